-- An experimental order runs six months with objections open before it may be made permanent, and lasts at most eighteen.
-- Whether what was adopted is what the plan prefers.
local function preferred(plan, adopted)
  for _, option in ipairs(adopted and optional(plan.proposal, "options") or {}) do
    if optional(option, "preferred") and text.same(optional(option, "title") or "", adopted) then return true end
  end
  return false
end

return {
  title = "The experiment runs its term",
  why   = "Objections to an experimental order are open for six months from its start or last change; after eighteen months it has lapsed.",
  fix   = "Decide on a permanent order at least six and at most eighteen months after the start or last change.",

  params = {
    objections = { type = "integer", default = 6, min = 1, about = "months in which objections are open" },
    life       = { type = "integer", default = 18, min = 1, about = "months that an experiment may last" },
  },
  messages = {
    kept      = "The permanent decision of {decided} falls within the term that began on {starts}.",
    early     = "The permanent decision of {decided} comes before objections close, {objections} months after {from}.",
    lapsed    = "The permanent decision of {decided} comes after the experiment of {starts} has lapsed at {life} months.",
    ended     = "The decision of {decided} is not within the six to eighteen months after {starts}. Did it end the experiment, and not make it permanent?",
    running   = "No decision to make it permanent is dated yet.",
    elsewhere = "Not an experimental order.",
  },

  check = function(plan, params)
    if plan.type ~= "experimental-traffic-order" then return not_applicable("elsewhere") end
    local starts, made = plan.schedule.implementation, optional(plan, "decisions") or {}
    local function final(decision) return optional(decision, "kind") == "final" end
    local function keeps(decision, on) return final(decision) and on > starts and preferred(plan, optional(decision.adopted, "option")) end
    for decision in each(made) do assert(not final(decision) or decision.on) end
    local decided = latest(made, "on", keeps)
    local permanent = decided or count(made, final) == 0
    decided = decided or latest(made, "on", final)
    local planned = optional(plan.schedule, "decision")
    if not decided and planned and planned > starts then decided = planned end
    if not decided or decided <= starts then return not_applicable("running") end
    local from = starts
    for _, change in ipairs(optional(plan.proposal, "amendments") or {}) do
      local on = optional(change, "on")
      if on and on > from and on < decided then from = on end
    end
    local values = { decided = decided, starts = starts, from = from, objections = params.objections, life = params.life }
    local early = decided < date.add_months(from, params.objections)
    if not early and decided < date.add_months(starts, params.life) then return pass("kept", values) end
    if not permanent then return cannot_tell("ended", values, { "decisions", "schedule.implementation" }) end
    return fail(early and "early" or "lapsed", values, { "decisions", "schedule.decision", "schedule.implementation" })
  end,

  examples = {
    { "after nine months", pass = "kept",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2026-01-01", decision = "2026-10-01" } } },
    { "after three months", fail = "early",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2026-01-01", decision = "2026-04-01" } } },
    { "changed in between", fail = "early",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2026-01-01", decision = "2026-10-01" },
               proposal = { amendments = { { on = "2026-06-01", what = "Camera moved" } } } } },
    { "on the last day", pass = "kept",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2025-01-01", decision = "2026-06-30" } } },
    { "eighteen months to the day, the first day counted", fail = "lapsed",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2025-01-01" },
               proposal = { options = { { title = "Keep", preferred = true } } },
               decisions = { { on = "2026-07-01", kind = "final", adopted = { option = "Keep" } } } } },
    { "after two years", fail = "lapsed",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2024-01-01" },
               proposal = { options = { { title = "Keep", preferred = true } } },
               decisions = { { on = "2026-01-01", kind = "final", adopted = { option = "Keep" } } } } },
    { "taken away after three months", cannot_tell = "ended",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2024-01-01" },
               proposal = { options = { { title = "Keep", preferred = true } } },
               decisions = { { on = "2024-04-01", kind = "final", adopted = { option = "Take away" } } } } },
    { "varied on the way, the permanent order listed last", pass = "kept",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2025-10-06" },
               proposal = { options = { { title = "Keep", preferred = true } } },
               decisions = { { on = "2025-09-16", kind = "trial" }, { on = "2025-12-02", kind = "final", matter = "Vary the hours" },
                             { on = "2026-07-14", kind = "final", adopted = { option = "Keep" } } } } },
    { "the decision to try it", not_applicable = "running",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2026-01-01", decision = "2025-12-01" } } },
    { "another type", not_applicable = "elsewhere", plan = { type = "traffic-order" } },
    { "no type", cannot_tell = "type", plan = { schedule = { implementation = "2026-01-01" } } },
    { "no start", cannot_tell = "schedule.implementation", plan = { type = "experimental-traffic-order" } },
    { "day of the decision not said", cannot_tell = "decisions[1].on",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2026-01-01" }, decisions = { { kind = "final" } } } },
  },
}
