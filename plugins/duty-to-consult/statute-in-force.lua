-- A statute that was repealed is no duty any more, and citing it tells people something that is not so.

-- The row of the repealed provision that a statute names.
local function repealed(statute, rows)
  local act, section = string.lower(optional(statute, "act") or ""), string.lower(optional(statute, "section") or "")
  for _, row in pairs(rows) do
    for _, name in ipairs(row.act) do
      if string.find(act, name, 1, true) and (not row.section or string.match(section, "%d+%a*") == row.section) then return row end
    end
  end
end

local example_rows = { rows = { a = { act = { "the act" }, section = "3a", since = "2015-05-26", instead = "Section 3 stands.", source = "the Act of 2015",
                                      checked = true } } }

return {
  title    = "A statute that is cited is in force",
  why      = "Strategies and reports are copied for years, and the statutes in them go out of date.",
  fix      = "Take the repealed provision out of duty.statutes, and out of what people read.",
  for_each = "duty.statutes",

  params = {
    rows = { type = "data", default = "repealed-statutes", about = "provisions about consulting that are no longer law" },
  },
  messages = {
    in_force = "Not known to be repealed.",
    repealed = "It was repealed on {since} ({source}). {instead}",
  },

  applies = function(plan)
    local _, state = optional(plan.duty, "statutes")
    return state ~= "missing" or "The plan cites no statute."
  end,

  check = function(statute, params)
    local row = repealed(statute, params.rows)
    if not row then return pass("in_force") end
    return fail("repealed", { since = row.since, source = row.source, instead = row.instead }, { "act", "section" })
  end,

  examples = {
    { "in force", pass = "in_force", params = example_rows, plan = { duty = { statutes = { { act = "The Act", section = "3(2)" } } } } },
    { "repealed", fail = "repealed", params = example_rows, plan = { duty = { statutes = { { act = "The Act 1999", section = "s.3A" } } } } },
    { "none cited", not_applicable = true, params = example_rows, plan = { title = "Parking" } },
    { "the whole Act repealed", fail = "repealed",
      params = { rows = { a = { act = { "the act" }, since = "2010-10-01", instead = "Another stands.", source = "the Act of 2010", checked = true } } },
      plan = { duty = { statutes = { { act = "The Act", section = "49A" } } } } },
  },
}
