-- A form gathers answers; talking shows what lies behind them. Where people are brought in, some talk is needed.
return {
  title = "There is room to talk",
  why   = "In a conversation people bring up what nobody thought to ask.",
  fix   = "Add a focus group, a workshop or interviews to methods, with some people drawn from the panel.",

  params = {
    methods = { type = "list", about = "methods in which people talk",
                default = { "focus-group", "workshop", "consultative-workshop", "deliberative-conference", "interview", "youth-board",
                            "experts-by-experience", "peer-research", "area-forum", "user-panel", "ethnographic-research" } },
  },
  messages = {
    talk  = "People can talk it through: {method}.",
    weigh = "Nobody talks with people face to face. Would a focus group or a conversation tell more than the methods planned?",
    none  = "The level is {level}, and no method lets people talk it through.",
    other = "It is not looked for at the level {level}.",
  },

  check = function(plan, params)
    local level = plan.level
    if level == "insight" or level == "inform" then return not_applicable("other", { level = level }) end
    for method in each(plan.methods) do
      local kind = optional(method, "kind")
      if count(params.methods, function(talking) return talking == kind end) > 0 then return pass("talk", { method = kind }) end
    end
    for method in each(plan.methods) do assert(method.kind) end
    if level == "consult" then return cannot_tell("weigh") end
    return fail("none", { level = level })
  end,

  examples = {
    { "a workshop", pass = "talk", plan = { level = "consult", methods = { { kind = "online-survey" }, { kind = "workshop" } } } },
    { "a survey to consult", cannot_tell = "weigh", plan = { level = "consult", methods = { { kind = "online-survey" } } } },
    { "a survey to involve", fail = "none", plan = { level = "involve", methods = { { kind = "online-survey" } } } },
    { "informing", not_applicable = "other", plan = { level = "inform" } },
    { "level not said", cannot_tell = "level", plan = { methods = { { kind = "workshop" } } } },
    { "methods not said", cannot_tell = "methods", plan = { level = "consult" } },
    { "kind not said", cannot_tell = "methods[1].kind", plan = { level = "consult", methods = { { starts = "2026-03-02" } } } },
  },
}
