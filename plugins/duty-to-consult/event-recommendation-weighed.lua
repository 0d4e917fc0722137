-- A new recommendation prompted by an event still needs the answers to be weighed against it before the decision.

-- The last final decision after closing; before there is one, the day it is planned for.
local function settled_on(plan)
  local closes, last = optional(plan.schedule, "closes"), nil
  for _, decision in ipairs(optional(plan, "decisions") or {}) do
    local on = optional(decision, "on")
    if on and not (closes and on <= closes) and not (last and on <= last) and decision.kind == "final" then last = on end
  end
  return last or (optional(plan.schedule, "decision"))
end

-- The last day on which the plan says that the answers were weighed, for whatever recommendation.
local function last_weighing(plan)
  local last
  for _, recommendation in ipairs(plan.recommendations) do
    local on = optional(recommendation, "responses_weighed_on")
    if on and not (last and last >= on) then last = on end
  end
  return last
end

return {
  title    = "A new recommendation is weighed against the answers",
  why      = "When events change what officers advise, the answers must be put into the scales again before the decision.",
  fix      = "Weigh the answers against the new recommendation before the decision and write the day in responses_weighed_on.",
  for_each = "recommendations",

  params = {
    other = { type = "list", default = { "responses", "officers" }, about = "causes of a recommendation that are no event" },
  },
  messages = {
    weighed = "The answers were weighed on {weighed}, after the recommendation and before the decision.",
    other   = "The recommendation was not prompted by an event.",
    cause   = "The recommendation of {on} is put down to \"{because}\". Was it an event after people had answered, and were their answers weighed against it?",
    before  = "The recommendation was made before people had finished answering.",
    never   = "An event prompted a new recommendation on {on}, and the answers were not weighed against it.",
    late    = "An event prompted a new recommendation on {on}; the answers were weighed on {weighed}, not between it and the decision on {decided}.",
  },

  applies = function(plan)
    local _, state = optional(plan, "recommendations")
    return state ~= "missing" or "The plan lists no recommendation that an event prompted."
  end,

  check = function(recommendation, params, plan)
    local because, known = recommendation.because, false
    for _, code in ipairs(params.other) do known = known or code == because end
    if known then return not_applicable("other") end
    local on, closes = recommendation.on, optional(plan.schedule, "closes")
    if closes and on <= closes then return not_applicable("before") end
    if because ~= "event" then return cannot_tell("cause", { on = on, because = because }, { "because" }) end
    local weighed, state = optional(recommendation, "responses_weighed_on")
    if state == "none" then return fail("never", { on = on }, { "responses_weighed_on" }) end
    weighed = weighed or last_weighing(plan) or recommendation.responses_weighed_on
    local decided = settled_on(plan) or plan.schedule.decision
    local values = { on = on, weighed = weighed, decided = decided }
    if weighed < on or decided < weighed then return fail("late", values, { "on", "responses_weighed_on" }) end
    return pass("weighed", values)
  end,

  examples = {
    { "weighed again", pass = "weighed",
      plan = { schedule = { decision = "2026-05-01" },
               recommendations = { { on = "2026-04-01", because = "event", responses_weighed_on = "2026-04-20" } } } },
    { "never weighed", fail = "never",
      plan = { schedule = { decision = "2026-05-01" },
               recommendations = { { on = "2026-04-01", because = "event", responses_weighed_on = "none" } } } },
    { "weighed only before", fail = "late",
      plan = { schedule = { decision = "2026-05-01" },
               recommendations = { { on = "2026-04-01", because = "event", responses_weighed_on = "2026-02-20" } } } },
    { "weighed only for the recommendation before it", fail = "late", item = 1,
      plan = { schedule = { decision = "2026-05-01" },
               recommendations = { { on = "2026-04-01", because = "event" },
                                   { on = "2026-03-01", responses_weighed_on = "2026-03-01" } } } },
    { "prompted by the answers", not_applicable = "other", plan = { recommendations = { { on = "2026-04-01", because = "responses" } } } },
    { "a cause in other words", cannot_tell = "cause",
      plan = { schedule = { closes = "2026-03-01" }, recommendations = { { on = "2026-04-01", because = "section 114 notice" } } } },
    { "while people still answered", not_applicable = "before",
      plan = { schedule = { closes = "2026-05-01" }, recommendations = { { on = "2026-04-01", because = "event" } } } },
    { "nothing recommended", not_applicable = true, plan = { title = "Parking" } },
    { "cause not said", cannot_tell = "recommendations[1].because", plan = { recommendations = { { on = "2026-04-01" } } } },
    { "date not said", cannot_tell = "recommendations[1].on", plan = { recommendations = { { because = "event" } } } },
    { "weighing not said", cannot_tell = "recommendations[1].responses_weighed_on",
      plan = { recommendations = { { on = "2026-04-01", because = "event" } } } },
    { "no decision date", cannot_tell = "schedule.decision",
      plan = { recommendations = { { on = "2026-04-01", because = "event", responses_weighed_on = "2026-04-20" } } } },
  },
}
