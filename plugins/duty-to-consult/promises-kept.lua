-- A clear promise to consult is kept before anything is decided; a promise of an outcome is for a person to weigh.

-- The words by which a promise speaks of a step after the decision, where none speaks of the time before it.
local function later_step(promise, params)
  local words = optional(promise, "words") or ""
  return #text.find_phrases(words, params.before) == 0 and text.find_phrases(words, params.later)[1]
end

return {
  title    = "Promises about consulting are kept",
  why      = "A clear promise to consult binds: courts have stopped decisions taken without keeping it.",
  fix      = "Consult as promised before deciding, or explain openly what overrides the promise, and write the day in kept_on.",
  for_each = "governance.promises",

  params = {
    before = { type = "list", default = { "before any decision", "before a decision", "before the decision", "before deciding", "before we decide",
                                          "before any change", "before anything is decided" },
               about = "words of a promise about the time before the decision" },
    later  = { type = "list", default = { "before work", "before works", "before building", "before construction", "before it opens", "before it starts",
                                          "after", "afterwards", "once", "when", "review", "months on", "a year on", "later" },
               about = "words of a promise about a step after the decision" },
  },
  messages = {
    kept    = "The promise was kept on {kept}.",
    broken  = "Consultation was promised, the promise was not kept, and the matter was decided on {decided}.",
    late    = "Consultation was promised; the promise was kept on {kept}, after the decision of {decided}.",
    not_yet = "Consultation was promised, and the plan says that the promise is not kept. How will it be, before the decision?",
    with_it = "Consultation was promised on {on}, with or after the decision of {decided}, and is not kept yet. What is still to be asked?",
    before  = "The promise was made on {on} and is said to have been kept on {kept}, before it was made. What kept it?",
    reasoned = "Consultation was promised and the matter was decided on {decided}; the promise is not kept: \"{reason}\". Was it about a later step?",
    step    = "Consultation was promised in words that speak of \"{words}\", and was not held by the decision of {decided}. Is it for a later step?",
    outcome = "An outcome was promised. Is there a reason strong enough to depart from it, and were the people told?",
  },

  applies = function(plan)
    local _, state = optional(plan.governance, "promises")
    return state ~= "missing" or "The plan mentions no promise about consulting."
  end,

  check = function(promise, params, plan)
    if promise.about == "outcome" then return cannot_tell("outcome") end
    local _, state, reason = optional(promise, "kept_on")
    local decided = decided_on(plan, "last", { only = { "final" }, after = optional(plan.schedule, "closes") })
    if state == "none" then
      if decided and decided <= date.as_of then
        if promise.on >= decided then return cannot_tell("with_it", { on = promise.on, decided = decided }, { "on", "kept_on" }) end
        if reason then return cannot_tell("reasoned", { decided = decided, reason = reason }, { "kept_on", "words" }) end
        local step = later_step(promise, params)
        if step then return cannot_tell("step", { decided = decided, words = step }, { "kept_on", "words" }) end
        return fail("broken", { decided = decided }, { "kept_on", "on" })
      end
      return cannot_tell("not_yet")
    end
    local kept = promise.kept_on
    if decided and decided < kept then
      local step = later_step(promise, params)
      if step then return cannot_tell("step", { decided = decided, words = step }, { "kept_on", "words" }) end
      return fail("late", { kept = kept, decided = decided })
    end
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
    { "not kept for a reason", cannot_tell = "reasoned", as_of = "2026-06-01",
      plan = { decisions = { { on = "2026-05-01", kind = "final" } },
               governance = { promises = { { on = "2026-01-01", about = "process", kept_on = "none: the review is due next year" } } } } },
    { "promised for a later step", cannot_tell = "step", as_of = "2026-06-01",
      plan = { decisions = { { on = "2026-05-01", kind = "final" } },
               governance = { promises = { { on = "2026-01-01", about = "process", words = "We will ask again once the barriers are in",
                                            kept_on = "none" } } } } },
    { "asked about the design, before work starts", cannot_tell = "step",
      plan = { schedule = { decision = "2026-05-01" },
               governance = { promises = { { about = "process", words = "We will ask about the planting before work starts", kept_on = "2026-05-14" } } } } },
    { "promised before any decision, after a review", fail = "late",
      plan = { schedule = { decision = "2026-05-01" },
               governance = { promises = { { about = "process", words = "After the review we will ask everybody before we decide",
                                            kept_on = "2026-05-14" } } } } },
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
