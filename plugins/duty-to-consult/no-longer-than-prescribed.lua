-- Some periods are exact: the round ends when statute says, not later.
return {
  title = "The round does not outlast a prescribed period",
  why   = "Where statute says when representations end, a longer round leaves people unsure until when they count.",
  fix   = "Close the statutory round on the day that statute sets.",

  params = {
    periods = { type = "data", default = "statutory-periods", about = "the periods that statutes set, by type of consultation" },
  },
  messages = {
    exact  = "The statutory round has {days} days.",
    longer = "The statutory round has {days} days; the prescribed period ends after {longest}.",
    free   = "No exact period is prescribed for this type, or no statutory round is planned.",
  },

  check = function(plan, params)
    local row = params.periods[plan.type]
    if not row or not row.longest_days then return not_applicable("free") end
    local longest
    for _, stage in ipairs(plan.stages) do
      if optional(stage, "kind") == "statutory" then
        local days = date.count(optional(stage, "notice_published") or stage.opens, stage.closes)
        longest = math.max(longest or 0, days)
      end
    end
    if not longest then return not_applicable("free") end
    if longest > row.longest_days then return fail("longer", { days = longest, longest = row.longest_days }) end
    return pass("exact", { days = longest })
  end,

  examples = {
    { "four weeks", pass = "exact", params = { periods = { school = { longest_days = 29, source = "the Regulations", checked = true } } },
      plan = { type = "school", stages = { { kind = "statutory", opens = "2026-01-01", closes = "2026-01-28" } } } },
    { "six weeks", fail = "longer", params = { periods = { school = { longest_days = 29, source = "the Regulations", checked = true } } },
      plan = { type = "school", stages = { { kind = "statutory", opens = "2026-01-01", closes = "2026-02-11" } } } },
    { "only an informal round", not_applicable = "free",
      params = { periods = { school = { longest_days = 29, source = "the Regulations", checked = true } } },
      plan = { type = "school", stages = { { kind = "informal", opens = "2026-01-01" } } } },
    { "no type", cannot_tell = "type", params = { periods = {} }, plan = { title = "School" } },
    { "no opening date", cannot_tell = "stages[1].opens",
      params = { periods = { school = { longest_days = 29, source = "the Regulations", checked = true } } },
      plan = { type = "school", stages = { { kind = "statutory", closes = "2026-01-28" } } } },
    { "no closing date", cannot_tell = "stages[1].closes",
      params = { periods = { school = { longest_days = 29, source = "the Regulations", checked = true } } },
      plan = { type = "school", stages = { { kind = "statutory", opens = "2026-01-01" } } } },
  },
}
