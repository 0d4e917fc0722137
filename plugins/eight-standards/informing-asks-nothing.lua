-- Informing goes one way. A plan that asks for views is at another level, whatever it is called.
return {
  title = "Informing does not ask for views",
  why   = "People who are asked expect their answers to count; people who are told do not.",
  fix   = "Raise the level to consult, or leave out the questions and methods that ask for views.",

  params = {
    asking = { type = "list", about = "methods that ask for views",
               default = { "paper-survey", "online-survey", "focus-group", "citizens-panel", "consultative-workshop", "interview",
                           "peer-research", "user-panel", "budget-tool", "deliberative-conference" } },
  },
  messages = {
    one_way = "It tells people, and asks them nothing.",
    asks    = "The level is inform, but the plan has questions for people (their number: {number}).",
    methods = "The level is inform, but the plan has ways of asking people for their views (their number: {number}).",
    other   = "The level is {level}.",
  },

  check = function(plan, params)
    if plan.level ~= "inform" then return not_applicable("other", { level = plan.level }) end
    local questions = optional(plan.content, "questions")
    if questions and #questions > 0 then return fail("asks", { number = #questions }) end
    local asking = 0
    for method in each(plan.methods) do
      asking = asking + count(params.asking, function(kind) return kind == method.kind end)
    end
    if asking > 0 then return fail("methods", { number = asking }) end
    return pass("one_way")
  end,

  examples = {
    { "nothing asked", pass = "one_way", plan = { level = "inform", methods = "none" } },
    { "news at the area forum", pass = "one_way", plan = { level = "inform", methods = { { kind = "area-forum" } } } },
    { "kind not said", cannot_tell = "methods[1].kind", plan = { level = "inform", methods = { { starts = "2026-03-02" } } } },
    { "a survey", fail = "methods", plan = { level = "inform", methods = { { kind = "online-survey" } } } },
    { "questions", fail = "asks", plan = { level = "inform", content = { questions = { { words = "Do you like it?" } } } } },
    { "consulting", not_applicable = "other", plan = { level = "consult" } },
    { "level not said", cannot_tell = "level", plan = { methods = { { kind = "online-survey" } } } },
    { "methods not said", cannot_tell = "methods", plan = { level = "inform" } },
  },
}
