-- People can only answer a proposal that they are shown.

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
  title = "People are shown the proposal itself",
  why   = "Asking in general terms about change is not asking about this closure, this charge or this boundary.",
  fix   = "State the proposal in proposal.summary and show it in a round of its own.",

  messages = {
    shown     = "The proposal is stated, and a round shows it.",
    none      = "The plan says that people are shown no proposal.",
    not_shown = "None of the rounds shows people the proposal itself.",
  },

  applies = fairness_owed,

  check = function(plan)
    local _, state = optional(plan.proposal, "summary")
    if state == "none" then return fail("none", {}, { "proposal.summary" }) end
    assert(plan.proposal.summary)
    for _, stage in ipairs(plan.stages) do
      local shown, said = optional(stage, "proposal_shown")
      if shown ~= false and said ~= "none" then return pass("shown") end
    end
    return fail("not_shown")
  end,

  examples = {
    { "stated", pass = "shown", plan = { proposal = { summary = "Close the centre." }, schedule = { opens = "2026-01-01" } } },
    { "an issues paper after a promise", fail = "none",
      plan = { proposal = { summary = "none" }, schedule = { opens = "2026-01-01" }, governance = { promises = { { about = "process" } } } } },
    { "only listening", fail = "not_shown",
      plan = { proposal = { summary = "Close the centre." }, stages = { { opens = "2026-01-01", proposal_shown = false } } } },
    { "not said", cannot_tell = "proposal.summary", plan = { schedule = { opens = "2026-01-01" } } },
    { "a survey without a proposal", not_applicable = true, plan = { proposal = { summary = "none" }, schedule = { opens = "2026-01-01" } } },
  },
}
