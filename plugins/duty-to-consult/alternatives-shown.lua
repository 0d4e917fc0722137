-- Where statute has a whole community asked about a scheme, they are told of the other ways that were thought of, and why not those.
return {
  title = "People are told of the arguable alternatives",
  why   = "People cannot take part in shaping a scheme that is shown as the only one there could be.",
  fix   = "Put the other ways of finding the money to people in proposal.options, or list them with the reasons in proposal.discarded.",

  params = {
    types = { type = "list", default = { "council-tax-reduction" }, about = "types of which statute has everybody asked" },
  },
  messages = {
    shown     = "Alternatives are shown to people.",
    only_one  = "One scheme only is put to people, and none of the alternatives that were set aside.",
    unchanged = "The scheme stays as it is, so nobody has to be asked.",
    elsewhere = "Fairness does not always call for alternatives in this type of consultation.",
  },

  check = function(plan, params)
    local type = plan.type
    local asked = false
    for _, listed in ipairs(params.types) do asked = asked or listed == type end
    if not asked then return not_applicable("elsewhere") end
    local _, unchanged = optional(plan.proposal, "change")
    if unchanged == "none" then return not_applicable("unchanged") end
    local _, discarded = optional(plan.proposal, "discarded")
    if not discarded or #plan.proposal.options > 1 then return pass("shown") end
    if discarded == "none" then return fail("only_one", {}, { "proposal.options", "proposal.discarded" }) end
    assert(plan.proposal.discarded)
    return pass("shown")
  end,

  examples = {
    { "two schemes", pass = "shown",
      plan = { type = "council-tax-reduction", proposal = { options = { { title = "Cut support" }, { title = "Raise the tax" } } } } },
    { "one scheme, and what was set aside", pass = "shown",
      plan = { type = "council-tax-reduction", proposal = { options = { { title = "Cut support" } }, discarded = { { title = "Raise the tax" } } } } },
    { "one scheme only", fail = "only_one",
      plan = { type = "council-tax-reduction", proposal = { options = { { title = "Cut support" } }, discarded = "none" } } },
    { "the scheme stays", not_applicable = "unchanged",
      plan = { type = "council-tax-reduction", proposal = { change = "none", options = "none", discarded = "none" } } },
    { "another type", not_applicable = "elsewhere", plan = { type = "traffic-order" } },
    { "no type", cannot_tell = "type", plan = { proposal = { discarded = "none" } } },
    { "options not said", cannot_tell = "proposal.options", plan = { type = "council-tax-reduction" } },
    { "discarded ones not said", cannot_tell = "proposal.discarded",
      plan = { type = "council-tax-reduction", proposal = { options = { { title = "Cut support" } } } } },
  },
}
