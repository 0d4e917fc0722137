-- Meetings all held by day leave out those who work; all in the evening, those who care for children.
return {
  title = "Meetings are held at different times",
  why   = "No one time of day suits both people at work and people with children or caring to do.",
  fix   = "Hold at least one meeting at another time of day (methods: venue.time).",

  messages = {
    mixed = "Meetings are held at different times of day.",
    same  = "Every one of {number} meetings is held at the same time of day: {time}.",
    few   = "There are not two meetings whose times could differ.",
  },

  check = function(plan)
    local number, first, mixed = 0, nil, false
    for method in each(plan.methods) do
      local time = optional(method.venue, "time")
      if time then
        number, first = number + 1, first or time
        mixed = mixed or time ~= first
      end
    end
    if number < 2 then return not_applicable("few") end
    if mixed then return pass("mixed") end
    return fail("same", { number = number, time = first }, { "methods" })
  end,

  examples = {
    { "one of each", pass = "mixed",
      plan = { methods = { { kind = "workshop", venue = { time = "daytime" } }, { kind = "workshop", venue = { time = "evening" } } } } },
    { "all by day", fail = "same",
      plan = { methods = { { kind = "workshop", venue = { time = "daytime" } }, { kind = "road-show", venue = { time = "daytime" } } } } },
    { "one meeting", not_applicable = "few", plan = { methods = { { kind = "workshop", venue = { time = "daytime" } } } } },
    { "no methods given", cannot_tell = "methods", plan = { title = "Parking" } },
  },
}
