-- A faith audience should not be asked to a meeting, or to answer, on its own festival.
return {
  title = "Festivals of named faith groups are looked at",
  why   = "People asked during their own festival cannot take part.",
  fix   = "Look up the festivals of the faith group, keep meetings and the closing day off them, and say so in schedule.holiday_mitigation.",
  for_each = "audiences",

  params = {
    words = { type = "list", default = { "Muslim", "Muslims", "Jewish", "Hindu", "Hindus", "Sikh", "Sikhs", "Christian", "Christians", "Buddhist",
      "Buddhists", "faith groups", "faith communities" }, about = "words that name a faith group" },
  },
  messages = {
    no_faith = "This audience is not described by faith.",
    looked_at = "For {group}, the plan says what is done about holidays: {how}",
    not_looked_at = "The plan names {group} and says that nothing is done about holidays.",
    ask = "The plan names {group}. Does this round, or a meeting, fall on one of their festivals?",
  },

  check = function(audience, params, plan)
    local found = text.find_phrases(audience.about, params.words)
    if #found == 0 then return not_applicable("no_faith") end
    local how, state = optional(plan.schedule, "holiday_mitigation")
    local values = { group = found[1], how = how }
    if how then return pass("looked_at", values) end
    if state == "none" then return fail("not_looked_at", values) end
    return cannot_tell("ask", values)
  end,

  examples = {
    { "residents", not_applicable = "no_faith", plan = { audiences = { { about = "people who live here" } } } },
    { "with care", pass = "looked_at",
      plan = { audiences = { { about = "Jewish residents" } }, schedule = { holiday_mitigation = "closes before Passover" } } },
    { "without care", fail = "not_looked_at",
      plan = { audiences = { { about = "Jewish residents" } }, schedule = { holiday_mitigation = "none" } } },
    { "not said", cannot_tell = "ask", plan = { audiences = { { about = "Jewish residents" } } } },
    { "audience not described", cannot_tell = "audiences[1].about", plan = { audiences = { { group = "residents" } } } },
  },
}
