-- How will people be asked?
return {
  title = "The methods are listed",
  why   = "How people are asked decides who answers.",
  fix   = "List in methods each way in which people will be asked.",

  messages = {
    listed = "{number} methods are listed.",
    none   = "The plan says that there is no method.",
  },

  check = function(plan)
    local number = #plan.methods
    if number == 0 then return fail("none") end
    return pass("listed", { number = number })
  end,

  examples = {
    { "two", pass = "listed", plan = { methods = { { kind = "online-survey" }, { kind = "workshop" } } } },
    { "none", fail = "none", plan = { methods = "none" } },
    { "not said", cannot_tell = "methods", plan = { title = "Parking" } },
  },
}
