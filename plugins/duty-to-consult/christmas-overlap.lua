-- Between Christmas Eve and New Year's Day nobody answers consultations.
local function days_lost(stage)
  local lost = 0
  for year = stage.opens.year - 1, stage.closes.year do
    lost = lost + date.overlap(stage.opens, stage.closes, date.of(year .. "-12-24"), date.of((year + 1) .. "-01-01"))
  end
  return lost
end

return {
  title = "Christmas is allowed for",
  why   = "Days between Christmas Eve and New Year's Day are lost to most people.",
  fix   = "Lengthen this round, or say in schedule.holiday_mitigation what makes up for the days lost.",
  for_each = "stages",

  params = {
    added = { type = "integer", default = 14, min = 1, about = "days of extension that make up for Christmas" },
  },
  messages = {
    clear = "No day falls between Christmas Eve and New Year's Day.",
    made_up = "Days between Christmas Eve and New Year's Day: {lost}; to make up for it: {how}",
    extended = "Days between Christmas Eve and New Year's Day: {lost}; closing was moved back by {more} days.",
    lost = "Days between Christmas Eve and New Year's Day: {lost}; nothing makes up for them.",
    reasoned = "Days between Christmas Eve and New Year's Day: {lost}; nothing is done about them: \"{reason}\". Is the time left enough?",
    asked = "Days between Christmas Eve and New Year's Day: {lost}. Does anything make up for them?",
  },

  check = function(stage, params, plan)
    local values = { lost = days_lost(stage) }
    if values.lost == 0 then return pass("clear") end
    local how, state, reason = optional(plan.schedule, "holiday_mitigation")
    values.how, values.reason = how, reason
    if how then return pass("made_up", values) end
    local before = optional(plan.schedule, "extended_from")
    values.more = before and stage.closes - before
    if before and values.more >= params.added then return pass("extended", values) end
    if reason then return cannot_tell("reasoned", values) end
    if state == "none" then return fail("lost", values) end
    return cannot_tell("asked", values)
  end,

  examples = {
    { "spring", pass = "clear", plan = { stages = { { opens = "2026-03-02", closes = "2026-04-26" } } } },
    { "two weeks added", pass = "made_up",
      plan = { stages = { { opens = "2026-12-01", closes = "2027-01-24" } }, schedule = { holiday_mitigation = "two more weeks" } } },
    { "extended to the end of January", pass = "extended",
      plan = { schedule = { opens = "2026-12-01", closes = "2027-01-31", extended_from = "2027-01-10" } } },
    { "over Christmas, and nothing done", fail = "lost",
      plan = { stages = { { opens = "2026-12-01", closes = "2027-01-10" } }, schedule = { holiday_mitigation = "none" } } },
    { "over Christmas, and why nothing is done", cannot_tell = "reasoned",
      plan = { stages = { { opens = "2026-11-01", closes = "2027-01-20" } }, schedule = { holiday_mitigation = "none: eleven weeks are plenty" } } },
    { "over Christmas, and nothing said", cannot_tell = "asked", plan = { stages = { { opens = "2026-12-28", closes = "2027-02-10" } } } },
    { "no opening date", cannot_tell = "schedule.opens", plan = { schedule = { closes = "2026-07-12" } } },
    { "no closing date", cannot_tell = "schedule.closes", plan = { schedule = { opens = "2026-06-01" } } },
  },
}
