-- What people said must be in front of those who decide, before they decide.
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
      if decision and decision < on then return fail("late", { on = on, decision = decision }) end
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
    { "no report", fail = "none", plan = { schedule = { report = "none" } } },
    { "they never had it", fail = "none", plan = { responses = { analysis = { reached_decision_maker = "none" } } } },
    { "the plan does not say", cannot_tell = "schedule.report", plan = { title = "Parking" } },
  },
}
