-- Money and consequences are what most people want to test a proposal by.
return {
  title = "Costs and impacts are told",
  why   = "People who do not see what it costs and whom it hurts cannot weigh it.",
  fix   = "Say what it costs or saves in proposal.costs and who is affected in proposal.impacts.",

  messages = {
    told  = "Costs and impacts are told.",
    none  = "The plan says that neither costs nor impacts are told.",
    reasoned = "Of {what} the plan says \"{reason}\". Were people told that, and is it so?",
    costs = "The plan says that costs are not told.",
    hurt  = "The plan says that impacts are not told.",
  },

  check = function(plan)
    local _, costs, no_costs = optional(plan.proposal.costs, "text")
    local _, impacts, no_impacts = optional(plan.proposal, "impacts")
    local reason = no_costs or no_impacts
    if reason then
      local at = no_costs and "proposal.costs.text" or "proposal.impacts"
      return cannot_tell("reasoned", { what = no_costs and "costs" or "impacts", reason = reason }, { at })
    end
    if costs == "none" and impacts == "none" then return fail("none") end
    if costs == "none" then return fail("costs") end
    if impacts == "none" then return fail("hurt") end
    assert(plan.proposal.costs.text and plan.proposal.impacts)
    return pass("told")
  end,

  examples = {
    { "both", pass = "told",
      plan = { proposal = { costs = { text = "It saves £80,000 a year." }, impacts = { { group = "older people", effect = "longer journeys" } } } } },
    { "neither", fail = "none", plan = { proposal = { costs = "none", impacts = "none" } } },
    { "there are no costs", cannot_tell = "reasoned",
      plan = { proposal = { costs = { text = "none: nothing has to be paid" } } } },
    { "there are no impacts", cannot_tell = "reasoned", plan = { proposal = { costs = { text = "Nothing." }, impacts = "none: the name alone changes" } } },
    { "no costs", fail = "costs", plan = { proposal = { costs = "none" } } },
    { "no impacts", fail = "hurt", plan = { proposal = { impacts = "none" } } },
    { "costs not said", cannot_tell = "proposal.costs.text", plan = { title = "Parking" } },
    { "impacts not said", cannot_tell = "proposal.impacts", plan = { proposal = { costs = { text = "Nothing." } } } },
  },
}
