-- Somebody has approved the design by the day it opens.
return {
  title = "The design is approved by the opening",
  why   = "A mistake found after the opening has been made in public.",
  fix   = "Have the design approved, and write the day into approvals.design.on.",

  messages = {
    approved = "Approved on {on}.",
    late     = "Approved on {on}, after the opening on {opens}.",
    never    = "The plan does not say that the design was approved.",
  },

  check = function(plan)
    local on = optional(plan.approvals.design, "on")
    if not on then return fail("never") end
    if on <= plan.schedule.opens then return pass("approved", { on = on }) end
    return fail("late", { on = on, opens = plan.schedule.opens })
  end,

  examples = {
    { "before", pass = "approved", plan = { schedule = { opens = "2026-03-02" }, approvals = { design = { on = "2026-02-02" } } } },
    { "after", fail = "late", plan = { schedule = { opens = "2026-03-02" }, approvals = { design = { on = "2026-03-03" } } } },
    { "never", fail = "never", plan = { schedule = { opens = "2026-03-02" } } },
    { "no opening", cannot_tell = "schedule.opens", plan = { approvals = { design = { on = "2026-03-03" } } } },
  },
}
