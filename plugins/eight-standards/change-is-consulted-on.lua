-- Taking a service away, or changing what people get, calls for asking them first. A label does not excuse it.
return {
  title = "A change that people will feel is consulted on",
  why   = "To withdraw or change what people rely on without asking them is to find out too late what it does to them.",
  fix   = "Raise the level to consult or above.",

  params = {
    changes = { type = "list", about = "kinds of change that people feel",
                default = { "vary", "withdraw", "outsource", "new-delivery-model", "reduce-funding", "charge", "close-site" } },
  },
  messages = {
    asked  = "People are asked: the level is {level}.",
    untold = "The change is of the kind \"{change}\", which people will feel, and at the level {level} they are not asked about it.",
    little = "The plan does not say that it would change anything people rely on.",
  },

  check = function(plan, params)
    local level = plan.level
    if level ~= "insight" and level ~= "inform" then return pass("asked", { level = level }) end
    local change = stated(plan.proposal, "change")
    if not change then return not_applicable("little") end
    if contains(params.changes, change) then return fail("untold", { change = change, level = level }) end
    return not_applicable("little")
  end,

  examples = {
    { "consulted", pass = "asked", plan = { level = "consult" } },
    { "a service withdrawn by notice", fail = "untold", plan = { level = "inform", proposal = { change = "withdraw" } } },
    { "nothing changes", not_applicable = "little", plan = { level = "insight", proposal = { change = "none" } } },
    { "something new", not_applicable = "little", plan = { level = "inform", proposal = { change = "new" } } },
    { "level not said", cannot_tell = "level", plan = { proposal = { change = "withdraw" } } },
    { "change not said", cannot_tell = "proposal.change", plan = { level = "inform" } },
  },
}
