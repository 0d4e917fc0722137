-- Some statutes want the views of the people themselves, not only of those who speak for them.

-- The codes of the listed statutes that want the views of people themselves, and of those that always stand behind this type.
local function duties_of(plan, duties)
  local type, found = optional(plan, "type"), {}
  local change, said = optional(plan.proposal, "change")
  for code, row in pairs(duties) do
    local behind = row.themselves and contains(row.types or {}, type) and not (row.spared and contains(row.spared, change or said))
    for _, statute in ipairs(row.themselves and optional(plan.duty, "statutes") or {}) do behind = behind or cites(statute, row.act, row.section) end
    if behind then table.insert(found, code) end
  end
  assert(#found > 0 or plan.duty.statutes)
  return found
end

-- Whether words are a name of the people ("them"), plainly of other people ("others"), or neither. Of "parents of pupils" the parents count.
local function kind_of(words, people)
  local head = words and (string.match(words, "^(.-) of ") or words) or ""
  local them, others = #text.find_phrases(head, people.called or {}) > 0, #text.find_phrases(head, people.others or {}) > 0
  return them and not others and "them" or others and not them and "others" or "unclear"
end

-- The first consultee of each kind of those affected who were asked, asked too late or left out; and the first of whom the plan does not say how.
local function dealt_with(plan, people, decided)
  local found = { asked = {}, late = {}, left = {} }
  for index, one in ipairs(plan.duty.consultees) do
    if optional(one, "kind") == "affected" then
      local how, on, kind = optional(one, "how"), optional(one, "on"), kind_of(optional(one, "name"), people)
      local after = on and decided and date.exact(on) and date.exact(decided) and decided <= on
      local list = how == "consulted" and found[after and "late" or "asked"] or (how == "informed" or how == "not-contacted") and found.left
      if list then list[kind] = list[kind] or index elseif kind ~= "others" then found.unsaid = found.unsaid or index end
    end
  end
  return found
end

-- What the plan shows of one group of people: a message and the consultee it is about; nil where they were asked.
local function finding_of(plan, found, people)
  local asked, late, left = found.asked, found.late, found.left
  if asked.them or asked.unclear and not left.them then return end
  if left.them and asked.unclear then return "among", asked.unclear end
  if found.unsaid then return "unsaid", found.unsaid end
  local out = left.them or not asked.others and left.unclear
  if out then
    local audiences = optional(plan, "audiences") or {}
    local how, ways = plan.duty.consultees[out].how, #audiences + #(optional(plan, "methods") or {})
    local reached = count(audiences, function(one) return kind_of(optional(one, "about"), people) == "them" end)
    return (reached > 0 or ways > 0 and how == "informed") and "open" or "others", out
  end
  local after = late.them or late.unclear
  if after then return #(optional(plan, "audiences") or {}) + #(optional(plan, "methods") or {}) > 0 and "in_round" or "late", after end
  if asked.others then return "instead", asked.others end
  return "unnamed"
end

local two_groups = { duties = { a = { act = { "the act" }, section = "27", who = "pupils and parents", themselves = true, source = "the Act", checked = true,
  people = { { who = "pupils", called = { "pupils", "children" }, others = { "parents", "staff" } },
             { who = "parents", called = { "parents" }, others = { "pupils", "staff" } } } } } }
local example_duty = { duties = { a = { act = { "the act" }, section = "507b", who = "young people", themselves = true, source = "the Act", checked = true } } }

return {
  title = "People whom a statute names are asked themselves",
  why   = "Views that a statute wants from young people, parents or tenants cannot be had from others alone.",
  fix   = "Ask the people themselves about this proposal and write it in duty.consultees.",

  params = {
    duties = { type = "data", default = "consultation-duties", about = "statutes that demand asking, and whom" },
  },
  messages = {
    asked     = "The statute wants the views of {who}; people affected were asked themselves.",
    others    = "The statute wants the views of {who}, and the plan says that \"{name}\" were not asked themselves ({source}).",
    unnamed   = "The statute wants the views of {who}; none of those affected is listed. Were they asked about this proposal?",
    late      = "The statute wants the views of {who}, and \"{name}\" were asked on {on}, not before the decision of {decided} ({source}).",
    in_round  = "The statute wants the views of {who}, listed as asked on {on}, after the decision of {decided}. Could they answer before it?",
    open      = "The statute wants the views of {who}, who are listed as {how}, yet the plan has a way for people to answer. Could they?",
    among     = "The statute wants the views of {who}, who are listed as not asked; \"{name}\" were consulted. Does that take in {who}?",
    how       = "How somebody affected was dealt with is given as \"{how}\". Were they asked for their views?",
    instead   = "The statute wants the views of {who}; of people affected only \"{name}\" is listed as consulted. Were they asked as well?",
    no_duty   = "None of the statutes listed asks for the views of people themselves.",
  },

  check = function(plan, params)
    local codes = duties_of(plan, params.duties)
    if #codes == 0 then return not_applicable("no_duty") end
    local decided = decided_on(plan, "last", { but = { "trial", "conditional" } })
    local question, unsaid
    for _, code in ipairs(codes) do
      local duty, source = params.duties[code], "consultation-duties." .. code .. ".source"
      for _, people in ipairs(duty.people or { {} }) do
        local message, index = finding_of(plan, dealt_with(plan, people, decided), people)
        local one, who = index and plan.duty.consultees[index], people.who or duty.who
        local values = { who = who, source = duty.source, decided = decided, name = one and optional(one, "name") or who,
                         how = one and optional(one, "how"), on = one and optional(one, "on") }
        local at = one and "duty.consultees[" .. index .. "]." .. (message == "late" and "on" or "how")
        if message == "others" then return fail("others", values, { at, "duty.statutes", source }) end
        if message == "late" then return fail("late", values, { at, "decisions", "schedule.decision", source }) end
        if message == "unsaid" then unsaid = unsaid or index
        elseif message then question = question or cannot_tell(message, values, { at or "duty.statutes", at and "duty.statutes" or "type" }) end
      end
    end
    if unsaid then return cannot_tell("how", { how = plan.duty.consultees[unsaid].how }, { "duty.consultees" }) end
    return question or pass("asked", { who = params.duties[codes[1]].who })
  end,

  examples = {
    { "asked", pass = "asked", params = example_duty, plan = { duty = { statutes = { { act = "The Act", section = "507B(9)" } },
                        consultees = { { name = "Young people", kind = "affected", how = "consulted" } } } } },
    { "the statute cited without its year", cannot_tell = "unnamed",
      params = { duties = { a = { act = { "education act 1996" }, section = "507b", themselves = true, who = "young people",
                                  source = "the Act", checked = true } } },
      plan = { duty = { statutes = { { act = "Education Act", section = "s.507B" } }, consultees = "none" } } },
    { "only their leaders", fail = "others", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "507B" } },
                        consultees = { { name = "Young people", kind = "affected", how = "not-contacted" },
                                       { name = "Club leaders", kind = "speaks-for-affected", how = "consulted" } } } } },
    { "informed, with a way to answer", cannot_tell = "open", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "507B" } }, consultees = { { kind = "affected", how = "informed" } } },
               methods = { { kind = "online-survey" } } } },
    { "asked after the decision", fail = "late", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "507B" } },
                        consultees = { { name = "Young people", kind = "affected", how = "consulted", on = "2026-02-20" } } },
               decisions = { { on = "2026-01-27" } } } },
    { "asked after the decision, and a survey before it", cannot_tell = "in_round", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "507B" } },
                        consultees = { { name = "Young people", kind = "affected", how = "consulted", on = "2026-02-20" } } },
               schedule = { decision = "2026-01-27" }, methods = { { kind = "online-survey" } } } },
    { "asked before the decision", pass = "asked", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "507B" } },
                        consultees = { { name = "Young people", kind = "affected", how = "consulted", on = "2026-01-20" } } },
               decisions = { { on = "2026-01-27" } } } },
    { "not listed", cannot_tell = "unnamed", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "507B" } },
                        consultees = { { name = "Club leaders", kind = "speaks-for-affected", how = "consulted" } } } } },
    { "one group named is only informed", fail = "others", params = two_groups,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } },
                        consultees = { { name = "Parents of children", kind = "affected", how = "consulted" },
                                       { name = "Pupils of the unit", kind = "affected", how = "informed" } } } } },
    { "one group named is only informed, with a way to answer", cannot_tell = "open", params = two_groups,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } },
                        consultees = { { name = "Parents", kind = "affected", how = "consulted" },
                                       { name = "Pupils", kind = "affected", how = "informed" } } }, methods = { { kind = "online-survey" } } } },
    { "one group named is not contacted, and is among the audiences", cannot_tell = "open", params = two_groups,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } },
                        consultees = { { name = "Parents", kind = "affected", how = "consulted" },
                                       { name = "Pupils", kind = "affected", how = "not-contacted" } } }, audiences = { { about = "Pupils" } } } },
    { "both asked, and others informed", pass = "asked", params = two_groups,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } },
                        consultees = { { name = "Staff", kind = "affected", how = "informed" }, { name = "Parents", kind = "affected", how = "consulted" },
                                       { name = "Pupils", kind = "affected", how = "consulted" },
                                       { name = "Children on the waiting list", kind = "affected", how = "informed" } } } } },
    { "asked together", pass = "asked", params = two_groups,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } },
                        consultees = { { name = "Pupils and their parents", kind = "affected", how = "consulted" } } } } },
    { "perhaps among others who were asked", cannot_tell = "among", params = two_groups,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } },
                        consultees = { { name = "Families", kind = "affected", how = "consulted" },
                                       { name = "Pupils", kind = "affected", how = "not-contacted" } } } } },
    { "only one of two groups listed", cannot_tell = "instead", params = two_groups,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } }, consultees = { { name = "Parents", kind = "affected", how = "consulted" } } } } },
    { "the people of the second statute are left out", fail = "others",
      params = { duties = { a = { act = { "the act" }, section = "1", who = "tenants", themselves = true, source = "the Act", checked = true,
                                  people = { { called = { "tenants" }, others = { "pupils" } } } },
                            b = { act = { "the act" }, section = "2", who = "pupils", themselves = true, source = "the Act", checked = true,
                                  people = { { called = { "pupils" }, others = { "tenants" } } } } } },
      plan = { duty = { statutes = { { act = "The Act", section = "1" }, { act = "The Act", section = "2" } },
                        consultees = { { name = "Tenants", kind = "affected", how = "consulted" },
                                       { name = "Pupils", kind = "affected", how = "not-contacted" } } } } },
    { "a type behind which the statute always stands", cannot_tell = "unnamed",
      params = { duties = { a = { act = { "the act" }, section = "507b", types = { "youth" }, who = "young people", themselves = true,
                                  source = "the Act", checked = true } } },
      plan = { type = "youth", duty = { consultees = "none" } } },
    { "a type of it, and something is added", not_applicable = "no_duty",
      params = { duties = { a = { act = { "the act" }, section = "507b", types = { "youth" }, spared = { "new", "none" }, who = "young people",
                                  themselves = true, source = "the Act", checked = true } } },
      plan = { type = "youth", proposal = { change = "new" }, duty = { statutes = "none" } } },
    { "another duty", not_applicable = "no_duty",
      params = { duties = { a = { act = { "the act" }, section = "5", who = "the police", source = "the Act", checked = true } } },
      plan = { duty = { statutes = { { act = "The Act", section = "5" } } } } },
    { "statutes not said", cannot_tell = "duty.statutes", params = { duties = {} }, plan = { duty = { consultees = "none" } } },
    { "consultees not said", cannot_tell = "duty.consultees", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "507B" } } } } },
    { "in other words", cannot_tell = "how", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "507B" } }, consultees = { { kind = "affected", how = "written to" } } } } },
    { "how not said", cannot_tell = "duty.consultees[1].how", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "507B" } }, consultees = { { name = "Young people", kind = "affected" } } } } },
  },
}
