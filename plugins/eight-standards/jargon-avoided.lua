-- Finds words that officers use and residents do not, in every text that people will read. The words are data: a row is a word, and what to say.
local function texts(plan)
  return { ["content.text"] = optional(plan.content, "text"), ["proposal.summary"] = optional(plan.proposal, "summary"),
           ["purpose.how_views_used"] = optional(plan.purpose, "how_views_used"), ["purpose.why"] = optional(plan.purpose, "why"),
           summary = optional(plan, "summary") }
end

return {
  title = "Jargon is avoided",
  why   = "Words of the trade tell a reader that this was not written for them.",
  fix   = "Replace the words that are quoted with everyday ones.",

  params = {
    words = { type = "list", about = "words and phrases to avoid",
              default = { "going forward", "in order to", "one-stop shop", "overarching", "robust", "stakeholder", "stakeholders",
                          "utilise", "facilitate", "leverage", "ring-fence", "incentivise", "streamline" } },
    most  = { type = "integer", default = 0, min = 0, about = "how many such words are let pass" },
  },
  messages = {
    plain  = "No jargon was found.",
    jargon = "{where} uses: {words}.",
  },

  check = function(plan, params)
    local written, number, found, where, at = texts(plan), 0, "", "", {}
    for path, words in pairs(written) do
      local here = text.find_phrases(words, params.words)
      if #here > 0 then
        number, found = number + #here, found .. (found == "" and "" or ", ") .. table.concat(here, ", ")
        where, at[#at + 1] = where .. (where == "" and "" or " and ") .. path, path
      end
    end
    if number > params.most then return fail("jargon", { where = where, words = found }, at) end
    if number == 0 and not written["content.text"] then return pass("plain", { read = plan.purpose.why }) end
    return pass("plain")
  end,

  examples = {
    { "everyday words", pass = "plain", plan = { content = { text = "We want to make the street safer." } } },
    { "trade words", fail = "jargon", plan = { content = { text = "Going forward we will leverage a robust framework." } } },
    { "trade words in the purpose", fail = "jargon", plan = { purpose = { why = "To facilitate change." } } },
    { "nothing to read", cannot_tell = "purpose.why", plan = { title = "Parking" } },
  },
}
