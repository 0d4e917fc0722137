-- People have twelve weeks to answer.
return {
  title = "It is open for twelve weeks",
  why   = "Groups that meet once a month need time to agree on an answer.",
  fix   = "Move schedule.closes later.",

  params = {
    days = { type = "integer", default = 84, min = 1, about = "fewest days from opening to closing" },
  },
  messages = {
    long  = "It is open for {days} days.",
    short = "It is open for {days} days; {wanted} are asked for.",
  },

  check = function(plan, params)
    local days = plan.schedule.closes - plan.schedule.opens
    if days < params.days then return fail("short", { days = days, wanted = params.days }) end
    return pass("long", { days = days })
  end,

  examples = {
    { "twelve weeks", pass = "long", plan = { schedule = { opens = "2026-03-02", closes = "2026-05-25" } } },
    { "a day less", fail = "short", plan = { schedule = { opens = "2026-03-02", closes = "2026-05-24" } } },
    { "no opening", cannot_tell = "schedule.opens", plan = { schedule = { closes = "2026-03-02" } } },
    { "no closing", cannot_tell = "schedule.closes", plan = { schedule = { opens = "2026-03-02" } } },
  },
}
