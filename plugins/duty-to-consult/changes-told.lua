-- When the proposal changes while people are being asked, they are told.
return {
  title    = "People are told of changes made while they are being asked",
  why      = "Answers to yesterday's proposal say little about today's.",
  fix      = "Tell people of the change, give them time to answer it, and write the day in consultees_told_on.",
  for_each = "proposal.amendments",

  messages = {
    told   = "People were told on {told}.",
    silent = "People were not told of this change. Is it so small that they need not be asked about it?",
    late   = "People were told on {told}, after closing on {closes}. Is the change so small that they need not be able to answer it?",
  },

  applies = function(plan)
    local _, state = optional(plan.proposal, "amendments")
    return state ~= "missing" or "The plan tells of no change made while people were being asked."
  end,

  check = function(change, _, plan)
    local _, state = optional(change, "consultees_told_on")
    if state == "none" then return cannot_tell("silent", {}, { "what", "consultees_told_on" }) end
    local told, closes = change.consultees_told_on, optional(plan.schedule, "closes")
    if closes and closes < told then return cannot_tell("late", { told = told, closes = closes }) end
    return pass("told", { told = told })
  end,

  examples = {
    { "told", pass = "told", plan = { proposal = { amendments = { { what = "Grant", consultees_told_on = "2026-02-01" } } } } },
    { "not told", cannot_tell = "silent", plan = { proposal = { amendments = { { what = "Grant", consultees_told_on = "none" } } } } },
    { "told too late", cannot_tell = "late",
      plan = { schedule = { closes = "2026-01-31" }, proposal = { amendments = { { what = "Grant", consultees_told_on = "2026-02-01" } } } } },
    { "not said", cannot_tell = "proposal.amendments[1].consultees_told_on", plan = { proposal = { amendments = { { what = "Grant" } } } } },
    { "no change told of", not_applicable = true, plan = { title = "Parking" } },
  },
}
