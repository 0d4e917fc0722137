-- Follow-up actions are watched until they are done.
return {
  title    = "Promised actions are carried out",
  why      = "A promise made in feedback is only worth what was done about it.",
  fix      = "Do the action and write the day in done_on, or agree a new date and tell people.",
  for_each = "feedback.actions",

  messages = {
    done    = "Done on {on}.",
    coming  = "Due on {due}.",
    overdue = "Due on {due}, and the plan does not say that it was done.",
    dropped = "The plan says that this action was not carried out.",
  },

  check = function(action)
    local on, state = optional(action, "done_on")
    if on then return pass("done", { on = on }) end
    if state == "none" then return fail("dropped") end
    if state == "overdue" then return fail("overdue", { due = action.due }) end
    return pass("coming", { due = action.due })
  end,

  examples = {
    { "done", pass = "done", as_of = "2026-10-01", plan = { feedback = { actions = { { what = "Move the crossing", done_on = "2026-08-01" } } } } },
    { "not yet due", pass = "coming", as_of = "2026-06-01",
      plan = { feedback = { actions = { { what = "Move the crossing", due = "2026-09-01" } } } } },
    { "overdue", fail = "overdue", as_of = "2026-10-01",
      plan = { feedback = { actions = { { what = "Move the crossing", due = "2026-09-01" } } } } },
    { "dropped", fail = "dropped", plan = { feedback = { actions = { { what = "Move the crossing", done_on = "none" } } } } },
    { "no date", cannot_tell = "feedback.actions[1].due", plan = { feedback = { actions = { { what = "Move the crossing" } } } } },
  },
}
