-- A consultation without a date for feedback is one whose answers may never come back to people.
return {
  title = "Feedback has a date",
  why   = "People are owed an account of what they said and what was done; without a date it slips.",
  fix   = "Give the date when feedback will be published, in feedback.publish_on.",

  messages = {
    planned   = "Feedback will be published on {due}.",
    published = "Feedback was published on {on}.",
    none      = "The plan says that no feedback will be published.",
  },

  check = function(plan)
    local published = optional(plan.feedback, "feedback_published")
    if published then return pass("published", { on = published }) end
    local due = stated(plan.feedback, "publish_on")
    if not due then return fail("none", {}, { "feedback.publish_on" }) end
    return pass("planned", { due = due })
  end,

  examples = {
    { "a date is set", pass = "planned", plan = { feedback = { publish_on = "2026-06-01" } } },
    { "feedback is out", pass = "published", plan = { feedback = { feedback_published = "2026-05-20" } } },
    { "no feedback at all", fail = "none", plan = { feedback = { publish_on = "none: too small" } } },
    { "the plan does not say", cannot_tell = "feedback.publish_on", plan = { title = "Parking" } },
  },
}
