-- A round that statute requires lasts at least as long as statute says; rounds are never added together.

-- The rounds that count: those called statutory, else those that show the proposal and are not called informal or listening.
local function rounds_of(plan)
  local named, others = {}, {}
  for index, stage in ipairs(plan.stages) do
    local kind = optional(stage, "kind")
    local shown, state = optional(stage, "proposal_shown")
    if kind == "statutory" then table.insert(named, index)
    elseif kind ~= "informal" and kind ~= "listening" and shown ~= false and state ~= "none" then table.insert(others, index) end
  end
  if #named > 0 then return named end
  return others
end

-- The same rounds in the order of time, wherever they are listed.
local function in_time_order(plan, indexes)
  local days = {}
  for _, index in ipairs(indexes) do
    days[index] = optional(plan.stages[index], "notice_published") or plan.stages[index].opens
  end
  table.sort(indexes, function(one, other)
    if days[one] ~= days[other] then return days[one] < days[other] end
    return plan.stages[one].closes < plan.stages[other].closes
  end)
  return indexes
end

-- Whether the words of the plan, which may say little yet, speak of something for which another period holds.
local function speaks_of(plan, words, silent)
  local summary = optional(plan.proposal, "summary")
  if not summary and silent then return true end
  return words and #text.find_phrases((summary or "") .. " " .. (optional(plan, "title") or ""), words) > 0
end

-- A round as the period is counted: its first and last day, how many days that is, and how many are required.
local function measured(stage, row, holidays)
  local from = row.from == "notice" and optional(stage, "notice_published") or stage.opens
  local needed = row.days or row.weeks and row.weeks * 7 or date.add_months(from, row.months) - from
  return { from = from, closes = stage.closes, needed = needed, source = row.source, exception = row.exception or "", longer = row.longer or "",
           longer_days = row.longer_days or needed, days = date.count(from, stage.closes, { calendar = row.disregards and holidays or nil }) }
end

-- What must be asked about a round before it can count as long enough or too short.
local function question_about(plan, row, round)
  if round.days < round.needed then
    return row.exception_days and round.days >= row.exception_days and speaks_of(plan, row.exception_words, true) and "exception"
  end
  if row.longer_days and round.days < row.longer_days and speaks_of(plan, row.longer_words) then return "longer" end
  return row.counted == "from" and round.days == round.needed and "first_day"
end

-- Whether a round that is called informal or listening showed the proposal for the whole time: then its name may be wrong, where the law asks for
-- no more than that, or where the round had a notice of its own. Planning documents are published at a stage that no other stands in for.
local function misnamed(plan, row, holidays)
  if row.from ~= "notice" and not row.by_any_name then return false end
  for _, stage in ipairs(plan.stages) do
    local kind = optional(stage, "kind")
    local counts = row.from ~= "notice" or optional(stage, "notice_published")
    if (kind == "informal" or kind == "listening") and optional(stage, "proposal_shown") and counts then
      local round = measured(stage, row, holidays)
      if round.days >= round.needed then return true end
    end
  end
end

local ten_weeks = { periods = { licence = { weeks = 10, from = "opening", by_any_name = true, source = "the Act", checked = true } } }
local from_notice = { periods = { order = { days = 21, from = "notice", source = "the Regulations", checked = true } } }
local with_exception = { periods = { application = { days = 21, from = "notice", exception_days = 18, exception = "a public service",
                                             exception_words = { "school" }, source = "the Order", checked = true } } }
local with_longer = { periods = { application = { days = 21, from = "notice", longer_days = 30, longer = "development with an environmental statement",
                                          longer_words = { "environmental statement" }, source = "the Order", checked = true } } }
local from_a_day = { periods = { plan = { weeks = 6, from = "opening", counted = "from", source = "the Regulations", checked = true } } }

return {
  title = "The statutory round is long enough",
  why   = "A round shorter than statute demands makes the decision open to being quashed, however good the rest.",
  fix   = "Move the closing date of the statutory round, or run it again for the whole period.",

  params = {
    types    = { type = "list", default = {}, about = "types that the demand is about; empty for all" },
    periods  = { type = "data", default = "statutory-periods", about = "the periods that statutes set, by type of consultation" },
    holidays = { type = "data", default = "bank-holidays", about = "public holidays, for periods that leave them out" },
  },
  messages = {
    enough     = "The round from {from} to {closes} has {days} days; {needed} are required.",
    short      = "The round from {from} to {closes} has only {days} days; {needed} are required ({source}).",
    no_minimum = "No statute sets a minimum period for this type.",
    exception  = "The round has {days} days; {needed} are required unless it is for {exception}. Is it?",
    no_round   = "No round is shown to be the one that statute requires. Which is it, or when will it be?",
    unknown    = "No period for the type {type} is known for that time. What did the law require then?",
    elsewhere  = "Not a type that this demand is about.",
    further    = "A further round had only {days} days, after one of {needed} or more. Did it only put changes to people?",
    longer     = "The round has {days} days; {longer_days} are required for {longer}, of which the plan speaks. Is it for that?",
    first_day  = "The round lasts {days} days, its first day counted. A period \"from\" a day often leaves that day out. Could people answer for one day more?",
    misnamed   = "This round has only {days} of {needed} days; another, called informal or listening, showed the proposal for longer. Does it count?",
    earlier    = "An earlier statutory round had only {days} days; {needed} are required. Did the later round replace it?",
  },

  check = function(plan, params)
    local type = plan.type
    if #params.types > 0 and not contains(params.types, type) then return not_applicable("elsewhere") end
    local row = params.periods[type]
    if not row then return cannot_tell("unknown", { type = type }) end
    if not (row.days or row.weeks or row.months) then return not_applicable("no_minimum") end
    local indexes, whole, short, at, order = in_time_order(plan, rounds_of(plan)), nil, nil, nil, nil
    if #indexes == 0 then return cannot_tell("no_round") end
    for _, index in ipairs(indexes) do
      local stage = plan.stages[index]
      if row.only and optional(stage, "kind") ~= row.only and not optional(stage, "notice_published") then return cannot_tell("no_round") end
      local round = measured(stage, row, params.holidays)
      local question = question_about(plan, row, round)
      if question then return cannot_tell(question, round) end
      if round.days >= round.needed then
        whole = round
      else
        short, at, order = round, #plan.stages > 1 and "stages[" .. index .. "]" or "schedule", whole and "further" or "earlier"
        if row.each_stage then break end
      end
    end
    if not short then return pass("enough", whole) end
    if whole and not row.each_stage then return cannot_tell(order, short) end
    if not row.each_stage and misnamed(plan, row, params.holidays) then return cannot_tell("misnamed", short) end
    local unit = row.days and "days" or row.weeks and "weeks" or "months"
    return fail("short", short, { at .. ".notice_published", at .. ".opens", at .. ".closes", "statutory-periods." .. type .. "." .. unit })
  end,

  examples = {
    { "ten weeks", pass = "enough", params = ten_weeks,
      plan = { type = "licence", schedule = { opens = "2026-01-01", closes = "2026-03-11" } } },
    { "one day short", fail = "short", params = ten_weeks,
      plan = { type = "licence", schedule = { opens = "2026-01-01", closes = "2026-03-10" } } },
    { "a short round on changes after a whole one", cannot_tell = "further", params = ten_weeks,
      plan = { type = "licence", stages = { { opens = "2026-01-01", closes = "2026-03-31" },
                                            { kind = "re-consultation", opens = "2026-05-01", closes = "2026-05-14" } } } },
    { "the same, the later round listed first", cannot_tell = "further", params = ten_weeks,
      plan = { type = "licence", stages = { { kind = "re-consultation", opens = "2026-05-01", closes = "2026-05-14" },
                                            { opens = "2026-01-01", closes = "2026-03-31" } } } },
    { "listening does not count", fail = "short", params = ten_weeks,
      plan = { type = "licence", stages = { { kind = "listening", opens = "2025-11-15", closes = "2025-12-16" },
                                            { kind = "statutory", opens = "2026-01-06", closes = "2026-03-02" } } } },
    { "counted from the notice", pass = "enough", params = from_notice,
      plan = { type = "order", schedule = { notice_published = "2026-03-01", opens = "2026-03-03", closes = "2026-03-21" } } },
    { "a calendar month", fail = "short", params = { periods = { street = { months = 1, from = "notice", source = "the Act", checked = true } } },
      plan = { type = "street", schedule = { opens = "2026-01-01", closes = "2026-01-30" } } },
    { "public holidays left out", fail = "short",
      params = { periods = { application = { days = 21, from = "notice", disregards = "public-holidays", source = "the Order", checked = true } },
                 holidays = { ["2025-12-25"] = { on = "2025-12-25", source = "the Act", checked = true } } },
      plan = { type = "application", schedule = { notice_published = "2025-12-15", opens = "2025-12-15", closes = "2026-01-04" } } },
    { "a shorter period for some", cannot_tell = "exception", params = with_exception,
      plan = { type = "application", schedule = { opens = "2026-03-01", closes = "2026-03-19" } } },
    { "no words of that kind", fail = "short", params = with_exception,
      plan = { type = "application", proposal = { summary = "Forty flats." }, schedule = { opens = "2026-03-01", closes = "2026-03-19" } } },
    { "perhaps a first round, of no fixed length", cannot_tell = "no_round",
      params = { periods = { school = { weeks = 4, from = "notice", only = "statutory", source = "the Regulations", checked = true } } },
      plan = { type = "school", schedule = { opens = "2026-03-01", closes = "2026-04-11" } } },
    { "run again properly", cannot_tell = "earlier", params = from_notice,
      plan = { type = "order", stages = { { kind = "statutory", opens = "2026-01-01", closes = "2026-01-10" },
                                          { kind = "statutory", opens = "2026-03-01", closes = "2026-03-28" } } } },
    { "two half rounds", fail = "short", params = ten_weeks,
      plan = { type = "licence", stages = { { kind = "statutory", opens = "2026-01-01", closes = "2026-02-04" },
                                            { kind = "statutory", opens = "2026-03-01", closes = "2026-04-04" } } } },
    { "the whole time in a round that is called listening", cannot_tell = "misnamed", params = ten_weeks,
      plan = { type = "licence", stages = { { kind = "listening", proposal_shown = true, opens = "2026-01-01", closes = "2026-03-31" },
                                            { kind = "re-consultation", opens = "2026-05-01", closes = "2026-06-04" } } } },
    { "an earlier stage on another draft does not stand in for a short one", fail = "short", params = from_a_day,
      plan = { type = "plan", stages = { { kind = "informal", proposal_shown = true, opens = "2026-02-02", closes = "2026-03-22" },
                                         { kind = "statutory", proposal_shown = true, opens = "2026-04-13", closes = "2026-05-23" } } } },
    { "an informal round has no notice", fail = "short", params = from_notice,
      plan = { type = "order", stages = { { kind = "informal", proposal_shown = true, opens = "2026-01-01", closes = "2026-02-28" },
                                          { kind = "statutory", opens = "2026-05-01", closes = "2026-05-14" } } } },
    { "one stage of two cut short", fail = "short",
      params = { periods = { works = { days = 30, from = "notice", each_stage = true, source = "the Act", checked = true } } },
      plan = { type = "works", stages = { { kind = "statutory", opens = "2026-01-01", closes = "2026-02-15" },
                                          { kind = "statutory", opens = "2026-03-01", closes = "2026-03-20" } } } },
    { "a longer period for some", cannot_tell = "longer", params = with_longer,
      plan = { type = "application", proposal = { summary = "Forty flats, with an environmental statement." },
               schedule = { opens = "2026-03-01", closes = "2026-03-21" } } },
    { "the longer period kept", pass = "enough", params = with_longer,
      plan = { type = "application", proposal = { summary = "Forty flats, with an environmental statement." },
               schedule = { opens = "2026-03-01", closes = "2026-03-30" } } },
    { "six weeks from a day, with that day", cannot_tell = "first_day", params = from_a_day,
      plan = { type = "plan", schedule = { opens = "2025-10-01", closes = "2025-11-11" } } },
    { "six weeks after a day", pass = "enough", params = from_a_day,
      plan = { type = "plan", schedule = { opens = "2025-10-01", closes = "2025-11-12" } } },
    { "only an informal round", cannot_tell = "no_round", params = from_notice,
      plan = { type = "order", stages = { { kind = "informal", opens = "2026-01-01", closes = "2026-01-10" } } } },
    { "no period in the law", not_applicable = "no_minimum", params = { periods = { general = { source = "none", checked = true } } },
      plan = { type = "general" } },
    { "before the law that is known", cannot_tell = "unknown", params = { periods = {} }, plan = { type = "licence" } },
    { "another type", not_applicable = "elsewhere", params = { types = { "order" }, periods = {} }, plan = { type = "licence" } },
    { "no type", cannot_tell = "type", params = { periods = {} }, plan = { schedule = { opens = "2026-01-01" } } },
    { "no opening date", cannot_tell = "schedule.opens", params = ten_weeks,
      plan = { type = "licence", schedule = { closes = "2026-03-11" } } },
    { "no closing date", cannot_tell = "schedule.closes", params = ten_weeks,
      plan = { type = "licence", schedule = { opens = "2026-01-01" } } },
  },
}
