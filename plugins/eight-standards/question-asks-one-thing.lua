-- "Do you agree that it is safe and cheap?" cannot be answered by somebody who thinks it only one of the two.
return {
  title    = "Each question is fair and asks one thing",
  why      = "A question that leads, or asks two things at once, gives answers that nobody can use.",
  fix      = "Ask one thing, in neutral words, and split double questions in two.",
  for_each = "content.questions",

  params = {
    words   = { type = "integer", default = 25, min = 5, about = "most words of a question" },
    leading = { type = "list", default = { "do you agree that", "don't you agree", "don’t you agree", "don't you think", "don’t you think",
      "wouldn't you", "wouldn’t you", "isn't it", "isn’t it", "would you agree", "surely", "obviously", "of course", "as you know", "how much do you support",
      "our plan to protect", "our plan to save", "our plan to improve", "our plans to improve", "our plans to protect", "stop wasting", "waste of money",
      "crumbling", "outdated", "unfair burden", "how important is it to you that we", "to protect services", "much needed", "much-needed" },
                about = "words that lead people to an answer" },
  },
  messages = {
    fair    = "The question is short and asks no more than it should.",
    leading = "\"{opening}\" leads people towards an answer.",
    long    = "The question has {words} words; {limit} is as many as can be taken in.",
  },

  check = function(question, params)
    local asked = question.words
    local opening = text.find_phrases(asked, params.leading)
    if #opening > 0 then return fail("leading", { opening = opening[1] }) end
    local words = text.words(asked)
    if words > params.words then return fail("long", { words = words, limit = params.words }) end
    return pass("fair")
  end,

  examples = {
    { "neutral", pass = "fair", plan = { content = { questions = { { words = "Which of the two designs do you prefer?" } } } } },
    { "leading", fail = "leading", plan = { content = { questions = { { words = "Do you agree that the street must be safer?" } } } } },
    { "leading, with a curly apostrophe", fail = "leading", plan = { content = { questions = { { words = "Don’t you agree with us?" } } } } },
    { "loaded", fail = "leading",
      plan = { content = { questions = { { words = "How important is it that we stop wasting money on the building?" } } } } },
    { "praises the plan", fail = "leading", plan = { content = { questions = { { words = "Do you support our plan to protect services?" } } } } },
    { "long", fail = "long", params = { words = 6 },
      plan = { content = { questions = { { words = "Which of the two designs for the crossing do you prefer?" } } } } },
    { "no words", cannot_tell = "content.questions[1].words", plan = { content = { questions = { { kind = "open" } } } } },
  },
}
