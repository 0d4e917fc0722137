-- No length fails by itself where no statute sets one; a very short round is for a person to justify.

-- Fairness is owed on a specific proposal that bears on somebody, or where a statute or a promise demands asking; a label decides nothing.
local function fairness_owed(plan)
  local _, opens = optional(plan.schedule, "opens")
  if opens == "none" then return "Nobody is asked for views." end
  local _, summary = optional(plan.proposal, "summary")
  local _, groups = optional(plan.proposal, "groups")
  local change, unchanged = optional(plan.proposal, "change")
  local sites = optional(plan.proposal, "sites")
  local vague = (summary == "none" and not change or unchanged == "none") and not (sites or optional(plan.proposal, "options"))
  local nobody = groups == "none" and not (sites or optional(plan.area, "wards") or optional(plan.area, "borough_wide"))
  if not vague and not nobody then return true end
  for _, promise in ipairs(optional(plan.governance, "promises") or {}) do
    if optional(promise, "about") == "process" then return true end
  end
  for _, statute in ipairs(optional(plan.duty, "statutes") or {}) do
    if not string.find(string.lower(optional(statute, "act") or ""), "equality", 1, true) then return true end
  end
  return "No specific proposal bears directly on a group of people, and no statute or promise demands asking."
end

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

  applies = fairness_owed,

  check = function(plan, params)
    local longest
    for _, stage in ipairs(plan.stages) do
      local shown, state = optional(stage, "proposal_shown")
      local opens, closes = optional(stage, "opens"), optional(stage, "closes")
      if shown ~= false and state ~= "none" and opens and closes then
        if closes < opens then return fail("backwards", { opens = opens, closes = closes }) end
        local days = date.count(opens, closes)
        longest = math.max(longest or 0, days)
      end
    end
    longest = longest or date.count(plan.schedule.opens, plan.schedule.closes)
    if longest < params.days then return cannot_tell("short", { days = longest }) end
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
    { "nobody is asked", not_applicable = true, plan = { schedule = { opens = "none" } } },
  },
}
