-- Who will decide is part of what people must know at the outset.
-- Work that only studies or informs people, and shows no proposal, leads to no decision they could be told of.
local function nothing_to_decide(plan)
  local level = optional(plan, "level")
  return (level == "insight" or level == "inform") and not optional(plan.proposal, "summary")
end

return {
  title = "Who decides is named",
  why   = "People cannot tell whether they are heard unless they know who is listening.",
  fix   = "Name the committee, cabinet or officer who will decide, in governance.decision_maker.",

  messages = {
    named = "{who} will decide.",
    no_decision = "It puts no proposal to people, so there is no decision to tell them of.",
    none  = "The plan says that nobody is named as the one who decides.",
  },

  check = function(plan)
    if nothing_to_decide(plan) then return not_applicable("no_decision") end
    local who = stated(plan.governance, "decision_maker")
    if not who then return fail("none") end
    return pass("named", { who = who })
  end,

  examples = {
    { "a committee", pass = "named", plan = { governance = { decision_maker = "Environment Committee" } } },
    { "nobody", fail = "none", plan = { governance = { decision_maker = "none" } } },
    { "a survey of needs", not_applicable = "no_decision", plan = { level = "insight" } },
    { "insight that shows a proposal", fail = "none",
      plan = { level = "insight", proposal = { summary = "Close the library" }, governance = { decision_maker = "none" } } },
    { "not said", cannot_tell = "governance.decision_maker", plan = { title = "Parking" } },
  },
}
