-- Each decision either follows what people said, or says why it does not.
return {
  title    = "A decision against people's views gives its reasons",
  why      = "People whose views were not followed are owed a clear account of why.",
  fix      = "Write the reasons for the decision in its reasons field, in the words that people will read.",
  for_each = "decisions",

  messages = {
    given   = "The reasons are given: {reasons}",
    follows = "The decision follows the views expressed.",
    elsewhere = "Of the reasons for the decision the plan says \"{reason}\". Where do people find why their views were not followed?",
    none    = "The decision goes against the views expressed and gives no reasons.",
  },

  check = function(decision)
    local reasons, state, elsewhere = optional(decision, "reasons")
    if reasons then return pass("given", { reasons = reasons }) end
    if elsewhere and not optional(decision, "follows_views") then return cannot_tell("elsewhere", { reason = elsewhere }, { "reasons" }) end
    if decision.follows_views then return pass("follows") end
    if state == "none" then return fail("none") end
    return pass("given", { reasons = decision.reasons })
  end,

  examples = {
    { "against views, with reasons", pass = "given",
      plan = { decisions = { { follows_views = false, reasons = "The bridge is unsafe and must close." } } } },
    { "with views", pass = "follows", plan = { decisions = { { follows_views = true } } } },
    { "against views, without reasons", fail = "none", plan = { decisions = { { follows_views = false, reasons = "none" } } } },
    { "against views, with reasons elsewhere", cannot_tell = "elsewhere",
      plan = { decisions = { { follows_views = false, reasons = "none: they are in the minutes" } } } },
    { "not said whether it follows views", cannot_tell = "decisions[1].follows_views",
      plan = { decisions = { { reasons = "none" } } } },
    { "against views, reasons not recorded", cannot_tell = "decisions[1].reasons",
      plan = { decisions = { { follows_views = false } } } },
  },
}
