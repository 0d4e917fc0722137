-- An alternative that somebody took the trouble to put forward gets an answer with a reason.
return {
  title    = "Alternatives put forward get an answer",
  why      = "An alternative left unanswered suggests that nobody weighed it.",
  fix      = "Weigh the alternative and write what became of it, and why, in its answer.",
  for_each = "proposal.alternatives_put_forward",

  messages = {
    answered = "It was answered with a reason.",
    ignored  = "It was not answered.",
    bare     = "It was answered without a reason.",
  },

  check = function(alternative)
    local _, outcome = optional(alternative.answer, "outcome")
    if outcome == "none" then return fail("ignored", {}, { "answer" }) end
    local _, reason = optional(alternative.answer, "reason")
    if reason == "none" then return fail("bare", {}, { "answer.reason" }) end
    assert(alternative.answer.outcome and alternative.answer.reason)
    return pass("answered")
  end,

  examples = {
    { "answered", pass = "answered",
      plan = { proposal = { alternatives_put_forward = { { by = "A trust", answer = { outcome = "not taken up", reason = "cost" } } } } } },
    { "ignored", fail = "ignored", plan = { proposal = { alternatives_put_forward = { { by = "A trust", answer = "none" } } } } },
    { "no reason", fail = "bare",
      plan = { proposal = { alternatives_put_forward = { { by = "A trust", answer = { outcome = "not taken up", reason = "none" } } } } } },
    { "answer not said", cannot_tell = "proposal.alternatives_put_forward[1].answer.outcome",
      plan = { proposal = { alternatives_put_forward = { { by = "A trust" } } } } },
    { "reason not said", cannot_tell = "proposal.alternatives_put_forward[1].answer.reason",
      plan = { proposal = { alternatives_put_forward = { { by = "A trust", answer = { outcome = "not taken up" } } } } } },
  },
}
