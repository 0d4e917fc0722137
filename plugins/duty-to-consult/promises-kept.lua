-- A clear promise to consult is kept before anything is decided; a promise of an outcome is for a person to weigh.

return {
  title    = "Promises about consulting are kept",
  why      = "A clear promise to consult binds: courts have stopped decisions taken without keeping it.",
  fix      = "Consult as promised before deciding, or explain openly what overrides the promise, and write the day in kept_on.",
  for_each = "governance.promises",

  messages = {
    kept    = "The promise was kept on {kept}.",
    broken  = "Consultation was promised, the promise was not kept, and the matter was decided on {decided}.",
    late    = "Consultation was promised; the promise was kept on {kept}, after the decision of {decided}.",
    not_yet = "Consultation was promised, and the plan says that the promise is not kept. How will it be, before the decision?",
    with_it = "Consultation was promised on {on}, with or after the decision of {decided}, and is not kept yet. What is still to be asked?",
    before  = "The promise was made on {on} and is said to have been kept on {kept}, before it was made. What kept it?",
    outcome = "An outcome was promised. Is there a reason strong enough to depart from it, and were the people told?",
  },

  applies = function(plan)
    local _, state = optional(plan.governance, "promises")
    return state ~= "missing" or "The plan mentions no promise about consulting."
  end,

  check = function(promise, _, plan)
    if promise.about == "outcome" then return cannot_tell("outcome") end
    local _, state = optional(promise, "kept_on")
    local decided = decided_on(plan, "last", { only = { "final" }, after = optional(plan.schedule, "closes") })
    if state == "none" then
      if decided and decided <= date.as_of then
        if promise.on >= decided then return cannot_tell("with_it", { on = promise.on, decided = decided }, { "on", "kept_on" }) end
        return fail("broken", { decided = decided }, { "kept_on", "on" })
      end
      return cannot_tell("not_yet")
    end
    local kept = promise.kept_on
    if decided and decided < kept then return fail("late", { kept = kept, decided = decided }) end
    local on = optional(promise, "on")
    if on and kept < on then return cannot_tell("before", { on = on, kept = kept }, { "on", "kept_on" }) end
    return pass("kept", { kept = kept })
  end,

  examples = {
    { "kept", pass = "kept",
      plan = { schedule = { decision = "2026-05-01" }, governance = { promises = { { about = "process", kept_on = "2026-02-01" } } } } },
    { "broken", fail = "broken", as_of = "2026-06-01",
      plan = { decisions = { { on = "2026-05-01", kind = "final" } },
               governance = { promises = { { on = "2026-01-01", about = "process", kept_on = "none" } } } } },
    { "promised with the decision", cannot_tell = "with_it", as_of = "2026-06-01",
      plan = { decisions = { { on = "2026-05-01", kind = "final" } },
               governance = { promises = { { on = "2026-05-01", about = "process", kept_on = "none" } } } } },
    { "day of the promise not said", cannot_tell = "governance.promises[1].on", as_of = "2026-06-01",
      plan = { decisions = { { on = "2026-05-01", kind = "final" } },
               governance = { promises = { { about = "process", kept_on = "none" } } } } },
    { "kept too late", fail = "late",
      plan = { schedule = { decision = "2026-05-01" }, governance = { promises = { { about = "process", kept_on = "2026-06-01" } } } } },
    { "kept before it was made", cannot_tell = "before",
      plan = { schedule = { decision = "2026-05-01" },
               governance = { promises = { { on = "2025-06-01", about = "process", kept_on = "2024-01-01" } } } } },
    { "not kept, not decided", cannot_tell = "not_yet", as_of = "2026-04-01",
      plan = { schedule = { decision = "2026-05-01" }, governance = { promises = { { about = "process", kept_on = "none" } } } } },
    { "a home for life", cannot_tell = "outcome", plan = { governance = { promises = { { about = "outcome" } } } } },
    { "nothing promised", not_applicable = true, plan = { title = "Parking" } },
    { "about what is not said", cannot_tell = "governance.promises[1].about", plan = { governance = { promises = { { on = "2026-01-01" } } } } },
    { "keeping not said", cannot_tell = "governance.promises[1].kept_on", plan = { governance = { promises = { { about = "process" } } } } },
  },
}
