-- Where no statute sets a period, most consultations last six weeks or more.
return {
  title = "The round has a usual length",
  why   = "Groups that meet once a month, and people who need help to answer, miss short rounds. This is a benchmark of ours and not the law.",
  fix   = "Lengthen the round, or say in timeframes why these people can answer in less.",

  params = {
    weeks      = { type = "integer", default = 6, min = 1, about = "usual shortest length, in weeks" },
    very_short = { type = "integer", default = 2, min = 1, about = "below this many weeks a round is very short" },
    generous   = { type = "integer", default = 12, min = 1, about = "a length that nobody calls short, in weeks" },
    periods    = { type = "data", default = "statutory-periods", about = "the periods that statutes set, by type of consultation" },
  },
  messages = {
    usual      = "People have {days} days to answer.",
    generous   = "People have {days} days to answer, twelve weeks or more.",
    short      = "People have {days} days to answer; {weeks} weeks are usual.",
    very_short = "People have only {days} days to answer.",
    statute    = "A statute sets the period for this type.",
  },

  check = function(plan, params)
    local type = optional(plan, "type")
    local row = type and params.periods[type]
    if row and (row.days or row.weeks or row.months) then return not_applicable("statute") end
    local longest
    for _, stage in ipairs(plan.stages) do
      local opens, closes = optional(stage, "opens"), optional(stage, "closes")
      if opens and closes then longest = math.max(longest or 0, date.count(opens, closes)) end
    end
    longest = longest or date.count(plan.schedule.opens, plan.schedule.closes)
    assert(longest >= params.weeks * 7 or plan.type)
    local at = { "schedule.opens", "schedule.closes" }
    if longest < params.very_short * 7 then return fail("very_short", { days = longest }, at) end
    if longest < params.weeks * 7 then return fail("short", { days = longest, weeks = params.weeks }, at) end
    if longest >= params.generous * 7 then return pass("generous", { days = longest }) end
    return pass("usual", { days = longest })
  end,

  examples = {
    { "seven weeks", pass = "usual", params = { periods = {} }, plan = { schedule = { opens = "2026-01-10", closes = "2026-02-27" } } },
    { "twelve weeks", pass = "generous", params = { periods = {} }, plan = { schedule = { opens = "2026-01-01", closes = "2026-03-25" } } },
    { "four weeks", fail = "short", params = { periods = {} }, plan = { type = "general", schedule = { opens = "2026-01-01", closes = "2026-01-28" } } },
    { "one week", fail = "very_short", params = { periods = {} }, plan = { type = "general", schedule = { opens = "2026-01-01", closes = "2026-01-07" } } },
    { "a statute sets it", not_applicable = "statute", params = { periods = { order = { days = 21, source = "the Act", checked = true } } },
      plan = { type = "order" } },
    { "four weeks, and no type", cannot_tell = "type", params = { periods = {} },
      plan = { schedule = { opens = "2026-01-01", closes = "2026-01-28" } } },
    { "no opening date", cannot_tell = "schedule.opens", params = { periods = {} }, plan = { schedule = { closes = "2026-02-27" } } },
    { "no closing date", cannot_tell = "schedule.closes", params = { periods = {} }, plan = { schedule = { opens = "2026-02-27" } } },
  },
}
