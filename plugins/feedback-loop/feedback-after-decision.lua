-- Feedback published before the decision can say what people said, but not what was done.
return {
  title = "Feedback waits for the decision",
  why   = "Only after the decision can people be told what was done because of what they said.",
  fix   = "Set feedback.publish_on after the decision, or plan a second report then.",

  messages = {
    after   = "Feedback on {feedback} follows the decision on {decision}.",
    undecided = "No decision is planned.",
    too_soon = "Feedback is dated {feedback}, before the decision on {decision}; it cannot yet say what was done.",
  },

  check = function(plan)
    local _, decides = optional(plan.schedule, "decision")
    if decides == "none" then return not_applicable("undecided") end
    local feedback = optional(plan.feedback, "feedback_published") or plan.feedback.publish_on
    local decision = plan.schedule.decision
    local dates = { feedback = feedback, decision = decision }
    if feedback < decision then return fail("too_soon", dates) end
    return pass("after", dates)
  end,

  examples = {
    { "after", pass = "after", plan = { feedback = { publish_on = "2026-07-01" }, schedule = { decision = "2026-06-10" } } },
    { "before", fail = "too_soon", plan = { feedback = { publish_on = "2026-05-01" }, schedule = { decision = "2026-06-10" } } },
    { "no feedback date", cannot_tell = "feedback.publish_on", plan = { schedule = { decision = "2026-06-10" } } },
    { "nothing to decide", not_applicable = "undecided", plan = { schedule = { decision = "none" } } },
    { "no decision date", cannot_tell = "schedule.decision", plan = { feedback = { publish_on = "2026-05-01" } } },
  },
}
