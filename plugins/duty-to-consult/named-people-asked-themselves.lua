-- Some statutes want the views of the people themselves, not only of those who speak for them.

-- The row of the first listed statute that wants the views of people themselves; else of one that always stands behind this type.
local function duty_of(plan, duties)
  for _, statute in ipairs(optional(plan.duty, "statutes") or {}) do
    for code, row in pairs(duties) do
      if cites(statute, row.themselves and row.act or {}, row.section) then return row, code end
    end
  end
  local type = optional(plan, "type")
  local change, said = optional(plan.proposal, "change")
  for code, row in pairs(duties) do
    if contains(row.themselves and row.types or {}, type) and (not row.spared or not contains(row.spared, change or said)) then return row, code end
  end
  assert(plan.duty.statutes)
end

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
    open      = "The statute wants the views of {who}, who are listed as informed only, yet the plan has a way for people to answer. Could they?",
    no_duty   = "None of the statutes listed asks for the views of people themselves.",
  },

  check = function(plan, params)
    local duty, code = duty_of(plan, params.duties)
    if not duty then return not_applicable("no_duty") end
    local left, late
    local decided = decided_on(plan, "last", { but = { "trial", "conditional" } })
    for index, one in ipairs(plan.duty.consultees) do
      if optional(one, "kind") == "affected" then
        local how = one.how
        local on = how == "consulted" and optional(one, "on")
        local after = on and decided and date.exact(on) and date.exact(decided) and decided <= on
        if how == "consulted" and not after then return pass("asked", { who = duty.who }) end
        if after then late = late or index end
        if how == "informed" or how == "not-contacted" then left = left or index end
      end
    end
    local ways = #(optional(plan, "audiences") or {}) + #(optional(plan, "methods") or {})
    if late and not left then
      local one, at = plan.duty.consultees[late], { "duty.consultees[" .. late .. "].on", "decisions", "schedule.decision" }
      local values = { who = duty.who, name = optional(one, "name") or duty.who, on = one.on, decided = decided, source = duty.source }
      if ways > 0 then return cannot_tell("in_round", values, at) end
      at[4] = "consultation-duties." .. code .. ".source"
      return fail("late", values, at)
    end
    if not left then return cannot_tell("unnamed", { who = duty.who }, { "duty.statutes", "type" }) end
    local at = "duty.consultees[" .. left .. "].how"
    if ways > 0 and plan.duty.consultees[left].how == "informed" then return cannot_tell("open", { who = duty.who }, { at }) end
    local name = optional(plan.duty.consultees[left], "name") or duty.who
    return fail("others", { who = duty.who, name = name, source = duty.source },
      { at, "duty.statutes", "consultation-duties." .. code .. ".source" })
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
    { "how not said", cannot_tell = "duty.consultees[1].how", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "507B" } }, consultees = { { name = "Young people", kind = "affected" } } } } },
  },
}
