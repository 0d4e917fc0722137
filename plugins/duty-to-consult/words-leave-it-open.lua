-- A plan that tells people the matter is decided has said that nothing is open, whatever its dates say.

-- The first words of a text that say so, with nothing beside them that says otherwise.
local function closing(words, params)
  local sentences = words and #text.find_phrases(words, params.settled) > 0 and text.sentences(words) or {}
  for _, sentence in ipairs(sentences) do
    local found = text.find_phrases(sentence, params.settled)
    if #found > 0 and #text.find_phrases(sentence, params.otherwise) == 0 then return found[1] end
  end
end

return {
  title = "The plan's own words leave the matter open",
  why   = "Asking people about something that the paper itself calls decided is the plainest sign of a closed mind.",
  fix   = "Say what people can still change; if nothing is open, tell people so and do not call it a consultation.",

  params = {
    settled   = { type = "list", default = { "have decided", "has decided", "has been decided", "have been decided", "already decided",
      "decision has been made", "decision has been taken", "matter is settled", "closure is settled", "will not be used", "will not change the decision",
      "nothing can change", "no influence", "going ahead regardless" }, about = "words that say that the matter is closed" },
    otherwise = { type = "list", default = { "no decision", "nothing has been decided", "not been decided", "what has been decided", "before", "until", "once",
      "when", "after", "decided to ask", "decided to explore", "decided to consult", "decided to seek", "decided to review", "in principle",
      "subject to", "personal", "data", "addresses" }, about = "words of a sentence that say otherwise" },
  },
  messages = {
    open   = "None of the plan's words says that the matter is closed.",
    closed = "The plan says \"{words}\". Is what people are asked about still open, and do they know what they can change?",
  },

  check = function(plan, params)
    local summary = stated(plan.proposal, "summary")
    local texts = { ["summary"] = optional(plan, "summary"), ["proposal.summary"] = summary,
                    ["governance.scope_of_influence"] = optional(plan.governance, "scope_of_influence"),
                    ["purpose.how_views_used"] = optional(plan.purpose, "how_views_used"), ["content.text"] = optional(plan.content, "text") }
    for path, words in pairs(texts) do
      local found = closing(words, params)
      if found then return cannot_tell("closed", { words = found }, { path }) end
    end
    return pass("open", {}, { "proposal.summary" })
  end,

  examples = {
    { "a proposal", pass = "open", plan = { proposal = { summary = "Close the library in April. No decision has been made." } } },
    { "decided to ask", pass = "open", plan = { proposal = { summary = "We have decided to ask you about closing the library." } } },
    { "nothing proposed", pass = "open", plan = { proposal = { summary = "none" } } },
    { "what comes after", pass = "open",
      plan = { purpose = { how_views_used = "You will hear once the matter has been decided." }, proposal = { summary = "Close it." } } },
    { "how it will be decided", pass = "open",
      plan = { purpose = { how_views_used = "The decision is made by cabinet, which reads every answer. We tell you what has been decided." },
               proposal = { summary = "Close it." } } },
    { "candid about what is fixed", pass = "open",
      plan = { governance = { scope_of_influence = "How the saving is made; the saving itself is settled by the budget." },
               proposal = { summary = "Close it." } } },
    { "decided already", cannot_tell = "closed", plan = { proposal = { summary = "We have decided to close the library. Tell us about the party." } } },
    { "nothing to influence", cannot_tell = "closed",
      plan = { governance = { scope_of_influence = "Nothing. The decision has been made." }, proposal = { summary = "Close it." } } },
    { "views will not count", cannot_tell = "closed",
      plan = { purpose = { how_views_used = "They will not be used." }, proposal = { summary = "Close it." } } },
    { "proposal not said", cannot_tell = "proposal.summary", plan = { title = "Library" } },
  },
}
