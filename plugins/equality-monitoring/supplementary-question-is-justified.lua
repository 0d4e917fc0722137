-- Questions beyond the core set must add something; each carries its reason.
return {
  title = "Extra monitoring questions have a reason",
  why   = "Every personal question costs goodwill and answers, so one beyond the core set must add value.",
  fix   = "Say in the question's reason what it will add, or leave the question out.",
  for_each = "equality.monitoring.questions",

  params = {
    core = { type = "list", default = { "age", "disability", "gender reassignment", "marriage and civil partnership", "pregnancy and maternity",
      "race", "religion or belief", "sex", "sexual orientation" }, about = "characteristics that belong to the core set" },
  },
  messages = {
    core = "The question about {characteristic} belongs to the core set.",
    justified = "The question about {characteristic} is extra, and the plan says why: {reason}",
    unjustified = "The question about {characteristic} is extra, and no reason is given for asking it.",
  },

  check = function(question, params)
    local values = { characteristic = question.characteristic }
    if text.same(question.characteristic, params.core) and not optional(question, "supplementary") then return not_applicable("core", values) end
    local reason = stated(question, "reason")
    if not reason then return fail("unjustified", values, { "reason" }) end
    values.reason = reason
    return pass("justified", values)
  end,

  examples = {
    { "part of the core set", not_applicable = "core",
      plan = { equality = { monitoring = { questions = { { characteristic = "age" } } } } } },
    { "outside the core set, with its reason", pass = "justified",
      plan = { equality = { monitoring = { questions = { { characteristic = "caring", reason = "the service supports carers" } } } } } },
    { "extra, without a reason", fail = "unjustified",
      plan = { equality = { monitoring = { questions = { { characteristic = "age", supplementary = true, reason = "none" } } } } } },
    { "extra, reason not given", cannot_tell = "equality.monitoring.questions[1].reason",
      plan = { equality = { monitoring = { questions = { { characteristic = "caring" } } } } } },
    { "no characteristic", cannot_tell = "equality.monitoring.questions[1].characteristic",
      plan = { equality = { monitoring = { questions = { { supplementary = true } } } } } },
  },
}
