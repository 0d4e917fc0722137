-- Admission arrangements are consulted on for six weeks between 1 October and 31 January, and determined by 28 February.

return {
  title = "Admission arrangements keep to their season",
  why   = "The admissions code sets when schools may ask, so that parents know when to look.",
  fix   = "Move the round so that six weeks of it lie between 1 October and 31 January, and determine by 28 February.",

  params = {
    weeks = { type = "integer", default = 6, min = 1, about = "weeks that must lie between 1 October and 31 January" },
  },
  messages = {
    kept      = "{days} days of the round lie between 1 October and 31 January.",
    outside   = "Only {days} days of the round lie between 1 October and 31 January; {needed} are required.",
    late      = "The arrangements are determined on {decided}, after 28 February.",
    elsewhere = "Not about school admissions.",
  },

  check = function(plan, params)
    if plan.type ~= "school-admissions" then return not_applicable("elsewhere") end
    local opens, closes = plan.schedule.opens, plan.schedule.closes
    local year = opens.month < 3 and opens.year - 1 or opens.year
    local first, last = date.of(year .. "-10-01"), date.of((year + 1) .. "-01-31")
    local days = date.overlap(opens, closes, first, last)
    if days < params.weeks * 7 then return fail("outside", { days = days, needed = params.weeks * 7 }) end
    local decided = decided_on(plan, "first", { after = closes })
    if decided and decided > date.of((year + 1) .. "-02-28") then return fail("late", { decided = decided }) end
    return pass("kept", { days = days })
  end,

  examples = {
    { "in season", pass = "kept",
      plan = { type = "school-admissions", schedule = { opens = "2025-11-01", closes = "2025-12-20", decision = "2026-02-20" } } },
    { "in spring", fail = "outside", plan = { type = "school-admissions", schedule = { opens = "2026-03-01", closes = "2026-05-20" } } },
    { "determined in March", fail = "late",
      plan = { type = "school-admissions", schedule = { opens = "2025-11-01", closes = "2025-12-20", decision = "2026-03-20" } } },
    { "meant for February and determined in March", fail = "late",
      plan = { type = "school-admissions", schedule = { opens = "2025-11-01", closes = "2025-12-20", decision = "2026-02-20" },
               decisions = { { on = "2025-10-01" }, { on = "2026-03-10" } } } },
    { "another type", not_applicable = "elsewhere", plan = { type = "budget" } },
    { "no type", cannot_tell = "type", plan = { schedule = { opens = "2026-03-01" } } },
    { "no opening date", cannot_tell = "schedule.opens", plan = { type = "school-admissions", schedule = { closes = "2026-03-01" } } },
    { "no closing date", cannot_tell = "schedule.closes", plan = { type = "school-admissions", schedule = { opens = "2025-11-01" } } },
  },
}
