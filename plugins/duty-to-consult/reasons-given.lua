-- People can answer intelligently only if they are told why it is proposed.

return {
  title = "People are told the reasons",
  why   = "Without reasons nobody can say whether they are good ones: the second Gunning principle.",
  fix   = "Give the reasons in proposal.reasons, in the words people will read.",

  messages = {
    given   = "Reasons are given.",
    none    = "The plan says that no reasons are given to people.",
    nothing = "The plan says that neither reasons nor documents are given to people.",
  },

  check = function(plan)
    local _, state = optional(plan.proposal, "reasons")
    if state == "none" then
      local _, documents = optional(plan.evidence, "documents")
      return fail(documents == "none" and "nothing" or "none", {}, { "proposal.reasons" })
    end
    assert(plan.proposal.reasons)
    return pass("given")
  end,

  examples = {
    { "reasons", pass = "given", plan = { proposal = { reasons = "Fewer people use it each year." } } },
    { "no reasons", fail = "none", plan = { proposal = { reasons = "none" } } },
    { "nothing at all", fail = "nothing", plan = { proposal = { reasons = "none" }, evidence = { documents = "none" } } },
    { "not said", cannot_tell = "proposal.reasons", plan = { proposal = { summary = "Close the centre." } } },
  },
}
