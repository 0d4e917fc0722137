-- What people say of harm is known once they have answered; whether it was weighed, a person judges then.
return {
  title = "Harm that people raise is weighed",
  why   = "Naming an effect is not weighing it: each point that people raise needs a proper answer.",
  fix   = "Find each point about harm in the answers, and answer it in the assessment or the report.",

  messages = {
    weighed = "People may have raised harm in their answers that the plan does not list. Was each such point found in the analysis and given a " ..
      "proper answer in the assessment or the report?",
    nobody  = "Nobody answered, so nobody raised harm.",
    coming  = "People can still answer.",
  },

  check = function(plan)
    local closes = optional(plan.schedule, "closes")
    if closes and date.as_of <= closes then return not_applicable("coming") end
    local _, counted = optional(plan.responses, "participants_by_method")
    local _, received = optional(plan.responses, "submissions")
    if counted == "none" and received == "none" then return pass("nobody") end
    return cannot_tell("weighed", {}, { "schedule.closes" })
  end,

  examples = {
    { "after closing", cannot_tell = "weighed", as_of = "2026-06-01", plan = { schedule = { closes = "2026-05-01" } } },
    { "on the last day", not_applicable = "coming", as_of = "2026-05-01", plan = { schedule = { closes = "2026-05-01" } } },
    { "nobody answered", pass = "nobody", plan = { responses = { participants_by_method = "none", submissions = "none" } } },
    { "closing not said", cannot_tell = "weighed", plan = { title = "Parking" } },
  },
}
