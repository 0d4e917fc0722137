-- The decision waits until the answers have been read, planned or done.
return {
  title = "The decision waits for the analysis",
  why   = "Answers that are still being read when the decision is taken cannot have been considered.",
  fix   = "Move schedule.decision to after the analysis, or finish the analysis sooner.",

  messages = {
    after  = "The decision on {decision} comes after the analysis, which ends on {analysis}.",
    unread = "The decision is dated {decision}, before the analysis ends on {analysis}.",
    never  = "The plan says that the answers are not analysed.",
    undecided = "No decision is planned.",
    trial  = "An experimental order may be made before people have their say; the check applies to making it permanent.",
  },

  check = function(plan)
    if optional(plan, "type") == "experimental-traffic-order" then return not_applicable("trial") end
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
    { "nothing to decide", not_applicable = "undecided", plan = { schedule = { decision = "none" } } },
    { "no decision date", cannot_tell = "schedule.decision", plan = { schedule = { analysis_ends = "2026-04-01" } } },
    { "analysis not dated", cannot_tell = "schedule.analysis_ends", plan = { schedule = { decision = "2026-05-01" } } },
  },
}
