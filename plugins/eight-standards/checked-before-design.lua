-- Looking for earlier work only helps while the design can still use it.
return {
  title = "Earlier work was looked for before the design was settled",
  why   = "What others have found should shape the questions; found later, it can only repeat them.",
  fix   = "Look again at whether the design still fits what the check found (evidence.prior_check).",

  messages = {
    before = "Earlier work was checked on {on}, before the design was settled on {design}.",
    after  = "Earlier work was checked on {on}, after the design was settled on {design}.",
  },

  check = function(plan)
    local on = plan.evidence.prior_check.done_on
    local design = optional(plan.approvals.design, "on") or plan.schedule.design_approved
    if on > design then return fail("after", { on = on, design = design }) end
    return pass("before", { on = on, design = design })
  end,

  examples = {
    { "before", pass = "before",
      plan = { evidence = { prior_check = { done_on = "2026-01-05" } }, schedule = { design_approved = "2026-02-01" } } },
    { "after", fail = "after",
      plan = { evidence = { prior_check = { done_on = "2026-02-10" } }, approvals = { design = { on = "2026-02-01" } } } },
    { "check not dated", cannot_tell = "evidence.prior_check.done_on", plan = { schedule = { design_approved = "2026-02-01" } } },
    { "design not dated", cannot_tell = "schedule.design_approved",
      plan = { evidence = { prior_check = { done_on = "2026-01-05" } } } },
  },
}
