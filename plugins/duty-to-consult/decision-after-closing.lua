-- The decision waits until people have had their say, unless statute lets a trial or an urgent order come first.

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
  title = "The decision comes after closing",
  why   = "Answers that arrive after the decision cannot be weighed: the fourth Gunning principle.",
  fix   = "Move the decision to after the last closing date, or take it again after weighing every answer.",

  messages = {
    after    = "Nothing was settled before people could no longer answer, on {closes}.",
    before   = "The decision is dated {decided}, but people could answer until {closes}.",
    rounds   = "The decision of {decided} lies between two rounds. Did it only send the proposal on to the next?",
    partly   = "The conditional decision of {decided} came before closing on {closes}. Was the matter still open?",
    urgent   = "The decision of {decided} came before closing on {closes}. Was it an expedited order, which is consulted on afterwards?",
    trial    = "An experimental order may be made before people have their say; the check applies to making it permanent.",
  },

  applies = fairness_owed,

  check = function(plan)
    if optional(plan, "type") == "experimental-traffic-order" then return not_applicable("trial") end
    local closes = plan.schedule.closes
    local question, values
    local function weigh(on, kind, at)
      if not on or kind == "trial" or on > closes then return nil end
      values = { decided = on, closes = closes }
      if kind == "conditional" then question = "partly" return nil end
      if optional(plan, "type") == "public-spaces-protection-order" then question = "urgent" return nil end
      for _, stage in ipairs(plan.stages) do
        local ended = optional(stage, "closes")
        local shown, state = optional(stage, "proposal_shown")
        if ended and ended < on and shown ~= false and state ~= "none" then question = "rounds" return nil end
      end
      return fail("before", values, { at, "schedule.closes" })
    end
    local made = optional(plan, "decisions")
    for index, decision in ipairs(made or {}) do
      local found = weigh(decision.on, optional(decision, "kind"), "decisions[" .. index .. "].on")
      if found then return found end
    end
    if not made then
      local found = weigh(plan.schedule.decision, nil, "schedule.decision")
      if found then return found end
    end
    if question then return cannot_tell(question, values) end
    return pass("after", { closes = closes })
  end,

  examples = {
    { "after", pass = "after", plan = { schedule = { closes = "2026-03-01", decision = "2026-05-01" } } },
    { "planned for the last day", fail = "before", plan = { schedule = { closes = "2026-03-01", decision = "2026-03-01" } } },
    { "made on the second day", fail = "before",
      plan = { schedule = { opens = "2026-02-22", closes = "2026-03-01" }, decisions = { { on = "2026-02-24", kind = "final" } } } },
    { "between rounds", cannot_tell = "rounds",
      plan = { stages = { { opens = "2026-01-01", closes = "2026-02-01" }, { opens = "2026-04-01", closes = "2026-05-01" } },
               decisions = { { on = "2026-03-01", kind = "final" } } } },
    { "conditional", cannot_tell = "partly",
      plan = { schedule = { closes = "2026-03-01" }, decisions = { { on = "2026-02-01", kind = "conditional" } } } },
    { "an urgent order", cannot_tell = "urgent",
      plan = { type = "public-spaces-protection-order", schedule = { closes = "2026-03-01" }, decisions = { { on = "2026-02-01" } } } },
    { "a trial", not_applicable = "trial", plan = { type = "experimental-traffic-order" } },
    { "no closing date", cannot_tell = "schedule.closes", plan = { schedule = { decision = "2026-05-01" } } },
    { "no decision date", cannot_tell = "schedule.decision", plan = { schedule = { closes = "2026-03-01" } } },
    { "day of the decision not said", cannot_tell = "decisions[1].on",
      plan = { schedule = { closes = "2026-03-01" }, decisions = { { kind = "final" } } } },
    { "no rounds listed but one", fail = "before",
      plan = { stages = { { opens = "2026-01-01", closes = "2026-03-01" } }, schedule = { decision = "2026-02-01" } } },
  },
}
