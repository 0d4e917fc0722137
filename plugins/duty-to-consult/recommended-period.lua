-- Statutory guidance recommends a length for some rounds; the Act sets none.
return {
  title = "The round is as long as guidance recommends",
  why   = "Guidance must be regarded, and left only for a reason; six weeks in term time lets parents answer.",
  fix   = "Lengthen the round to what guidance recommends, or record the reason for a shorter one.",

  params = {
    periods = { type = "data", default = "statutory-periods", about = "the periods that statutes set, by type of consultation" },
  },
  messages = {
    enough = "The round has {days} days; guidance recommends {needed}.",
    short  = "The round has only {days} days; guidance recommends {needed} ({source}).",
    free   = "Guidance recommends no length for this type, or the round that it is about is not planned.",
  },

  check = function(plan, params)
    local row = params.periods[plan.type]
    local needed = row and (row.recommended_days or row.recommended_weeks and row.recommended_weeks * 7)
    if not needed then return not_applicable("free") end
    local longest
    for _, stage in ipairs(plan.stages) do
      local kind = optional(stage, "kind")
      if not row.recommended_for or kind == row.recommended_for then
        longest = math.max(longest or 0, date.count(stage.opens, stage.closes))
      end
    end
    if not longest then return not_applicable("free") end
    local values = { days = longest, needed = needed, source = row.source }
    if longest < needed then return fail("short", values) end
    return pass("enough", values)
  end,

  examples = {
    { "six weeks", pass = "enough", params = { periods = { school = { recommended_weeks = 6, source = "guidance", checked = true } } },
      plan = { type = "school", schedule = { opens = "2026-01-06", closes = "2026-02-20" } } },
    { "three weeks", fail = "short", params = { periods = { school = { recommended_weeks = 6, source = "guidance", checked = true } } },
      plan = { type = "school", schedule = { opens = "2026-01-06", closes = "2026-01-26" } } },
    { "a round of another kind", not_applicable = "free",
      params = { periods = { school = { recommended_weeks = 6, recommended_for = "informal", source = "guidance", checked = true } } },
      plan = { type = "school", stages = { { kind = "statutory", opens = "2026-01-01" } } } },
    { "no type", cannot_tell = "type", params = { periods = {} }, plan = { title = "School" } },
    { "no opening date", cannot_tell = "schedule.opens",
      params = { periods = { school = { recommended_weeks = 6, source = "guidance", checked = true } } },
      plan = { type = "school", schedule = { closes = "2026-01-26" } } },
    { "no closing date", cannot_tell = "schedule.closes",
      params = { periods = { school = { recommended_weeks = 6, source = "guidance", checked = true } } },
      plan = { type = "school", schedule = { opens = "2026-01-26" } } },
  },
}
