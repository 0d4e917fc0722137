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

local example_duty = { duties = { a = { act = { "the act" }, section = "27", who = "parents", source = "the Act, section 27", checked = true } } }

return {
  title = "Where a statute demands asking, people are asked",
  why   = "A duty to consult is not met by consulting nobody: decisions taken so are quashed.",
  fix   = "Ask the people whom the statute names before anything is decided, and write it in duty.consultees.",

  params = {
    duties = { type = "data", default = "consultation-duties", about = "statutes that demand asking, and whom" },
  },
  messages = {
    asked   = "People were asked, as the statute demands ({source}).",
    nobody  = "The statute demands asking {who}, and nobody was or will be asked ({source}).",
    how     = "How somebody was dealt with is given as \"{how}\". Were they asked for their views?",
    no_duty = "None of the statutes listed is known to demand asking.",
  },

  check = function(plan, params)
    local row, code = duty_of(plan, params.duties)
    if not row then return not_applicable("no_duty") end
    if stated(plan.schedule, "opens") then return pass("asked", { source = row.source }) end
    for _, one in ipairs(plan.duty.consultees) do
      local how = one.how
      if how == "consulted" then return pass("asked", { source = row.source }) end
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
      params = { duties = { a = { act = { "children and families act 2014" }, section = "27", who = "parents", source = "the Act", checked = true } } },
      plan = { duty = { statutes = { { act = "Children & Families Act", section = "Part 3, ss 26 and 27(3)" } }, consultees = "none" },
               schedule = { opens = "none" } } },
    { "a like act of another year, and a like number in brackets", not_applicable = "no_duty",
      params = { duties = { a = { act = { "housing act 2004" }, section = "80", who = "those affected", source = "the Act", checked = true } } },
      plan = { duty = { statutes = { { act = "Housing Act 1985", section = "80" }, { act = "Housing Act 2004", section = "56(80)" } } } } },
    { "a type behind which the statute always stands", fail = "nobody",
      params = { duties = { a = { act = { "the act" }, section = "27", types = { "scheme" }, who = "parents", source = "the Act", checked = true } } },
      plan = { type = "scheme", duty = { consultees = "none" }, schedule = { opens = "none" } } },
    { "a type of it, and something is added", not_applicable = "no_duty",
      params = { duties = { a = { act = { "the act" }, section = "27", types = { "scheme" }, spared = { "new", "none" }, who = "parents",
                                  source = "the Act", checked = true } } },
      plan = { type = "scheme", proposal = { change = "new" }, duty = { statutes = "none" } } },
    { "only representatives are to be asked", not_applicable = "no_duty",
      params = { duties = { a = { act = { "the act" }, section = "3", representatives = true, source = "the Act", checked = true } } },
      plan = { duty = { statutes = { { act = "The Act", section = "3(2)" } } } } },
    { "in other words", cannot_tell = "how", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } }, consultees = { { name = "Parents", how = "written to" } } },
               schedule = { opens = "none" } } },
    { "another duty", not_applicable = "no_duty", params = { duties = {} },
      plan = { duty = { statutes = { { act = "Equality Act 2010", section = "149" } } } } },
    { "statutes not said", cannot_tell = "duty.statutes", params = { duties = {} }, plan = { schedule = { opens = "none" } } },
    { "opening not said", cannot_tell = "schedule.opens", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } } } } },
    { "consultees not said", cannot_tell = "duty.consultees", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } } }, schedule = { opens = "none" } } },
    { "how not said", cannot_tell = "duty.consultees[1].how", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } }, consultees = { { name = "Parents" } } },
               schedule = { opens = "none" } } },
  },
}
