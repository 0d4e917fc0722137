-- The page keeps clear of phrases that say nothing.
return {
  title = "The page holds no jargon",
  why   = "Phrases of the trade keep everybody else out.",
  fix   = "Say in plain words what the phrase stands for.",

  params = {
    phrases = {
      type = "list",
      default = {
        "going forward", "leverage our assets", "blue sky thinking", "key deliverables", "low hanging fruit",
        "paradigm shift", "direction of travel", "service offer", "customer journey", "step change",
        "core offer", "transformation agenda", "strategic fit", "horizon scanning", "quick wins",
        "deep dive", "value proposition", "stakeholder landscape", "whole systems approach", "touch base",
      },
      about = "phrases that are not wanted",
    },
  },
  messages = {
    plain  = "None of the phrases is used.",
    jargon = "Used: {phrases}.",
  },

  check = function(plan, params)
    local found = text.find_phrases(plan.content.text, params.phrases)
    if #found > 0 then return fail("jargon", { phrases = table.concat(found, ", ") }) end
    return pass("plain")
  end,

  examples = {
    { "plain", pass = "plain", plan = { content = { text = "Tell us what you think." } } },
    { "jargon", fail = "jargon", plan = { content = { text = "We will take a deep dive." } } },
    { "no text", cannot_tell = "content.text", plan = { title = "Parks" } },
  },
}
