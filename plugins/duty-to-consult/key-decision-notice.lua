-- A key decision of an executive is announced twenty-eight clear days before it is made.

return {
  title = "Notice of the key decision",
  why   = "People, and councillors who scrutinise, need to know that a key decision is coming.",
  fix   = "Publish the notice of key decision twenty-eight clear days before, or use the urgency procedure and say so.",

  params = {
    days = { type = "integer", default = 28, min = 1, about = "clear days between the notice and the decision" },
  },
  messages = {
    given = "There are {days} clear days between the notice and the decision.",
    short = "Only {days} clear days lie between the notice of {notice} and the decision of {decided}; {needed} are required, urgency procedure apart.",
    after = "The notice of {notice} does not come before the decision of {decided}; {needed} clear days are required, urgency procedure apart.",
    none  = "The plan says that no notice of the key decision is given.",
    urgent = "No notice of the key decision is given: \"{reason}\". Was a procedure for urgent decisions followed, with the notice that it needs?",
    other = "Not a key decision of an executive.",
  },

  check = function(plan, params)
    if not plan.governance.key_decision then return not_applicable("other") end
    local _, state, reason = optional(plan.governance, "key_decision_notice")
    if reason then return cannot_tell("urgent", { reason = reason }, { "governance.key_decision_notice" }) end
    if state == "none" then return fail("none", {}, { "governance.key_decision_notice" }) end
    local notice = plan.governance.key_decision_notice
    local decided = decided_on(plan, "first", { but = { "trial", "conditional" } }) or plan.schedule.decision
    local days = decided - notice - 1
    local values = { days = days, notice = notice, decided = decided, needed = params.days }
    if days < params.days then return fail(days < 0 and "after" or "short", values) end
    return pass("given", { days = days })
  end,

  examples = {
    { "five weeks", pass = "given",
      plan = { governance = { key_decision = true, key_decision_notice = "2026-03-01" }, schedule = { decision = "2026-04-05" } } },
    { "twenty-eight days, but not clear ones", fail = "short",
      plan = { governance = { key_decision = true, key_decision_notice = "2026-03-01" }, schedule = { decision = "2026-03-29" } } },
    { "after the decision", fail = "after",
      plan = { governance = { key_decision = true, key_decision_notice = "2026-03-20" }, schedule = { decision = "2026-03-09" } } },
    { "no notice", fail = "none", plan = { governance = { key_decision = true, key_decision_notice = "none" } } },
    { "an urgent decision", cannot_tell = "urgent",
      plan = { governance = { key_decision = true, key_decision_notice = "none: general exception, the chair was told" } } },
    { "a committee decides", not_applicable = "other", plan = { governance = { key_decision = false } } },
    { "not said whether it is one", cannot_tell = "governance.key_decision", plan = { schedule = { decision = "2026-03-29" } } },
    { "notice not said", cannot_tell = "governance.key_decision_notice", plan = { governance = { key_decision = true } } },
    { "no decision date", cannot_tell = "schedule.decision",
      plan = { governance = { key_decision = true, key_decision_notice = "2026-03-01" } } },
  },
}
