-- When a regular survey of the council asks its people, few others should ask them in the same month.
local calendar = { calendar = { ["perception-survey"] = { title = "The survey", months = { 10 }, audiences = { "residents" } } } }

local of_exford = { calendar = { ["perception-survey"] = calendar.calendar["perception-survey"], council = { names = { "Exford" } } } }

local function about(title, opens, more)
  local plan = { organisation = { name = "Exford" }, title = title, area = { borough_wide = true }, audiences = { { group = "residents" } },
                 schedule = { opens = opens, closes = "2026-10-20" } }
  for name, value in pairs(more or {}) do plan[name] = value end
  return plan
end

local furthest = 36  -- Months to look ahead.

--- Whether a plan is itself a round of that survey, or joins one.
local function is_part_of_it(plan, row)
  if row.type and optional(plan, "type") == row.type then return true end
  if row.words and #text.find_phrases(optional(plan, "title") or "", row.words) > 0 then return true end
  return row.method and count(optional(plan, "methods") or {}, function(method) return optional(method, "kind") == row.method end) > 0
end

local function asks(plan, audiences)
  local unsaid
  for audience in each(plan.audiences) do
    local group = optional(audience, "group")
    if group and #text.common({ group }, audiences) > 0 then return true end
    if not group then unsaid = audience end
  end
  return unsaid ~= nil and #text.common({ unsaid.group }, audiences) > 0
end

--- The council whose surveys these are, as far as the calendar says; else the plan's own organisation. Nil for a plan of somebody else.
local function council_of(plan, surveys)
  local name, own = plan.organisation.name, surveys.council
  if not own then return name end
  return text.same(name, own.names) and own.names[1] or nil
end

--- Whether it asks the whole borough: a plan that names wards need not say.
local function asks_all(plan)
  if #(optional(plan.area, "wards") or {}) > 0 then return optional(plan.area, "borough_wide") end
  return plan.area.borough_wide
end

return {
  scope = "portfolio",
  title = "The council's regular surveys have their months to themselves",
  why   = "The surveys that the council repeats every year are only comparable when people are not busy with others.",
  fix   = "Spread the consultations over other months, or agree the overlap with the Consultation Officer.",

  params = {
    calendar = { type = "data", default = "corporate-calendar", about = "regular surveys: their months and audiences" },
    surveys  = { type = "list", default = { "perception-survey", "citizens-panel", "budget" }, about = "codes of the regular surveys" },
    most     = { type = "integer", default = 2, min = 0, about = "other consultations of the whole borough that may be open beside one" },
  },
  messages = {
    free    = "{survey}: at most {most} other consultations of the whole borough are open.",
    crowded = "{survey}: {number} other consultations of the whole borough ask the same people; more than {most} get in its way.",
  },

  group_by = "surveys",
  known_by = "group",
  facts = function(plan, params)
    local council = council_of(plan, params.calendar)
    if not council then return "It is no plan of the council that holds these surveys." end
    local opens, closes, found = plan.schedule.opens, plan.schedule.closes, {}
    if closes < date.as_of then return "It has closed." end
    if not asks_all(plan) then return "It does not ask the whole borough." end
    local from = opens > date.as_of and opens or date.as_of
    for _, code in ipairs(params.surveys) do
      local row = params.calendar[code]
      if row and asks(plan, row.audiences) and not is_part_of_it(plan, row) then
        for month = 0, math.min((closes.year - from.year) * 12 + closes.month - from.month, furthest) do
          local number = from.month - 1 + month
          local year, which = from.year + number // 12, number % 12 + 1
          if contains(row.months, which) then found[#found + 1] = string.format("%s in %04d-%02d (%s)", row.title, year, which, council) end
        end
      end
    end
    if #found == 0 then return "It is open in no month of a regular survey of the same people." end
    return { surveys = found, opens = opens, closes = closes }
  end,

  check = function(group, params)
    if #group <= params.most then return pass("free", { survey = group.name, most = params.most }) end
    local plans = {}
    for one in each(sorted(group, "opens")) do plans[#plans + 1] = one end
    return fail("crowded", { survey = group.name, number = #group, most = params.most }, plans)
  end,

  examples = {
    { "three others in the month of the survey", fail = "crowded", touches = { 1, 2, 3 }, params = calendar,
      plans = { about("Libraries", "2026-09-01"), about("Parks", "2026-09-15"), about("Waste", "2026-10-01"),
                about("Residents' survey", "2026-10-01", { audiences = { { group = "staff" } } }) } },
    { "the month of the survey is past", not_applicable = true, params = calendar, as_of = "2026-11-02",
      plans = { about("Libraries", "2026-09-01", { schedule = { opens = "2026-09-01", closes = "2026-11-20" } }) } },
    { "consultations of somebody else", not_applicable = true, params = of_exford,
      plans = { { organisation = { name = "Tax Office" } } } },
    { "of the council itself", pass = "free", params = of_exford, plans = { about("Libraries", "2026-09-01") } },
    { "two others", pass = "free", params = calendar, plans = { about("Libraries", "2026-09-01"), about("Parks", "2026-09-15") } },
    { "closed", not_applicable = true, params = calendar, as_of = "2027-01-01", plans = { about("Libraries", "2026-09-01") } },
    { "one ward", not_applicable = true, params = calendar, plans = { about("Libraries", "2026-09-01", { area = { wards = { "Hale" } } }) } },
    { "whom it asks is not said", cannot_tell = "area.borough_wide", params = calendar, plans = { about("Libraries", "2026-09-01", { area = {} }) } },
    { "audience not said", cannot_tell = "audiences[1].group", params = calendar,
      plans = { about("Libraries", "2026-09-01", { audiences = { { about = "all" } } }) } },
    { "no opening date", cannot_tell = "schedule.opens", params = calendar, plans = { about("Libraries") } },
    { "no closing date", cannot_tell = "schedule.closes", params = calendar,
      plans = { { organisation = { name = "Exford" }, schedule = { opens = "2026-09-01" } } } },
    { "audiences not said", cannot_tell = "audiences", params = calendar,
      plans = { { organisation = { name = "Exford" }, area = { borough_wide = true }, schedule = { opens = "2026-09-01", closes = "2026-10-20" } } } },
    { "no organisation", cannot_tell = "organisation.name", params = calendar,
      plans = { { area = { borough_wide = true }, audiences = { { group = "residents" } }, schedule = { opens = "2026-09-01", closes = "2026-10-20" } } } },
  },
}
