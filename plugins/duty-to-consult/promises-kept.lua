-- A clear promise to consult is kept before anything is decided; a promise of an outcome is for a person to weigh.

-- The first decision that settles the matter; before there is one, the day it is planned for.
local function settled_on(plan)
  local first
  for _, decision in ipairs(optional(plan, "decisions") or {}) do
    local kind = optional(decision, "kind")
    local on = kind ~= "trial" and kind ~= "conditional" and optional(decision, "on")
    if on and not (first and first <= on) then first = on end
  end
  return first or (optional(plan.schedule, "decision"))
end

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
    outcome = "An outcome was promised. Is there a reason strong enough to depart from it, and were the people told?",
  },

  check = function(promise, _, plan)
    if promise.about == "outcome" then return cannot_tell("outcome") end
    local _, state = optional(promise, "kept_on")
    local decided = settled_on(plan)
    if state == "none" then
      if decided and decided <= date.as_of then return fail("broken", { decided = decided }, { "kept_on" }) end
      return cannot_tell("not_yet")
    end
    local kept = promise.kept_on
    if decided and decided < kept then return fail("late", { kept = kept, decided = decided }) end
    return pass("kept", { kept = kept })
  end,

  examples = {
    { "kept", pass = "kept",
      plan = { schedule = { decision = "2026-05-01" }, governance = { promises = { { about = "process", kept_on = "2026-02-01" } } } } },
    { "broken", fail = "broken", as_of = "2026-06-01",
      plan = { decisions = { { on = "2026-05-01", kind = "final" } }, governance = { promises = { { about = "process", kept_on = "none" } } } } },
    { "kept too late", fail = "late",
      plan = { schedule = { decision = "2026-05-01" }, governance = { promises = { { about = "process", kept_on = "2026-06-01" } } } } },
    { "not kept, not decided", cannot_tell = "not_yet", as_of = "2026-04-01",
      plan = { schedule = { decision = "2026-05-01" }, governance = { promises = { { about = "process", kept_on = "none" } } } } },
    { "a home for life", cannot_tell = "outcome", plan = { governance = { promises = { { about = "outcome" } } } } },
    { "about what is not said", cannot_tell = "governance.promises[1].about", plan = { governance = { promises = { { on = "2026-01-01" } } } } },
    { "keeping not said", cannot_tell = "governance.promises[1].kept_on", plan = { governance = { promises = { { about = "process" } } } } },
  },
}
