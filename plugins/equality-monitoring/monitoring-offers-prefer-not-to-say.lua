-- A person who would rather not say should be able to tell you so, and stay in the count.
return {
  title = "Monitoring offers prefer not to say",
  why   = "A person who would rather not say should be able to tell you so, and stay in the count.",
  fix   = "Add a prefer not to say answer to the monitoring question.",
  for_each = "equality.monitoring.questions",

  messages = {
    yes = "The question about {characteristic} offers prefer not to say.",
    no  = "The question about {characteristic} does not offer prefer not to say.",
  },

  check = function(question)
    local values = { characteristic = question.characteristic }
    if question.prefer_not_to_say then return pass("yes", values) end
    return fail("no", values, { "prefer_not_to_say" })
  end,

  examples = {
    { "it does", pass = "yes",
      plan = { equality = { monitoring = { questions = { { characteristic = "age", prefer_not_to_say = true } } } } } },
    { "it does not", fail = "no",
      plan = { equality = { monitoring = { questions = { { characteristic = "age", prefer_not_to_say = false } } } } } },
    { "not said", cannot_tell = "equality.monitoring.questions[1].prefer_not_to_say",
      plan = { equality = { monitoring = { questions = { { characteristic = "age" } } } } } },
    { "no characteristic", cannot_tell = "equality.monitoring.questions[1].characteristic",
      plan = { equality = { monitoring = { questions = { { prefer_not_to_say = true } } } } } },
  },
}
