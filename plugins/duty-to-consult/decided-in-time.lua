-- Some decisions must be made within a set time after the notice or after closing.

local function statutory(stage) return optional(stage, "kind") == "statutory" end
local function noticed(stage) return optional(stage, "notice_published") end

-- The latest of the rounds that count, by its notice or opening, wherever it is listed.
local function latest_round(plan, counts)
  local several, found, from = count(plan.stages, counts) > 1, nil, nil
  for _, stage in ipairs(plan.stages) do
    if counts(stage) then
      local day = several and (noticed(stage) or stage.opens)
      if not found or day > from then found, from = stage, day end
    end
  end
  return found
end

-- The round from which the time runs: the latest called statutory; else the latest with a notice of its own, or the only one where any will do.
local function round_of(plan, row)
  local found = latest_round(plan, statutory) or latest_round(plan, noticed)
  if found or row.only then return found end
  return #plan.stages == 1 and optional(plan.stages[1], "kind") ~= "informal" and plan.stages[1]
end

local in_two_years = { periods = { order = { decide_within_months = 24, decide_from = "notice", decide_counted = "beginning", source = "the Regulations",
                                             checked = true } } }
local in_two_months = { periods = { school = { only = "statutory", decide_within_months = 2, decide_from = "closing", source = "the Regulations",
                                               checked = true } } }

return {
  title = "The decision is made within the time allowed",
  why   = "After the time allowed the decision is no longer the council's to make, or the steps must be taken again.",
  fix   = "Bring the decision forward into the time allowed, or start the statutory steps again.",

  params = {
    periods = { type = "data", default = "statutory-periods", about = "the periods that statutes set, by type of consultation" },
  },
  messages = {
    in_time  = "The decision of {decided} falls within {months} months of {from}.",
    late     = "The decision of {decided} falls more than {months} months after {from} ({source}).",
    last_day = "The decision of {decided} is a day late: {months} months beginning with {from} end on the day before ({source}).",
    no_round = "No round is shown to be the one from which the time for deciding runs. Which is it, or when will it be?",
    free     = "No time limit for the decision is known for this type.",
  },

  check = function(plan, params)
    local row = params.periods[plan.type]
    if not row or not row.decide_within_months then return not_applicable("free") end
    local stage = round_of(plan, row)
    if not stage then return cannot_tell("no_round") end
    local from = row.decide_from == "notice" and (optional(stage, "notice_published") or stage.opens) or stage.closes
    for decision in each(optional(plan, "decisions") or {}) do assert(optional(decision, "kind") == "trial" or decision.on) end
    local decided = decided_on(plan, "first", { but = { "trial" }, after = optional(plan.schedule, "closes") }) or plan.schedule.decision
    local ends = date.add_months(from, row.decide_within_months)
    local values = { decided = decided, from = from, months = row.decide_within_months, source = row.source }
    local at = { "schedule.decision", #plan.stages > 1 and "stages" or "schedule.closes" }
    if ends < decided then return fail("late", values, at) end
    if row.decide_counted == "beginning" and decided == ends then return fail("last_day", values, at) end
    return pass("in_time", values)
  end,

  examples = {
    { "in time", pass = "in_time", params = in_two_years,
      plan = { type = "order", schedule = { notice_published = "2026-01-01", decision = "2026-06-01" } } },
    { "on the last day", pass = "in_time", params = in_two_years,
      plan = { type = "order", schedule = { notice_published = "2024-01-27", decision = "2026-01-26" } } },
    { "two years to the day, the first day counted", fail = "last_day", params = in_two_years,
      plan = { type = "order", schedule = { notice_published = "2024-01-27", decision = "2026-01-27" } } },
    { "counted from the statutory round and not from the first", pass = "in_time", params = in_two_years,
      plan = { type = "order", schedule = { decision = "2026-01-27" },
               stages = { { kind = "informal", opens = "2023-09-04", closes = "2023-10-20" },
                          { kind = "statutory", opens = "2025-11-03", closes = "2025-11-28" } } } },
    { "advertised again, the later round listed first", pass = "in_time", params = in_two_years,
      plan = { type = "order", schedule = { decision = "2026-07-14" },
               stages = { { kind = "statutory", notice_published = "2026-02-02", closes = "2026-02-28" },
                          { kind = "statutory", notice_published = "2023-02-06", closes = "2023-03-05" } } } },
    { "only an informal round", cannot_tell = "no_round", params = in_two_years,
      plan = { type = "order", schedule = { decision = "2026-01-27" }, stages = { { kind = "informal", opens = "2023-09-04" } } } },
    { "too late", fail = "late", params = in_two_months,
      plan = { type = "school", schedule = { notice_published = "2026-01-03", closes = "2026-01-31", decision = "2026-04-10" } } },
    { "two months to the day after closing", pass = "in_time", params = in_two_months,
      plan = { type = "school", schedule = { notice_published = "2026-01-03", closes = "2026-01-31", decision = "2026-03-31" } } },
    { "perhaps a first round, before the proposal is published", cannot_tell = "no_round", params = in_two_months,
      plan = { type = "school", schedule = { opens = "2026-01-03", closes = "2026-01-31", decision = "2026-04-10" } } },
    { "no limit", not_applicable = "free", params = { periods = {} }, plan = { type = "general" } },
    { "no type", cannot_tell = "type", params = { periods = {} }, plan = { title = "School" } },
    { "no opening date", cannot_tell = "schedule.opens", params = in_two_years,
      plan = { type = "order", schedule = { decision = "2026-06-01" } } },
    { "no closing date", cannot_tell = "schedule.closes", params = in_two_months,
      plan = { type = "school", schedule = { notice_published = "2026-01-03", decision = "2026-04-10" } } },
    { "day of the decision not said", cannot_tell = "decisions[1].on", params = in_two_years,
      plan = { type = "order", schedule = { opens = "2026-01-01" }, decisions = { { kind = "final" } } } },
    { "no decision date", cannot_tell = "schedule.decision", params = in_two_years,
      plan = { type = "order", schedule = { opens = "2026-01-01" } } },
  },
}
