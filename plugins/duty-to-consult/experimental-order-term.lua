-- An experimental order runs six months with objections open before it may be made permanent, and lasts at most eighteen.
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
    running   = "No decision to make it permanent is dated yet.",
    elsewhere = "Not an experimental order.",
  },

  check = function(plan, params)
    if plan.type ~= "experimental-traffic-order" then return not_applicable("elsewhere") end
    local starts, decided = plan.schedule.implementation, nil
    for _, decision in ipairs(optional(plan, "decisions") or {}) do
      if optional(decision, "kind") == "final" then decided = decided or decision.on end
    end
    local planned = optional(plan.schedule, "decision")
    if not decided and planned and planned > starts then decided = planned end
    if not decided or decided <= starts then return not_applicable("running") end
    local from = starts
    for _, change in ipairs(optional(plan.proposal, "amendments") or {}) do
      local on = optional(change, "on")
      if on and on > from and on < decided then from = on end
    end
    local values = { decided = decided, starts = starts, from = from, objections = params.objections, life = params.life }
    if decided < date.add_months(from, params.objections) then return fail("early", values) end
    if date.add_months(starts, params.life) < decided then return fail("lapsed", values) end
    return pass("kept", values)
  end,

  examples = {
    { "after nine months", pass = "kept",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2026-01-01", decision = "2026-10-01" } } },
    { "after three months", fail = "early",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2026-01-01", decision = "2026-04-01" } } },
    { "changed in between", fail = "early",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2026-01-01", decision = "2026-10-01" },
               proposal = { amendments = { { on = "2026-06-01", what = "Camera moved" } } } } },
    { "after two years", fail = "lapsed",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2024-01-01" }, decisions = { { on = "2026-01-01", kind = "final" } } } },
    { "the decision to try it", not_applicable = "running",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2026-01-01", decision = "2025-12-01" } } },
    { "another type", not_applicable = "elsewhere", plan = { type = "traffic-order" } },
    { "no type", cannot_tell = "type", plan = { schedule = { implementation = "2026-01-01" } } },
    { "no start", cannot_tell = "schedule.implementation", plan = { type = "experimental-traffic-order" } },
    { "day of the decision not said", cannot_tell = "decisions[1].on",
      plan = { type = "experimental-traffic-order", schedule = { implementation = "2026-01-01" }, decisions = { { kind = "final" } } } },
  },
}
