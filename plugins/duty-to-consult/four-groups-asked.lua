-- Before choosing a new way of delivering services, a best value authority consults representatives of four groups about that choice.

local in_words = { ["tax-payers"] = "council tax payers", ratepayers = "business ratepayers", ["service-users"] = "service users",
                   ["area-interest"] = "people with an interest in the area" }
local kinds = { outsource = "strategic", ["new-delivery-model"] = "strategic", withdraw = "perhaps", ["close-site"] = "perhaps",
                ["reduce-funding"] = "perhaps" }
local decides = { ["the-proposal"] = true, part = true }
local past = { quashed = true, withdrawn = true, ["carried-out"] = true }

-- The first day on which the choice was made, or is to be made, and whether it was then still open.
local function chosen_on(plan)
  local first, open = optional(plan.schedule, "decision"), false
  local function choose(list, counts, settles)
    local day = earliest(list, "on", counts)
    if day and not (first and first <= day) then
      first, open = day, count(list, function(one) return optional(one, "on") == day and counts(one) and settles(one) end) == 0
    end
  end
  choose(optional(plan, "decisions") or {}, function(one) return optional(one, "kind") ~= "trial" end,
         function(one) return optional(one.adopted, "option") end)
  choose(optional(plan.governance, "earlier_decisions") or {}, function(one)
    return decides[optional(one, "decides") or ""] and not past[optional(one, "standing") or ""]
  end, function(one)
    return one.decides ~= "part" and optional(one, "standing") == "final" and optional(one, "subject_to_consultation") ~= true
  end)
  return first or plan.schedule.decision, open
end

-- From the worst to the best that can be said of how a group was asked; what the plan does not say might still turn out for the best.
local better = { unnamed = 0, never = 1, elsewhere = 2, late = 3, reasoned = 4, long_ago = 5, unsaid = 6, asked = 7 }

-- How one representative was asked, on which day, and why not.
local function asked_how(one, chosen, months)
  local day, state, reason = optional(one, "asked_on")
  local what = optional(one, "asked_what")
  if state == "none" then return reason and "reasoned" or "never", nil, reason end
  if what == "budget" or what == "other" then return "elsewhere" end
  if day and day >= chosen then return "late", day end
  if not day or not what then return "unsaid" end
  if what ~= "this-choice" then return "unnamed" end
  return date.add_months(day, months) >= chosen and "asked" or "long_ago", day
end

-- How the representatives of one group were asked, at best, on which day, which of them decides that, and why they were not asked.
local function how_asked(plan, group, chosen, months)
  local best = { how = "unnamed", at = "duty.representatives" }
  for index, one in ipairs(plan.duty.representatives) do
    local theirs, how, day, why = optional(one, "group"), nil, nil, nil
    if not theirs then how = "unsaid" elseif theirs == group then how, day, why = asked_how(one, chosen, months) end
    if how and better[how] > better[best.how] then
      best = { how = how, day = day, why = why, at = "duty.representatives[" .. index .. "].asked_on", one = one }
    end
  end
  return best
end

return {
  title = "The four groups are asked about the choice",
  why   = "The 1999 Act names tax payers, ratepayers, service users and people with an interest in the area; asking about the budget is not enough.",
  fix   = "Ask representatives of each group about this choice before it is made, and list them in duty.representatives.",

  params = {
    months = { type = "integer", default = 24, min = 1, about = "months before the choice after which asking is long ago" },
  },
  messages = {
    asked     = "Representatives of all four groups were asked about this choice before {chosen}.",
    none      = "No representatives of the four groups were asked.",
    excused   = "No representatives of the four groups were asked: \"{reason}\". Does that spare the council from asking them?",
    reasoned  = "The representatives of {group} were not asked: \"{reason}\". Does that spare the council from asking them?",
    never     = "The representatives of {group} were never asked.",
    elsewhere = "The representatives of {group} were asked about something else, not about this choice.",
    late      = "The representatives of {group} were asked on {day}, not before the choice was made on {chosen}.",
    in_principle = "The representatives of {group} were asked on {day}. Could the choice of {chosen} still change then?",
    long_ago  = "The representatives of {group} were asked on {day}, long before the choice of {chosen}. Was it about this choice?",
    undecided = "The plan says that nothing is to be decided.",
    unnamed   = "Nobody who speaks for {group} is listed. Was somebody who speaks for them asked about this choice?",
    strategic = "Not all four groups are shown to have been asked first. Is this a strategic choice about how services are delivered?",
    other     = "Not a choice of the kind that calls for asking the four groups.",
  },

  check = function(plan, params)
    local change = stated(plan.proposal, "change")
    if not change or not kinds[change] then return not_applicable("other") end
    local _, nobody = optional(plan.proposal, "groups")
    local strategic = kinds[change] == "strategic" and optional(plan.governance, "key_decision") ~= false and nobody ~= "none"
    local _, planned = optional(plan.schedule, "decision")
    if planned == "none" and not optional(plan, "decisions") and not optional(plan.schedule, "implementation") then return not_applicable("undecided") end
    local _, listed, reason = optional(plan.duty, "representatives")
    if not strategic and listed then return cannot_tell("strategic", {}, { "proposal.change" }) end
    if reason then return cannot_tell("excused", { reason = reason }, { "duty.representatives", "proposal.change" }) end
    if listed == "none" then return fail("none", {}, { "duty.representatives", "proposal.change" }) end
    assert(plan.duty.representatives)
    local chosen, open = chosen_on(plan)
    local asked_of, unsaid = {}, nil
    for _, group in ipairs({ "tax-payers", "ratepayers", "service-users", "area-interest" }) do
      local best = how_asked(plan, group, chosen, params.months)
      local how = best.how == "late" and open and "in_principle" or best.how
      if how ~= "asked" and not strategic then return cannot_tell("strategic", {}, { "proposal.change" }) end
      best.values = { group = in_words[group], day = best.day, chosen = chosen, reason = best.why }
      if how == "never" or how == "elsewhere" or how == "late" then return fail(how, best.values, { best.at, "proposal.change" }) end
      if how == "unsaid" then unsaid = unsaid or best.one end
      asked_of[how] = asked_of[how] or best
    end
    assert(not unsaid or unsaid.group and unsaid.asked_on and unsaid.asked_what)
    for _, question in ipairs({ "long_ago", "in_principle", "reasoned", "unnamed" }) do
      local best = asked_of[question]
      if best then return cannot_tell(question, best.values, { best.at }) end
    end
    return pass("asked", { chosen = chosen }, { "duty.representatives" })
  end,

  examples = {
    { "all four, in time", pass = "asked",
      plan = { proposal = { change = "outsource" }, schedule = { decision = "2026-06-01" }, duty = { representatives = {
        { group = "tax-payers", asked_on = "2026-02-01", asked_what = "this-choice" },
        { group = "ratepayers", asked_on = "2026-02-01", asked_what = "this-choice" },
        { group = "service-users", asked_on = "2026-02-01", asked_what = "this-choice" },
        { group = "area-interest", asked_on = "2026-02-01", asked_what = "this-choice" } } } } },
    { "nobody", fail = "none", plan = { proposal = { change = "outsource" }, duty = { representatives = "none" } } },
    { "not a strategic choice", cannot_tell = "excused",
      plan = { proposal = { change = "outsource" }, duty = { representatives = "none: not a strategic choice" } } },
    { "nobody to ask in one group", cannot_tell = "reasoned",
      plan = { proposal = { change = "outsource" }, schedule = { decision = "2026-06-01" },
               duty = { representatives = { { group = "tax-payers", asked_on = "none: none could be found" } } } } },
    { "a reason for one group, and another asked too late", fail = "late",
      plan = { proposal = { change = "outsource" }, schedule = { decision = "2026-06-01" }, duty = { representatives = {
        { group = "tax-payers", asked_on = "none: none could be found" }, { group = "service-users", asked_on = "2026-07-01" } } } } },
    { "asked only about the budget", fail = "elsewhere",
      plan = { proposal = { change = "outsource" }, schedule = { decision = "2026-06-01" },
               duty = { representatives = { { group = "ratepayers", asked_on = "2026-02-01", asked_what = "budget" } } } } },
    { "one group never asked", fail = "never",
      plan = { proposal = { change = "new-delivery-model" }, decisions = { { on = "2026-06-01" } },
               duty = { representatives = { { group = "ratepayers", asked_on = "none" } } } } },
    { "asked after the choice in principle", cannot_tell = "in_principle",
      plan = { proposal = { change = "outsource" }, schedule = { decision = "2026-06-01" },
               governance = { earlier_decisions = { { on = "2025-06-01", decides = "the-proposal", standing = "in-principle" } } },
               duty = { representatives = { { group = "tax-payers", asked_on = "2026-02-01", asked_what = "this-choice" } } } } },
    { "asked after the choice", fail = "late",
      plan = { proposal = { change = "outsource" }, schedule = { decision = "2026-01-01" },
               duty = { representatives = { { group = "tax-payers", asked_on = "2026-02-01", asked_what = "this-choice" } } } } },
    { "asked years before", cannot_tell = "long_ago",
      plan = { proposal = { change = "outsource" }, schedule = { decision = "2026-01-01" },
               duty = { representatives = { { group = "tax-payers", asked_on = "2019-02-01", asked_what = "this-choice" } } } } },
    { "a contract that bears on nobody", cannot_tell = "strategic",
      plan = { proposal = { change = "outsource", groups = "none" }, duty = { representatives = "none" } } },
    { "a small matter", cannot_tell = "strategic",
      plan = { proposal = { change = "outsource" }, governance = { key_decision = false }, duty = { representatives = "none" } } },
    { "dropped", not_applicable = "undecided",
      plan = { proposal = { change = "outsource" }, schedule = { decision = "none" }, decisions = "none" } },
    { "nothing would change", not_applicable = "other", plan = { proposal = { change = "none" } } },
    { "ratepayers forgotten", cannot_tell = "unnamed",
      plan = { proposal = { change = "outsource" }, schedule = { decision = "2026-06-01" }, duty = { representatives = {
        { group = "tax-payers", asked_on = "2026-02-01", asked_what = "this-choice" },
        { group = "service-users", asked_on = "2026-02-01", asked_what = "this-choice" },
        { group = "area-interest", asked_on = "2026-02-01", asked_what = "this-choice" } } } } },
    { "a closure", cannot_tell = "strategic", plan = { proposal = { change = "close-site" }, duty = { representatives = "none" } } },
    { "a new charge", not_applicable = "other", plan = { proposal = { change = "charge" } } },
    { "kind of change not said", cannot_tell = "proposal.change", plan = { duty = { representatives = "none" } } },
    { "representatives not said", cannot_tell = "duty.representatives", plan = { proposal = { change = "outsource" } } },
    { "no decision date", cannot_tell = "schedule.decision",
      plan = { proposal = { change = "outsource" }, duty = { representatives = { { group = "ratepayers", asked_on = "2026-02-01" } } } } },
    { "group not said", cannot_tell = "duty.representatives[1].group",
      plan = { proposal = { change = "outsource" }, schedule = { decision = "2026-06-01" },
               duty = { representatives = { { asked_on = "2026-02-01" } } } } },
    { "day not said", cannot_tell = "duty.representatives[1].asked_on",
      plan = { proposal = { change = "outsource" }, schedule = { decision = "2026-06-01" },
               duty = { representatives = { { group = "tax-payers", asked_what = "this-choice" } } } } },
    { "matter not said", cannot_tell = "duty.representatives[1].asked_what",
      plan = { proposal = { change = "outsource" }, schedule = { decision = "2026-06-01" },
               duty = { representatives = { { group = "tax-payers", asked_on = "2026-02-01" } } } } },
  },
}
