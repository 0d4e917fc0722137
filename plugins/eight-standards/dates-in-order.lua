-- Each planned date comes on or after the one before it. Dates that the plan does not give are passed over.
local in_words = function(step) return (string.gsub(step, "_", " ")) end

-- Whether the decision is to make an order that statute lets come before people are asked; the final one follows their answers.
local function order_first(plan)
  local type, opens, decision = optional(plan, "type"), optional(plan.schedule, "opens"), optional(plan.schedule, "decision")
  return (type == "public-spaces-protection-order" or type == "experimental-traffic-order") and opens and decision and decision < opens
end

return {
  title = "The dates come in order",
  why   = "A step dated before the one it rests on will be skipped or rushed.",
  fix   = "Correct the dates that are out of order in the schedule.",

  params = {
    steps  = { type = "list", about = "the schedule's dates, in the order they should come",
               default = { "planning_starts", "submitted", "design_approved", "content_signed_off", "published", "opens", "closes",
                           "analysis_ends" } },
    needed = { type = "list", default = { "opens", "closes" }, about = "dates without which nothing can be said" },
  },
  messages = {
    trial   = "An experimental or an expedited order may be made before people have their say.",
    ordered = "The dates given come in order: {number} of {wanted}.",
    reverse = "The step \"{later}\" is dated {later_on}, before the step \"{earlier}\" on {earlier_on}.",
  },

  check = function(plan, params)
    if contains(params.steps, "decision") and order_first(plan) then return not_applicable("trial") end
    for _, step in ipairs(params.needed) do
      local _, state = optional(plan.schedule, step)
      if state ~= "none" then assert(plan.schedule[step]) end
    end
    local number, before, before_on = 0, nil, nil
    for _, step in ipairs(params.steps) do
      local on = optional(plan.schedule, step)
      if on and before and on < before_on then
        return fail("reverse", { later = in_words(step), later_on = on, earlier = in_words(before), earlier_on = before_on },
                    { "schedule." .. before, "schedule." .. step })
      end
      if on then number, before, before_on = number + 1, step, on end
    end
    return pass("ordered", { number = number, wanted = #params.steps })
  end,

  examples = {
    { "in order", pass = "ordered", plan = { schedule = { opens = "2026-03-01", closes = "2026-05-01", analysis_ends = "2026-07-01" } } },
    { "signed off before the design was approved", fail = "reverse",
      plan = { schedule = { design_approved = "2026-02-10", content_signed_off = "2026-02-01", opens = "2026-03-01", closes = "2026-05-01" } } },
    { "closes before it opens", fail = "reverse", plan = { schedule = { opens = "2026-03-01", closes = "2026-02-01" } } },
    { "decided before the report", fail = "reverse", params = { steps = { "report", "decision" }, needed = { "decision" } },
      plan = { schedule = { decision = "2026-07-01", report = "2026-08-01" } } },
    { "an expedited order, decided before people are asked", not_applicable = "trial", params = { steps = { "report", "decision" }, needed = { "decision" } },
      plan = { type = "public-spaces-protection-order", schedule = { opens = "2026-02-02", report = "2026-06-26", decision = "2026-01-20" } } },
    { "nothing to decide", pass = "ordered", params = { steps = { "report", "decision" }, needed = { "decision" } },
      plan = { schedule = { decision = "none" } } },
    { "no opening date", cannot_tell = "schedule.opens", plan = { schedule = { closes = "2026-03-01" } } },
    { "no closing date", cannot_tell = "schedule.closes", plan = { schedule = { opens = "2026-03-01" } } },
  },
}
