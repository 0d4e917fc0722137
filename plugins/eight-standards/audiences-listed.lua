-- Whom does the council want to hear from?
return {
  title = "The audiences are listed",
  why   = "Unless the plan says whom it wants to hear from, nobody can tell who was left out.",
  fix   = "List in audiences each group of people you want to hear from, and how each is reached.",

  messages = {
    listed = "Audiences listed: {number}.",
    none   = "The plan says that there is no audience.",
  },

  check = function(plan)
    if #plan.audiences == 0 then return fail("none") end
    local number = 0
    for _, one in ipairs(plan.audiences) do
      if optional(one, "group") or optional(one, "about") then number = number + 1 end
    end
    assert(number > 0 or plan.audiences[1].group)
    return pass("listed", { number = number })
  end,

  examples = {
    { "two", pass = "listed", plan = { audiences = { { group = "residents" }, { group = "businesses" } } } },
    { "nobody", fail = "none", plan = { audiences = "none" } },
    { "nothing filled in", cannot_tell = "audiences[1].group", plan = { audiences = { { group = "tbd: who or what?" } } } },
    { "not said", cannot_tell = "audiences", plan = { title = "Parking" } },
  },
}
