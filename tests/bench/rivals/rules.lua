-- The twenty rules as a script: lua5.4 rules.lua LIST [TIMES], where LIST names a file a line, or is itself lines of JSON (.ndjson).
local cjson = require("cjson")

local function set(list)
  local out = {}
  for _, one in ipairs(list) do out[one] = true end
  return out
end

local types = set { "general", "library-service", "budget", "housing-management", "youth-services", "adult-social-care" }
local changes = set { "library-service", "youth-services", "adult-social-care" }
local kinds = set { "online-survey", "paper-survey", "focus-group", "workshop", "area-forum", "interview" }
local nine = { "age", "disability", "gender reassignment", "marriage and civil partnership", "pregnancy and maternity", "race", "religion or belief", "sex", "sexual orientation" }
local jargon = {
  "going forward", "leverage our assets", "blue sky thinking", "key deliverables", "low hanging fruit", "paradigm shift", "direction of travel", "service offer", "customer journey", "step change",
  "core offer", "transformation agenda", "strategic fit", "horizon scanning", "quick wins", "deep dive", "value proposition", "stakeholder landscape", "whole systems approach", "touch base",
}
for at, phrase in ipairs(jargon) do jargon[at] = " " .. phrase .. " " end

local function day(text)
  local year, month, date = text:match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$")
  year, month = math.tointeger(year), math.tointeger(month)
  if month <= 2 then year, month = year - 1, month + 12 end
  return 365 * year + year // 4 - year // 100 + year // 400 + (153 * (month - 3) + 2) // 5 + math.tointeger(date)
end

local function all(list, holds)
  for _, one in ipairs(list) do
    if not holds(one) then return false end
  end
  return true
end

local function tally(list, holds)
  local out = 0
  for _, one in ipairs(list) do
    if holds(one) then out = out + 1 end
  end
  return out
end

local rules = {
  { "title-neither-short-nor-long", function(p) local n = utf8.len(p.title) return n >= 10 and n <= 120 end },
  { "summary-and-reason-long-enough", function(p) return utf8.len(p.summary) >= 200 and utf8.len(p.purpose.why) >= 50 end },
  { "easy-read-and-large-print", function(p) local ready = set(p.accessibility.formats) return ready["easy-read"] and ready["large-print"] end },
  { "type-of-decision-known", function(p) return types[p.type] end },
  { "level-asks-people", function(p) return p.level == "consult" or p.level == "involve" end },
  { "options-described", function(p) return #p.proposal.options >= 2 and all(p.proposal.options, function(one) return one.title and one.summary end) end },
  { "one-option-preferred-at-most", function(p) return tally(p.proposal.options, function(one) return one.preferred == true end) <= 1 end },
  { "residents-asked-about-libraries", function(p) return p.type ~= "library-service" or tally(p.audiences, function(one) return one.group == "residents" end) > 0 end },
  { "two-methods-of-ours", function(p) return #p.methods >= 2 and all(p.methods, function(one) return kinds[one.kind] end) end },
  { "submitted-by-opening", function(p) return day(p.schedule.submitted) <= day(p.schedule.opens) end },
  { "opens-before-it-closes", function(p) return day(p.schedule.opens) < day(p.schedule.closes) end },
  { "open-twelve-weeks", function(p) return day(p.schedule.closes) - day(p.schedule.opens) >= 84 end },
  { "analysed-before-decided", function(p)
    local analysed = day(p.schedule.analysis_ends)
    return day(p.schedule.closes) <= analysed and analysed <= day(p.schedule.decision)
  end },
  { "notice-four-weeks-before", function(p) return day(p.schedule.opens) - day(p.schedule.notice_published) >= 28 end },
  { "nine-characteristics-monitored", function(p)
    local asked = {}
    for _, one in ipairs(p.equality.monitoring.questions) do asked[one.characteristic] = true end
    return all(nine, function(one) return asked[one] end)
  end },
  { "assessment-final-by-opening", function(p)
    local final = p.equality.assessment.final
    return not changes[p.type] or (final and day(final) <= day(p.schedule.opens))
  end },
  { "design-approved-by-opening", function(p)
    local on = p.approvals.design.on
    return on and day(on) <= day(p.schedule.opens)
  end },
  { "feedback-within-twelve-weeks", function(p) return day(p.feedback.publish_on) - day(p.schedule.closes) <= 84 and #p.feedback.actions >= 1 end },
  { "sentences-short", function(p)
    local words, sentences = 0, 0
    for _ in p.content.text:gmatch("%S+") do words = words + 1 end
    for _ in p.content.text:gmatch("[.!?]") do sentences = sentences + 1 end
    return words <= 25 * sentences
  end },
  { "no-jargon", function(p)
    local words = " " .. p.content.text:lower():gsub("[^a-z0-9']+", " ") .. " "
    return all(jargon, function(phrase) return not words:find(phrase, 1, true) end)
  end },
}

local function read(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read("a")
  file:close()
  return bytes
end

local listed, times = arg[1], math.tointeger(arg[2] or 1)
local out = {}
for line in io.lines(listed) do
  local plan = cjson.decode(listed:find("%.ndjson$") and line or read(line))
  for _ = 1, times do
    for _, rule in ipairs(rules) do
      if not rule[2](plan) then out[#out + 1] = plan.id .. " " .. rule[1] .. "\n" end
    end
  end
end
io.write(table.concat(out))
