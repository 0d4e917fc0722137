-- A council tax reduction scheme is made by 11 March before the year in which it runs.

return {
  title = "The reduction scheme is made in time",
  why   = "A scheme made after the day that statute sets cannot run from April.",
  fix   = "Move the decision on the scheme to 11 March or before.",

  messages = {
    in_time   = "The scheme is made on {decided}, for the year from 1 April {year}.",
    late      = "The scheme is made on {decided}; for the year from 1 April {year} it must be made by 11 March.",
    unchanged = "The scheme stays as it is, so none has to be made.",
    early     = "The scheme is made on {decided} and carried out from {starts}, before April. For which year is it?",
    elsewhere = "Not a council tax reduction scheme.",
  },

  check = function(plan)
    if plan.type ~= "council-tax-reduction" then return not_applicable("elsewhere") end
    local _, unchanged = optional(plan.proposal, "change")
    if unchanged == "none" then return not_applicable("unchanged") end
    local starts = plan.schedule.implementation
    for decision in each(optional(plan, "decisions") or {}) do assert(optional(decision, "kind") == "trial" or decision.on) end
    local decided = decided_on(plan, "first", { but = { "trial" }, after = optional(plan.schedule, "closes") }) or plan.schedule.decision
    local year = starts.month < 4 and starts.year - 1 or starts.year
    local values = { decided = decided, year = year }
    if year < starts.year and decided > date.of(year .. "-03-11") and decided <= date.of((year + 1) .. "-03-11") then
      return cannot_tell("early", { decided = decided, starts = starts })
    end
    if decided > date.of(year .. "-03-11") then return fail("late", values) end
    return pass("in_time", values)
  end,

  examples = {
    { "in January", pass = "in_time",
      plan = { type = "council-tax-reduction", schedule = { decision = "2026-01-20", implementation = "2026-04-01" } } },
    { "late in March", fail = "late",
      plan = { type = "council-tax-reduction", schedule = { decision = "2026-03-20", implementation = "2026-04-01" } } },
    { "the scheme stays", not_applicable = "unchanged", plan = { type = "council-tax-reduction", proposal = { change = "none" } } },
    { "set up in March for the year to come", cannot_tell = "early",
      plan = { type = "council-tax-reduction", schedule = { decision = "2026-01-27", implementation = "2026-03-20" } } },
    { "within the year and too late for either", fail = "late",
      plan = { type = "council-tax-reduction", schedule = { decision = "2026-03-15", implementation = "2026-03-20" } } },
    { "another type", not_applicable = "elsewhere", plan = { type = "budget" } },
    { "no type", cannot_tell = "type", plan = { schedule = { decision = "2026-03-20" } } },
    { "no start", cannot_tell = "schedule.implementation", plan = { type = "council-tax-reduction", schedule = { decision = "2026-01-20" } } },
    { "day of the decision not said", cannot_tell = "decisions[1].on",
      plan = { type = "council-tax-reduction", schedule = { implementation = "2026-04-01" }, decisions = { { kind = "final" } } } },
    { "no decision date", cannot_tell = "schedule.decision",
      plan = { type = "council-tax-reduction", schedule = { implementation = "2026-04-01" } } },
  },
}
