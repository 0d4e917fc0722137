-- An option may not be taken away while people are being asked about it, without telling them in time.

-- The first decision that settles the matter; before there is one, the day it is planned for.
local function settled_on(plan)
  local first
  for _, decision in ipairs(optional(plan, "decisions") or {}) do
    local kind = optional(decision, "kind")
    local on = kind ~= "trial" and kind ~= "conditional" and optional(decision, "on")
    if on and not (first and first <= on) then first = on end
  end
  return first or (optional(plan.schedule, "decision"))
end

return {
  title    = "No option is taken away while people are being asked about it",
  why      = "People answer what is in front of them; taking an option away half-way makes the rest of the answers hollow.",
  fix      = "Keep the option until closing, or tell people, give them time to answer again, and write it in proposal.amendments.",
  for_each = "proposal.options",

  params = {
    days = { type = "integer", default = 14, min = 1, about = "days left after telling people, below which they had no real time" },
  },
  messages = {
    kept    = "The option was not taken away.",
    outside = "The option was taken away on {on}, outside the time when people were asked about it.",
    silent  = "The option was taken away on {on}, while people were being asked about it until {ends}, and they were not told.",
    rushed  = "The option was taken away on {on}; people were told on {told}, and had only until {ends} to answer again.",
    told    = "The option was taken away on {on} and people were told on {told}. Was taking it away fair, and was the time until {ends} enough?",
  },

  check = function(option, params, plan)
    local on = optional(option, "withdrawn_on")
    if not on then return not_applicable("kept") end
    local opens, ends = plan.schedule.opens, optional(plan.schedule, "closes") or settled_on(plan) or plan.schedule.closes
    if on < opens or ends < on then return pass("outside", { on = on }) end
    local values = { on = on, ends = ends }
    for _, amendment in ipairs(plan.proposal.amendments) do
      local _, state = optional(amendment, "consultees_told_on")
      local told = state ~= "none" and amendment.consultees_told_on
      if told and on <= told and told <= ends then
        values.told = told
        if ends - told >= params.days then return cannot_tell("told", values) end
      end
    end
    return fail(values.told and "rushed" or "silent", values, { "withdrawn_on", "schedule.closes", "proposal.amendments" })
  end,

  examples = {
    { "still there", not_applicable = "kept", plan = { proposal = { options = { { title = "Refurbish" } } } } },
    { "before opening", pass = "outside",
      plan = { schedule = { opens = "2026-02-01", closes = "2026-05-01" },
               proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-01-10" } } } } },
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
    { "people told at the end", fail = "rushed",
      plan = { schedule = { opens = "2026-02-01", closes = "2026-05-01" },
               proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-03-10" } },
                            amendments = { { on = "2026-03-10", consultees_told_on = "2026-04-29" } } } } },
    { "telling not said", cannot_tell = "proposal.amendments[1].consultees_told_on",
      plan = { schedule = { opens = "2026-02-01", closes = "2026-05-01" },
               proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-03-10" } }, amendments = { { on = "2026-03-10" } } } } },
    { "amendments not said", cannot_tell = "proposal.amendments",
      plan = { schedule = { opens = "2026-02-01", closes = "2026-05-01" },
               proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-03-10" } } } } },
    { "no opening date", cannot_tell = "schedule.opens",
      plan = { proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-03-10" } } } } },
    { "no closing date", cannot_tell = "schedule.closes",
      plan = { schedule = { opens = "2026-02-01" }, proposal = { options = { { title = "Refurbish", withdrawn_on = "2026-03-10" } } } } },
  },
}
