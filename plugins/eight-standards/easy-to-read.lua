-- The reading ease and school grade of the page by the usual formulas. Advice only.
return {
  title = "The text is easy to read",
  why   = "A text that needs a degree leaves out many of those it is meant for.",
  fix   = "Use shorter words and sentences in content.text, and read it aloud to somebody outside the council.",

  params = {
    grade = { type = "number", default = 9, min = 1, about = "hardest school grade (United Kingdom reading age is about five more)" },
    ease  = { type = "number", default = 50, min = 0, about = "lowest reading ease, of 100" },
    least = { type = "integer", default = 100, min = 1, about = "fewest words of a text worth measuring" },
  },
  messages = {
    easy  = "Reading age about {age}; reading ease {ease} of 100.",
    hard  = "Reading age about {age}; reading ease {ease} of 100. Aim for a reading age of {wanted} or less.",
    brief = "The text has only {words} words: too few to measure.",
  },

  check = function(plan, params)
    local measure = text.readability(plan.content.text)
    if measure.words < params.least then return not_applicable("brief", { words = measure.words }) end
    local age, ease = math.floor(measure.grade + 5.5), math.floor(measure.flesch + 0.5)
    if measure.grade > params.grade or measure.flesch < params.ease then
      return fail("hard", { age = age, ease = ease, wanted = math.floor(params.grade + 5) })
    end
    return pass("easy", { age = age, ease = ease })
  end,

  examples = {
    { "plain", pass = "easy", params = { least = 5 },
      plan = { content = { text = "We want a safer place to cross. There are two ways to do it. Tell us which you like." } } },
    { "heavy", fail = "hard", params = { least = 5 },
      plan = { content = { text = "Organisational transformation necessitates comprehensive prioritisation of infrastructural considerations." } } },
    { "a short text", not_applicable = "brief", plan = { content = { text = "Tell us what you think." } } },
    { "no text", cannot_tell = "content.text", plan = { title = "Parking" } },
  },
}
