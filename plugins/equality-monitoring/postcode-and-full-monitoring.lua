-- A postcode and a full set of personal answers together can point to one household.
return {
  title = "Postcode and monitoring do not give people away",
  why   = "A full postcode covers a handful of homes; with age, sex, race and health it can be as good as a name.",
  fix   = "Ask for the first half of the postcode, or for fewer characteristics, or keep the two apart.",

  params = {
    many = { type = "integer", default = 9, min = 1, about = "number of monitoring questions that, with a postcode, can give a person away" },
  },
  messages = {
    no_postcode = "No full postcode is collected.",
    few = "A postcode is collected with {count} monitoring questions.",
    together = "A full postcode ({identifier}) is collected together with {count} monitoring questions; a person could be picked out.",
  },

  check = function(plan, params)
    local found
    for _, identifier in ipairs(plan.equality.identifiers_collected) do
      local words = string.lower(identifier)
      if string.find(words, "postcode", 1, true) and not string.find(words, "part", 1, true) and not string.find(words, "first half", 1, true) then
        found = identifier
      end
    end
    if not found then return pass("no_postcode") end
    local count = #plan.equality.monitoring.questions
    if count >= params.many then return fail("together", { identifier = found, count = count }) end
    return pass("few", { count = count })
  end,

  examples = {
    { "an e-mail address only", pass = "no_postcode", plan = { equality = { identifiers_collected = { "email", "partial postcode" } } } },
    { "a postcode and one question", pass = "few",
      plan = { equality = { identifiers_collected = { "postcode" }, monitoring = { questions = { { characteristic = "age" } } } } } },
    { "a postcode and a full set", fail = "together", params = { many = 2 },
      plan = { equality = { identifiers_collected = { "full postcode" },
                            monitoring = { questions = { { characteristic = "age" }, { characteristic = "race" } } } } } },
    { "identifiers not given", cannot_tell = "equality.identifiers_collected", plan = {} },
    { "questions not given", cannot_tell = "equality.monitoring.questions", plan = { equality = { identifiers_collected = { "postcode" } } } },
  },
}
