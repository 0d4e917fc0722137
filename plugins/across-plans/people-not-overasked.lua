-- People of one ward, or of one kind, who are asked about one thing after another stop answering.
local months = { "2026-01-05", "2026-02-02", "2026-03-02" }

local function trees(month, ward)
  return { organisation = { name = "Exford" }, area = { wards = { ward } },
           schedule = { opens = month, closes = month < "2026-08" and "2026-07-31" or "2026-12-31" } }
end

local function shop_rents(month)
  return { organisation = { name = "Exford" }, area = { borough_wide = true }, audiences = { { group = "businesses" } },
           schedule = { opens = month, closes = "2026-07-31" } }
end

--- Of plans in order of opening: the days on which they open, and of each how many up to it are not over.
local function counted(plans)
  local list = { day = {}, left = { [0] = 0 } }
  for i, plan in ipairs(plans) do
    list.day[i] = plan.opens - date.as_of
    list.left[i] = list.left[i - 1] + (plan.closes >= date.as_of and 1 or 0)
  end
  return list
end

--- The span of days in which most open, between two places of the list, of those that hold a plan that is not over.
local function densest(list, from, to, days)
  local span, first = { from = from, to = to, start = from, number = 0 }, from
  for last = from, to do
    while list.day[last] - list.day[first] >= days do first = first + 1 end
    if last - first + 1 > span.number and list.left[last] > list.left[first - 1] then span.start, span.number = first, last - first + 1 end
  end
  return span
end

--- Takes the span with most out of the list; what was beside it is looked through again.
local function take_gravest(list, spans, days)
  local at = 1
  for i, span in ipairs(spans) do
    if span.number > spans[at].number then at = i end
  end
  local gravest = table.remove(spans, at)
  spans[#spans + 1] = densest(list, gravest.from, gravest.start - 1, days)
  spans[#spans + 1] = densest(list, gravest.start + gravest.number, gravest.to, days)
  return gravest
end

--- The wards that it asks, and whether it asks the whole borough. One of the two may go unsaid, but not both.
local function who_is_asked(plan)
  local wards, all = optional(plan.area, "wards"), optional(plan.area, "borough_wide")
  if not all and #(wards or {}) == 0 then all = plan.area.borough_wide end
  return wards or {}, all
end

return {
  scope = "portfolio",
  title = "The same people are not asked too often",
  why   = "People who are asked about one thing after another stop answering, and those who go on are no longer everybody.",
  fix   = "Join those that are not over yet or move their dates (schedule.opens), and use what an earlier one found.",

  params = {
    who  = { type = "string", default = "wards", one_of = { "wards", "audiences" },
             about = "wards, or the audiences of consultations of the whole borough" },
    most = { type = "integer", default = 2, min = 1, about = "consultations that may open within the days" },
    days = { type = "integer", default = 91, min = 1, about = "length of the span in which they are counted" },
    told = { type = "integer", default = 3, min = 1, about = "spans that are told of the same people, the gravest first" },
    past = { type = "integer", default = 365, min = 0, about = "days since closing after which a consultation no longer counts" },
  },
  messages = {
    seldom = "{who}: at most {number} consultations open in any {days} days around one that is not over yet.",
    often  = "{who}: {number} consultations open between {first} and {last}, {left} of them not over yet; " ..
             "within {days} days {most} are as many as people can be expected to answer.",
  },

  group_by = "people",
  known_by = "group",
  facts = function(plan, params)
    local opens, people = plan.schedule.opens, {}
    local closes = optional(plan.schedule, "closes") or opens
    if closes < date.as_of - params.past then return "It closed too long ago to count." end
    local council = " (" .. plan.organisation.name .. ")"
    local wards, all = who_is_asked(plan)
    if params.who == "wards" then
      for ward in each(wards) do people[#people + 1] = ward .. council end
    elseif all then
      for audience in each(plan.audiences) do people[#people + 1] = audience.group .. council end
    end
    if #people == 0 then return "It asks no ward, or no audience of the whole borough, by name." end
    return { people = people, opens = opens, closes = closes }
  end,

  check = function(group, params)
    local plans, found = sorted(group, "opens"), {}
    local list = counted(plans)
    local spans = { densest(list, 1, #plans, params.days) }
    if spans[1].number <= params.most then
      return pass("seldom", { who = group.name, number = spans[1].number, days = params.days })
    end
    while #found < params.told do
      local span, touched = take_gravest(list, spans, params.days), {}
      local last = span.start + span.number - 1
      if span.number <= params.most then break end
      for i = span.start, last do touched[#touched + 1] = plans[i] end
      local left = list.left[last] - list.left[span.start - 1]
      found[#found + 1] = fail("often", { who = group.name, number = span.number, first = plans[span.start].opens, last = plans[last].opens,
                                          left = left, days = params.days, most = params.most }, touched)
    end
    return found
  end,

  examples = {
    { "three in one ward", fail = "often", touches = { 1, 2, 3 },
      plans = { trees(months[1], "Hale"), trees(months[2], "Hale"), trees(months[3], "Hale") } },
    { "two in one ward, one in another", pass = "seldom", plans = { trees(months[1], "Hale"), trees(months[2], "Hale"), trees(months[3], "Oak") } },
    { "three in a year", pass = "seldom", plans = { trees("2026-01-05", "Hale"), trees("2026-05-05", "Hale"), trees("2026-09-05", "Hale") } },
    { "three that are over, and three to come", fail = "often", touches = { 4, 5, 6 }, as_of = "2026-09-01",
      plans = { trees(months[1], "Hale"), trees(months[2], "Hale"), trees(months[3], "Hale"),
                trees("2026-10-05", "Hale"), trees("2026-11-02", "Hale"), trees("2026-12-07", "Hale") } },
    { "more are to come than are open: the gravest stands first", fail = "often", touches = { 4, 5, 6, 7 }, as_of = "2026-03-10",
      plans = { trees(months[1], "Hale"), trees(months[2], "Hale"), trees(months[3], "Hale"), trees("2026-06-01", "Hale"),
                trees("2026-06-08", "Hale"), trees("2026-06-15", "Hale"), trees("2026-06-22", "Hale") } },
    { "all are over", pass = "seldom", as_of = "2026-09-01",
      plans = { trees(months[1], "Hale"), trees(months[2], "Hale"), trees(months[3], "Hale") } },
    { "businesses of the whole borough", fail = "often", touches = { 1, 2, 3 }, params = { who = "audiences" },
      plans = { shop_rents(months[1]), shop_rents(months[2]), shop_rents(months[3]) } },
    { "long over", not_applicable = true, as_of = "2030-01-01", plans = { trees(months[1], "Hale") } },
    { "no ward", not_applicable = true, plans = { shop_rents(months[1]) } },
    { "whom it asks is not said", cannot_tell = "area.borough_wide",
      plans = { { organisation = { name = "Exford" }, schedule = { opens = "2026-01-05" } } } },
    { "audiences of one ward", not_applicable = true, params = { who = "audiences" }, plans = { trees(months[1], "Hale") } },
    { "no opening date", cannot_tell = "schedule.opens", plans = { { organisation = { name = "Exford" } } } },
    { "audience not said", cannot_tell = "audiences[1].group", params = { who = "audiences" },
      plans = { { organisation = { name = "Exford" }, area = { borough_wide = true }, audiences = { { about = "all" } },
                  schedule = { opens = "2026-01-05" } } } },
    { "no organisation", cannot_tell = "organisation.name", plans = { { schedule = { opens = "2026-01-05" } } } },
    { "audiences not said", cannot_tell = "audiences", params = { who = "audiences" },
      plans = { { organisation = { name = "Exford" }, area = { borough_wide = true }, schedule = { opens = "2026-01-05" } } } },
  },
}
