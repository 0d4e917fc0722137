-- How many took part, by each method: needed for the annual report and for the feedback.
return {
  title = "Those who took part are counted",
  why   = "How many people took part is part of what the public is told, and of the yearly review.",
  fix   = "Give the number of people for each method in responses.participants_by_method.",

  messages = {
    counted = "People who took part: {people}; methods: {methods}.",
    none    = "The plan says that nobody was counted.",
    coming  = "People can still answer.",
  },

  check = function(plan)
    local closes = optional(plan.schedule, "closes")
    if closes and date.as_of <= closes and not optional(plan.responses, "participants_by_method") then return not_applicable("coming") end
    local people, methods = 0, 0
    for method in each(plan.responses.participants_by_method) do
      people, methods = people + method.count, methods + 1
    end
    if methods == 0 then return fail("none") end
    return pass("counted", { people = people, methods = methods })
  end,

  examples = {
    { "two methods", pass = "counted",
      plan = { responses = { participants_by_method = { { kind = "online-survey", count = 412 }, { kind = "workshop", count = 18 } } } } },
    { "nobody counted", fail = "none", plan = { responses = { participants_by_method = "none" } } },
    { "people can still answer", not_applicable = "coming", as_of = "2026-04-01", plan = { schedule = { closes = "2026-05-01" } } },
    { "the plan does not say", cannot_tell = "responses.participants_by_method", plan = { title = "Parking" } },
    { "a method without its number", cannot_tell = "responses.participants_by_method[1].count",
      plan = { responses = { participants_by_method = { { kind = "workshop" } } } } },
  },
}
