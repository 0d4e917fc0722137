-- A round that closes on a weekend or a holiday leaves people without help on the last day.
local weekend = { saturday = "Saturday", sunday = "Sunday" }

return {
  title = "The round closes on a working day",
  why   = "Many people answer on the last day; help and a counter should be there.",
  fix   = "Move closing to the next working day.",

  params = {
    holidays = { type = "data", default = "bank-holidays", about = "public holidays, which are not working days" },
  },
  messages = {
    working = "The round closes on a working day, {closes}.",
    weekend = "The round closes at the weekend, on {weekday} {closes}.",
    holiday = "The round closes on a public holiday, {closes}.",
  },

  check = function(plan, params)
    local closes = latest(plan.stages, "closes") or plan.schedule.closes
    local weekday = weekend[date.weekday(closes)]
    if weekday then return fail("weekend", { weekday = weekday, closes = closes }) end
    if date.count(closes, closes, { calendar = params.holidays }) == 0 then return fail("holiday", { closes = closes }) end
    return pass("working", { closes = closes })
  end,

  examples = {
    { "a Monday", pass = "working", params = { holidays = {} }, plan = { schedule = { closes = "2026-03-02" } } },
    { "a Sunday", fail = "weekend", params = { holidays = {} }, plan = { schedule = { closes = "2026-03-01" } } },
    { "Good Friday", fail = "holiday",
      params = { holidays = { ["2026-04-03"] = { on = "2026-04-03", source = "the Act", checked = true } } },
      plan = { schedule = { closes = "2026-04-03" } } },
    { "the last of two rounds, whichever is listed first", fail = "weekend", params = { holidays = {} },
      plan = { stages = { { opens = "2026-05-01", closes = "2026-06-14" }, { opens = "2026-01-05", closes = "2026-02-16" } } } },
    { "no closing date", cannot_tell = "schedule.closes", params = { holidays = {} }, plan = { title = "Parking" } },
  },
}
