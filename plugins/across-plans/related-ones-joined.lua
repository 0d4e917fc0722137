-- Two consultations that are open at once, for the same people, on related matters are better as one.
local function zone(title, opens, more)
  local plan = { organisation = { name = "Exford" }, title = title, area = { wards = { "Hale" } },
                 schedule = { opens = opens, closes = opens and opens:sub(1, 4) .. "-07-31" } }
  for name, value in pairs(more or {}) do plan[name] = value end
  return plan
end

local named, counted, compared = 3, 20, 15  -- Related ones told by title, related ones counted, words by which plans are compared.

--- A plan, and those related ones that opened before it and are still open when it opens: how many, and the few that are most alike.
local function new(plan) return { plan = plan, opens = plan and plan.opens, number = 0 } end

local function add(beside, plan, likeness, words)
  beside.number = beside.number + 1
  local at = math.min(beside.number, named + 1)
  while at > 1 and beside[at - 1].likeness < likeness do at = at - 1 end
  if at > named then return end
  table.insert(beside, at, { plan = plan, likeness = likeness, words = words })
  beside[named + 1] = nil
end

local function told(beside, group)
  local plan, first = beside.plan, beside[1]
  if not first then return nil end
  local titles, touched = {}, { plan }
  for i, one in ipairs(beside) do titles[i], touched[i + 1] = string.format('"%s"', one.plan.title), one.plan end
  if #beside == 1 then
    local days = date.overlap(plan.opens, plan.closes, first.plan.opens, first.plan.closes)
    return fail("related", { one = first.plan.title, other = plan.title, who = group.name, days = days, words = first.words }, touched)
  end
  local number, more = beside.number, beside.number - #beside
  more = more == 0 and "" or string.format(" and %s more", number < counted and more or "many")
  return fail("several", { one = plan.title, number = number < counted and number or counted .. " or more", who = group.name,
                           others = table.concat(titles, ", "), more = more, words = first.words }, touched)
end

--- The wards that it asks, and whether it asks the whole borough. One of the two may go unsaid, but not both.
local function who_is_asked(plan)
  local wards, all = optional(plan.area, "wards"), optional(plan.area, "borough_wide")
  if not all and #(wards or {}) == 0 then all = plan.area.borough_wide end
  return wards or {}, all
end

--- The audiences' groups. Where the plan names wards it is compared by those at least, and a group may go unsaid.
local function groups_of(plan, has_wards)
  local groups = {}
  for audience in each(has_wards and (optional(plan, "audiences") or {}) or plan.audiences) do
    local group = optional(audience, "group")
    if not group and not has_wards then group = audience.group end
    groups[#groups + 1] = group
  end
  return groups
end

return {
  scope = "portfolio",
  title = "Related consultations of the same people are not open at once",
  why   = "People cannot tell two related papers apart, answer one of them, and complain about the other.",
  fix   = "Join what belongs together, let one wait until the others have closed (schedule.opens), or explain in each how it differs from them.",

  params = {
    people = { type = "string", default = "same", one_of = { "same", "any" },
               about = "same for consultations of one ward or of one audience of the whole borough, any for all of an organisation" },
    words = { type = "integer", default = 2, min = 1, max = 6, about = "words that two titles and summaries must share to be related" },
    share = { type = "number", default = 0.25, min = 0.1, max = 1, about = "how alike they must be, from 0.1 to 1" },
    same  = { type = "number", default = 0.7, min = 0.1, max = 1, about = "how alike they are when they are rather one matter entered twice" },
    apart = { type = "list", default = { "planning-application", "neighbourhood-plan-regulation-14", "neighbourhood-plan-regulation-16" },
              about = "types of plan that each stand alone, so that no two of them are related" },
  },
  messages = {
    apart   = "No two related consultations are open at once.",
    related = "\"{one}\" and \"{other}\" are open at once for {days} days ({who}), and share the words {words}.",
    several = "\"{one}\" is open at once with {number} related ones ({who}): {others}{more}. They share such words as {words}.",
  },

  group_by = "people",
  facts = function(plan, params)
    local title, opens, closes, people = plan.title, plan.schedule.opens, plan.schedule.closes, {}
    if closes < date.as_of then return "It has closed." end
    if closes < opens then return "It closes before it opens." end
    for _, kind in ipairs(params.apart) do
      if optional(plan, "type") == kind then return "Each of its type stands alone." end
    end
    local council = " (" .. plan.organisation.name .. ")"
    if params.people == "any" then
      people[1] = plan.organisation.name
    else
      local wards, all = who_is_asked(plan)
      for ward in each(wards) do people[#people + 1] = ward .. council end
      for _, group in ipairs(all and groups_of(plan, #wards > 0) or {}) do people[#people + 1] = group .. council end
    end
    local words = text.keywords(title .. " " .. (optional(plan, "summary") or ""))
    return { people = people, opens = opens, closes = closes, words = table.move(words, 1, compared, 1, {}) }
  end,

  check = function(group, params)
    local found, beside, same, enough = {}, new(nil), params.same, ("[^,]+,"):rep(params.words - 1)
    for one, other, likeness, words in alike(sorted(group, "opens"), "words", params.share) do
      if other ~= beside.plan then
        found[#found + 1] = told(beside, group)
        beside = new(other)
      end
      if likeness < same and (beside.number < counted or likeness > beside[named].likeness) and words:find(enough) and one.closes >= beside.opens then
        add(beside, one, likeness, words)
      end
    end
    found[#found + 1] = told(beside, group)
    if #found == 0 then return pass("apart") end
    return found
  end,

  examples = {
    { "two parking schemes in one ward", fail = "related", touches = { 1, 2 },
      plans = { zone("Controlled parking zone, Mill Road and Hill Street", "2026-07-01"),
                zone("Parking permits in Hill Street", "2026-07-10") } },
    { "one that is related to two", fail = "several", touches = { 1, 2, 3 },
      plans = { zone("Parking permits in Hill Street", "2026-07-01"), zone("Play area in Hale Park: swings and slides", "2026-07-02"),
                zone("Parking, trees and the play area of Hale Park and Hill Street", "2026-07-03") } },
    { "two matters in one ward", pass = "apart",
      plans = { zone("Controlled parking zone, Mill Road", "2026-07-01"), zone("Play area in Hale Park", "2026-07-10") } },
    { "businesses of the whole borough", fail = "related",
      plans = { zone("Rents of market stalls", "2026-07-01", { area = { borough_wide = true }, audiences = { { group = "businesses" } } }),
                zone("Street trading licences and fees for market stalls", "2026-07-10",
                     { area = { borough_wide = true }, audiences = { { group = "businesses" } } }) } },
    { "wards of plans of the whole borough", fail = "related",
      plans = { zone("Rents of market stalls", "2026-07-01", { area = { wards = { "Hale" }, borough_wide = true } }),
                zone("Street trading licences and fees for market stalls", "2026-07-10",
                     { area = { wards = { "Hale" }, borough_wide = true }, audiences = { { about = "traders" } } }) } },
    { "any two of a department", fail = "related", params = { people = "any" },
      plans = { zone("Electric vehicle charging points at home", "2026-07-01", { area = {} }),
                zone("Charging points for electric lorries", "2026-07-10", { area = {} }) } },
    { "the same one twice is another question", pass = "apart",
      plans = { zone("Controlled parking zone, Mill Road", "2026-07-01"), zone("Controlled parking zone: Mill Road", "2026-07-10") } },
    { "one closes before the other opens", pass = "apart",
      plans = { zone("Controlled parking zone, Mill Road and Hill Street", "2026-07-01"),
                zone("Parking permits in Hill Street", "2026-08-10", { schedule = { opens = "2026-08-10", closes = "2026-09-10" } }) } },
    { "closed", not_applicable = true, as_of = "2026-09-01", plans = { zone("Parking", "2026-07-01") } },
    { "its dates are the wrong way round", not_applicable = true, plans = { zone("Parking", "2026-08-10") } },
    { "a planning application", not_applicable = true, plans = { zone("Parking", "2026-07-01", { type = "planning-application" }) } },
    { "whom it asks is not said", cannot_tell = "area.borough_wide", plans = { zone("Parking", "2026-07-01", { area = {} }) } },
    { "audiences not said", cannot_tell = "audiences", plans = { zone("Parking", "2026-07-01", { area = { borough_wide = true } }) } },
    { "audience not said", cannot_tell = "audiences[1].group",
      plans = { zone("Parking", "2026-07-01", { area = { borough_wide = true }, audiences = { { about = "all" } } }) } },
    { "no opening date", cannot_tell = "schedule.opens", plans = { zone("Parking") } },
    { "no closing date", cannot_tell = "schedule.closes", plans = { { title = "Parking", schedule = { opens = "2026-07-01" } } } },
    { "no organisation", cannot_tell = "organisation.name", plans = { { title = "Parking", schedule = { opens = "2026-07-01", closes = "2026-07-31" } } } },
    { "no title", cannot_tell = "title", plans = { zone(nil, "2026-07-01") } },
  },
}
