-- Where a statute demands asking, asking nobody is a breach whatever else was done well.

-- The row of the first listed statute that is known to demand asking more than representatives; else that of a statute that always stands behind this type.
local function duty_of(plan, duties)
  for _, statute in ipairs(optional(plan.duty, "statutes") or {}) do
    for code, row in pairs(duties) do
      if cites(statute, row.representatives and {} or row.act, row.section) then return row, code end
    end
  end
  local type = optional(plan, "type")
  local change, said = optional(plan.proposal, "change")
  for code, row in pairs(duties) do
    if contains(row.types or {}, type) and (not row.spared or not contains(row.spared, change or said)) then return row, code end
  end
  assert(plan.duty.statutes)
end

-- A listed statute of which nothing is known, where nobody is asked: words of it, as it may demand asking.
local function unknown_one(plan, duties)
  local _, opens = optional(plan.schedule, "opens")
  local function asked(one) return optional(one, "how") ~= "informed" and optional(one, "how") ~= "not-contacted" end
  if opens ~= "none" or count(optional(plan.duty, "consultees") or {}, asked) > 0 then return end
  if #(optional(plan, "methods") or {}) > 0 or optional(plan.schedule, "closes") then return end
  for _, statute in ipairs(plan.duty.statutes) do
    local act, section = optional(statute, "act"), optional(statute, "section")
    local known = not act or string.find(string.lower(act), "equality", 1, true)
    for _, row in pairs(duties) do known = known or cites(statute, row.act, row.section) end
    if not known then return act .. (section and ", " .. section or "") end
  end
end

-- A consultee that the plan itself calls statutory and does not ask, unless its code is one for which a demand of its own looks.
local function left_body(plan, lists)
  local consultees, type = optional(plan.duty, "consultees") or {}, optional(plan, "type")
  local list = type and lists[type]
  local function named(code) return count(list and list.always or {}, function(body) return body.code == code end) > 0 end
  for index, one in ipairs(consultees) do
    local how, name = optional(one, "how"), optional(one, "name")
    if optional(one, "kind") == "statutory" and (how == "informed" or how == "not-contacted") and not named(optional(one, "code")) then
      local function again(other) return name and text.same(optional(other, "name") or "", name) and optional(other, "how") == "consulted" end
      if count(consultees, again) == 0 then return index, name or "One body", how end
    end
  end
end

local example_duty = { consultees = {}, duties = { a = { act = { "the act" }, section = "27", who = "parents", source = "the Act", checked = true } } }

return {
  title = "Where a statute demands asking, people are asked",
  why   = "A duty to consult is not met by consulting nobody: decisions taken so are quashed.",
  fix   = "Ask the people whom the statute names before anything is decided, and write it in duty.consultees.",

  params = {
    duties = { type = "data", default = "consultation-duties", about = "statutes that demand asking, and whom" },
    consultees = { type = "data", default = "statutory-consultees", about = "bodies that statute names, for which other demands look" },
  },
  messages = {
    asked   = "People were asked, as the statute demands ({source}).",
    nobody  = "The statute demands asking {who}, and nobody was or will be asked ({source}).",
    how     = "How somebody was dealt with is given as \"{how}\". Were they asked for their views?",
    unknown = "The plan rests on {act}, and nobody is asked. Does that demand asking anybody, whatever the level?",
    body    = "{name} is listed as a body that statute names, and as {how}. Does statute demand asking it here, and was it asked?",
    no_duty = "None of the statutes listed is known to demand asking.",
  },

  check = function(plan, params)
    local row, code = duty_of(plan, params.duties)
    local left, name, how_left = left_body(plan, params.consultees)
    local body = left and cannot_tell("body", { name = name, how = how_left }, { "duty.consultees[" .. left .. "].how" })
    if not row then
      local act = unknown_one(plan, params.duties)
      if act then return cannot_tell("unknown", { act = act }, { "duty.statutes", "schedule.opens", "duty.consultees" }) end
      return body or not_applicable("no_duty")
    end
    if stated(plan.schedule, "opens") then return body or pass("asked", { source = row.source }) end
    for _, one in ipairs(plan.duty.consultees) do
      local how = one.how
      if how == "consulted" then return body or pass("asked", { source = row.source }) end
      if how ~= "informed" and how ~= "not-contacted" then return cannot_tell("how", { how = how }, { "duty.consultees" }) end
    end
    return fail("nobody", { who = row.who, source = row.source },
      { "duty.statutes", "schedule.opens", "duty.consultees", "consultation-duties." .. code .. ".source" })
  end,

  examples = {
    { "a round is held", pass = "asked", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "s.27(3)" } } }, schedule = { opens = "2026-01-01" } } },
    { "asked without a round", pass = "asked", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } }, consultees = { { name = "Parents", how = "consulted" } } },
               schedule = { opens = "none" } } },
    { "nobody", fail = "nobody", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "27(3)" } }, consultees = "none" }, schedule = { opens = "none" } } },
    { "cited loosely", fail = "nobody",
      params = { consultees = {}, duties = { a = { act = { "children and families act 2014" }, section = "27", who = "parents",
                                             source = "the Act", checked = true } } },
      plan = { duty = { statutes = { { act = "Children & Families Act", section = "Part 3, ss 26 and 27(3)" } }, consultees = "none" },
               schedule = { opens = "none" } } },
    { "a like act of another year, and a like number in brackets", not_applicable = "no_duty",
      params = { consultees = {}, duties = { a = { act = { "housing act 2004" }, section = "80", who = "those affected",
                                             source = "the Act", checked = true } } },
      plan = { duty = { statutes = { { act = "Housing Act 1985", section = "80" }, { act = "Housing Act 2004", section = "56(80)" } } } } },
    { "a type behind which the statute always stands", fail = "nobody",
      params = { consultees = {}, duties = { a = { act = { "the act" }, section = "27", types = { "scheme" }, who = "parents",
                                             source = "the Act", checked = true } } },
      plan = { type = "scheme", duty = { consultees = "none" }, schedule = { opens = "none" } } },
    { "a type of it, and something is added", not_applicable = "no_duty",
      params = { consultees = {}, duties = { a = { act = { "the act" }, section = "27", types = { "scheme" }, spared = { "new", "none" },
                                             who = "parents", source = "the Act", checked = true } } },
      plan = { type = "scheme", proposal = { change = "new" }, duty = { statutes = "none" } } },
    { "only representatives are to be asked", not_applicable = "no_duty",
      params = { consultees = {}, duties = { a = { act = { "the act" }, section = "3", representatives = true,
                                             source = "the Act", checked = true } } },
      plan = { duty = { statutes = { { act = "The Act", section = "3(2)" } } } } },
    { "in other words", cannot_tell = "how", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } }, consultees = { { name = "Parents", how = "written to" } } },
               schedule = { opens = "none" } } },
    { "another duty", not_applicable = "no_duty", params = { duties = {}, consultees = {} },
      plan = { duty = { statutes = { { act = "Equality Act 2010", section = "149" } } }, schedule = { opens = "none" } } },
    { "a statute of which nothing is known, and nobody is asked", cannot_tell = "unknown", params = example_duty,
      plan = { level = "inform", duty = { statutes = { { act = "Homelessness Act 2002", section = "3(8)" } }, consultees = "none" },
               schedule = { opens = "none: not needed" } } },
    { "a statute of which nothing is known, and people are asked", not_applicable = "no_duty", params = example_duty,
      plan = { duty = { statutes = { { act = "Homelessness Act 2002", section = "3(8)" } } }, schedule = { opens = "2026-02-02" } } },
    { "a statute of which nothing is known, and somebody is asked without a round", not_applicable = "no_duty", params = example_duty,
      plan = { duty = { statutes = { { act = "Homelessness Act 2002", section = "3(8)" } }, consultees = { { how = "consulted" } } },
               schedule = { opens = "none" } } },
    { "a body called statutory is left out", cannot_tell = "body", params = example_duty,
      plan = { duty = { statutes = "none", consultees = { { name = "Council scrutiny", kind = "statutory", how = "not-contacted" } } } } },
    { "a body called statutory is left out of a round", cannot_tell = "body", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } },
                        consultees = { { name = "Parents", how = "consulted" }, { name = "The fire service", kind = "statutory", how = "informed" } } },
               schedule = { opens = "2026-01-01" } } },
    { "a body called statutory is asked, and told of the outcome", not_applicable = "no_duty", params = example_duty,
      plan = { duty = { statutes = "none", consultees = { { name = "Council scrutiny", kind = "statutory", how = "informed" },
                                                          { name = "Council scrutiny", kind = "statutory", how = "consulted" } } } } },
    { "a body for which another demand looks", not_applicable = "no_duty",
      params = { duties = {},
                 consultees = { policy = { always = { { code = "police", title = "the police" } }, when = {}, source = "the Act", checked = true } } },
      plan = { type = "policy", duty = { statutes = "none", consultees = { { code = "police", kind = "statutory", how = "informed" } } } } },
    { "statutes not said", cannot_tell = "duty.statutes", params = { duties = {}, consultees = {} }, plan = { schedule = { opens = "none" } } },
    { "opening not said", cannot_tell = "schedule.opens", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } } } } },
    { "consultees not said", cannot_tell = "duty.consultees", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } } }, schedule = { opens = "none" } } },
    { "how not said", cannot_tell = "duty.consultees[1].how", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } }, consultees = { { name = "Parents" } } },
               schedule = { opens = "none" } } },
  },
}
