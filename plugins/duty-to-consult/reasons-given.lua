-- People can answer intelligently only if they are told why it is proposed.

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
  title = "People are told the reasons",
  why   = "Without reasons nobody can say whether they are good ones: the second Gunning principle.",
  fix   = "Give the reasons in proposal.reasons, in the words people will read.",

  messages = {
    given   = "Reasons are given.",
    none    = "The plan says that no reasons are given to people.",
    nothing = "The plan says that neither reasons nor documents are given to people.",
  },

  applies = fairness_owed,

  check = function(plan)
    local _, state = optional(plan.proposal, "reasons")
    if state == "none" then
      local _, documents = optional(plan.evidence, "documents")
      return fail(documents == "none" and "nothing" or "none", {}, { "proposal.reasons" })
    end
    assert(plan.proposal.reasons)
    return pass("given")
  end,

  examples = {
    { "reasons", pass = "given", plan = { proposal = { reasons = "Fewer people use it each year." } } },
    { "no reasons", fail = "none", plan = { proposal = { reasons = "none" } } },
    { "nothing at all", fail = "nothing", plan = { proposal = { reasons = "none" }, evidence = { documents = "none" } } },
    { "not said", cannot_tell = "proposal.reasons", plan = { proposal = { summary = "Close the centre." } } },
    { "nobody is asked", not_applicable = true, plan = { schedule = { opens = "none" } } },
  },
}
