-- Counts the days from closing to feedback, planned or published, against a limit in weeks.
return {
  title = "Feedback comes soon after closing",
  why   = "Feedback that comes long after closing reaches people who have stopped expecting it.",
  fix   = "Bring feedback.publish_on forward, or give the reason for the wait in feedback.delay_reason.",

  params = {
    weeks = { type = "integer", default = 12, min = 1, about = "longest wait for feedback, in weeks after closing" },
  },
  messages = {
    soon    = "Feedback comes {days} days after closing, within the {limit} days hoped for.",
    late    = "Feedback comes {days} days after closing; {limit} days is the longest that people should wait without a reason.",
    reason  = "Feedback comes {days} days after closing, which is long; the plan says why: {reason}",
    earlier = "Feedback is dated {on}, before the consultation closes on {closes}.",
  },

  check = function(plan, params)
    local closes = plan.schedule.closes
    local on = optional(plan.feedback, "feedback_published") or plan.feedback.publish_on
    local days, limit = on - closes, params.weeks * 7
    if days < 0 then return fail("earlier", { on = on, closes = closes }) end
    if days <= limit then return pass("soon", { days = days, limit = limit }) end
    local reason = optional(plan.feedback, "delay_reason")
    if reason then return pass("reason", { days = days, reason = reason }) end
    return fail("late", { days = days, limit = limit })
  end,

  examples = {
    { "six weeks", pass = "soon", plan = { schedule = { closes = "2026-03-01" }, feedback = { publish_on = "2026-04-12" } } },
    { "the last day allowed", pass = "soon", plan = { schedule = { closes = "2026-03-01" }, feedback = { publish_on = "2026-05-24" } } },
    { "one day more", fail = "late", plan = { schedule = { closes = "2026-03-01" }, feedback = { publish_on = "2026-05-25" } } },
    { "published late", fail = "late", as_of = "2026-10-01",
      plan = { schedule = { closes = "2026-03-01" }, feedback = { publish_on = "2026-04-12", feedback_published = "2026-09-01" } } },
    { "said to be published on a day to come", cannot_tell = "feedback.feedback_published", as_of = "2026-04-01",
      plan = { schedule = { closes = "2026-03-01" }, feedback = { publish_on = "2026-04-12", feedback_published = "2026-09-01" } } },
    { "late, and the plan says why", pass = "reason",
      plan = { schedule = { closes = "2026-03-01" },
               feedback = { publish_on = "2026-07-01", delay_reason = "The committee does not meet before June." } } },
    { "before closing", fail = "earlier", plan = { schedule = { closes = "2026-03-01" }, feedback = { publish_on = "2026-02-20" } } },
    { "no closing date", cannot_tell = "schedule.closes", plan = { feedback = { publish_on = "2026-04-12" } } },
    { "no feedback date", cannot_tell = "feedback.publish_on", plan = { schedule = { closes = "2026-03-01" } } },
  },
}
