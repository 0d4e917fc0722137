-- Some decisions must be made within a set time after the notice or after closing.

-- The first decision after closing, other than a trial; before there is one, the day it is planned for.
local function settled_on(plan)
  local closes, first = optional(plan.schedule, "closes"), nil
  for _, decision in ipairs(optional(plan, "decisions") or {}) do
    local on = optional(decision, "kind") ~= "trial" and decision.on
    if on and not (closes and on <= closes) and not (first and first <= on) then first = on end
  end
  return first or plan.schedule.decision
end

return {
  title = "The decision is made within the time allowed",
  why   = "After the time allowed the decision is no longer the council's to make, or the steps must be taken again.",
  fix   = "Bring the decision forward into the time allowed, or start the statutory steps again.",

  params = {
    periods = { type = "data", default = "statutory-periods", about = "the periods that statutes set, by type of consultation" },
  },
  messages = {
    in_time = "The decision of {decided} falls within {months} months of {from}.",
    late    = "The decision of {decided} falls more than {months} months after {from} ({source}).",
    free    = "No time limit for the decision is known for this type.",
  },

  check = function(plan, params)
    local row = params.periods[plan.type]
    if not row or not row.decide_within_months then return not_applicable("free") end
    local from
    if row.decide_from == "notice" then from = optional(plan.schedule, "notice_published") or plan.schedule.opens
    else from = plan.schedule.closes end
    local decided = settled_on(plan)
    local values = { decided = decided, from = from, months = row.decide_within_months, source = row.source }
    if date.add_months(from, row.decide_within_months) < decided then return fail("late", values, { "schedule.decision", "schedule.closes" }) end
    return pass("in_time", values)
  end,

  examples = {
    { "in time", pass = "in_time",
      params = { periods = { order = { decide_within_months = 24, decide_from = "notice", source = "the Regulations", checked = true } } },
      plan = { type = "order", schedule = { notice_published = "2026-01-01", decision = "2026-06-01" } } },
    { "too late", fail = "late",
      params = { periods = { school = { decide_within_months = 2, decide_from = "closing", source = "the Regulations", checked = true } } },
      plan = { type = "school", schedule = { closes = "2026-01-31", decision = "2026-04-10" } } },
    { "no limit", not_applicable = "free", params = { periods = {} }, plan = { type = "general" } },
    { "no type", cannot_tell = "type", params = { periods = {} }, plan = { title = "School" } },
    { "no opening date", cannot_tell = "schedule.opens",
      params = { periods = { order = { decide_within_months = 24, decide_from = "notice", source = "the Regulations", checked = true } } },
      plan = { type = "order", schedule = { decision = "2026-06-01" } } },
    { "no closing date", cannot_tell = "schedule.closes",
      params = { periods = { school = { decide_within_months = 2, decide_from = "closing", source = "the Regulations", checked = true } } },
      plan = { type = "school", schedule = { decision = "2026-04-10" } } },
    { "day of the decision not said", cannot_tell = "decisions[1].on",
      params = { periods = { order = { decide_within_months = 24, decide_from = "notice", source = "the Regulations", checked = true } } },
      plan = { type = "order", schedule = { opens = "2026-01-01" }, decisions = { { kind = "final" } } } },
    { "no decision date", cannot_tell = "schedule.decision",
      params = { periods = { order = { decide_within_months = 24, decide_from = "notice", source = "the Regulations", checked = true } } },
      plan = { type = "order", schedule = { opens = "2026-01-01" } } },
  },
}
