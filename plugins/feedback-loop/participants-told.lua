-- Those who took part hear directly: done, promised for a day, or, where nobody left an address, by public posting.
return {
  title = "Those who took part are told",
  why   = "People who gave their time should not have to search for what came of it.",
  fix   = "Say in feedback.participants_told_by when people who took part will hear, and write the day in feedback.participants_told once they have.",

  params = {
    posting_serves = { type = "boolean", default = true, about = "whether public posting serves where nobody left an address" },
  },
  messages = {
    told    = "Those who took part were told on {on}.",
    planned = "Those who took part are to be told by {due}.",
    overdue = "Those who took part were to be told by {due}, and the plan does not say that they were.",
    posting = "Nobody leaves an address, so the feedback is posted in public instead.",
    none    = "The plan says that those who took part will not be told.",
  },

  check = function(plan, params)
    local told, state = optional(plan.feedback, "participants_told")
    if told then return pass("told", { on = told }) end
    if state == "overdue" then return fail("overdue", { due = plan.feedback.participants_told_by }) end
    local due, planned = optional(plan.feedback, "participants_told_by")
    if state ~= "none" and planned ~= "none" then return pass("planned", { due = due or plan.feedback.participants_told_by }) end
    local _, addresses = optional(plan.equality, "identifiers_collected")
    local channels = optional(plan.feedback, "channels")
    if params.posting_serves and addresses == "none" and channels then return pass("posting") end
    return fail("none")
  end,

  examples = {
    { "done", pass = "told", plan = { feedback = { participants_told = "2026-06-01" } } },
    { "planned", pass = "planned", as_of = "2026-01-01", plan = { feedback = { participants_told_by = "2026-06-01" } } },
    { "forgotten", fail = "overdue", as_of = "2026-07-01", plan = { feedback = { participants_told_by = "2026-06-01" } } },
    { "anonymous, posted in public", pass = "posting",
      plan = { feedback = { participants_told_by = "none", channels = { "hub" } }, equality = { identifiers_collected = "none" } } },
    { "anonymous, where posting is not enough", fail = "none", params = { posting_serves = false },
      plan = { feedback = { participants_told_by = "none", channels = { "hub" } }, equality = { identifiers_collected = "none" } } },
    { "nobody is told", fail = "none", plan = { feedback = { participants_told_by = "none" } } },
    { "the plan does not say", cannot_tell = "feedback.participants_told_by", plan = { title = "Parking" } },
  },
}
