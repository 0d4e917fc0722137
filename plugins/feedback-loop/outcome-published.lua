-- After closing: are the results, or the feedback on them, out, still to come, or overdue?
local names = { results_published = "What people said", feedback_published = "What was done because of it" }

return {
  title = "What was promised is published",
  why   = "A consultation that closes and falls silent is the commonest complaint of those who took part.",
  fix   = "Publish now and write the day in the plan, or tell people the new date and set feedback.publish_on to it.",

  params = {
    what = { type = "string", default = "results_published", one_of = { "results_published", "feedback_published" },
             about = "which of the two publications" },
  },
  messages = {
    done    = "{what} was published on {on}.",
    coming  = "{what} is to be published on {due}.",
    overdue = "{what} was to be published on {due}, and the plan does not say that it was.",
    none    = "{what} will not be published, the plan says.",
  },

  check = function(plan, params)
    local what = names[params.what]
    local on, state = optional(plan.feedback, params.what)
    if on then return pass("done", { what = what, on = on }) end
    if state == "none" then return fail("none", { what = what }) end
    if state == "overdue" then return fail("overdue", { what = what, due = plan.feedback.publish_on }) end
    return pass("coming", { what = what, due = plan.feedback.publish_on })
  end,

  examples = {
    { "results are out", pass = "done", plan = { feedback = { results_published = "2026-05-01" } } },
    { "feedback is out", pass = "done", params = { what = "feedback_published" },
      plan = { feedback = { feedback_published = "2026-06-01" } } },
    { "still to come", pass = "coming", as_of = "2026-04-01", plan = { feedback = { publish_on = "2026-06-01" } } },
    { "the day has passed", fail = "overdue", as_of = "2026-07-01", plan = { feedback = { publish_on = "2026-06-01" } } },
    { "will not be published", fail = "none", plan = { feedback = { results_published = "none" } } },
    { "no date", cannot_tell = "feedback.publish_on", plan = { title = "Parking" } },
  },
}
