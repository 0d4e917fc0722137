-- What the decision rests on must be shown while people can still answer it.

-- Fairness is owed on a specific proposal that bears on somebody, or where a statute or a promise demands asking; a label decides nothing.
local function fairness_owed(plan)
  local _, opens = optional(plan.schedule, "opens")
  if opens == "none" then return "Nobody is asked for views." end
  local _, summary = optional(plan.proposal, "summary")
  local _, groups = optional(plan.proposal, "groups")
  local change, unchanged = optional(plan.proposal, "change")
  local sites = optional(plan.proposal, "sites")
  local vague = (summary == "none" and not change or unchanged == "none") and not (sites or optional(plan.proposal, "options"))
  local nobody = groups == "none" and not (sites or optional(plan.area, "wards") or optional(plan.area, "borough_wide"))
  if not vague and not nobody then return true end
  for _, promise in ipairs(optional(plan.governance, "promises") or {}) do
    if optional(promise, "about") == "process" then return true end
  end
  for _, statute in ipairs(optional(plan.duty, "statutes") or {}) do
    if not string.find(string.lower(optional(statute, "act") or ""), "equality", 1, true) then return true end
  end
  return "No specific proposal bears directly on a group of people, and no statute or promise demands asking."
end

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
  title    = "What the decision rests on is published in time",
  why      = "People cannot answer evidence they never saw: decisions resting on reports shown only afterwards have been quashed.",
  fix      = "Publish the document before closing, or show it to people and give them time to answer before the decision.",
  for_each = "evidence.documents",

  messages = {
    in_time  = "Published on {published}, while people could answer.",
    other    = "Not a document on which the proposal is based.",
    unused   = "The decision does not rest on it.",
    with_it  = "Published on {published}, with or after the decision on {decided} that rests on it.",
    never    = "The decision rests on it, and it is not published at all.",
    late     = "Published on {published}, after closing. Could people still answer it before the decision?",
    relied   = "It is not published by closing. Does the decision rest on it?",
    model    = "The decision rests on this cost model, which people did not see. Did they need it to test the proposal?",
  },

  applies = fairness_owed,

  check = function(document, _, plan)
    local role = document.role
    local model = role == "cost-model"
    if role ~= "basis" and role ~= "commissioned-advice" and not model then return not_applicable("other") end
    local relied = optional(document, "relied_on")
    if relied == false then return not_applicable("unused") end
    local published, state = optional(document, "published_on")
    local decided = settled_on(plan)
    local shown_late = published and decided and decided <= published
    if relied and (state == "none" or shown_late) then
      if model then return cannot_tell("model") end
      if shown_late then return fail("with_it", { published = published, decided = decided }, { "published_on", "relied_on" }) end
      return fail("never", {}, { "published_on", "relied_on" })
    end
    if state == "none" then return cannot_tell("relied") end
    if document.published_on <= plan.schedule.closes then return pass("in_time", { published = published }) end
    if not relied then return cannot_tell("relied") end
    return cannot_tell("late", { published = published })
  end,

  examples = {
    { "published at opening", pass = "in_time",
      plan = { schedule = { closes = "2026-03-01" }, evidence = { documents = { { role = "basis", published_on = "2026-01-05", relied_on = true } } } } },
    { "published with the decision", fail = "with_it",
      plan = { schedule = { closes = "2026-03-01", decision = "2026-05-01" },
               evidence = { documents = { { role = "commissioned-advice", published_on = "2026-05-01", relied_on = true } } } } },
    { "never published", fail = "never",
      plan = { evidence = { documents = { { role = "commissioned-advice", published_on = "none", relied_on = true } } } } },
    { "published between closing and decision", cannot_tell = "late",
      plan = { schedule = { closes = "2026-03-01", decision = "2026-05-01" },
               evidence = { documents = { { role = "basis", published_on = "2026-04-01", relied_on = true } } } } },
    { "late, and nobody says whether it counted", cannot_tell = "relied",
      plan = { schedule = { closes = "2026-03-01", decision = "2026-05-01" },
               evidence = { documents = { { role = "basis", published_on = "2026-05-01" } } } } },
    { "a model kept back", cannot_tell = "model",
      plan = { evidence = { documents = { { role = "cost-model", published_on = "none", relied_on = true } } } } },
    { "a results report", not_applicable = "other", plan = { evidence = { documents = { { role = "results" } } } } },
    { "not relied on", not_applicable = "unused",
      plan = { evidence = { documents = { { role = "basis", published_on = "none", relied_on = false } } } } },
    { "role not said", cannot_tell = "evidence.documents[1].role", plan = { evidence = { documents = { { title = "Study" } } } } },
    { "publication not said", cannot_tell = "evidence.documents[1].published_on",
      plan = { schedule = { closes = "2026-03-01" }, evidence = { documents = { { role = "basis", relied_on = true } } } } },
    { "no closing date", cannot_tell = "schedule.closes",
      plan = { evidence = { documents = { { role = "basis", published_on = "2026-01-05", relied_on = true } } } } },
  },
}
