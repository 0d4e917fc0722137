-- A consultation on the same matter that has only just closed, or is still open, is repetition unless there is a reason.
return {
  title    = "The same people were not asked lately",
  why      = "Being asked twice about the same thing wears out people's willingness to answer.",
  fix      = "Use the results of the earlier consultation, join the two, or say in evidence.prior_check.gap what it left open.",
  for_each = "evidence.related",

  params = {
    months = { type = "integer", default = 12, min = 1, about = "months that should pass between consultations on the same matter" },
  },
  messages = {
    apart  = "It closed on {closes}, {months} months or more before this one opens.",
    recent = "It closes on {closes}, less than {months} months before this one opens on {opens}.",
    later  = "It opens only after this one closes.",
  },

  check = function(related, params, plan)
    local opens = plan.schedule.opens
    local starts, ends = optional(related, "opens"), optional(plan.schedule, "closes")
    if starts and ends and starts > ends then return pass("later") end
    local closes = related.closes
    local values = { closes = closes, months = params.months, opens = opens }
    if date.add_months(closes, params.months) > opens then return fail("recent", values) end
    return pass("apart", values)
  end,

  examples = {
    { "two years ago", pass = "apart",
      plan = { evidence = { related = { { title = "Parking 2024", closes = "2024-02-01" } } }, schedule = { opens = "2026-03-01" } } },
    { "last autumn", fail = "recent",
      plan = { evidence = { related = { { title = "Parking 2025", closes = "2025-10-01" } } }, schedule = { opens = "2026-03-01" } } },
    { "comes afterwards", pass = "later",
      plan = { evidence = { related = { { title = "Parking 2027", opens = "2027-01-01", closes = "2027-02-01" } } },
               schedule = { opens = "2026-03-01", closes = "2026-05-01" } } },
    { "end of the other not known", cannot_tell = "evidence.related[1].closes",
      plan = { evidence = { related = { { title = "Parking 2025" } } }, schedule = { opens = "2026-03-01" } } },
    { "no opening date", cannot_tell = "schedule.opens",
      plan = { evidence = { related = { { title = "Parking 2025", closes = "2025-10-01" } } } } },
  },
}
