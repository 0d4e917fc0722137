-- Putting a decision in the hands of the public needs a power to do so. A person looks for it.
return {
  title = "Somebody can lawfully hand over the decision",
  why   = "A decision that the council may not give away is still the council's, whatever was promised.",
  fix   = "Say in governance.decision_maker who decides and who carries it out, and ask the monitoring officer which power allows it.",

  messages = {
    council = "The council keeps the decision: {who}.",
    weigh   = "The decision is placed with {who}. Which power lets the council do that, and who is responsible for what follows?",
    nobody  = "The level is empower, and the plan says that nobody holds the decision.",
  },

  check = function(plan)
    local _, state = optional(plan.governance, "decision_maker")
    if plan.level == "empower" then
      if state == "none" then return fail("nobody") end
      return cannot_tell("weigh", { who = plan.governance.decision_maker })
    end
    return pass("council", { who = plan.governance.decision_maker })
  end,

  examples = {
    { "consulting", pass = "council", plan = { level = "consult", governance = { decision_maker = "Cabinet" } } },
    { "residents decide", cannot_tell = "weigh", plan = { level = "empower", governance = { decision_maker = "The park's friends" } } },
    { "nobody decides", fail = "nobody", plan = { level = "empower", governance = { decision_maker = "none" } } },
    { "level not said", cannot_tell = "level", plan = { governance = { decision_maker = "Cabinet" } } },
    { "not said who decides", cannot_tell = "governance.decision_maker", plan = { level = "empower" } },
  },
}
