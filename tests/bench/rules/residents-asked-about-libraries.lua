-- Whoever changes a library service asks the people who live there.
return {
  title = "Residents are asked about libraries",
  why   = "A library is for all who live near it, not only for those who borrow today.",
  fix   = "Add residents to the audiences.",

  messages = {
    asked   = "Residents are asked.",
    left    = "Residents are not among the audiences.",
    another = "This is no library service.",
  },

  check = function(plan)
    if plan.type ~= "library-service" then return not_applicable("another") end
    for audience in each(plan.audiences) do
      if audience.group == "residents" then return pass("asked") end
    end
    return fail("left")
  end,

  examples = {
    { "asked", pass = "asked", plan = { type = "library-service", audiences = { { group = "staff" }, { group = "residents" } } } },
    { "left out", fail = "left", plan = { type = "library-service", audiences = { { group = "staff" } } } },
    { "a budget", not_applicable = "another", plan = { type = "budget" } },
    { "type not said", cannot_tell = "type", plan = { title = "Parks" } },
    { "audiences not said", cannot_tell = "audiences", plan = { type = "library-service" } },
    { "an audience not said", cannot_tell = "audiences[1].group", plan = { type = "library-service", audiences = { { about = "Readers" } } } },
  },
}
