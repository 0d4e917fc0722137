-- Whom does the council want to hear from?
return {
  title = "The audiences are listed",
  why   = "Unless the plan says whom it wants to hear from, nobody can tell who was left out.",
  fix   = "List in audiences each group of people you want to hear from, and how each is reached.",

  messages = {
    listed = "{number} audiences are listed.",
    none   = "The plan says that there is no audience.",
  },

  check = function(plan)
    local number = #plan.audiences
    if number == 0 then return fail("none") end
    return pass("listed", { number = number })
  end,

  examples = {
    { "two", pass = "listed", plan = { audiences = { { group = "residents" }, { group = "businesses" } } } },
    { "nobody", fail = "none", plan = { audiences = "none" } },
    { "not said", cannot_tell = "audiences", plan = { title = "Parking" } },
  },
}
