-- The average sentence of the page, in words. Never more than advice: a count cannot tell whether a text is clear.
return {
  title = "Sentences are short on average",
  why   = "People stop reading long sentences half way.",
  fix   = "Split the longest sentences of content.text in two.",

  params = {
    average = { type = "integer", default = 20, min = 5, about = "longest average sentence, in words" },
    least   = { type = "integer", default = 100, min = 1, about = "fewest words of a text worth measuring" },
  },
  messages = {
    short = "Sentences have {average} words on average.",
    long  = "Sentences have {average} words on average; most readers manage {limit} comfortably.",
    brief = "The text has only {words} words: too few to measure.",
  },

  check = function(plan, params)
    local measure = text.readability(plan.content.text)
    if measure.words < params.least then return not_applicable("brief", { words = measure.words }) end
    local average = math.floor(measure.average_sentence * 10 + 0.5) / 10
    if average > params.average then return fail("long", { average = average, limit = params.average }) end
    return pass("short", { average = average })
  end,

  examples = {
    { "short sentences", pass = "short", params = { least = 5 },
      plan = { content = { text = "We want a safer crossing. Two designs are possible. Tell us which you prefer." } } },
    { "one long sentence", fail = "long", params = { least = 5, average = 10 },
      plan = { content = { text = "We want to hear from everybody who uses the crossing by the school and from those who would like to use it." } } },
    { "a short text", not_applicable = "brief", plan = { content = { text = "Tell us what you think." } } },
    { "no text", cannot_tell = "content.text", plan = { title = "Parking" } },
  },
}
