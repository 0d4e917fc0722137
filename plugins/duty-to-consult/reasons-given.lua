-- People can answer intelligently only if they are told why it is proposed.

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
    excused = "Of the reasons the plan says \"{reason}\". What were people told of why it is proposed?",
    empty   = "The reasons are given as \"{words}\", which gives people little to answer. What reasons were they told?",
    repeats = "The reasons repeat the proposal word for word. Why is it proposed, and were people told?",
    nothing = "The plan says that neither reasons nor documents are given to people.",
  },

  check = function(plan, params)
    local _, state, reason = optional(plan.proposal, "reasons")
    if reason then return cannot_tell("excused", { reason = reason }, { "proposal.reasons" }) end
    if state == "none" then
      local _, documents = optional(plan.evidence, "documents")
      return fail(documents == "none" and "nothing" or "none", {}, { "proposal.reasons" })
    end
    local reasons = plan.proposal.reasons
    if text.says_nothing(reasons, params.nothing.nothing.words, 2) then return cannot_tell("empty", { words = reasons }, { "proposal.reasons" }) end
    if text.same(reasons, optional(plan.proposal, "summary") or "") then
      return cannot_tell("repeats", {}, { "proposal.reasons", "proposal.summary" })
    end
    return pass("given")
  end,

  examples = {
    { "reasons", pass = "given", params = example_words, plan = { proposal = { reasons = "Fewer people use it each year." } } },
    { "not needed, and why", pass = "given", params = example_words,
      plan = { proposal = { reasons = "Not needed any more since the school has closed and its pupils left." } } },
    { "words that say nothing", cannot_tell = "empty", params = example_words, plan = { proposal = { reasons = "Not needed." } } },
    { "says that there are none", cannot_tell = "empty", params = example_words, plan = { proposal = { reasons = "No reasons are given." } } },
    { "one letter", cannot_tell = "empty", params = example_words, plan = { proposal = { reasons = "x" } } },
    { "the proposal again", cannot_tell = "repeats", params = example_words,
      plan = { proposal = { summary = "Close the centre in May.", reasons = "Close the centre in May." } } },
    { "no reasons", fail = "none", params = example_words, plan = { proposal = { reasons = "none" } } },
    { "reasons that stand elsewhere", cannot_tell = "excused", params = example_words,
      plan = { proposal = { reasons = "none: they are in the published paper" } } },
    { "nothing at all", fail = "nothing", params = example_words, plan = { proposal = { reasons = "none" }, evidence = { documents = "none" } } },
    { "not said", cannot_tell = "proposal.reasons", params = example_words, plan = { proposal = { summary = "Close the centre." } } },
  },
}
