-- An option may not be taken away while people are being asked about it, without telling them in time.

-- The last day of the round that is open on a given day; where a round has no closing day, the decision ends it.
local function round_until(plan, day)
  local last
  for _, stage in ipairs(plan.stages) do
    local ends = optional(stage, "closes") or decided_on(plan, "last", { only = { "final" }, after = optional(plan.schedule, "closes") }) or stage.closes
    if stage.opens <= day and day <= ends and not (last and last >= ends) then last = ends end
  end
  return last
end

return {
  title    = "No option is taken away while people are being asked about it",
  why      = "People answer what is in front of them; taking an option away half-way makes the rest of the answers hollow.",
  fix      = "Keep the option until closing, or tell people, give them time to answer again, and write it in proposal.amendments.",
  for_each = "proposal.options",

  messages = {
    kept    = "The option was not taken away.",
    outside = "The option was taken away on {on}, outside the time when people were asked about it.",
    silent  = "The option was taken away on {on}, while people were being asked about it until {ends}, and they were not told.",
    untold  = "The option was taken away on {on}, while people were being asked about it. Were they told in time to answer again?",
    told    = "The option was taken away on {on} and people were told on {told}. Was taking it away fair, and was the time until {ends} enough?",
  },

  check = function(option, _, plan)
    local on = optional(option, "withdrawn_on")
    if not on then return not_applicable("kept") end
    local ends = round_until(plan, on)
    if not ends then return pass("outside", { on = on }) end
    local at, silent = { "withdrawn_on", "proposal.amendments" }, #plan.proposal.amendments == 0
    local told = earliest(plan.proposal.amendments, "consultees_told_on", function(_, day) return on <= day and day <= ends end)
    if told then return cannot_tell("told", { on = on, ends = ends, told = told }, at) end
    for _, amendment in ipairs(plan.proposal.amendments) do
      local _, state = optional(amendment, "consultees_told_on")
      assert(state == "none" or amendment.consultees_told_on)
      silent = silent or state == "none" and optional(amendment, "on") and on <= amendment.on
    end
    if silent then return fail("silent", { on = on, ends = ends }, at) end
    return cannot_tell("untold", { on = on }, at)
  end,

  examples = {
    { "still there", not_applicable = "kept", plan = { proposal = { options = { { title = "Refurbish" } } } } },
    { "before opening", pass = "outside",
      plan = { schedule = { opens = "2026-02-01", closes = "2026-05-01" },
               proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-01-10" } } } } },
    { "dropped between two rounds", pass = "outside",
      plan = { stages = { { opens = "2026-02-01", closes = "2026-03-01" }, { opens = "2026-05-01", closes = "2026-06-01" } },
               proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-04-10" } } } } },
    { "taken away in silence", fail = "silent",
      plan = { schedule = { opens = "2026-02-01", closes = "2026-05-01" },
               proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-03-10" } }, amendments = "none" } } },
    { "taken away in silence before the decision", fail = "silent",
      plan = { schedule = { opens = "2026-02-01", decision = "2026-05-01" },
               proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-03-10" } }, amendments = "none" } } },
    { "people told, with time", cannot_tell = "told",
      plan = { schedule = { opens = "2026-02-01", closes = "2026-05-01" },
               proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-03-10" } },
                            amendments = { { on = "2026-03-10", consultees_told_on = "2026-03-12" } } } } },
    { "people told of something else, earlier", cannot_tell = "untold",
      plan = { schedule = { opens = "2026-02-01", closes = "2026-05-01" },
               proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-03-10" } },
                            amendments = { { on = "2026-02-10", consultees_told_on = "2026-02-11" } } } } },
    { "telling not said", cannot_tell = "proposal.amendments[1].consultees_told_on",
      plan = { schedule = { opens = "2026-02-01", closes = "2026-05-01" },
               proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-03-10" } }, amendments = { { on = "2026-03-10" } } } } },
    { "amendments not said", cannot_tell = "proposal.amendments",
      plan = { schedule = { opens = "2026-02-01", closes = "2026-05-01" },
               proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-03-10" } } } } },
    { "no opening date", cannot_tell = "schedule.opens",
      plan = { schedule = { closes = "2026-05-01" }, proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-03-10" } } } } },
    { "no closing date", cannot_tell = "schedule.closes",
      plan = { schedule = { opens = "2026-02-01" }, proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-03-10" } } } } },
  },
}
