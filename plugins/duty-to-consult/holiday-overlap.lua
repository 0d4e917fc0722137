-- How much of this round falls in the school holidays, and does the plan make up for it?
local example_terms = { ["half-term-2026"] = { from = "2026-05-25", ["until"] = "2026-05-29" },
                        ["summer-2026"] = { from = "2026-07-23", ["until"] = "2026-08-31" },
                        ["half-term-autumn-2026"] = { from = "2026-10-26", ["until"] = "2026-10-30" } }

-- The days of a round that fall in school holidays; and whether the calendar, from its first holiday to its last, reaches over the whole round.
local function days_lost(stage, holidays)
  local lost, first, last = 0, nil, nil
  for _, row in pairs(holidays) do
    local from, till = row.from, row["until"]
    if not first or from < first then first = from end
    if not last or last < till then last = till end
    lost = lost + date.overlap(stage.opens, stage.closes, from, till)
  end
  return lost, first and first <= stage.opens and stage.closes <= last
end

return {
  title = "School holidays are allowed for",
  why   = "In the school holidays many people are away, groups do not meet, and those who are affected may not hear of it.",
  fix   = "Move this round, lengthen it, or say in schedule.holiday_mitigation what makes up for the time lost.",
  for_each = "stages",

  params = {
    holidays = { type = "data", default = "school-holidays", about = "school holidays of the area, each with its first and last day" },
    share = { type = "integer", default = 25, min = 0, about = "most of the time, in per cent, that may fall in school holidays" },
    added = { type = "integer", default = 14, min = 1, about = "days of extension that make up for holidays" },
    types = { type = "list", default = {}, about = "types of consultation looked at; empty for all" },
  },
  messages = {
    other_type = "This concerns other kinds of consultation than {type}.",
    no_calendar = "No school holidays are on file that reach over the round from {opens} to {closes}. How much of it falls in school holidays?",
    little = "{lost} of {days} days fall in school holidays.",
    made_up = "{lost} of {days} days fall in school holidays; to make up for it: {how}",
    extended = "{lost} of {days} days fall in school holidays; closing was moved back by {more} days.",
    much = "{lost} of {days} days fall in school holidays, and nothing makes up for it.",
    reasoned = "{lost} of {days} days fall in school holidays, and nothing is done about it: \"{reason}\". Is the time left enough?",
    asked = "{lost} of {days} days fall in school holidays. Does anything make up for it?",
  },

  check = function(stage, params, plan)
    if #params.types > 0 and not contains(params.types, plan.type) then return not_applicable("other_type", { type = plan.type }) end
    local lost, known = days_lost(stage, params.holidays)
    local at = { "opens", "closes", "schedule.holiday_mitigation" }
    local values = { lost = lost, days = date.count(stage.opens, stage.closes) }
    if lost * 100 <= values.days * params.share then
      if not known then return cannot_tell("no_calendar", { opens = stage.opens, closes = stage.closes }, at) end
      return pass("little", values)
    end
    local how, state, reason = optional(plan.schedule, "holiday_mitigation")
    values.how, values.reason = how, reason
    if how then return pass("made_up", values) end
    local before = optional(plan.schedule, "extended_from")
    values.more = before and stage.closes - before
    if before and values.more >= params.added then return pass("extended", values) end
    if reason then return cannot_tell("reasoned", values, at) end
    if state == "none" then return fail("much", values, at) end
    return cannot_tell("asked", values, at)
  end,

  examples = {
    { "a traffic order", not_applicable = "other_type", params = { holidays = example_terms, types = { "school-closure" } },
      plan = { type = "traffic-order", stages = { { opens = "2026-06-01", closes = "2026-07-12" } } } },
    { "no school calendar", cannot_tell = "no_calendar", params = { holidays = {} },
      plan = { stages = { { opens = "2026-06-01", closes = "2026-07-12" } } } },
    { "a calendar that begins later in the year", cannot_tell = "no_calendar",
      params = { holidays = { autumn = { from = "2026-10-26", ["until"] = "2026-10-30" }, christmas = { from = "2026-12-21", ["until"] = "2027-01-01" } } },
      plan = { stages = { { opens = "2026-07-20", closes = "2026-08-31" } } } },
    { "a calendar that ends before the round does", cannot_tell = "no_calendar", params = { holidays = example_terms },
      plan = { stages = { { opens = "2026-10-05", closes = "2026-11-30" } } } },
    { "a calendar that ends before the round does, and too much is lost all the same", cannot_tell = "asked",
      params = { holidays = { summer = { from = "2026-07-23", ["until"] = "2026-08-31" } } },
      plan = { stages = { { opens = "2026-07-20", closes = "2026-09-06" } } } },
    { "in term", pass = "little", params = { holidays = example_terms }, plan = { stages = { { opens = "2026-06-01", closes = "2026-07-12" } } } },
    { "August, with more time", pass = "made_up", params = { holidays = example_terms },
      plan = { stages = { { opens = "2026-07-20", closes = "2026-09-06" } }, schedule = { holiday_mitigation = "two more weeks" } } },
    { "August, extended", pass = "extended", params = { holidays = example_terms },
      plan = { schedule = { opens = "2026-07-20", closes = "2026-09-20", extended_from = "2026-09-06" } } },
    { "August, and nothing done", fail = "much", params = { holidays = example_terms },
      plan = { stages = { { opens = "2026-07-20", closes = "2026-09-06" } }, schedule = { holiday_mitigation = "none" } } },
    { "August, and why nothing is done", cannot_tell = "reasoned", params = { holidays = example_terms },
      plan = { stages = { { opens = "2026-07-20", closes = "2026-09-06" } }, schedule = { holiday_mitigation = "none: pensioners alone are asked" } } },
    { "August, and nothing said", cannot_tell = "asked", params = { holidays = example_terms },
      plan = { stages = { { opens = "2026-07-20", closes = "2026-09-06" } } } },
    { "type not given", cannot_tell = "type", params = { holidays = example_terms, types = { "school-closure" } },
      plan = { stages = { { opens = "2026-06-01", closes = "2026-07-12" } } } },
    { "no opening date", cannot_tell = "schedule.opens", params = { holidays = example_terms }, plan = { schedule = { closes = "2026-07-12" } } },
    { "no closing date", cannot_tell = "schedule.closes", params = { holidays = example_terms }, plan = { schedule = { opens = "2026-06-01" } } },
  },
}
