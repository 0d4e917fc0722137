-- The service, the hub's administrators and the Consultation Officer are each spoken to before the design is settled.
local people = { service = "the service", hub = "the administrators of the hub", officer = "the Consultation Officer" }

return {
  title = "Discussed while it was being planned",
  why   = "Those who know the service, the hub and the craft can only help while the plan can still change.",
  fix   = "Talk the plan through with them now, and write the day under approvals: service.on, hub.on or officer.on.",

  params = {
    contact = { type = "string", default = "officer", one_of = { "service", "hub", "officer" }, about = "who was spoken to" },
  },
  messages = {
    early = "Discussed with {who} on {on}, while it was being planned.",
    never = "The plan says that this was never discussed with {who}.",
    after_design = "Discussed with {who} only on {on}, after the design was settled on {design}.",
    after_opening = "Discussed with {who} only on {on}, too late for an opening on {opens}.",
  },

  check = function(plan, params)
    local who, at = people[params.contact], "approvals." .. params.contact .. ".on"
    local on = stated(plan.approvals[params.contact], "on")
    if not on then return fail("never", { who = who }, { at }) end
    local design = optional(plan.approvals.design, "on") or optional(plan.schedule, "design_approved")
    if design and on > design then return fail("after_design", { who = who, on = on, design = design }) end
    local opens = plan.schedule.opens
    if on >= opens then return fail("after_opening", { who = who, on = on, opens = opens }, { at, "schedule.opens" }) end
    return pass("early", { who = who, on = on })
  end,

  examples = {
    { "officer, well before", pass = "early",
      plan = { approvals = { officer = { on = "2026-01-05" } }, schedule = { design_approved = "2026-02-01", opens = "2026-03-01" } } },
    { "service, before opening", pass = "early", params = { contact = "service" },
      plan = { approvals = { service = { on = "2026-01-05" } }, schedule = { opens = "2026-03-01" } } },
    { "never", fail = "never", plan = { approvals = { officer = "none" } } },
    { "after the design was approved", fail = "after_design",
      plan = { approvals = { officer = { on = "2026-02-10" }, design = { on = "2026-02-01" } }, schedule = { opens = "2026-03-01" } } },
    { "on the opening day", fail = "after_opening",
      plan = { approvals = { officer = { on = "2026-03-01" } }, schedule = { opens = "2026-03-01" } } },
    { "not said", cannot_tell = "approvals.officer.on", plan = { schedule = { opens = "2026-03-01" } } },
    { "no opening date", cannot_tell = "schedule.opens", plan = { approvals = { officer = { on = "2026-01-05" } } } },
  },
}
