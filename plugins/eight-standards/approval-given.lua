-- The design, and then the content, is approved by a named person on a known day; before that, a day for it is planned.
return {
  title = "It was approved",
  why   = "A second pair of eyes catches what those who wrote the plan no longer see.",
  fix   = "Ask the Consultation Officer to approve it, and write the day, the name and the role under approvals.",

  params = {
    what = { type = "string", default = "design", one_of = { "design", "content" }, about = "what is approved" },
  },
  messages = {
    given   = "The {what} was approved on {on}.",
    planned = "Approval of the {what} is planned for {due}.",
    overdue = "Approval of the {what} was due on {due}, and the plan does not say that it was given.",
    none    = "The plan says that the {what} was not approved.",
  },

  check = function(plan, params)
    local due = ({ design = "design_approved", content = "content_signed_off" })[params.what]
    local at = "approvals." .. params.what .. ".on"
    local on, state = optional(plan.approvals[params.what], "on")
    if on then return pass("given", { what = params.what, on = on }) end
    if state == "none" then return fail("none", { what = params.what }, { at }) end
    if state == "overdue" then return fail("overdue", { what = params.what, due = plan.schedule[due] }, { at, "schedule." .. due }) end
    return pass("planned", { what = params.what, due = plan.schedule[due] })
  end,

  examples = {
    { "design approved", pass = "given", plan = { approvals = { design = { on = "2026-02-01" } } } },
    { "content signed off", pass = "given", params = { what = "content" }, plan = { approvals = { content = { on = "2026-02-20" } } } },
    { "to come", pass = "planned", as_of = "2026-01-10", plan = { schedule = { design_approved = "2026-02-01" } } },
    { "overdue", fail = "overdue", as_of = "2026-03-10", plan = { schedule = { design_approved = "2026-02-01" } } },
    { "not approved", fail = "none", plan = { approvals = { design = "none" } } },
    { "not said", cannot_tell = "schedule.design_approved", plan = { title = "Parking" } },
  },
}
