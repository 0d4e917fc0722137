-- Nothing may be carried out before it is decided, except a trial that statute lets come first.

local elsewhere = { ["to-explore"] = true, ["to-consult"] = true, ["to-advertise"] = true, ["budget-assumption"] = true,
                    ["the-proposal"] = true }

-- Whether a decision of some kind came by the day on which something starts.
local function decided_something_by(plan, starts)
  local made, before = optional(plan, "decisions") or {}, optional(plan.governance, "earlier_decisions") or {}
  local function settles(earlier)
    local decides = optional(earlier, "decides")
    return decides and not elsewhere[decides]
  end
  local first, settled = earliest(made, "on"), earliest(before, "on", settles)
  if first and first <= starts or settled and settled <= starts then return true end
  for decision in each(made) do assert(decision.on) end
  for earlier in each(plan.governance.earlier_decisions) do assert(elsewhere[earlier.decides] or earlier.on) end
  return false
end

return {
  title = "Nothing is carried out before it is decided",
  why   = "Carrying out a proposal before the decision shows that the answers could not change it.",
  fix   = "Move schedule.implementation to after the decision.",

  messages = {
    after   = "Implementation on {starts} comes after the decision on {decided}.",
    before  = "Implementation is dated {starts}, before the decision on {decided}.",
    another = "Implementation is dated {starts}, before the decision on {decided}. Does it carry out only what was decided earlier?",
    no_date = "The plan gives no date of implementation.",
    trial   = "A trial or an expedited order may start before people have their say; the check applies to making it permanent.",
  },

  check = function(plan)
    local starts = optional(plan.schedule, "implementation")
    if not starts then return not_applicable("no_date") end
    local type = optional(plan, "type")
    local trial = type == "experimental-traffic-order" or type == "public-spaces-protection-order"
    for _, decision in ipairs(optional(plan, "decisions") or {}) do trial = trial or optional(decision, "kind") == "trial" end
    if trial then return not_applicable("trial") end
    local decided = decided_on(plan, "first", { only = { "final" }, after = optional(plan.schedule, "closes") }) or plan.schedule.decision
    if starts < decided then
      if decided_something_by(plan, starts) then return cannot_tell("another", { starts = starts, decided = decided }, { "schedule.implementation" }) end
      return fail("before", { starts = starts, decided = decided }, { "schedule.implementation", "schedule.decision" })
    end
    return pass("after", { starts = starts, decided = decided })
  end,

  examples = {
    { "after", pass = "after", plan = { schedule = { decision = "2026-05-01", implementation = "2026-09-01" } } },
    { "before", fail = "before",
      plan = { governance = { earlier_decisions = "none" }, schedule = { decision = "2026-05-01", implementation = "2026-04-01" } } },
    { "earlier decisions not said", cannot_tell = "governance.earlier_decisions",
      plan = { schedule = { decision = "2026-05-01", implementation = "2026-04-01" } } },
    { "what an earlier decision settled not said", cannot_tell = "governance.earlier_decisions[1].decides",
      plan = { governance = { earlier_decisions = { { on = "2026-01-01" } } }, schedule = { decision = "2026-05-01", implementation = "2026-04-01" } } },
    { "day of an earlier decision not said", cannot_tell = "governance.earlier_decisions[1].on",
      plan = { governance = { earlier_decisions = { { decides = "part" } } }, schedule = { decision = "2026-05-01", implementation = "2026-04-01" } } },
    { "day of a decision not said", cannot_tell = "decisions[1].on",
      plan = { decisions = { { kind = "conditional" } }, schedule = { decision = "2026-05-01", implementation = "2026-04-01" } } },
    { "before the decision that was made", fail = "before",
      plan = { schedule = { decision = "2026-03-01", implementation = "2026-04-01" }, decisions = { { on = "2026-05-01", kind = "final" } },
               governance = { earlier_decisions = "none" } } },
    { "a part that was settled earlier", cannot_tell = "another",
      plan = { schedule = { closes = "2026-04-10", decision = "2026-05-01", implementation = "2026-04-01" },
               decisions = { { on = "2026-03-10", kind = "final", matter = "Road works" } } } },
    { "a trial", not_applicable = "trial",
      plan = { type = "experimental-traffic-order", schedule = { decision = "2026-05-01", implementation = "2026-01-01" } } },
    { "no date of implementation", not_applicable = "no_date", plan = { schedule = { decision = "2026-05-01" } } },
    { "no decision date", cannot_tell = "schedule.decision", plan = { schedule = { implementation = "2026-04-01" } } },
  },
}
