-- How will people be asked?
return {
  title = "The methods are listed",
  why   = "How people are asked decides who answers.",
  fix   = "List in methods each way in which people will be asked.",

  messages = {
    listed = "Methods listed: {number}.",
    none   = "The plan says that there is no method.",
  },

  check = function(plan)
    if #plan.methods == 0 then return fail("none") end
    local number = 0
    for _, one in ipairs(plan.methods) do
      if optional(one, "kind") then number = number + 1 end
    end
    assert(number > 0 or plan.methods[1].kind)
    return pass("listed", { number = number })
  end,

  examples = {
    { "two", pass = "listed", plan = { methods = { { kind = "online-survey" }, { kind = "workshop" } } } },
    { "none", fail = "none", plan = { methods = "none" } },
    { "nothing filled in", cannot_tell = "methods[1].kind", plan = { methods = { { kind = "tbd: who or what?" } } } },
    { "not said", cannot_tell = "methods", plan = { title = "Parking" } },
  },
}
