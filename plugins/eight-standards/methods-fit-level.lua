-- Some methods bring people in further than others. A row of the data gives, for a method, the levels it belongs to.
return {
  title    = "The method fits the level",
  why      = "A method that promises more say than people have, or less, misleads them.",
  fix      = "Choose another method, or the level that this one belongs to.",
  for_each = "methods",

  params = {
    levels = { type = "data", default = "method-levels", about = "methods and the levels they belong to" },
  },
  messages = {
    fits  = "{method} fits the level {level}.",
    other = "{method} belongs to the level {belongs}, and the plan's level is {level}.",
  },

  check = function(method, params, plan)
    local kind, level = method.kind, plan.level
    local row = params.levels[kind]
    if not row then return pass("fits", { method = kind, level = level }) end
    if contains(row.levels, level) then return pass("fits", { method = kind, level = level }) end
    return fail("other", { method = kind, belongs = row.levels[1], level = level })
  end,

  examples = {
    { "survey to consult", pass = "fits", params = { levels = {} }, plan = { level = "consult", methods = { { kind = "online-survey" } } } },
    { "mystery shopping to involve", pass = "fits", params = { levels = { ["mystery-shopping"] = { levels = { "involve" } } } },
      plan = { level = "involve", methods = { { kind = "mystery-shopping" } } } },
    { "mystery shopping to consult", fail = "other", params = { levels = { ["mystery-shopping"] = { levels = { "involve" } } } },
      plan = { level = "consult", methods = { { kind = "mystery-shopping" } } } },
    { "kind not said", cannot_tell = "methods[1].kind", params = { levels = {} },
      plan = { level = "consult", methods = { { starts = "2026-03-02" } } } },
    { "level not said", cannot_tell = "level", params = { levels = {} }, plan = { methods = { { kind = "workshop" } } } },
  },
}
