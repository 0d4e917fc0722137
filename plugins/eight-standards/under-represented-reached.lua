-- Those who are seldom heard are named, with a way to reach them.
return {
  title = "Seldom-heard groups are named and reached",
  why   = "A consultation left open to all is answered by those who always answer.",
  fix   = "Mark in audiences which groups are under-represented, and give each a method in reached_by.",

  messages = {
    reached   = "Seldom heard, and reached: {who}.",
    nobody    = "No seldom-heard group is among the audiences.",
    unreached = "{who} is named as seldom heard, but no method reaches them.",
  },

  check = function(plan)
    local unreached
    for audience in each(plan.audiences) do
      local hard_to_reach = optional(audience, "group") == "hard-to-reach"
      local who = optional(audience, "about") or optional(audience, "group") or "an audience"
      if hard_to_reach or optional(audience, "under_represented") then
        local methods, state = optional(audience, "reached_by")
        if methods and #methods > 0 then return pass("reached", { who = who }) end
        if state ~= "missing" then unreached = who end
      end
    end
    if unreached then return fail("unreached", { who = unreached }) end
    for audience in each(plan.audiences) do
      if optional(audience, "group") == "hard-to-reach" or audience.under_represented then assert(audience.reached_by) end
    end
    return fail("nobody")
  end,

  examples = {
    { "carers, reached by interview", pass = "reached",
      plan = { audiences = { { group = "residents", under_represented = false },
                             { about = "young carers", under_represented = true, reached_by = { "interview" } } } } },
    { "only those who always answer", fail = "nobody", plan = { audiences = { { group = "residents", under_represented = false } } } },
    { "named but not reached", fail = "unreached",
      plan = { audiences = { { about = "young carers", under_represented = true, reached_by = "none" } } } },
    { "no audiences given", cannot_tell = "audiences", plan = { title = "Parking" } },
    { "not said who is seldom heard", cannot_tell = "audiences[1].under_represented", plan = { audiences = { { group = "residents" } } } },
    { "hard to reach, not said how", cannot_tell = "audiences[1].reached_by", plan = { audiences = { { group = "hard-to-reach" } } } },
    { "not said how they are reached", cannot_tell = "audiences[1].reached_by",
      plan = { audiences = { { about = "young carers", under_represented = true } } } },
  },
}
