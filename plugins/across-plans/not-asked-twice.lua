-- One matter that two plans ask about: recognised by its words, its people and its dates.

--- What tells two rounds of one matter apart: years, numbers of phases, stages of the law.
local function round_of(plan)
  local title, marks = text.plain(plan.title):lower(), {}
  for number in title:gmatch("%d+") do marks[#marks + 1] = number end
  for _, word in ipairs(text.find_phrases(title, { "first", "second", "third", "final", "further", "informal", "statutory", "early", "draft",
                                                   "preferred options", "issues and options", "pre-submission", "re-consultation" })) do
    marks[#marks + 1] = word
  end
  return table.concat(marks, " ") .. " " .. (optional(plan, "type") or "")
end

local function same_place(one, other)
  return not (one.wards and other.wards) or #text.common(one.wards, other.wards) > 0
end

--- Capitalised words of the title: what it names, such as a street or a school.
local function names_of(plan)
  local names = {}
  for name in text.plain(plan.title):gmatch("%u%w+") do names[#names + 1] = name end
  return text.keywords(table.concat(names, " "))
end

--- Whether the title of one names something that the other never mentions.
local function names_its_own(one, other) return #text.common(one.names, other.words) < #one.names end

local function library(title, opens, closes, more)
  local plan = { organisation = { name = "Exford" }, title = title, schedule = { opens = opens, closes = closes } }
  for name, value in pairs(more or {}) do plan[name] = value end
  return plan
end

return {
  scope = "portfolio",
  title = "No matter is asked about twice",
  why   = "Two consultations on one matter split the answers, and people who see both trust neither.",
  fix   = "Keep one of the two and withdraw or merge the other; if both are meant, say in each title and summary how it differs.",

  params = {
    alike = { type = "number", default = 0.55, min = 0.1, max = 1, about = "how alike the words of two plans must be, from 0.1 to 1" },
    sure  = { type = "number", default = 0.75, min = 0.1, max = 1, about = "how alike they must be when one opens after the other has closed" },
    again = { type = "integer", default = 183, min = 0, about = "days after closing within which asking again is questioned" },
    past  = { type = "integer", default = 365, min = 0, about = "days since closing after which a consultation no longer counts" },
  },
  messages = {
    different = "No two consultations look like the same matter at the same time; {number} pairs in like words name different things, rounds or years.",
    twice     = "\"{one}\" and \"{other}\" look like the same matter asked twice at the same time: they share {words}.",
    again     = "\"{one}\" closed on {closed} and \"{other}\" opens on {opens}, in nearly the same words ({words}). Is it a new round, or asked again?",
    sisters   = "\"{one}\" and \"{other}\" are sisters: the same matter in different wards.",
  },

  group_by = "council",
  facts = function(plan, params)
    local opens, closes = plan.schedule.opens, plan.schedule.closes
    if closes < date.as_of - params.past then return "It closed too long ago to count." end
    return { council = plan.organisation.name, opens = opens, closes = closes, wards = optional(plan.area, "wards"),
             round = round_of(plan), names = names_of(plan),
             words = text.keywords(plan.title .. " " .. (optional(plan, "summary") or "")) }
  end,

  check = function(group, params)
    local found, differing = {}, 0
    for one, other, likeness, words in alike(group, "words", params.alike) do
      if one.opens > other.opens then one, other = other, one end
      local values = { one = one.title, other = other.title, words = words, closed = one.closes, opens = other.opens }
      local differ = one.round ~= other.round or (names_its_own(one, other) and names_its_own(other, one))
      if differ then
        differing = differing + 1
      elseif not same_place(one, other) then
        found[#found + 1] = pass("sisters", values, { one, other })
      elseif other.opens <= one.closes then
        found[#found + 1] = fail("twice", values, { one, other })
      elseif likeness >= params.sure and other.opens - one.closes <= params.again then
        found[#found + 1] = cannot_tell("again", values, { one, other })
      end
    end
    if #found == 0 then return pass("different", { number = differing }) end
    return found
  end,

  examples = {
    { "entered by two services", fail = "twice", touches = { 1, 3 },
      plans = { library("Opening hours of Mill Road Library", "2026-07-01", "2026-07-31"), library("Cycle lane on High Street", "2026-07-01", "2026-07-31"),
                library("Mill Road Library: have your say on opening hours", "2026-07-10", "2026-08-10") } },
    { "asked again in autumn", cannot_tell = "again", touches = { 1, 2 },
      plans = { library("Opening hours of Mill Road Library", "2026-07-01", "2026-07-31"),
                library("Mill Road Library opening hours", "2026-10-01", "2026-10-31") } },
    { "sisters", pass = "sisters", touches = { 1, 2 },
      plans = { library("Street trees", "2026-07-01", "2026-07-31", { area = { wards = { "Hale" } } }),
                library("Street trees", "2026-07-01", "2026-07-31", { area = { wards = { "Oak" } } }) } },
    { "two streets", pass = "different",
      plans = { library("Waiting restrictions: Mill Road", "2026-07-01", "2026-07-31"),
                library("Waiting restrictions: Oak Lane", "2026-07-01", "2026-07-31") } },
    { "the budget of each year", pass = "different",
      plans = { library("Budget 2026/27", "2026-01-05", "2026-02-05"), library("Budget 2027/28", "2026-12-01", "2027-01-15") } },
    { "two stages", pass = "different",
      plans = { library("Mill Road Library, first round", "2026-06-01", "2026-06-30"),
                library("Mill Road Library, round 2", "2026-07-01", "2026-07-31") } },
    { "a year later", pass = "different",
      plans = { library("Library users", "2026-01-05", "2026-02-05"), library("Library users", "2027-01-05", "2027-02-05") } },
    { "closed years ago", not_applicable = true, as_of = "2030-01-01", plans = { library("Library users", "2026-01-05", "2026-02-05") } },
    { "no opening date", cannot_tell = "schedule.opens", plans = { library("Library users") } },
    { "no closing date", cannot_tell = "schedule.closes", plans = { library("Library users", "2026-01-05") } },
    { "no title", cannot_tell = "title", plans = { library(nil, "2026-07-01", "2026-07-31") } },
    { "no organisation", cannot_tell = "organisation.name",
      plans = { { title = "Library users", schedule = { opens = "2026-07-01", closes = "2026-07-31" } } } },
  },
}
