-- Working days between closing and the report: Monday to Friday, Christmas and New Year left out.

-- The days of the years from one day to another on which nobody works, such as "2025-12-25".
local function idle_days(from, to, idle)
  local days = {}
  for year = from.year, to.year do
    for _, day in ipairs(idle) do days[#days + 1] = year .. "-" .. day end
  end
  return days
end

return {
  title = "There is time to read the answers",
  why   = "Answers that have to be read in a rush are not considered.",
  fix   = "Move schedule.report later, or say who will do the analysis in the time there is.",

  params = {
    days = { type = "integer", default = 10, min = 1, about = "fewest working days between closing and the report" },
    idle = { type = "list", default = { "12-25", "12-26", "01-01" }, about = "days of every year, month first, on which nobody works" },
  },
  messages = {
    enough  = "There are {days} working days between closing and the report.",
    short   = "There are only {days} working days between closing and the report; {wanted} is a sensible least.",
    reverse = "The report is dated {report}, not after the closing date {closes}: it cannot take every answer into account.",
  },

  check = function(plan, params)
    local closes, report = plan.schedule.closes, plan.schedule.report
    if report <= closes then return fail("reverse", { report = report, closes = closes }) end
    local days = date.count(closes + 1, report, { calendar = idle_days(closes, report, params.idle), working = true })
    if days < params.days then return fail("short", { days = days, wanted = params.days }) end
    return pass("enough", { days = days })
  end,

  examples = {
    { "four weeks", pass = "enough", plan = { schedule = { closes = "2026-03-01", report = "2026-03-27" } } },
    { "exactly enough", pass = "enough", plan = { schedule = { closes = "2026-03-01", report = "2026-03-13" } } },
    { "a working day too few", fail = "short", plan = { schedule = { closes = "2026-03-01", report = "2026-03-12" } } },
    { "Christmas in between", fail = "short",
      plan = { schedule = { closes = "2025-12-19", report = "2026-01-02" } } },
    { "reported before the end", fail = "reverse", plan = { schedule = { closes = "2026-03-01", report = "2026-02-26" } } },
    { "no report date", cannot_tell = "schedule.report", plan = { schedule = { closes = "2026-03-01" } } },
    { "no closing date", cannot_tell = "schedule.closes", plan = { schedule = { report = "2026-03-10" } } },
  },
}
