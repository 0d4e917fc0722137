-- What people said must be in front of those who decide, before they decide.
-- Whether the decision is to make an order that statute lets come before people are asked; the final one follows their answers.
local function order_first(plan)
  local type, opens, decision = optional(plan, "type"), optional(plan.schedule, "opens"), optional(plan.schedule, "decision")
  return (type == "public-spaces-protection-order" or type == "experimental-traffic-order") and opens and decision and decision < opens
end

return {
  title = "The findings reach the decision maker",
  why   = "A consultation informs a decision only if those who decide see what people said.",
  fix   = "Plan a report in schedule.report, and write in responses.analysis.reached_decision_maker when they had it.",

  messages = {
    reached = "The decision maker had the findings on {on}.",
    planned = "A report to the decision maker is planned for {report}.",
    late    = "The decision maker had the findings on {on}, after the decision on {decision}.",
    none    = "The plan says that the findings do not go to the decision maker.",
  },

  check = function(plan)
    local on, state = optional(plan.responses.analysis, "reached_decision_maker")
    if on then
      local decision = optional(plan.schedule, "decision")
      if decision and decision < on and not order_first(plan) then return fail("late", { on = on, decision = decision }) end
      return pass("reached", { on = on })
    end
    local _, report = optional(plan.schedule, "report")
    if state == "none" or report == "none" then return fail("none") end
    return pass("planned", { report = plan.schedule.report })
  end,

  examples = {
    { "a report is planned", pass = "planned", plan = { schedule = { report = "2026-04-01" } } },
    { "they had it", pass = "reached",
      plan = { responses = { analysis = { reached_decision_maker = "2026-04-01" } }, schedule = { decision = "2026-05-01" } } },
    { "they had it too late", fail = "late",
      plan = { responses = { analysis = { reached_decision_maker = "2026-06-01" } }, schedule = { decision = "2026-05-01" } } },
    { "an order made first, and people asked afterwards", pass = "reached",
      plan = { responses = { analysis = { reached_decision_maker = "2026-06-01" } }, type = "public-spaces-protection-order",
               schedule = { opens = "2026-02-02", decision = "2026-01-20" } } },
    { "no report", fail = "none", plan = { schedule = { report = "none" } } },
    { "they never had it", fail = "none", plan = { responses = { analysis = { reached_decision_maker = "none" } } } },
    { "the plan does not say", cannot_tell = "schedule.report", plan = { title = "Parking" } },
  },
}
