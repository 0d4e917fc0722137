-- Weeks from the day that planning starts to the opening.
return {
  title = "Planning starts well before opening",
  why   = "A consultation planned in a rush misses people, and its questions are put badly.",
  fix   = "Start planning earlier, or open later: schedule.planning_starts and the opening date.",

  params = {
    weeks = { type = "integer", default = 4, min = 1, about = "fewest weeks from the start of planning to opening" },
  },
  messages = {
    ahead = "Days of planning before opening: {days}.",
    short = "Days of planning before opening: only {days}; {wanted} is a sensible least.",
    after = "Planning starts on {starts}, after opening on {opens}. Planning is best begun {wanted} days before opening.",
  },

  check = function(plan, params)
    local opens, starts, wanted = plan.schedule.opens, plan.schedule.planning_starts, params.weeks * 7
    local days = opens - starts
    if days < 0 then return fail("after", { opens = opens, starts = starts, wanted = wanted }) end
    if days < wanted then return fail("short", { days = days, wanted = wanted }) end
    return pass("ahead", { days = days })
  end,

  examples = {
    { "eight weeks", pass = "ahead", plan = { schedule = { planning_starts = "2026-01-05", opens = "2026-03-02" } } },
    { "exactly four weeks", pass = "ahead", plan = { schedule = { planning_starts = "2026-02-02", opens = "2026-03-02" } } },
    { "ten days", fail = "short", plan = { schedule = { planning_starts = "2026-02-20", opens = "2026-03-02" } } },
    { "after opening", fail = "after", plan = { schedule = { planning_starts = "2026-03-20", opens = "2026-03-02" } } },
    { "no start", cannot_tell = "schedule.planning_starts", plan = { schedule = { opens = "2026-03-02" } } },
    { "no opening date", cannot_tell = "schedule.opens", plan = { schedule = { planning_starts = "2026-01-05" } } },
  },
}
