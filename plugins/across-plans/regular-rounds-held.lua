-- The council has set itself a number of rounds a year of its regular surveys; the plans of the last twelve months show how many there were.
local calendar = { ["perception-survey"] = { title = "The survey", words = { "perception survey" } },
                   ["citizens-panel"] = { title = "The panel", method = "citizens-panel" } }

local of_exford = { ["perception-survey"] = calendar["perception-survey"], council = { names = { "Exford", "Exford Council" } } }

local function plan_of(title, opens, more)
  local plan = { organisation = { name = "Exford" }, title = title, schedule = { opens = opens } }
  for name, value in pairs(more or {}) do plan[name] = value end
  return plan
end

local old = plan_of("Libraries", "2024-01-08")

--- The council whose surveys these are, as far as the calendar says; else the plan's own organisation. Nil for a plan of somebody else.
local function council_of(plan, surveys)
  local name, own = plan.organisation.name, surveys.council
  if not own then return name end
  return text.same(name, own.names) and own.names[1] or nil
end

return {
  scope = "portfolio",
  title = "The council's regular surveys are held as often as it set itself",
  why   = "Figures that are meant to show change are worth little when rounds are left out.",
  fix   = "Enter the rounds that were held but have no plan, and put those still to come on the forward plan (schedule.opens).",

  params = {
    calendar = { type = "data", default = "corporate-calendar", about = "regular surveys: the words of their titles, or their method" },
    survey   = { type = "string", default = "perception-survey", about = "code of the regular survey" },
    a_year   = { type = "integer", default = 2, min = 1, about = "rounds that there should be within twelve months" },
  },
  messages = {
    held  = "{survey}: {number} rounds in the twelve months before {day}; {a_year} are wanted.",
    fewer = "{survey}: the plans show {number} rounds in the twelve months before {day}; {a_year} are wanted.",
    young = "The plans do not go back twelve months from {day}: were there {a_year} rounds of {survey}?",
    none  = "No plan shows a round of {survey} in the twelve months before {day}: was it run without a plan?",
  },

  group_by = "council",
  known_by = "group",
  facts = function(plan, params)
    local council = council_of(plan, params.calendar)
    if not council then return "It is no plan of the council that holds this survey." end
    local row, opens, is_round = params.calendar[params.survey], plan.schedule.opens, false
    if row.words then is_round = #text.find_phrases(plan.title, row.words) > 0 end
    if row.method then
      for method in each(optional(plan, "methods") or {}) do is_round = is_round or optional(method, "kind") == row.method end
    end
    if opens > date.as_of then return "It opens later." end
    local month = string.format("%04d-%02d", opens.year, opens.month)
    return { council = council, opens = opens, is_round = is_round, month = month, survey = row.title }
  end,

  check = function(group, params)
    local start, months, number, rounds, oldest = date.add_months(date.as_of, -12), {}, 0, {}, nil
    for one in each(sorted(group, "opens")) do
      oldest = oldest or one.opens
      if one.is_round and one.opens >= start then
        rounds[#rounds + 1] = one
        if not months[one.month] then months[one.month], number = true, number + 1 end
      end
    end
    local values = { survey = group[1].survey, number = number, day = date.as_of, a_year = params.a_year }
    if number >= params.a_year then return pass("held", values, rounds) end
    if oldest > start then return cannot_tell("young", values) end
    if number == 0 then return cannot_tell("none", values) end
    return fail("fewer", values, rounds)
  end,

  examples = {
    { "two a year", pass = "held", touches = { 2, 3 }, params = { calendar = calendar },
      plans = { old, plan_of("Perception survey, autumn", "2025-10-06"), plan_of("Perception survey, spring", "2026-03-02") } },
    { "two a year, of one council under two names", pass = "held", touches = { 2, 3 }, params = { calendar = of_exford },
      plans = { old, plan_of("Perception survey, autumn", "2025-10-06", { organisation = { name = "exford council" } }),
                plan_of("Perception survey, spring", "2026-03-02") } },
    { "records of somebody else", not_applicable = true, params = { calendar = of_exford },
      plans = { { organisation = { name = "Tax Office" } } } },
    { "one a year", fail = "fewer", touches = { 2 }, params = { calendar = calendar },
      plans = { old, plan_of("Perception survey, autumn", "2025-10-06"), plan_of("Perception survey, spring", "2026-09-02") } },
    { "two in one month are one round", fail = "fewer", params = { calendar = calendar, survey = "citizens-panel" },
      plans = { old, plan_of("Waste", "2026-05-04", { methods = { { kind = "citizens-panel" } } }),
                plan_of("Parks", "2026-05-18", { methods = { { kind = "citizens-panel" } } }) } },
    { "a new hub", cannot_tell = "young", params = { calendar = calendar }, plans = { plan_of("Libraries", "2026-05-04") } },
    { "no round", cannot_tell = "none", params = { calendar = calendar }, plans = { old } },
    { "no opening date", cannot_tell = "schedule.opens", params = { calendar = calendar }, plans = { plan_of("Libraries") } },
    { "no title", cannot_tell = "title", params = { calendar = calendar }, plans = { plan_of(nil, "2026-05-04") } },
    { "no organisation", cannot_tell = "organisation.name", params = { calendar = calendar },
      plans = { { title = "Libraries", schedule = { opens = "2026-05-04" } } } },
  },
}
