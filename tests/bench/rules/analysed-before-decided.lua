-- The answers are analysed after closing and before the decision.
return {
  title = "Closing, analysis and decision follow each other",
  why   = "Answers that nobody has read cannot change a decision.",
  fix   = "Put schedule.closes, schedule.analysis_ends and schedule.decision in this order.",

  messages = {
    ordered = "Analysed by {analysed}, decided on {decided}.",
    mixed   = "Closes on {closes}, analysed by {analysed}, decided on {decided}: not in this order.",
  },

  check = function(plan)
    local schedule = plan.schedule
    local closes, analysed, decided = schedule.closes, schedule.analysis_ends, schedule.decision
    if closes <= analysed and analysed <= decided then return pass("ordered", { analysed = analysed, decided = decided }) end
    return fail("mixed", { closes = closes, analysed = analysed, decided = decided })
  end,

  examples = {
    { "in order", pass = "ordered", plan = { schedule = { closes = "2026-03-02", analysis_ends = "2026-03-20", decision = "2026-04-02" } } },
    { "decided first", fail = "mixed", plan = { schedule = { closes = "2026-03-02", analysis_ends = "2026-03-20", decision = "2026-03-10" } } },
    { "no closing", cannot_tell = "schedule.closes", plan = { schedule = { analysis_ends = "2026-03-20", decision = "2026-03-10" } } },
    { "no analysis", cannot_tell = "schedule.analysis_ends", plan = { schedule = { closes = "2026-03-02", decision = "2026-03-10" } } },
    { "no decision", cannot_tell = "schedule.decision", plan = { schedule = { closes = "2026-03-02", analysis_ends = "2026-03-20" } } },
  },
}
