-- The decision waits until the answers have been read, planned or done.
-- Whether the decision is to make an order that statute lets come before people are asked; the final one follows their answers.
local function order_first(plan)
  local type, opens, decision = optional(plan, "type"), optional(plan.schedule, "opens"), optional(plan.schedule, "decision")
  return (type == "public-spaces-protection-order" or type == "experimental-traffic-order") and opens and decision and decision < opens
end

return {
  title = "The decision waits for the analysis",
  why   = "Answers that are still being read when the decision is taken cannot have been considered.",
  fix   = "Move schedule.decision to after the analysis, or finish the analysis sooner.",

  messages = {
    after  = "The decision on {decision} comes after the analysis, which ends on {analysis}.",
    unread = "The decision is dated {decision}, before the analysis ends on {analysis}.",
    never  = "The plan says that the answers are not analysed.",
    undecided = "No decision is planned.",
    trial  = "An experimental or an expedited order may be made before people have their say; the check applies to what is decided afterwards.",
  },

  check = function(plan)
    if optional(plan, "type") == "experimental-traffic-order" or order_first(plan) then return not_applicable("trial") end
    local _, decides = optional(plan.schedule, "decision")
    if decides == "none" then return not_applicable("undecided") end
    local ended, state = optional(plan.responses.analysis, "ended")
    local _, planned = optional(plan.schedule, "analysis_ends")
    if state == "none" or (not ended and planned == "none") then return fail("never") end
    local decision, analysis = plan.schedule.decision, ended or plan.schedule.analysis_ends
    if decision < analysis then return fail("unread", { decision = decision, analysis = analysis }) end
    return pass("after", { decision = decision, analysis = analysis })
  end,

  examples = {
    { "after the analysis", pass = "after", plan = { schedule = { analysis_ends = "2026-04-01", decision = "2026-05-01" } } },
    { "before the analysis ends", fail = "unread", plan = { schedule = { analysis_ends = "2026-06-01", decision = "2026-05-01" } } },
    { "the analysis took longer", fail = "unread",
      plan = { schedule = { analysis_ends = "2026-04-01", decision = "2026-05-01" }, responses = { analysis = { ended = "2026-05-20" } } } },
    { "no analysis", fail = "never", plan = { schedule = { analysis_ends = "none", decision = "2026-05-01" } } },
    { "experimental order", not_applicable = "trial", plan = { type = "experimental-traffic-order" } },
    { "expedited order", not_applicable = "trial",
      plan = { type = "public-spaces-protection-order", schedule = { opens = "2026-02-02", analysis_ends = "2026-04-01", decision = "2026-01-20" } } },
    { "nothing to decide", not_applicable = "undecided", plan = { schedule = { decision = "none" } } },
    { "no decision date", cannot_tell = "schedule.decision", plan = { schedule = { analysis_ends = "2026-04-01" } } },
    { "analysis not dated", cannot_tell = "schedule.analysis_ends", plan = { schedule = { decision = "2026-05-01" } } },
  },
}
