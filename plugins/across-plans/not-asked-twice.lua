-- One matter that two plans ask about: recognised by its words, its people and its dates.

local compared = 24  -- Words by which plans are compared: those of the title, and the first of the summary.

--- What tells two rounds of one matter apart: years, numbers of phases, stages of the law.
local function round_of(plan)
  local title, marks = text.plain(plan.title):lower():gsub("–", "-"):gsub("/", "-"), {}
  for number in title:gmatch("%d[%d-]*") do marks[#marks + 1] = number:gsub("%-+$", "") end
  for _, word in ipairs(text.find_phrases(title, { "first", "second", "third", "final", "further", "informal", "statutory", "early", "draft",
                                                   "preferred options", "issues and options", "pre-submission", "re-consultation" })) do
    marks[#marks + 1] = word
  end
  marks[#marks + 1] = optional(plan, "type")
  return #marks > 0 and " (" .. table.concat(marks, ", ") .. ")" or ""
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

--- What a plan is to another that opens later, in words as alike as that; nil when nothing need be said.
local function compare(one, other, likeness, params)
  if names_its_own(one, other) and names_its_own(other, one) then return "different" end
  if not same_place(one, other) then return "sisters" end
  if other.opens <= one.closes then return "twice" end
  return likeness >= params.sure and other.opens - one.closes <= params.again and "again" or nil
end

--- A plan and what the earlier ones are to it: of each kind how many, and the one that is most alike.
local function new(plan) return { plan = plan, over = plan and plan.closes < date.as_of, kinds = {} } end

local function note(later, kind, plan, likeness, words)
  local of_kind = later.kinds[kind] or { number = 0, likeness = 0 }
  later.kinds[kind] = of_kind
  of_kind.number = of_kind.number + 1
  if likeness > of_kind.likeness then of_kind.plan, of_kind.likeness, of_kind.words = plan, likeness, words end
end

--- One answer for a plan, the gravest.
local function told(later)
  local kind = later.kinds.twice and "twice" or later.kinds.again and "again" or later.kinds.sisters and "sisters"
  if not kind then return nil end
  local first, other, answer = later.kinds[kind], later.plan, { twice = fail, again = cannot_tell, sisters = pass }
  local more = first.number == 1 and "" or string.format(" %d more that opened before it are like it too.", first.number - 1)
  return answer[kind](kind, { one = first.plan.title, other = other.title, words = first.words, closed = first.plan.closes, opens = other.opens,
                              more = more }, { first.plan, other })
end

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
    different = "No two consultations look like the same matter at the same time; {number} pairs in like words name different things.",
    twice     = "\"{one}\" and \"{other}\" look like the same matter asked twice at the same time: they share {words}.{more}",
    again     = "\"{one}\" closed on {closed} and \"{other}\" opens on {opens}, in nearly the same words ({words}).{more} Is it a new round, or asked again?",
    sisters   = "\"{one}\" and \"{other}\" are sisters: the same matter in different wards.",
  },

  group_by = "matters",
  facts = function(plan, params)
    local title, opens, closes = plan.title, plan.schedule.opens, plan.schedule.closes
    if closes < date.as_of - params.past then return "It closed too long ago to count." end
    local words = text.keywords(title .. " " .. (optional(plan, "summary") or ""))
    return { matters = plan.organisation.name .. round_of(plan), opens = opens, closes = closes, wards = optional(plan.area, "wards"),
             names = names_of(plan), words = table.move(words, 1, compared, 1, {}) }
  end,

  check = function(group, params)
    local found, differing, later = {}, 0, new(nil)
    for one, other, likeness, words in alike(sorted(group, "opens"), "words", params.alike) do
      if other ~= later.plan then
        found[#found + 1] = told(later)
        later = new(other)
      end
      if not later.over or one.closes >= date.as_of then
        local kind = compare(one, other, likeness, params)
        if kind == "different" then differing = differing + 1 elseif kind then note(later, kind, one, likeness, words) end
      end
    end
    found[#found + 1] = told(later)
    if #found == 0 then return pass("different", { number = differing }) end
    return found
  end,

  examples = {
    { "entered by two services", fail = "twice", touches = { 1, 3 },
      plans = { library("Opening hours of Mill Road Library", "2026-07-01", "2026-07-31"), library("Cycle lane on High Street", "2026-07-01", "2026-07-31"),
                library("Mill Road Library: have your say on opening hours", "2026-07-10", "2026-08-10") } },
    { "both are over, and nothing can be moved", pass = "different", as_of = "2026-09-01",
      plans = { library("Opening hours of Mill Road Library", "2026-07-01", "2026-07-31"),
                library("Mill Road Library opening hours", "2026-07-10", "2026-08-10") } },
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
