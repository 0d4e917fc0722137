-- One method for several audiences seldom suits them all.
return {
  title = "Several audiences are asked in more than one way",
  why   = "What suits one group keeps another away; one size does not fit all.",
  fix   = "Add a method that suits those whom the first one leaves out.",

  params = {
    audiences = { type = "integer", default = 2, min = 2, about = "from how many audiences on one method is too few" },
  },
  messages = {
    varied = "Methods: {methods}; audiences: {audiences}.",
    single = "One method only; audiences: {audiences}.",
    few    = "There are fewer than {least} audiences.",
  },

  check = function(plan, params)
    local audiences = #plan.audiences
    if audiences < params.audiences then return not_applicable("few", { least = params.audiences }) end
    local kinds, methods = {}, 0
    for method in each(plan.methods) do
      if not kinds[method.kind] then kinds[method.kind], methods = true, methods + 1 end
    end
    if methods < 2 then return fail("single", { audiences = audiences }) end
    return pass("varied", { methods = methods, audiences = audiences })
  end,

  examples = {
    { "two for two", pass = "varied",
      plan = { audiences = { { group = "residents" }, { group = "businesses" } },
               methods = { { kind = "online-survey" }, { kind = "workshop" } } } },
    { "one for two", fail = "single",
      plan = { audiences = { { group = "residents" }, { group = "businesses" } }, methods = { { kind = "online-survey" } } } },
    { "one audience", not_applicable = "few", plan = { audiences = { { group = "residents" } } } },
    { "no audiences given", cannot_tell = "audiences", plan = { methods = { { kind = "online-survey" } } } },
    { "no methods given", cannot_tell = "methods", plan = { audiences = { { group = "residents" }, { group = "businesses" } } } },
    { "kind not said", cannot_tell = "methods[1].kind",
      plan = { audiences = { { group = "residents" }, { group = "businesses" } }, methods = { { starts = "2026-03-02" } } } },
  },
}
