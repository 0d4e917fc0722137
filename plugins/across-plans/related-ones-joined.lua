-- Two consultations that are open at once, for the same people, on related matters are better as one.
local function zone(title, opens, more)
  local plan = { organisation = { name = "Exford" }, title = title, area = { wards = { "Hale" } },
                 schedule = { opens = opens, closes = "2026-07-31" } }
  for name, value in pairs(more or {}) do plan[name] = value end
  return plan
end

return {
  scope = "portfolio",
  title = "Related consultations of the same people are not open at once",
  why   = "People cannot tell two related papers apart, answer one of them, and complain about the other.",
  fix   = "Join the two, let one wait until the other has closed (schedule.opens), or explain in each how it differs from the other.",

  params = {
    people = { type = "string", default = "same", one_of = { "same", "any" },
               about = "same for consultations of one ward or of one audience of the whole borough, any for all of an organisation" },
    words = { type = "integer", default = 2, min = 1, about = "words that two titles and summaries must share to be related" },
    share = { type = "number", default = 0.25, min = 0.1, max = 1, about = "how alike they must be, from 0.1 to 1" },
    same  = { type = "number", default = 0.7, min = 0.1, max = 1, about = "how alike they are when they are rather one matter entered twice" },
    apart = { type = "list", default = { "planning-application", "neighbourhood-plan-regulation-14", "neighbourhood-plan-regulation-16" },
              about = "types of plan that each stand alone, so that no two of them are related" },
  },
  messages = {
    apart   = "No two related consultations are open at once.",
    related = "\"{one}\" and \"{other}\" are open at once for {days} days ({who}), and share the words {words}.",
  },

  group_by = "people",
  facts = function(plan, params)
    local opens, closes, people = plan.schedule.opens, plan.schedule.closes, {}
    if closes < date.as_of then return "It has closed." end
    for _, kind in ipairs(params.apart) do
      if optional(plan, "type") == kind then return "Each of its type stands alone." end
    end
    local council = " (" .. plan.organisation.name .. ")"
    if params.people == "any" then people[1] = plan.organisation.name end
    for ward in each(params.people == "same" and optional(plan.area, "wards") or {}) do people[#people + 1] = ward .. council end
    if params.people == "same" and optional(plan.area, "borough_wide") then
      for audience in each(optional(plan, "audiences") or {}) do
        local who = optional(audience, "group")
        if who then people[#people + 1] = who .. council end
      end
    end
    return { people = people, opens = opens, closes = closes, words = text.keywords(plan.title .. " " .. (optional(plan, "summary") or "")) }
  end,

  check = function(group, params)
    local found = {}
    for one, other, likeness, words in alike(group, "words", params.share) do
      local days = date.overlap(one.opens, one.closes, other.opens, other.closes)
      local shared = #text.common(one.words, other.words)
      if days > 0 and shared >= params.words and likeness < params.same then
        found[#found + 1] = fail("related", { one = one.title, other = other.title, who = group.name, days = days, words = words }, { one, other })
      end
    end
    if #found == 0 then return pass("apart") end
    return found
  end,

  examples = {
    { "two parking schemes in one ward", fail = "related", touches = { 1, 2 },
      plans = { zone("Controlled parking zone, Mill Road and Hill Street", "2026-07-01"),
                zone("Parking permits in Hill Street", "2026-07-10") } },
    { "two matters in one ward", pass = "apart",
      plans = { zone("Controlled parking zone, Mill Road", "2026-07-01"), zone("Play area in Hale Park", "2026-07-10") } },
    { "businesses of the whole borough", fail = "related",
      plans = { zone("Rents of market stalls", "2026-07-01", { area = { borough_wide = true }, audiences = { { group = "businesses" } } }),
                zone("Street trading licences and fees for market stalls", "2026-07-10",
                     { area = { borough_wide = true }, audiences = { { group = "businesses" } } }) } },
    { "any two of a department", fail = "related", params = { people = "any" },
      plans = { zone("Electric vehicle charging points at home", "2026-07-01", { area = {} }),
                zone("Charging points for electric lorries", "2026-07-10", { area = {} }) } },
    { "the same one twice is another question", pass = "apart",
      plans = { zone("Controlled parking zone, Mill Road", "2026-07-01"), zone("Controlled parking zone: Mill Road", "2026-07-10") } },
    { "closed", not_applicable = true, as_of = "2026-09-01", plans = { zone("Parking", "2026-07-01") } },
    { "a planning application", not_applicable = true, plans = { zone("Parking", "2026-07-01", { type = "planning-application" }) } },
    { "no opening date", cannot_tell = "schedule.opens", plans = { zone("Parking") } },
    { "no closing date", cannot_tell = "schedule.closes", plans = { { schedule = { opens = "2026-07-01" } } } },
    { "no organisation", cannot_tell = "organisation.name", plans = { { schedule = { opens = "2026-07-01", closes = "2026-07-31" } } } },
    { "no title", cannot_tell = "title", plans = { zone(nil, "2026-07-01") } },
  },
}
