-- The sentences of the page are short.
return {
  title = "Sentences are short",
  why   = "A sentence that is read twice is answered once.",
  fix   = "Cut the longest sentences of content.text in two.",

  params = {
    most = { type = "number", default = 25, min = 1, about = "most words to a sentence, on average" },
  },
  messages = {
    short = "A sentence has {words} words on average.",
    long  = "A sentence has {words} words on average; {most} are the most.",
  },

  check = function(plan, params)
    local words = text.readability(plan.content.text).average_sentence
    if words > params.most then return fail("long", { words = words, most = params.most }) end
    return pass("short", { words = words })
  end,

  examples = {
    { "short", pass = "short", plan = { content = { text = "Tell us what you think." } } },
    { "long", fail = "long", params = { most = 4 }, plan = { content = { text = "Tell us what you think." } } },
    { "no text", cannot_tell = "content.text", plan = { title = "Parks" } },
  },
}
