-- A method that is to reach an audience has to be among those planned.
return {
  title    = "The methods that reach people are planned",
  why      = "A method that appears beside an audience but nowhere in the plan will not happen.",
  fix      = "Add the method to methods, or take it out of this audience's reached_by.",
  for_each = "audiences",

  messages = {
    planned = "Every method that reaches them is planned.",
    absent  = "{method} is to reach them, but is not among the methods planned.",
    nothing = "No method reaches them.",
  },

  check = function(audience, _, plan)
    if #audience.reached_by == 0 then return not_applicable("nothing") end
    local planned = {}
    for method in each(plan.methods) do planned[method.kind] = true end
    for method in each(audience.reached_by) do
      if not planned[method] then return fail("absent", { method = method }) end
    end
    return pass("planned")
  end,

  examples = {
    { "planned", pass = "planned",
      plan = { audiences = { { group = "residents", reached_by = { "workshop" } } }, methods = { { kind = "workshop" } } } },
    { "not planned", fail = "absent",
      plan = { audiences = { { group = "residents", reached_by = { "interview" } } }, methods = { { kind = "workshop" } } } },
    { "nothing reaches them", not_applicable = "nothing", plan = { audiences = { { group = "residents", reached_by = "none" } } } },
    { "not said how they are reached", cannot_tell = "audiences[1].reached_by", plan = { audiences = { { group = "residents" } } } },
    { "no methods given", cannot_tell = "methods", plan = { audiences = { { group = "residents", reached_by = { "workshop" } } } } },
    { "kind not said", cannot_tell = "methods[1].kind",
      plan = { audiences = { { group = "residents", reached_by = { "workshop" } } }, methods = { { starts = "2026-03-02" } } } },
  },
}
