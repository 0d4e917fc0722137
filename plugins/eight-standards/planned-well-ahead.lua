-- Weeks from the day that planning starts to the opening.
return {
  title = "Planning starts well before opening",
  why   = "A consultation planned in a rush misses people, and its questions are put badly.",
  fix   = "Start planning earlier, or open later: schedule.planning_starts and the opening date.",

  params = {
    weeks = { type = "integer", default = 4, min = 1, about = "fewest weeks from the start of planning to opening" },
  },
  messages = {
    ahead = "There are {days} days of planning before opening.",
    short = "There are only {days} days of planning before opening; {wanted} is a sensible least.",
  },

  check = function(plan, params)
    local days, wanted = plan.schedule.opens - plan.schedule.planning_starts, params.weeks * 7
    if days < wanted then return fail("short", { days = days, wanted = wanted }) end
    return pass("ahead", { days = days })
  end,

  examples = {
    { "eight weeks", pass = "ahead", plan = { schedule = { planning_starts = "2026-01-05", opens = "2026-03-02" } } },
    { "exactly four weeks", pass = "ahead", plan = { schedule = { planning_starts = "2026-02-02", opens = "2026-03-02" } } },
    { "ten days", fail = "short", plan = { schedule = { planning_starts = "2026-02-20", opens = "2026-03-02" } } },
    { "no start", cannot_tell = "schedule.planning_starts", plan = { schedule = { opens = "2026-03-02" } } },
    { "no opening date", cannot_tell = "schedule.opens", plan = { schedule = { planning_starts = "2026-01-05" } } },
  },
}
