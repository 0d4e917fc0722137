-- People are asked in at least two ways, of those the council can run.
return {
  title = "At least two methods, all of ours",
  why   = "One method always leaves somebody out.",
  fix   = "Add a method, or replace the one that cannot be run.",

  params = {
    fewest  = { type = "integer", default = 2, min = 1, about = "fewest methods" },
    allowed = { type = "list", default = { "online-survey", "paper-survey", "focus-group", "workshop", "area-forum", "interview" },
                about = "methods that can be run" },
  },
  messages = {
    enough = "{count} methods are used.",
    few    = "{count} methods are used; {fewest} are asked for.",
    other  = "{kind} is not among the methods that can be run.",
  },

  check = function(plan, params)
    if #plan.methods < params.fewest then return fail("few", { count = #plan.methods, fewest = params.fewest }) end
    local allowed = {}
    for _, kind in ipairs(params.allowed) do allowed[kind] = true end
    for method in each(plan.methods) do
      if not allowed[method.kind] then return fail("other", { kind = method.kind }) end
    end
    return pass("enough", { count = #plan.methods })
  end,

  examples = {
    { "two", pass = "enough", plan = { methods = { { kind = "workshop" }, { kind = "interview" } } } },
    { "one", fail = "few", plan = { methods = { { kind = "workshop" } } } },
    { "another", fail = "other", plan = { methods = { { kind = "workshop" }, { kind = "mystery-shopping" } } } },
    { "not said", cannot_tell = "methods", plan = { title = "Parks" } },
    { "a method not said", cannot_tell = "methods[2].kind", plan = { methods = { { kind = "workshop" }, { starts = "2026-03-02" } } } },
  },
}
