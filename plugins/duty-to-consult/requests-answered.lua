-- Somebody who asks for information in order to answer gets it, or a reason, before closing.
return {
  title    = "Requests for information are answered in time",
  why      = "A refused or late answer is how a failure to give enough information usually shows.",
  fix      = "Answer the request before closing, or say why not and give more time.",
  for_each = "evidence.requests",

  messages = {
    answered = "Answered on {on}, before closing.",
    refused  = "The request was not answered.",
    excused  = "The request was not answered: \"{reason}\". Could people take part well without what was asked for?",
    late     = "Answered on {on}, after closing on {closes}.",
  },

  check = function(request, _, plan)
    local _, answer, why = optional(request, "answer")
    local _, state, why_no_day = optional(request, "answered_on")
    local reason = why or why_no_day
    if reason then return cannot_tell("excused", { reason = reason }, { why and "answer" or "answered_on" }) end
    if answer == "none" or state == "none" then return fail("refused") end
    local on, closes = request.answered_on, plan.schedule.closes
    if closes < on then return fail("late", { on = on, closes = closes }) end
    return pass("answered", { on = on })
  end,

  examples = {
    { "in time", pass = "answered",
      plan = { schedule = { closes = "2026-03-01" }, evidence = { requests = { { by = "A resident", answered_on = "2026-02-10" } } } } },
    { "refused", fail = "refused", plan = { evidence = { requests = { { by = "A resident", answer = "none" } } } } },
    { "refused, and why", cannot_tell = "excused",
      plan = { evidence = { requests = { { by = "A resident", answer = "none: personal data of other people" } } } } },
    { "after closing", fail = "late",
      plan = { schedule = { closes = "2026-03-01" }, evidence = { requests = { { by = "A resident", answered_on = "2026-03-10" } } } } },
    { "day not said", cannot_tell = "evidence.requests[1].answered_on", plan = { evidence = { requests = { { by = "A resident" } } } } },
    { "no closing date", cannot_tell = "schedule.closes",
      plan = { evidence = { requests = { { by = "A resident", answered_on = "2026-02-10" } } } } },
  },
}
