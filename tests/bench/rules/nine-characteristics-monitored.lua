-- Equality monitoring asks about all nine protected characteristics.
return {
  title = "All nine characteristics are monitored",
  why   = "What is not asked cannot show who was left out.",
  fix   = "Add the questions that are missing to equality.monitoring.questions.",

  params = {
    wanted = {
      type = "list",
      default = { "age", "disability", "gender reassignment", "marriage and civil partnership", "pregnancy and maternity", "race",
                  "religion or belief", "sex", "sexual orientation" },
      about = "characteristics that have to be asked about",
    },
  },
  messages = {
    all  = "All characteristics are asked about.",
    some = "Not asked about: {characteristic}.",
  },

  check = function(plan, params)
    local asked = {}
    for question in each(plan.equality.monitoring.questions) do asked[question.characteristic] = true end
    for _, characteristic in ipairs(params.wanted) do
      if not asked[characteristic] then return fail("some", { characteristic = characteristic }) end
    end
    return pass("all")
  end,

  examples = {
    { "all", pass = "all", params = { wanted = { "age", "sex" } },
      plan = { equality = { monitoring = { questions = { { characteristic = "sex" }, { characteristic = "age" } } } } } },
    { "one", fail = "some", plan = { equality = { monitoring = { questions = { { characteristic = "age" } } } } } },
    { "not said", cannot_tell = "equality.monitoring.questions", plan = { title = "Parks" } },
    { "a question about nothing", cannot_tell = "equality.monitoring.questions[1].characteristic",
      plan = { equality = { monitoring = { questions = { { words = "How old are you?" } } } } } },
  },
}
