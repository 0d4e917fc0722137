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
    twice     = "{by} decided on {decided}, and {others} on {again}, after 28 February. On which day were the arrangements determined?",
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
    local limit, final = date.of((year + 1) .. "-02-28"), { but = { "trial", "conditional" }, after = closes }
    local decided, one = decided_on(plan, "first", final)
    if not decided then decided = decided_on(plan, "first", { after = closes }) end
    if decided and decided > limit then return fail("late", { decided = decided }) end
    local again, other = decided_on(plan, "last", final)
    local by, others = one and optional(plan.decisions[one], "by"), other and optional(plan.decisions[other], "by")
    if by and others and again > limit and not text.same(by, others) then
      return cannot_tell("twice", { by = by, decided = decided, others = others, again = again }, { "decisions" })
    end
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
    { "agreed on a condition in February and determined in March", fail = "late",
      plan = { type = "school-admissions", schedule = { opens = "2025-11-01", closes = "2025-12-20" },
               decisions = { { on = "2026-02-16", kind = "conditional" }, { on = "2026-03-09", kind = "final" } } } },
    { "decided on a condition in February, and no more said", pass = "kept",
      plan = { type = "school-admissions", schedule = { opens = "2025-11-01", closes = "2025-12-20" },
               decisions = { { on = "2026-02-16", kind = "conditional" } } } },
    { "one body in February and another in March", cannot_tell = "twice",
      plan = { type = "school-admissions", schedule = { opens = "2025-11-01", closes = "2025-12-20" },
               decisions = { { on = "2026-02-16", by = "Schools committee" }, { on = "2026-03-09", by = "Cabinet" } } } },
    { "determined in February, and a small matter in March", pass = "kept",
      plan = { type = "school-admissions", schedule = { opens = "2025-11-01", closes = "2025-12-20" },
               decisions = { { on = "2026-02-16", by = "Cabinet" }, { on = "2026-03-09", by = "Cabinet" } } } },
    { "another type", not_applicable = "elsewhere", plan = { type = "budget" } },
    { "no type", cannot_tell = "type", plan = { schedule = { opens = "2026-03-01" } } },
    { "no opening date", cannot_tell = "schedule.opens", plan = { type = "school-admissions", schedule = { closes = "2026-03-01" } } },
    { "no closing date", cannot_tell = "schedule.closes", plan = { type = "school-admissions", schedule = { opens = "2025-11-01" } } },
  },
}
