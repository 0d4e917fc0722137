-- A decision that settles the matter shows why it was made in the light of what people said; whether they were truly weighed, a person may judge.

local function settles(decision)
  local kind = optional(decision, "kind")
  return kind ~= "trial" and kind ~= "conditional"
end
local function adopts(decision) return settles(decision) and optional(decision.adopted, "option") end

-- The latest decision that settles the matter, and its place in the list: of those that adopt an option, if any does.
local function settling(plan)
  local counts = count(plan.decisions, adopts) > 0 and adopts or settles
  local several = count(plan.decisions, counts) > 1
  for index, decision in ipairs(plan.decisions) do
    if counts(decision) and (not several or decision.on == latest(plan.decisions, "on", counts)) then return decision, index end
  end
end

local example = { nothing = { nothing = { words = { "not needed" } } } }

return {
  title = "The decision shows that the answers were weighed",
  why   = "The product of consultation must be conscientiously taken into account, and it is the record of the decision that shows it.",
  fix   = "Record in decisions.reasons what people said, how it was weighed, and why the decision was still made or how it was changed.",

  params = {
    demand  = { type = "string", default = "gunning/conscientious", about = "the demand on which a recorded judgement is to count" },
    nothing = { type = "data", default = "words-that-say-nothing", about = "words that fill a field and say nothing" },
  },
  messages = {
    reasons  = "The decision of {on} gives its reasons. Whether the answers were truly weighed, only the report and the minutes can show.",
    judged   = "Does the report show what people said, how it was weighed, and why the decision was still made, or how it was changed?",
    follows  = "The decision of {on} follows what people said.",
    unstated = "The decision of {on} gives no reasons. What shows how the answers were weighed, and why the decision was still made?",
    excused  = "Of the reasons for the decision of {on} the plan says \"{reason}\". What shows how the answers were weighed?",
    empty    = "The decision of {on} gives as its reasons \"{words}\". What shows how the answers were weighed, and why the decision was still made?",
    coming   = "Nothing that settles the matter has been decided yet.",
  },

  check = function(plan, params)
    local made = optional(plan, "decisions")
    local planned, unplanned = optional(plan.schedule, "decision")
    if not made and unplanned == "missing" then planned = plan.schedule.decision end
    if not made and planned and planned > date.as_of then return not_applicable("coming") end
    local decision, index = settling(plan)
    if not decision then return not_applicable("coming") end
    for _, judgement in ipairs(optional(plan, "judgements") or {}) do
      if string.find(optional(judgement, "demand") or "", params.demand, 1, true) then return cannot_tell("judged", {}, { "decisions" }) end
    end
    local at = { "decisions[" .. index .. "].reasons" }
    if optional(decision, "follows_views") == true and not optional(decision, "reasons") then return pass("follows", { on = decision.on }) end
    local _, state, reason = optional(decision, "reasons")
    if reason then return cannot_tell("excused", { on = decision.on, reason = reason }, at) end
    if state == "none" then return cannot_tell("unstated", { on = decision.on }, at) end
    local reasons = decision.reasons
    if text.says_nothing(reasons, params.nothing.nothing.words, 2) then return cannot_tell("empty", { on = decision.on, words = reasons }, at) end
    return pass("reasons", { on = decision.on }, at)
  end,

  examples = {
    { "reasons recorded", pass = "reasons", params = example,
      plan = { decisions = { { on = "2026-05-01", kind = "final", reasons = "Most people opposed it, but the roof cannot be paid for." } } } },
    { "people wanted it", pass = "follows", params = example,
      plan = { decisions = { { on = "2026-05-01", kind = "final", follows_views = true } } } },
    { "a short reason", pass = "reasons", params = example,
      plan = { decisions = { { on = "2026-05-01", reasons = "No trust came forward." } } } },
    { "a later decision on another matter", pass = "reasons", params = example,
      plan = { decisions = { { on = "2026-05-01", reasons = "No trust came forward.", adopted = { option = "Close" } },
                             { on = "2026-06-01", matter = "Last day of opening" } } } },
    { "a person has judged", cannot_tell = "judged", params = example,
      plan = { decisions = { { on = "2026-05-01", kind = "final", reasons = "Most people opposed it, but the roof cannot be paid for." } },
               judgements = { { demand = "england/gunning/conscientious", answer = "not-met" } } } },
    { "reasons stated none", cannot_tell = "unstated", params = example, plan = { decisions = { { on = "2026-05-01", reasons = "none" } } } },
    { "reasons that stand elsewhere", cannot_tell = "excused", params = example,
      plan = { decisions = { { on = "2026-05-01", reasons = "none: they are in the published minutes" } } } },
    { "reasons that say nothing", cannot_tell = "empty", params = example, plan = { decisions = { { on = "2026-05-01", reasons = "Not needed." } } } },
    { "a conditional decision", not_applicable = "coming", params = example, plan = { decisions = { { on = "2026-05-01", kind = "conditional" } } } },
    { "still to be decided", not_applicable = "coming", params = example, as_of = "2026-04-01", plan = { schedule = { decision = "2026-05-01" } } },
    { "neither decided nor planned", cannot_tell = "schedule.decision", params = example, plan = { title = "Parking" } },
    { "decisions not said", cannot_tell = "decisions", params = example, as_of = "2026-06-01", plan = { schedule = { decision = "2026-05-01" } } },
    { "reasons not said", cannot_tell = "decisions[1].reasons", params = example, plan = { decisions = { { on = "2026-05-01" } } } },
    { "day not said", cannot_tell = "decisions[1].on", params = example,
      plan = { decisions = { { kind = "final", reasons = "Most people opposed it, but the roof cannot be paid for." } } } },
  },
}
