-- Each year, before the council tax is calculated, representatives of ratepayers are consulted on spending.

local function is_final(decision) return optional(decision, "kind") == "final" end

-- How one representative was asked, and the days that show it.
local function asked_how(plan, one, months)
  local on, state = optional(one, "asked_on")
  if state == "none" then return "none", {} end
  local made = optional(plan, "decisions") or {}
  for decision in each(made) do assert(not is_final(decision) or decision.on) end
  local first = earliest(made, "on", is_final) or plan.schedule.decision
  local last = latest(made, "on", is_final) or first
  if not on then return "unsaid" end
  local values = { on = on, decided = last, first = first }
  if date.add_months(on, months) < first then return "long_ago", values end
  return on < first and "asked" or on < last and "between" or "late", values
end

return {
  title = "Ratepayers are consulted before the budget is set",
  why   = "Statute demands it every year, before the calculation; the public budget survey does not replace it.",
  fix   = "Consult representatives of business ratepayers before the calculation and list them in duty.representatives.",

  params = {
    months = { type = "integer", default = 12, min = 1, about = "months before the calculation after which asking is for another year" },
  },
  messages = {
    asked     = "Representatives of ratepayers were asked on {on}, before the calculation on {decided}.",
    none      = "No representatives of ratepayers are asked.",
    late      = "Representatives of ratepayers were asked on {on}, not before the calculation on {decided}.",
    between   = "Representatives of ratepayers were asked on {on}, between the decisions of {first} and {decided}. Which of them made the calculation?",
    long_ago  = "Representatives of ratepayers were asked on {on}, more than a year before the calculation on {decided}. Were they asked for this year?",
    unnamed   = "No representative of ratepayers is listed. Were they asked before the calculation?",
    elsewhere = "Not an annual budget.",
  },

  check = function(plan, params)
    if plan.type ~= "budget" then return not_applicable("elsewhere") end
    local _, listed = optional(plan.duty, "representatives")
    if listed == "none" then return fail("none", {}, { "duty.representatives" }) end
    local found = {}
    for index, one in ipairs(plan.duty.representatives) do
      local group = optional(one, "group")
      if not group or group == "ratepayers" then
        local how, values = "unsaid", nil
        if group then how, values = asked_how(plan, one, params.months) end
        local at = { "duty.representatives[" .. index .. "].asked_on", "schedule.decision" }
        if how == "asked" then return pass("asked", values, at) end
        found[how] = found[how] or { values = values, at = at, one = one }
      end
    end
    if found.between then return cannot_tell("between", found.between.values, found.between.at) end
    assert(not found.unsaid or found.unsaid.one.group and found.unsaid.one.asked_on)
    if found.long_ago then return cannot_tell("long_ago", found.long_ago.values, found.long_ago.at) end
    local worst = found.late and "late" or found.none and "none"
    if not worst then return cannot_tell("unnamed", {}, { "duty.representatives" }) end
    return fail(worst, found[worst].values, found[worst].at)
  end,

  examples = {
    { "in December", pass = "asked",
      plan = { type = "budget", schedule = { decision = "2026-02-25" },
               duty = { representatives = { { group = "ratepayers", asked_on = "2025-12-10" } } } } },
    { "nobody", fail = "none", plan = { type = "budget", duty = { representatives = "none" } } },
    { "never asked", fail = "none", plan = { type = "budget", duty = { representatives = { { group = "ratepayers", asked_on = "none" } } } } },
    { "afterwards", fail = "late",
      plan = { type = "budget", schedule = { decision = "2026-02-25" },
               duty = { representatives = { { group = "ratepayers", asked_on = "2026-03-10" } } } } },
    { "after the cabinet's draft, before the council", cannot_tell = "between",
      plan = { type = "budget", decisions = { { on = "2026-02-03", kind = "final" }, { on = "2026-02-25", kind = "final" } },
               duty = { representatives = { { group = "ratepayers", asked_on = "2026-02-10" } } } } },
    { "day of the decision not said", cannot_tell = "decisions[1].on",
      plan = { type = "budget", decisions = { { kind = "final" } },
               duty = { representatives = { { group = "ratepayers", asked_on = "2026-02-10" } } } } },
    { "for another year", cannot_tell = "long_ago",
      plan = { type = "budget", schedule = { decision = "2026-02-25" },
               duty = { representatives = { { group = "ratepayers", asked_on = "2024-12-10" } } } } },
    { "each year", pass = "asked",
      plan = { type = "budget", schedule = { decision = "2026-02-25" },
               duty = { representatives = { { group = "ratepayers", asked_on = "2024-12-10" },
                                            { group = "ratepayers", asked_on = "2025-12-10" } } } } },
    { "not listed", cannot_tell = "unnamed", plan = { type = "budget", duty = { representatives = { { group = "tax-payers" } } } } },
    { "another type", not_applicable = "elsewhere", plan = { type = "traffic-order" } },
    { "no type", cannot_tell = "type", plan = { title = "Budget" } },
    { "representatives not said", cannot_tell = "duty.representatives", plan = { type = "budget" } },
    { "group not said", cannot_tell = "duty.representatives[1].group", plan = { type = "budget", duty = { representatives = { { name = "Chamber" } } } } },
    { "day not said", cannot_tell = "duty.representatives[1].asked_on",
      plan = { type = "budget", schedule = { decision = "2026-02-25" }, duty = { representatives = { { group = "ratepayers" } } } } },
    { "no decision date", cannot_tell = "schedule.decision",
      plan = { type = "budget", duty = { representatives = { { group = "ratepayers", asked_on = "2025-12-10" } } } } },
  },
}
