-- A new recommendation prompted by an event still needs the answers to be weighed against it before the decision.

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
    excused = "An event prompted the recommendation of {on}, and the answers were not weighed against it: \"{reason}\". Is that right?",
    late    = "An event prompted a new recommendation on {on}; the answers were weighed on {weighed}, not between it and the decision on {decided}.",
  },

  applies = function(plan)
    local _, state = optional(plan, "recommendations")
    return state ~= "missing" or "The plan lists no recommendation that an event prompted."
  end,

  check = function(recommendation, params, plan)
    local because = recommendation.because
    if contains(params.other, because) then return not_applicable("other") end
    local on, closes = recommendation.on, optional(plan.schedule, "closes")
    if closes and on <= closes then return not_applicable("before") end
    if because ~= "event" then return cannot_tell("cause", { on = on, because = because }, { "because" }) end
    local weighed, state, reason = optional(recommendation, "responses_weighed_on")
    if reason then return cannot_tell("excused", { on = on, reason = reason }, { "responses_weighed_on" }) end
    if state == "none" then return fail("never", { on = on }, { "responses_weighed_on" }) end
    weighed = weighed or latest(plan.recommendations, "responses_weighed_on") or recommendation.responses_weighed_on
    local decided = decided_on(plan, "last", { only = { "final" }, after = optional(plan.schedule, "closes") }) or plan.schedule.decision
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
    { "not weighed, and why", cannot_tell = "excused",
      plan = { schedule = { closes = "2026-03-01" },
               recommendations = { { on = "2026-04-01", because = "event", responses_weighed_on = "none: it changes only the day of opening" } } } },
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
