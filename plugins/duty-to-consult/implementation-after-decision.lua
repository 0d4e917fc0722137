-- Nothing may be carried out before it is decided, except a trial that statute lets come first.

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
  title = "Nothing is carried out before it is decided",
  why   = "Carrying out a proposal before the decision shows that the answers could not change it.",
  fix   = "Move schedule.implementation to after the decision.",

  messages = {
    after   = "Implementation on {starts} comes after the decision on {decided}.",
    before  = "Implementation is dated {starts}, before the decision on {decided}.",
    no_date = "The plan gives no date of implementation.",
    trial   = "A trial or an expedited order may start before people have their say; the check applies to making it permanent.",
  },

  applies = fairness_owed,

  check = function(plan)
    local starts = optional(plan.schedule, "implementation")
    if not starts then return not_applicable("no_date") end
    local type = optional(plan, "type")
    local trial = type == "experimental-traffic-order" or type == "public-spaces-protection-order"
    for _, decision in ipairs(optional(plan, "decisions") or {}) do trial = trial or optional(decision, "kind") == "trial" end
    if trial then return not_applicable("trial") end
    local decided = settled_on(plan) or plan.schedule.decision
    if starts < decided then
      return fail("before", { starts = starts, decided = decided }, { "schedule.implementation" })
    end
    return pass("after", { starts = starts, decided = decided })
  end,

  examples = {
    { "after", pass = "after", plan = { schedule = { decision = "2026-05-01", implementation = "2026-09-01" } } },
    { "before", fail = "before", plan = { schedule = { decision = "2026-05-01", implementation = "2026-04-01" } } },
    { "before the decision that was made", fail = "before",
      plan = { schedule = { decision = "2026-03-01", implementation = "2026-04-01" }, decisions = { { on = "2026-05-01", kind = "final" } } } },
    { "a trial", not_applicable = "trial",
      plan = { type = "experimental-traffic-order", schedule = { decision = "2026-05-01", implementation = "2026-01-01" } } },
    { "no date of implementation", not_applicable = "no_date", plan = { schedule = { decision = "2026-05-01" } } },
    { "no decision date", cannot_tell = "schedule.decision", plan = { schedule = { implementation = "2026-04-01" } } },
    { "nothing is proposed", not_applicable = true, plan = { proposal = { summary = "none" } } },
  },
}
