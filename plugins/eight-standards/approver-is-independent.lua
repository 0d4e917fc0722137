-- Quality assurance is given by the central officer, and not by the one who leads the work.
return {
  title = "Somebody else than the lead approved it",
  why   = "Nobody can check their own work with fresh eyes.",
  fix   = "Ask the Consultation Officer, or a colleague where that officer leads the work, and write name and role beside the approval.",

  params = {
    what  = { type = "string", default = "design", one_of = { "design", "content" }, about = "what is approved" },
    roles = { type = "list", default = { "consultation officer" }, about = "roles whose approval counts" },
  },
  messages = {
    independent = "{by} ({role}) approved it, and does not lead the work.",
    lead        = "{by} approved it, and leads the work too.",
    other_role  = "{by} approved it as {role}; this is the Consultation Officer's task.",
    nobody      = "The plan says that nobody is named for the approval.",
  },

  check = function(plan, params)
    local approval = plan.approvals[params.what]
    local by = stated(approval, "by")
    if not by then return fail("nobody") end
    local role, lead = approval.role, optional(plan.lead, "name")
    local led_by_officer = #text.find_phrases(optional(plan.lead, "role") or "", params.roles) > 0
    if lead and text.same(by, lead) then return fail("lead", { by = by }) end
    if not led_by_officer and #text.find_phrases(role, params.roles) == 0 then return fail("other_role", { by = by, role = role }) end
    return pass("independent", { by = by, role = role })
  end,

  examples = {
    { "the officer", pass = "independent",
      plan = { approvals = { design = { by = "A. Shah", role = "Consultation Officer" } }, lead = { name = "B. Cole" } } },
    { "a colleague, where the officer leads", pass = "independent",
      plan = { approvals = { design = { by = "C. Roy", role = "Service manager" } }, lead = { name = "A. Shah", role = "Consultation Officer" } } },
    { "the lead", fail = "lead",
      plan = { approvals = { design = { by = "B. Cole", role = "Consultation Officer" } }, lead = { name = "b. cole" } } },
    { "another officer", fail = "other_role",
      plan = { approvals = { design = { by = "C. Roy", role = "Service manager" } }, lead = { name = "B. Cole" } } },
    { "nobody named", fail = "nobody", plan = { approvals = { design = { by = "none", role = "Consultation Officer" } } } },
    { "name not said", cannot_tell = "approvals.design.by", plan = { approvals = { design = { role = "Consultation Officer" } } } },
    { "role not said", cannot_tell = "approvals.design.role", plan = { approvals = { design = { by = "A. Shah" } } } },
  },
}
