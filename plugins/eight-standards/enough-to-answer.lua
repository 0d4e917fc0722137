-- People are told what is proposed and why, before they are asked what they think.
return {
  title = "People know enough to answer",
  why   = "Nobody can answer with confidence about something that was never described.",
  fix   = "Describe in proposal.summary what would change and for whom, and in proposal.reasons why.",

  messages = {
    told       = "People are told what is proposed, and why.",
    no_summary = "The plan says that the proposal is not described.",
    no_reasons = "The plan says that no reasons are given for the proposal.",
    only_told  = "People are not asked at the level {level}.",
  },

  check = function(plan)
    local level = plan.level
    if level == "insight" or level == "inform" then return not_applicable("only_told", { level = level }) end
    local _, summary = optional(plan.proposal, "summary")
    if summary == "none" then return fail("no_summary") end
    local _, reasons = optional(plan.proposal, "reasons")
    if reasons == "none" then return fail("no_reasons") end
    assert(plan.proposal.summary)
    assert(plan.proposal.reasons)
    return pass("told")
  end,

  examples = {
    { "both", pass = "told",
      plan = { level = "consult", proposal = { summary = "Close the north gate at night.", reasons = "Two fires last year." } } },
    { "not described", fail = "no_summary", plan = { level = "consult", proposal = { summary = "none" } } },
    { "no reasons", fail = "no_reasons", plan = { level = "consult", proposal = { summary = "Close the gate.", reasons = "none" } } },
    { "only informed", not_applicable = "only_told", plan = { level = "inform" } },
    { "level not said", cannot_tell = "level", plan = { proposal = { summary = "Close the gate." } } },
    { "summary not said", cannot_tell = "proposal.summary", plan = { level = "consult" } },
    { "reasons not said", cannot_tell = "proposal.reasons", plan = { level = "consult", proposal = { summary = "Close the gate." } } },
  },
}
