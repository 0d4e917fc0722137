-- A procedure that the organisation has published is followed, or left for a good reason.
return {
  title    = "The published procedure is followed",
  why      = "People may rely on what the organisation has published about how it consults.",
  fix      = "Take the step, or record the reason for leaving the published procedure.",
  for_each = "governance.own_procedure.steps",

  messages = {
    done    = "Done on {on}.",
    skipped = "The published step was not taken.",
    left    = "The published step was not taken: \"{reason}\". Is that a good reason for leaving the published procedure?",
    overdue = "The published step was due on {due}, and the plan does not say that it was taken.",
    late    = "The published step was due on {due} and was taken on {on}.",
    coming  = "The published step is due on {due}.",
  },

  check = function(step)
    local on, state, reason = optional(step, "done_on")
    if reason then return cannot_tell("left", { reason = reason }, { "done_on" }) end
    if state == "none" then return fail("skipped", {}, { "done_on" }) end
    if state == "overdue" then return fail("overdue", { due = step.due }, { "due" }) end
    if not on then return pass("coming", { due = step.due }) end
    local due = optional(step, "due")
    if due and due < on then return fail("late", { due = due, on = on }) end
    return pass("done", { on = on })
  end,

  examples = {
    { "done", pass = "done", plan = { governance = { own_procedure = { steps = { { what = "Tell tenants", done_on = "2026-02-01" } } } } } },
    { "to come", pass = "coming", as_of = "2026-01-01",
      plan = { governance = { own_procedure = { steps = { { what = "Tell tenants", due = "2026-02-01" } } } } } },
    { "not taken", fail = "skipped", plan = { governance = { own_procedure = { steps = { { what = "Tell tenants", done_on = "none" } } } } } },
    { "left out for a reason", cannot_tell = "left",
      plan = { governance = { own_procedure = { steps = { { what = "Tell tenants", done_on = "none: the block has no tenants" } } } } } },
    { "overdue", fail = "overdue", as_of = "2026-03-01",
      plan = { governance = { own_procedure = { steps = { { what = "Tell tenants", due = "2026-02-01" } } } } } },
    { "late", fail = "late",
      plan = { governance = { own_procedure = { steps = { { what = "Tell tenants", due = "2026-02-01", done_on = "2026-02-10" } } } } } },
    { "nothing said", cannot_tell = "governance.own_procedure.steps[1].due",
      plan = { governance = { own_procedure = { steps = { { what = "Tell tenants" } } } } } },
  },
}
