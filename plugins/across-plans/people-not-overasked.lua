-- People of one ward, or of one kind, who are asked about one thing after another stop answering.
local months = { "2026-01-05", "2026-02-02", "2026-03-02" }

local function trees(month, ward)
  return { organisation = { name = "Exford" }, area = { wards = { ward } }, schedule = { opens = month, closes = "2026-07-31" } }
end

local function shop_rents(month)
  return { organisation = { name = "Exford" }, area = { borough_wide = true }, audiences = { { group = "businesses" } },
           schedule = { opens = month, closes = "2026-07-31" } }
end

return {
  scope = "portfolio",
  title = "The same people are not asked too often",
  why   = "People who are asked about one thing after another stop answering, and those who go on are no longer everybody.",
  fix   = "Join the consultations or move their dates (schedule.opens), and use what an earlier one found.",

  params = {
    who  = { type = "string", default = "wards", one_of = { "wards", "audiences" },
             about = "wards, or the audiences of consultations of the whole borough" },
    most = { type = "integer", default = 2, min = 1, about = "consultations that may open within the days" },
    days = { type = "integer", default = 91, min = 1, about = "length of the span in which they are counted" },
    past = { type = "integer", default = 365, min = 0, about = "days since closing after which a consultation no longer counts" },
  },
  messages = {
    seldom = "{who}: never more than {number} consultations open within {days} days.",
    often  = "{who}: {number} consultations open between {first} and {last}; within {days} days {most} are as many as people can be expected to answer.",
  },

  group_by = "people",
  facts = function(plan, params)
    local opens, people = plan.schedule.opens, {}
    if (optional(plan.schedule, "closes") or opens) < date.as_of - params.past then return "It closed too long ago to count." end
    local council = " (" .. plan.organisation.name .. ")"
    if params.who == "wards" then
      for ward in each(optional(plan.area, "wards") or {}) do people[#people + 1] = ward .. council end
    elseif optional(plan.area, "borough_wide") then
      for audience in each(plan.audiences) do people[#people + 1] = audience.group .. council end
    end
    if #people == 0 then return "It asks no ward, or no audience of the whole borough, by name." end
    return { people = people, opens = opens }
  end,

  check = function(group, params)
    local plans, first, number, from = sorted(group, "opens"), 1, 0, 1
    for last = 1, #plans do
      while plans[last].opens - plans[first].opens >= params.days do first = first + 1 end
      if last - first + 1 > number then number, from = last - first + 1, first end
    end
    if number <= params.most then return pass("seldom", { who = group.name, number = number, days = params.days }) end
    local touched = {}
    for i = from, from + number - 1 do touched[#touched + 1] = plans[i] end
    return fail("often", { who = group.name, number = number, first = touched[1].opens, last = touched[number].opens, days = params.days,
                           most = params.most }, touched)
  end,

  examples = {
    { "three in one ward", fail = "often", touches = { 1, 2, 3 },
      plans = { trees(months[1], "Hale"), trees(months[2], "Hale"), trees(months[3], "Hale") } },
    { "two in one ward, one in another", pass = "seldom", plans = { trees(months[1], "Hale"), trees(months[2], "Hale"), trees(months[3], "Oak") } },
    { "three in a year", pass = "seldom", plans = { trees("2026-01-05", "Hale"), trees("2026-05-05", "Hale"), trees("2026-09-05", "Hale") } },
    { "businesses of the whole borough", fail = "often", touches = { 1, 2, 3 }, params = { who = "audiences" },
      plans = { shop_rents(months[1]), shop_rents(months[2]), shop_rents(months[3]) } },
    { "long over", not_applicable = true, as_of = "2030-01-01", plans = { trees(months[1], "Hale") } },
    { "no ward", not_applicable = true, plans = { shop_rents(months[1]) } },
    { "no opening date", cannot_tell = "schedule.opens", plans = { { organisation = { name = "Exford" } } } },
    { "audience not said", cannot_tell = "audiences[1].group", params = { who = "audiences" },
      plans = { { organisation = { name = "Exford" }, area = { borough_wide = true }, audiences = { { about = "all" } },
                  schedule = { opens = "2026-01-05" } } } },
    { "no organisation", cannot_tell = "organisation.name", plans = { { schedule = { opens = "2026-01-05" } } } },
    { "audiences not said", cannot_tell = "audiences", params = { who = "audiences" },
      plans = { { organisation = { name = "Exford" }, area = { borough_wide = true }, schedule = { opens = "2026-01-05" } } } },
  },
}
