-- How many took part, by each method: needed for the annual report and for the feedback.
return {
  title = "Those who took part are counted",
  why   = "How many people took part is part of what the public is told, and of the yearly review.",
  fix   = "Give the number of people for each method in responses.participants_by_method.",

  messages = {
    counted = "People who took part: {people}; methods: {methods}.",
    none    = "The plan says that nobody was counted.",
  },

  check = function(plan)
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
    { "the plan does not say", cannot_tell = "responses.participants_by_method", plan = { title = "Parking" } },
    { "a method without its number", cannot_tell = "responses.participants_by_method[1].count",
      plan = { responses = { participants_by_method = { { kind = "workshop" } } } } },
  },
}
