-- Finds and quotes the longest sentence of the page.
return {
  title = "No sentence is too long",
  why   = "A sentence that has to be read twice is often not read once.",
  fix   = "Split the sentence that is quoted.",

  params = {
    words = { type = "integer", default = 25, min = 5, about = "most words of a sentence" },
  },
  messages = {
    fine = "No sentence is longer than {limit} words.",
    long = "Sentences longer than {limit} words: {number}. The longest has {words}: \"{quote}\"",
  },

  check = function(plan, params)
    local number, longest, quote = 0, 0, ""
    for _, sentence in ipairs(text.sentences(plan.content.text)) do
      local words = text.words(sentence)
      if words > params.words then number = number + 1 end
      if words > longest then longest, quote = words, sentence end
    end
    if number == 0 then return pass("fine", { limit = params.words }) end
    return fail("long", { number = number, limit = params.words, words = longest, quote = quote })
  end,

  examples = {
    { "short", pass = "fine", plan = { content = { text = "We want a safer crossing. Two designs are possible." } } },
    { "one too long", fail = "long", params = { words = 8 },
      plan = { content = { text = "Tell us. We want to hear from everybody who uses the crossing by the school." } } },
    { "no text", cannot_tell = "content.text", plan = { title = "Parking" } },
  },
}
