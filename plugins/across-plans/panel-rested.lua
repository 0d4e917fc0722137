-- The citizens' panel is asked in its quarterly rounds; between them it rests.
local rounds = { calendar = { ["citizens-panel"] = { months = { 2, 5, 9, 12 } } } }
local of_exford = { calendar = { ["citizens-panel"] = rounds.calendar["citizens-panel"], council = { names = { "Exford", "Exford Council" } } } }

local function panel(starts, name)
  return { organisation = { name = name or "Exford" }, title = "Panel", methods = { { kind = "online-survey" }, { kind = "citizens-panel", starts = starts } } }
end

--- The council whose surveys these are, as far as the calendar says; else the plan's own organisation. Nil for a plan of somebody else.
local function council_of(plan, surveys)
  local name, own = plan.organisation.name, surveys.council
  if not own then return name end
  return text.same(name, own.names) and own.names[1] or nil
end

return {
  scope = "portfolio",
  title = "The panel rests between its rounds",
  why   = "Panel members who are asked too often leave, and those who stay no longer stand for residents.",
  fix   = "Put the questions into the panel's next round, and set the method's start to its month.",

  params = {
    calendar = { type = "data", default = "corporate-calendar", about = "regular surveys, with the panel's months" },
    months   = { type = "integer", default = 3, min = 1, about = "months that should pass between two uses of the panel outside its rounds" },
    past     = { type = "integer", default = 365, min = 0, about = "days after which a use of the panel no longer counts" },
  },
  messages = {
    rested = "From now on the panel is asked in its rounds, or rests {months} months between.",
    tired  = "The panel is asked on {first} (\"{one}\") and on {then_on} (\"{other}\"): less than {months} months apart, and not both in its own rounds.",
  },

  group_by = "council",
  facts = function(plan, params)
    local council = council_of(plan, params.calendar)
    if not council then return "It is no plan of the council that has this panel." end
    local starts
    for method in each(plan.methods) do
      if optional(method, "kind") == "citizens-panel" then starts = method.starts end
    end
    if not starts then return "It does not ask the panel." end
    if starts < date.as_of - params.past then return "It asked the panel too long ago to count." end
    return { council = council, starts = starts, in_round = contains(params.calendar["citizens-panel"].months, starts.month) }
  end,

  check = function(group, params)
    local found, uses = {}, sorted(group, "starts")
    for i = 2, #uses do
      local one, other = uses[i - 1], uses[i]
      local same_month = one.starts.year == other.starts.year and one.starts.month == other.starts.month
      local rested = date.add_months(one.starts, params.months) <= other.starts
      if other.starts >= date.as_of and not rested and not same_month and not (one.in_round and other.in_round) then
        found[#found + 1] = fail("tired", { first = one.starts, one = one.title, then_on = other.starts, other = other.title, months = params.months },
                                 { one, other })
      end
    end
    if #found == 0 then return pass("rested", { months = params.months }) end
    return found
  end,

  examples = {
    { "a month after the round", fail = "tired", touches = { 1, 2 }, params = rounds, plans = { panel("2026-05-04"), panel("2026-06-08") } },
    { "both uses are past", pass = "rested", params = rounds, as_of = "2026-09-01", plans = { panel("2026-05-04"), panel("2026-06-08") } },
    { "one council under two names", fail = "tired", touches = { 1, 2 }, params = of_exford,
      plans = { panel("2026-05-04"), panel("2026-06-08", "Exford Council") } },
    { "the panel of somebody else", not_applicable = true, params = of_exford,
      plans = { panel("2026-05-04", "Tax Office"), { organisation = { name = "Tax Office" } } } },
    { "in two rounds", pass = "rested", params = rounds, plans = { panel("2025-12-07"), panel("2026-02-02") } },
    { "in one round", pass = "rested", params = rounds, plans = { panel("2026-05-04"), panel("2026-05-18") } },
    { "a quarter apart", pass = "rested", params = rounds, plans = { panel("2026-06-01"), panel("2026-09-01") } },
    { "no panel", not_applicable = true, params = rounds,
      plans = { { organisation = { name = "Exford" }, methods = { { kind = "online-survey" } } } } },
    { "long ago", not_applicable = true, params = rounds, plans = { panel("2020-05-04") } },
    { "start not said", cannot_tell = "methods[2].starts", params = rounds, plans = { panel() } },
    { "methods not said", cannot_tell = "methods", params = rounds, plans = { { organisation = { name = "Exford" } } } },
    { "no organisation", cannot_tell = "organisation.name", params = rounds,
      plans = { { methods = { { kind = "citizens-panel", starts = "2026-05-04" } } } } },
  },
}
