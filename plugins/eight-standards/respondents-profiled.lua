-- Who answered is set beside who was to be heard.
return {
  title = "It is known who answered",
  why   = "A thousand answers from one part of the borough do not speak for all of it.",
  fix   = "Write in responses.respondent_profile who answered, and who is missing against those you wanted to hear from.",

  messages = {
    known = "The profile of those who answered has {number} lines.",
    none  = "The plan says that nothing is known about who answered.",
    coming = "People can still answer.",
  },

  check = function(plan)
    local closes = optional(plan.schedule, "closes")
    if closes and date.as_of <= closes and not optional(plan.responses, "respondent_profile") then return not_applicable("coming") end
    local number = #plan.responses.respondent_profile
    if number == 0 then return fail("none") end
    return pass("known", { number = number })
  end,

  examples = {
    { "by age and ward", pass = "known", plan = { responses = { respondent_profile = { "aged 65 and over: 41%", "Colindale: 6%" } } } },
    { "nothing known", fail = "none", plan = { responses = { respondent_profile = "none" } } },
    { "people can still answer", not_applicable = "coming", as_of = "2026-04-01", plan = { schedule = { closes = "2026-05-01" } } },
    { "not said", cannot_tell = "responses.respondent_profile", plan = { title = "Parking" } },
  },
}
