-- Due regard is had before and at the decision; an assessment that is first made afterwards can only defend it.
local shown = { attached = true, ["expressly-referred"] = true, ["substance-in-report"] = true }

-- The first group named that the duty protects, and where it is named.
local function protected_group(plan, params)
  local lists = { ["proposal.groups"] = optional(plan.proposal, "groups"),
                  ["equality.assessment.affected"] = optional(plan.equality.assessment, "affected") }
  for path, list in pairs(lists) do
    for index, group in ipairs(list) do
      for _, characteristic in ipairs(params.characteristics) do
        if #text.find_phrases(group, params.words[characteristic].words) > 0 then return group, path .. "[" .. index .. "]" end
      end
    end
  end
end

local function judge_late(plan, params, drafted, decided)
  local assessment, values = plan.equality.assessment, { drafted = drafted, decided = decided }
  local dates = { "equality.assessment.drafted", "decisions", "schedule.decision" }
  if optional(assessment, "rolling") then return cannot_tell("rolling", values, dates) end
  if shown[optional(assessment, "reached") or ""] or optional(assessment, "duty_explained_at") then
    return cannot_tell("shown_otherwise", values, dates)
  end
  local group, named = protected_group(plan, params)
  if group then
    values.group, dates[4] = group, named
    return fail("after_decision", values, dates)
  end
  if #plan.proposal.groups == 0 then return not_applicable("nobody") end
  return cannot_tell("no_group", values, { "equality.assessment.drafted", "proposal.groups" })
end

local example = { words = { disability = { words = { "disabled", "sheltered housing" } } }, characteristics = { "disability" } }

return {
  title = "Equality is assessed before the decision",
  why   = "A decision maker cannot weigh what nobody had looked at. An assessment written afterwards does not mend the decision.",
  fix   = "Draft the equality assessment before the decision; if the decision is already taken, ask a lawyer whether it must be taken again.",

  params = {
    words = { type = "data", default = "protected-groups", about = "words that describe groups with a protected characteristic" },
    characteristics = { type = "list", default = { "age", "disability", "gender reassignment", "pregnancy and maternity", "race",
      "religion or belief", "sex", "sexual orientation" }, about = "characteristics that the duty protects" },
  },
  messages = {
    in_time = "The equality assessment was first drafted on {drafted}, by the decision of {decided}.",
    after_decision = "The equality assessment is first dated {drafted}, after the decision of {decided}, and the proposal bears on " ..
      "people protected by law, named there as \"{group}\".",
    rolling = "The assessment is dated {drafted}, after the decision of {decided}, and goes on with the scheme. Was enough " ..
      "known at the decision for a trial like this?",
    not_final = "The assessment is dated {drafted}, after the decision of {decided}, which was not final ({kind}). Was equality weighed well " ..
      "enough for what it settled, and is a full assessment to be there before the final decision?",
    earlier = "The assessment is dated {drafted}, after a decision of {decided}, before people had finished answering. Did that decision settle " ..
      "the proposal?",
    shown_otherwise = "The assessment is dated {drafted}, after the decision of {decided}, but the plan says equality was put to the " ..
      "decision maker. Was it weighed with care before the decision?",
    nobody = "The plan says that the proposal bears on no group of people directly.",
    no_group = "The assessment is dated {drafted}, after the decision of {decided}. None of the groups named is " ..
      "plainly protected by law: does the proposal bear on one all the same?",
    none_made = "No equality assessment was written; whether equality was put to the decision maker in some other way is asked separately.",
  },

  check = function(plan, params)
    local assessment = plan.equality.assessment
    local drafted = stated(assessment, "drafted")
    if not drafted then return not_applicable("none_made") end
    local decisions = optional(plan, "decisions")
    if not decisions or #decisions == 0 then
      local planned = plan.schedule.decision
      if drafted > planned then return judge_late(plan, params, drafted, planned) end
      return pass("in_time", { drafted = drafted, decided = planned })
    end
    local closes = optional(plan.schedule, "closes")
    local function settled(decision, on) return optional(decision, "kind") == "final" and not (closes and on <= closes) and drafted > on end
    local function begun(_, on) return not (closes and on <= closes) and drafted > on end
    local function while_open(decision, on) return closes and on <= closes and drafted > on and optional(decision, "kind") ~= "trial" end
    local final = earliest(decisions, "on", settled)
    if final then return judge_late(plan, params, drafted, final) end
    for decision in each(decisions) do assert(decision.on and (not begun(decision, decision.on) or decision.kind)) end
    local other, decision = earliest(decisions, "on", begun)
    if other then return cannot_tell("not_final", { drafted = drafted, decided = other, kind = decision.kind }) end
    local earlier = latest(decisions, "on", while_open)
    if earlier then return cannot_tell("earlier", { drafted = drafted, decided = earlier }) end
    return pass("in_time", { drafted = drafted, decided = latest(decisions, "on") })
  end,

  examples = {
    { "drafted two months before", pass = "in_time", params = example,
      plan = { equality = { assessment = { drafted = "2026-01-10" } }, decisions = { { on = "2026-03-10" } } } },
    { "planned before the decision", pass = "in_time", params = example,
      plan = { equality = { assessment = { drafted = "2026-01-10" } }, schedule = { decision = "2026-03-10" } } },
    { "first dated after the decision", fail = "after_decision", params = example,
      plan = { equality = { assessment = { drafted = "2026-04-10" } }, proposal = { groups = { "disabled residents" } },
               decisions = { { on = "2026-03-10", kind = "final" } } } },
    { "planned after the decision", fail = "after_decision", params = example,
      plan = { equality = { assessment = { drafted = "2026-04-10", affected = { "disabled residents" } } },
               schedule = { decision = "2026-03-10" } } },
    { "an experiment, assessed as it goes", cannot_tell = "rolling", params = example,
      plan = { equality = { assessment = { drafted = "2026-04-10", rolling = true } }, schedule = { decision = "2026-03-10" } } },
    { "decided on a condition, then finally, and only then assessed", fail = "after_decision", params = example,
      plan = { equality = { assessment = { drafted = "2026-07-24" } }, proposal = { groups = { "disabled residents" } },
               decisions = { { on = "2026-06-09", kind = "conditional" }, { on = "2026-07-14", kind = "final" } } } },
    { "a trial decision", cannot_tell = "not_final", params = example,
      plan = { equality = { assessment = { drafted = "2026-04-10" } }, decisions = { { on = "2026-03-10", kind = "trial" } } } },
    { "a decision to start", cannot_tell = "earlier", params = example,
      plan = { equality = { assessment = { drafted = "2026-04-10" } }, schedule = { closes = "2026-06-01" },
               decisions = { { on = "2026-03-10", kind = "final" } } } },
    { "the report dealt with equality", cannot_tell = "shown_otherwise", params = example,
      plan = { equality = { assessment = { drafted = "2026-04-10", reached = "substance-in-report" } },
               decisions = { { on = "2026-03-10", kind = "final" } } } },
    { "nobody protected is named", cannot_tell = "no_group", params = example,
      plan = { equality = { assessment = { drafted = "2026-04-10" } }, proposal = { groups = { "allotment holders" } },
               decisions = { { on = "2026-03-10", kind = "final" } } } },
    { "nobody concerned", not_applicable = "nobody", params = example,
      plan = { equality = { assessment = { drafted = "2026-04-10" } }, proposal = { groups = "none" }, schedule = { decision = "2026-03-10" } } },
    { "no assessment written", not_applicable = "none_made", params = example,
      plan = { equality = { assessment = { drafted = "none" } } } },
    { "no date of the draft", cannot_tell = "equality.assessment.drafted", params = example,
      plan = { decisions = { { on = "2026-03-10" } } } },
    { "no decision date", cannot_tell = "schedule.decision", params = example,
      plan = { equality = { assessment = { drafted = "2026-01-10" } } } },
    { "decision without its day", cannot_tell = "decisions[1].on", params = example,
      plan = { equality = { assessment = { drafted = "2026-01-10" } }, decisions = { { kind = "final" } } } },
    { "decision without its kind", cannot_tell = "decisions[1].kind", params = example,
      plan = { equality = { assessment = { drafted = "2026-04-10" } }, decisions = { { on = "2026-03-10" } } } },
    { "no groups named", cannot_tell = "proposal.groups", params = example,
      plan = { equality = { assessment = { drafted = "2026-04-10" } }, decisions = { { on = "2026-03-10", kind = "final" } } } },
  },
}
