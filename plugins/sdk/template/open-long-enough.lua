-- People need time to hear of a consultation, to talk it over and to answer.
return {
  title = "The consultation is open long enough",
  why   = "People who hear late, or who need help to answer, are left out of a short consultation.",
  fix   = "Move schedule.closes later.",

  params = {
    days = { type = "integer", default = 28, min = 1, about = "fewest days that the consultation is open, first and last day counted" },
  },
  messages = {
    enough = "It is open for {days} days; at least {wanted} are asked for.",
    short  = "It is open for only {days} days; at least {wanted} are asked for.",
  },

  ---@param plan Plan
  check = function(plan, params)
    local days = date.count(plan.schedule.opens, plan.schedule.closes)
    if days >= params.days then return pass("enough", { days = days, wanted = params.days }) end
    return fail("short", { days = days, wanted = params.days })
  end,

  examples = {
    { "four weeks, to the day", pass = "enough",
      plan = { schedule = { opens = "2026-03-02", closes = "2026-03-29" } } },
    { "one day less", fail = "short",
      plan = { schedule = { opens = "2026-03-02", closes = "2026-03-28" } } },
    { "less will do where the council says so", pass = "enough", params = { days = 21 },
      plan = { schedule = { opens = "2026-03-02", closes = "2026-03-28" } } },
    { "no opening date", cannot_tell = "schedule.opens",
      plan = { schedule = { closes = "2026-03-29" } } },
    { "no closing date", cannot_tell = "schedule.closes",
      plan = { schedule = { opens = "2026-03-02" } } },
  },
}
