-- Whoever decides must have what people said before deciding.

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
  title = "The answers are read before the decision",
  why   = "The product of consultation must be conscientiously taken into account: the fourth Gunning principle.",
  fix   = "Take the decision again with a fair account of the answers in front of those who decide.",

  messages = {
    read   = "The answers reached those who decided on {reached}, by the decision of {decided}.",
    never  = "The decision of {decided} was made, and the answers never reached those who made it.",
    late   = "The answers reached those who decided on {reached}, after the decision of {decided}.",
    unread = "The decision of {decided} was made before the analysis ended on {ended}.",
    papers = "No account of the answers reached those who decided, but submissions reached them in full. Were all the answers considered?",
    trial  = "A trial may be decided before people have their say.",
    coming = "Nothing that settles the matter has been decided yet.",
  },

  applies = fairness_owed,

  check = function(plan)
    if optional(plan, "type") == "experimental-traffic-order" then return not_applicable("trial") end
    local decided
    for _, decision in ipairs(plan.decisions) do
      local kind = optional(decision, "kind")
      if kind ~= "trial" and kind ~= "conditional" and not (decided and decided >= decision.on) then decided = decision.on end
    end
    if not decided then return not_applicable("coming") end
    local _, state = optional(plan.responses.analysis, "reached_decision_maker")
    if state == "none" then
      for _, submission in ipairs(optional(plan.responses, "submissions") or {}) do
        if optional(submission, "reached") == "full" then return cannot_tell("papers") end
      end
      return fail("never", { decided = decided }, { "responses.analysis.reached_decision_maker" })
    end
    local ended = optional(plan.responses.analysis, "ended")
    if ended and decided < ended then return fail("unread", { decided = decided, ended = ended }) end
    local reached = plan.responses.analysis.reached_decision_maker
    local days = { reached = reached, decided = decided }
    if decided < reached then return fail("late", days) end
    return pass("read", days)
  end,

  examples = {
    { "in time", pass = "read",
      plan = { decisions = { { on = "2026-05-01", kind = "final" } }, responses = { analysis = { reached_decision_maker = "2026-04-20" } } } },
    { "never", fail = "never",
      plan = { decisions = { { on = "2026-05-01" } }, responses = { analysis = { reached_decision_maker = "none" } } } },
    { "too late", fail = "late",
      plan = { decisions = { { on = "2026-05-01" } }, responses = { analysis = { reached_decision_maker = "2026-05-20" } } } },
    { "before the analysis ended", fail = "unread",
      plan = { decisions = { { on = "2026-05-01" } }, responses = { analysis = { ended = "2026-05-20" } } } },
    { "only the papers", cannot_tell = "papers",
      plan = { decisions = { { on = "2026-05-01" } },
               responses = { analysis = { reached_decision_maker = "none" }, submissions = { { reached = "full" } } } } },
    { "a trial", not_applicable = "trial", plan = { type = "experimental-traffic-order" } },
    { "only a conditional decision", not_applicable = "coming", plan = { decisions = { { on = "2026-05-01", kind = "conditional" } } } },
    { "decisions not said", cannot_tell = "decisions", plan = { title = "Parking" } },
    { "day not said", cannot_tell = "decisions[1].on", plan = { decisions = { { kind = "final" } } } },
    { "reaching not said", cannot_tell = "responses.analysis.reached_decision_maker", plan = { decisions = { { on = "2026-05-01" } } } },
  },
}
