-- People brought in must know how far they can change things.
return {
  title = "People know how much they can influence",
  why   = "Expectations that were never meant to be met turn partners into critics.",
  fix   = "Write in governance.scope_of_influence what is still open, what is not, and how far people's views can change it.",

  params = {
    levels = { type = "list", default = { "involve", "empower" }, about = "levels at which it is looked for" },
  },
  messages = {
    stated = "People can influence: {scope}",
    none   = "The level is {level}, and the plan says that people are not told what they can influence.",
    other  = "It is not looked for at the level {level}.",
  },

  check = function(plan, params)
    local level = plan.level
    if not contains(params.levels, level) then return not_applicable("other", { level = level }) end
    local scope = stated(plan.governance, "scope_of_influence")
    if not scope then return fail("none", { level = level }) end
    return pass("stated", { scope = scope })
  end,

  examples = {
    { "stated", pass = "stated",
      plan = { level = "involve", governance = { scope_of_influence = "The layout of the park; the budget is fixed." } } },
    { "not stated", fail = "none", plan = { level = "involve", governance = { scope_of_influence = "none" } } },
    { "consulting", not_applicable = "other", plan = { level = "consult" } },
    { "level not said", cannot_tell = "level", plan = { governance = { scope_of_influence = "The layout." } } },
    { "scope not said", cannot_tell = "governance.scope_of_influence", plan = { level = "involve" } },
  },
}
