-- Nobody should have to reveal something this personal to be heard.
return {
  title = "Monitoring questions are optional",
  why   = "Nobody should have to reveal something this personal to be heard.",
  fix   = "Make the monitoring question optional.",
  for_each = "equality.monitoring.questions",

  messages = {
    yes = "The question about {characteristic} may be left out.",
    no  = "The question about {characteristic} must be answered.",
  },

  check = function(question)
    local values = { characteristic = question.characteristic }
    if question.optional then return pass("yes", values) end
    return fail("no", values, { "optional" })
  end,

  examples = {
    { "it does", pass = "yes",
      plan = { equality = { monitoring = { questions = { { characteristic = "age", optional = true } } } } } },
    { "it does not", fail = "no",
      plan = { equality = { monitoring = { questions = { { characteristic = "age", optional = false } } } } } },
    { "not said", cannot_tell = "equality.monitoring.questions[1].optional",
      plan = { equality = { monitoring = { questions = { { characteristic = "age" } } } } } },
    { "no characteristic", cannot_tell = "equality.monitoring.questions[1].characteristic",
      plan = { equality = { monitoring = { questions = { { optional = true } } } } } },
  },
}
