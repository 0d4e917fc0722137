-- A voluntary body or small business hears three months before its support is cut, and is asked how to reshape it.
return {
  title = "Three months' notice of a cut in funding",
  why   = "Best value guidance asks for it, to the body and to the public, where there was some basis for expecting the funding to go on.",
  fix   = "Give three months' notice before proposal.funding_reduction.takes_effect, and ask for options to reshape the service.",

  params = {
    months = { type = "integer", default = 3, min = 1, about = "months of notice before a reduction" },
  },
  messages = {
    given     = "Notice on {notice} is at least {months} months before {takes_effect}, and options were invited.",
    short     = "Notice on {notice} is less than {months} months before {takes_effect}.",
    none      = "The plan says that no notice of the reduction is given.",
    excused   = "No notice of the reduction is given: \"{reason}\". Had the body any basis for expecting the funding to go on?",
    not_asked = "The body was not asked for options to reshape the service.",
    no_cut    = "No funding of a voluntary body or small business is reduced.",
  },

  check = function(plan, params)
    local cut, state = optional(plan.proposal, "funding_reduction")
    if not cut and (state == "none" or plan.proposal.change ~= "reduce-funding") then return not_applicable("no_cut") end
    local reduction = plan.proposal.funding_reduction
    local _, notice, reason = optional(reduction, "notice_given")
    if reason then return cannot_tell("excused", { reason = reason }, { "proposal.funding_reduction.notice_given" }) end
    if notice == "none" then return fail("none", {}, { "proposal.funding_reduction.notice_given" }) end
    local given, effect = reduction.notice_given, reduction.takes_effect
    local values = { notice = given, takes_effect = effect, months = params.months }
    if effect < date.add_months(given, params.months) then return fail("short", values) end
    if not reduction.options_invited then return fail("not_asked", {}, { "proposal.funding_reduction.options_invited" }) end
    return pass("given", values)
  end,

  examples = {
    { "four months", pass = "given",
      plan = { proposal = { funding_reduction = { notice_given = "2025-12-01", takes_effect = "2026-04-01", options_invited = true } } } },
    { "one month", fail = "short",
      plan = { proposal = { funding_reduction = { notice_given = "2026-03-01", takes_effect = "2026-04-01", options_invited = true } } } },
    { "no notice", fail = "none", plan = { proposal = { funding_reduction = { notice_given = "none", takes_effect = "2026-04-01" } } } },
    { "no notice, and why", cannot_tell = "excused",
      plan = { proposal = { funding_reduction = { notice_given = "none: the grant was for one year only", takes_effect = "2026-04-01" } } } },
    { "options not invited", fail = "not_asked",
      plan = { proposal = { funding_reduction = { notice_given = "2025-12-01", takes_effect = "2026-04-01", options_invited = false } } } },
    { "nothing is cut", not_applicable = "no_cut", plan = { proposal = { change = "charge" } } },
    { "kind of change not said", cannot_tell = "proposal.change", plan = { title = "Grants" } },
    { "notice not said", cannot_tell = "proposal.funding_reduction.notice_given", plan = { proposal = { change = "reduce-funding" } } },
    { "effect not said", cannot_tell = "proposal.funding_reduction.takes_effect",
      plan = { proposal = { funding_reduction = { notice_given = "2025-12-01" } } } },
    { "options not said", cannot_tell = "proposal.funding_reduction.options_invited",
      plan = { proposal = { funding_reduction = { notice_given = "2025-12-01", takes_effect = "2026-04-01" } } } },
  },
}
