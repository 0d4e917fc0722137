-- A monitoring question that uses another name asks something else, and its answers cannot be compared.
local example_names = { sex = { name = "sex" }, gender = { name = "sex" }, race = { name = "race" } }

return {
  title = "Monitoring uses the names of the Equality Act",
  why   = "Answers to a question about something else cannot show whether protected groups took part.",
  fix   = "Name the characteristic in equality.monitoring.questions as the Equality Act does.",
  for_each = "equality.monitoring.questions",

  params = {
    names = { type = "data", default = "protected-characteristics",
      about = "the nine characteristics, and the names often used for them by mistake" },
  },
  messages = {
    right = "The question asks about {name}, one of the nine protected characteristics.",
    wrong = "The question asks about {given}; the Equality Act 2010 speaks of {name}.",
    unknown = "The question asks about {given}, which is not one of the nine protected characteristics.",
  },

  check = function(question, params)
    local given = question.characteristic
    local row = params.names[string.lower(given)]
    if not row then return fail("unknown", { given = given }, { "characteristic" }) end
    if row.name == string.lower(given) then return pass("right", { name = row.name }) end
    return fail("wrong", { given = given, name = row.name }, { "characteristic" })
  end,

  examples = {
    { "sex", pass = "right", params = { names = example_names },
      plan = { equality = { monitoring = { questions = { { characteristic = "sex" } } } } } },
    { "gender for sex", fail = "wrong", params = { names = example_names },
      plan = { equality = { monitoring = { questions = { { characteristic = "gender" } } } } } },
    { "housing tenure", fail = "unknown", params = { names = example_names },
      plan = { equality = { monitoring = { questions = { { characteristic = "tenure" } } } } } },
    { "no characteristic", cannot_tell = "equality.monitoring.questions[1].characteristic", params = { names = example_names },
      plan = { equality = { monitoring = { questions = { { words = "Are you …?" } } } } } },
  },
}
