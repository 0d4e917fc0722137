-- A council tax reduction scheme is made by 11 March before the year in which it runs.

-- Whether two names of bodies are known and have no word in common.
local function plainly_other(by, maker)
  if not by or not maker then return false end
  for word in string.gmatch(by, "%a%a%a%a+") do
    if #text.find_phrases(maker, { word }) > 0 then return false end
  end
  return true
end

-- The first final decision after closing, the first by the body that decides, and the first that may be its; the last of all.
local function final_decisions(plan)
  local decisions, closes = optional(plan, "decisions") or {}, optional(plan.schedule, "closes")
  local maker = optional(plan.governance, "decision_maker")
  local function final(one, day)
    local kind, recommends = optional(one, "kind"), string.find(string.lower(optional(one, "matter") or ""), "^%s*recommend")
    return kind ~= "trial" and kind ~= "conditional" and not recommends and not (closes and day <= closes)
  end
  local function makers(one, day) return final(one, day) and maker and text.same(optional(one, "by") or "", maker) end
  local function perhaps(one, day) return final(one, day) and not plainly_other(optional(one, "by"), maker) end
  return earliest(decisions, "on", final), earliest(decisions, "on", makers), earliest(decisions, "on", perhaps), latest(decisions, "on", final)
end

-- The day on which the scheme was made; and a later one, past the limit, where it cannot be told which of them it was.
local function made_on(plan, limit)
  local first, own, perhaps, last = final_decisions(plan)
  local planned = optional(plan.schedule, "decision")
  if own and own <= limit then return own end
  if not first then
    local agreed = decided_on(plan, "first", { but = { "trial" }, after = optional(plan.schedule, "closes") }) or plan.schedule.decision
    return agreed, planned and agreed <= limit and planned > limit and planned
  end
  if limit < first then return first end
  if last <= limit then return perhaps or first, not perhaps and planned and planned > limit and planned end
  if own and perhaps > limit then return own end
  return first, last
end

return {
  title = "The reduction scheme is made in time",
  why   = "A scheme made after the day that statute sets cannot run from April.",
  fix   = "Move the decision on the scheme to 11 March or before.",

  messages = {
    in_time   = "The scheme is made on {decided}, for the year from 1 April {year}.",
    late      = "The scheme is made on {decided}; for the year from 1 April {year} it must be made by 11 March.",
    either    = "There are decisions of {decided} and {again}, and the scheme must be made by 11 March. Which of them makes it?",
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
    local year = starts.month < 4 and starts.year - 1 or starts.year
    local limit = date.of(year .. "-03-11")
    local decided, again = made_on(plan, limit)
    local values = { decided = decided, year = year, again = again }
    if year < starts.year and decided > limit and decided <= date.of((year + 1) .. "-03-11") then
      return cannot_tell("early", { decided = decided, starts = starts })
    end
    if decided > limit then return fail("late", values) end
    if again then return cannot_tell("either", values, { "decisions", "schedule.decision", "governance.decision_maker" }) end
    return pass("in_time", values)
  end,

  examples = {
    { "in January", pass = "in_time",
      plan = { type = "council-tax-reduction", schedule = { decision = "2026-01-20", implementation = "2026-04-01" } } },
    { "late in March", fail = "late",
      plan = { type = "council-tax-reduction", schedule = { decision = "2026-03-20", implementation = "2026-04-01" } } },
    { "recommended in time by another body, made late", fail = "late",
      plan = { type = "council-tax-reduction", governance = { decision_maker = "Full Council" }, schedule = { implementation = "2027-04-01" },
               decisions = { { on = "2027-02-02", by = "Cabinet", kind = "final" }, { on = "2027-03-16", by = "Full Council", kind = "final" } } } },
    { "agreed on a condition in time, made late", fail = "late",
      plan = { type = "council-tax-reduction", governance = { decision_maker = "Full Council" }, schedule = { implementation = "2027-04-01" },
               decisions = { { on = "2027-02-02", by = "Cabinet", kind = "conditional" }, { on = "2027-03-16", by = "Full Council", kind = "final" } } } },
    { "only recommended in time, by words", fail = "late",
      plan = { type = "council-tax-reduction", schedule = { implementation = "2027-04-01" },
               decisions = { { on = "2027-02-02", matter = "Recommend the scheme", kind = "final" }, { on = "2027-03-16", kind = "final" } } } },
    { "recommended, and made in time", pass = "in_time",
      plan = { type = "council-tax-reduction", governance = { decision_maker = "Full Council" }, schedule = { implementation = "2027-04-01" },
               decisions = { { on = "2027-02-02", by = "Cabinet", kind = "final" }, { on = "2027-02-23", by = "Full Council", kind = "final" } } } },
    { "made in time, and a small matter decided later by the same body", pass = "in_time",
      plan = { type = "council-tax-reduction", governance = { decision_maker = "Full Council" }, schedule = { implementation = "2027-04-01" },
               decisions = { { on = "2027-05-12", by = "Full Council", kind = "final" }, { on = "2027-02-02", by = "Full Council", kind = "final" } } } },
    { "decided twice, and not said by whom", cannot_tell = "either",
      plan = { type = "council-tax-reduction", schedule = { implementation = "2027-04-01" },
               decisions = { { on = "2027-02-02", kind = "final" }, { on = "2027-03-16", kind = "final" } } } },
    { "perhaps the same body by another name", cannot_tell = "either",
      plan = { type = "council-tax-reduction", governance = { decision_maker = "Full Council" }, schedule = { implementation = "2027-04-01" },
               decisions = { { on = "2027-02-02", by = "Council", kind = "final" }, { on = "2027-03-16", by = "Full Council", kind = "final" } } } },
    { "recommended, and to be made too late", cannot_tell = "either",
      plan = { type = "council-tax-reduction", governance = { decision_maker = "Full Council" },
               schedule = { decision = "2027-03-16", implementation = "2027-04-01" },
               decisions = { { on = "2027-02-02", by = "Cabinet", kind = "final" } } } },
    { "agreed on a condition, and to be made too late", cannot_tell = "either",
      plan = { type = "council-tax-reduction", schedule = { decision = "2027-03-16", implementation = "2027-04-01" },
               decisions = { { on = "2027-02-02", kind = "conditional" } } } },
    { "decided by a body that the plan calls by two names", pass = "in_time",
      plan = { type = "council-tax-reduction", governance = { decision_maker = "Thornby Council" },
               schedule = { decision = "2027-01-20", implementation = "2027-04-01" },
               decisions = { { on = "2027-01-20", by = "Members", kind = "final" } } } },
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
