-- A consultation opens before it closes.
return {
  title = "It opens before it closes",
  why   = "Otherwise nobody can answer.",
  fix   = "Put schedule.opens and schedule.closes right.",

  messages = {
    ordered   = "Opens on {opens}, closes on {closes}.",
    backwards = "It closes on {closes} and opens on {opens}.",
  },

  check = function(plan)
    local days = { opens = plan.schedule.opens, closes = plan.schedule.closes }
    if days.opens < days.closes then return pass("ordered", days) end
    return fail("backwards", days)
  end,

  examples = {
    { "before", pass = "ordered", plan = { schedule = { opens = "2026-03-02", closes = "2026-03-03" } } },
    { "the same day", fail = "backwards", plan = { schedule = { opens = "2026-03-02", closes = "2026-03-02" } } },
    { "no opening", cannot_tell = "schedule.opens", plan = { schedule = { closes = "2026-03-02" } } },
    { "no closing", cannot_tell = "schedule.closes", plan = { schedule = { opens = "2026-03-02" } } },
  },
}
