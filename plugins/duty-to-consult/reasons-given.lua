-- People can answer intelligently only if they are told why it is proposed.

-- Whether words fill a field and say nothing: one word, or a few that begin as such phrases do.
local function says_nothing(words, list)
  local plain = string.match(string.gsub(string.lower(words), "[^%w\128-\255]+", " ") .. " ", "^ ?(.-) *$")
  local length = text.words(plain)
  for _, phrase in ipairs(list) do
    local opening = string.find(phrase, " ", 1, true) and phrase .. " "
    if plain == phrase or opening and length <= 6 and string.sub(plain, 1, #opening) == opening then return true end
  end
  return length < 2
end

local example_words = { nothing = { nothing = { words = { "n a", "not needed", "no reasons", "not explained" } } } }

return {
  title = "People are told the reasons",
  why   = "Without reasons nobody can say whether they are good ones: the second Gunning principle.",
  fix   = "Give the reasons in proposal.reasons, in the words people will read.",

  params = {
    nothing = { type = "data", default = "words-that-say-nothing", about = "words that fill a field and say nothing" },
  },
  messages = {
    given   = "Reasons are given.",
    none    = "The plan says that no reasons are given to people.",
    empty   = "The reasons are given as \"{words}\", which gives people little to answer. What reasons were they told?",
    repeats = "The reasons repeat the proposal word for word. Why is it proposed, and were people told?",
    nothing = "The plan says that neither reasons nor documents are given to people.",
  },

  check = function(plan, params)
    local _, state = optional(plan.proposal, "reasons")
    if state == "none" then
      local _, documents = optional(plan.evidence, "documents")
      return fail(documents == "none" and "nothing" or "none", {}, { "proposal.reasons" })
    end
    local reasons = plan.proposal.reasons
    if says_nothing(reasons, params.nothing.nothing.words) then return cannot_tell("empty", { words = reasons }, { "proposal.reasons" }) end
    if text.same(reasons, optional(plan.proposal, "summary") or "") then
      return cannot_tell("repeats", {}, { "proposal.reasons", "proposal.summary" })
    end
    return pass("given")
  end,

  examples = {
    { "reasons", pass = "given", params = example_words, plan = { proposal = { reasons = "Fewer people use it each year." } } },
    { "not needed, and why", pass = "given", params = example_words,
      plan = { proposal = { reasons = "Not needed any more since the school has closed and its pupils left." } } },
    { "words that say nothing", cannot_tell = "empty", params = example_words, plan = { proposal = { reasons = "n/a - see above" } } },
    { "says that there are none", cannot_tell = "empty", params = example_words, plan = { proposal = { reasons = "No reasons are given." } } },
    { "one letter", cannot_tell = "empty", params = example_words, plan = { proposal = { reasons = "x" } } },
    { "the proposal again", cannot_tell = "repeats", params = example_words,
      plan = { proposal = { summary = "Close the centre in May.", reasons = "Close the centre in May." } } },
    { "no reasons", fail = "none", params = example_words, plan = { proposal = { reasons = "none" } } },
    { "nothing at all", fail = "nothing", params = example_words, plan = { proposal = { reasons = "none" }, evidence = { documents = "none" } } },
    { "not said", cannot_tell = "proposal.reasons", params = example_words, plan = { proposal = { summary = "Close the centre." } } },
  },
}
