-- A long questionnaire is answered by those with time to spare.
return {
  title = "There are not too many questions",
  why   = "Every question more loses people before the end.",
  fix   = "Drop the questions whose answers would change nothing.",

  params = {
    most = { type = "integer", default = 25, min = 1, about = "most questions" },
  },
  messages = {
    few  = "Questions: {number}.",
    many = "Questions: {number}; people will manage {most}.",
  },

  check = function(plan, params)
    local number = #plan.content.questions
    if number > params.most then return fail("many", { number = number, most = params.most }) end
    return pass("few", { number = number })
  end,

  examples = {
    { "two", pass = "few", plan = { content = { questions = { { words = "Where?" }, { words = "When?" } } } } },
    { "more than allowed", fail = "many", params = { most = 1 },
      plan = { content = { questions = { { words = "Where?" }, { words = "When?" } } } } },
    { "not said", cannot_tell = "content.questions", plan = { title = "Parking" } },
  },
}
