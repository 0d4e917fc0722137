-- The decision waits until people have had their say, unless statute lets a trial or an urgent order come first.

-- Whether an option is another than those that the plan prefers: taking it may leave things as they are.
local function dropped(plan, adopted)
  local other = false
  for _, option in ipairs(adopted and optional(plan.proposal, "options") or {}) do
    if optional(option, "preferred") then
      if text.same(optional(option, "title") or "", adopted) then return false end
      other = true
    end
  end
  return other
end

-- Whether an option is what the plan proposes: one of its options, or anything adopted where it lists none.
local function proposed(plan, adopted)
  local options = adopted and optional(plan.proposal, "options") or {}
  for _, option in ipairs(options) do
    if text.same(optional(option, "title") or "", adopted) then return true end
  end
  return adopted and #options == 0
end

-- Whether a round that shows the proposal was open on a day.
local function being_asked(plan, day)
  for _, stage in ipairs(plan.stages) do
    local shown, state = optional(stage, "proposal_shown")
    local opens, closes = optional(stage, "opens"), optional(stage, "closes")
    if shown ~= false and state ~= "none" and opens and closes and opens <= day and day <= closes then return true end
  end
  return false
end

-- What a decision that came by closing is: too early, or what must be asked about it; nil where statute lets it come first.
local function weighed(plan, on, kind, settles, left)
  if optional(plan, "type") == "public-spaces-protection-order" then
    if kind == "trial" then return nil end
    if settles then return "urgent" end
  end
  if kind == "trial" then return "begun" end
  if kind == "conditional" then return "partly" end
  if left then return "dropped" end
  if not settles then return "listed" end
  for _, stage in ipairs(plan.stages) do
    local ended = optional(stage, "closes")
    local shown, state = optional(stage, "proposal_shown")
    if ended and ended < on and shown ~= false and state ~= "none" then return "rounds" end
  end
  return "before"
end

-- What is asked about first where several decisions raise questions; of two alike, the later one.
local weight = { rounds = 6, urgent = 5, listed = 4, dropped = 3, partly = 2, begun = 1 }

return {
  title = "The decision comes after closing",
  why   = "Answers that arrive after the decision cannot be weighed: the fourth Gunning principle.",
  fix   = "Move the decision to after the last closing date, or take it again after weighing every answer.",

  messages = {
    after    = "Nothing was settled before people could no longer answer, on {closes}.",
    before   = "The decision is dated {decided}, but people could answer until {closes}.",
    rounds   = "The decision of {decided} lies between two rounds. Did it only send the proposal on to the next?",
    partly   = "The conditional decision of {decided} came before closing on {closes}. Was the matter still open?",
    listed   = "The decision of {decided} came before closing on {closes}. Did it settle what people were asked about?",
    dropped  = "The decision of {decided} came before closing on {closes}, and took another way than the one preferred. Did it drop the proposal?",
    none     = "The plan says that nothing is to be decided.",
    begun    = "The trial decided on {decided} began before closing on {closes}. Does statute let it come first, and could it still be undone?",
    urgent   = "The decision of {decided} came before closing on {closes}. Was it an expedited order, which is consulted on afterwards?",
    trial    = "An experimental order may be made before people have their say; the check applies to making it permanent.",
  },

  check = function(plan)
    if optional(plan, "type") == "experimental-traffic-order" then return not_applicable("trial") end
    local made, undone = optional(plan, "decisions")
    local _, planned = optional(plan.schedule, "decision")
    if not made and planned == "none" and undone ~= "overdue" and not optional(plan.schedule, "implementation") then return not_applicable("none") end
    local closes = plan.schedule.closes
    local question, values, undated
    local function too_early(on, at, kind, settles, left)
      local found = on <= closes and weighed(plan, on, kind, settles, left)
      if found == "before" then return fail("before", { decided = on, closes = closes }, { at, "schedule.closes" }) end
      if found and (not question or weight[found] > weight[question] or found == question and date.exact(on) and on > values.decided) then
        question, values = found, { decided = on, closes = closes }
      end
    end
    for index, decision in ipairs(made or {}) do
      local on, kind, adopted = optional(decision, "on"), optional(decision, "kind"), optional(decision.adopted, "option")
      local found = on and too_early(on, "decisions[" .. index .. "].on", kind, proposed(plan, adopted), dropped(plan, adopted))
      if found then return found end
      if not on then undated = decision end
    end
    for index, earlier in ipairs(optional(plan.governance, "earlier_decisions") or {}) do
      local on, standing = optional(earlier, "decides") == "the-proposal" and optional(earlier, "on"), optional(earlier, "standing")
      if on and (standing == "final" or standing == "in-principle" or not standing) and being_asked(plan, on) then
        local settles = standing == "final" and optional(earlier, "subject_to_consultation") ~= true
        local found = too_early(on, "governance.earlier_decisions[" .. index .. "].on", nil, settles)
        if found then return found end
      end
    end
    assert(not undated or undated.on)
    if not made then
      local found = too_early(plan.schedule.decision, "schedule.decision", nil, true)
      if found then return found end
    end
    if question then return cannot_tell(question, values) end
    return pass("after", { closes = closes })
  end,

  examples = {
    { "after", pass = "after", plan = { schedule = { closes = "2026-03-01", decision = "2026-05-01" } } },
    { "planned for the last day", fail = "before", plan = { schedule = { closes = "2026-03-01", decision = "2026-03-01" } } },
    { "made on the second day", fail = "before",
      plan = { schedule = { opens = "2026-02-22", closes = "2026-03-01" }, proposal = { options = { { title = "Close" } } },
               decisions = { { on = "2026-02-24", kind = "final", adopted = { option = "Close" } } } } },
    { "recorded as an earlier decision, while people were answering", fail = "before",
      plan = { schedule = { opens = "2026-01-22", closes = "2026-03-01", decision = "2026-05-01" },
               governance = { earlier_decisions = { { on = "2026-02-10", decides = "the-proposal", standing = "final" } } } } },
    { "agreed in principle while people were answering", cannot_tell = "listed",
      plan = { schedule = { opens = "2026-01-22", closes = "2026-03-01", decision = "2026-05-01" },
               governance = { earlier_decisions = { { on = "2026-02-10", decides = "the-proposal", standing = "in-principle" } } } } },
    { "an earlier decision before anybody was asked", pass = "after",
      plan = { schedule = { opens = "2026-01-22", closes = "2026-03-01", decision = "2026-05-01" },
               governance = { earlier_decisions = { { on = "2026-01-10", decides = "the-proposal", standing = "final" } } } } },
    { "called a trial", cannot_tell = "begun",
      plan = { type = "library-service", schedule = { closes = "2026-03-01" },
               decisions = { { on = "2026-02-10", kind = "trial", adopted = { option = "Close" } } } } },
    { "a decision on the budget", cannot_tell = "listed",
      plan = { schedule = { closes = "2026-03-01" }, decisions = { { on = "2026-02-24", kind = "final", matter = "Budget" } } } },
    { "between rounds", cannot_tell = "rounds",
      plan = { stages = { { opens = "2026-01-01", closes = "2026-02-01" }, { opens = "2026-04-01", closes = "2026-05-01" } },
               decisions = { { on = "2026-03-01", kind = "final", adopted = { option = "Close" } } } } },
    { "conditional", cannot_tell = "partly",
      plan = { schedule = { closes = "2026-03-01" }, decisions = { { on = "2026-02-01", kind = "conditional" } } } },
    { "an urgent order", cannot_tell = "urgent",
      plan = { type = "public-spaces-protection-order", schedule = { closes = "2026-03-01" },
               decisions = { { on = "2026-02-01", adopted = { option = "Ban" } } } } },
    { "dropped while people were answering", cannot_tell = "dropped",
      plan = { schedule = { closes = "2026-03-01" }, proposal = { options = { { title = "Close", preferred = true }, { title = "Keep open" } } },
               decisions = { { on = "2026-02-10", adopted = { option = "Keep open" } } } } },
    { "the preferred way, while people were answering", fail = "before",
      plan = { schedule = { closes = "2026-03-01" }, proposal = { options = { { title = "Close", preferred = true }, { title = "Keep open" } } },
               decisions = { { on = "2026-02-10", adopted = { option = "Close" } } } } },
    { "withdrawn", not_applicable = "none", plan = { schedule = { closes = "2026-03-01", decision = "none" }, decisions = "none" } },
    { "a trial", not_applicable = "trial", plan = { type = "experimental-traffic-order" } },
    { "no closing date", cannot_tell = "schedule.closes", plan = { schedule = { decision = "2026-05-01" } } },
    { "no decision date", cannot_tell = "schedule.decision", plan = { schedule = { closes = "2026-03-01" } } },
    { "day of the decision not said", cannot_tell = "decisions[1].on",
      plan = { schedule = { closes = "2026-03-01" }, decisions = { { kind = "final" } } } },
    { "no rounds listed but one", fail = "before",
      plan = { stages = { { opens = "2026-01-01", closes = "2026-03-01" } }, schedule = { decision = "2026-02-01" } } },
  },
}
