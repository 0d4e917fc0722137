-- A plan is handed in before it opens.
return {
  title = "The plan is submitted by the day it opens",
  why   = "A plan that comes after the opening can no longer be put right.",
  fix   = "Move schedule.submitted earlier, or schedule.opens later.",

  messages = {
    in_time = "Submitted on {submitted}, opens on {opens}.",
    late    = "Submitted on {submitted}, after it opens on {opens}.",
  },

  check = function(plan)
    local days = { submitted = plan.schedule.submitted, opens = plan.schedule.opens }
    if days.submitted <= days.opens then return pass("in_time", days) end
    return fail("late", days)
  end,

  examples = {
    { "before", pass = "in_time", plan = { schedule = { submitted = "2026-02-02", opens = "2026-03-02" } } },
    { "after", fail = "late", plan = { schedule = { submitted = "2026-03-03", opens = "2026-03-02" } } },
    { "not submitted", cannot_tell = "schedule.submitted", plan = { schedule = { opens = "2026-03-02" } } },
    { "no opening", cannot_tell = "schedule.opens", plan = { schedule = { submitted = "2026-02-02" } } },
  },
}
