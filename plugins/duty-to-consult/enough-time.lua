-- No length fails by itself where no statute sets one; a very short round is for a person to justify.

return {
  title = "People have enough time to answer",
  why   = "The third Gunning principle asks for adequate time; what is adequate depends on the matter and the people.",
  fix   = "Give more time, or record why so short a time was enough for these people and this matter.",

  params = {
    days = { type = "integer", default = 14, min = 1, about = "below this many days a person decides whether it was enough" },
  },
  messages = {
    enough    = "People have {days} days to answer; whether that suits these people is not a matter of counting.",
    short     = "People have only {days} days to answer. Was that enough for this matter, and why?",
    backwards = "The round closes on {closes}, before it opens on {opens}: nobody can answer.",
  },

  check = function(plan, params)
    local longest
    for _, stage in ipairs(plan.stages) do
      local shown, state = optional(stage, "proposal_shown")
      local opens, closes = optional(stage, "opens"), optional(stage, "closes")
      if shown ~= false and state ~= "none" and opens and closes then
        if closes < opens then return fail("backwards", { opens = opens, closes = closes }, { "schedule.opens", "schedule.closes" }) end
        local days = date.count(opens, closes)
        longest = math.max(longest or 0, days)
      end
    end
    longest = longest or date.count(plan.schedule.opens, plan.schedule.closes)
    if longest < params.days then return cannot_tell("short", { days = longest }, { "schedule.opens", "schedule.closes" }) end
    return pass("enough", { days = longest })
  end,

  examples = {
    { "seven weeks", pass = "enough", plan = { schedule = { opens = "2026-01-10", closes = "2026-02-27" } } },
    { "seven days", cannot_tell = "short", plan = { schedule = { opens = "2026-01-10", closes = "2026-01-16" } } },
    { "a short second round after a long first", pass = "enough",
      plan = { stages = { { opens = "2026-01-01", closes = "2026-03-20" }, { opens = "2026-05-01", closes = "2026-05-10" } } } },
    { "dates the wrong way round", fail = "backwards", plan = { schedule = { opens = "2026-03-10", closes = "2026-02-27" } } },
    { "no opening date", cannot_tell = "schedule.opens", plan = { schedule = { closes = "2026-02-27" } } },
    { "no closing date", cannot_tell = "schedule.closes", plan = { schedule = { opens = "2026-02-27" } } },
  },
}
