-- Nobody can prefer two options to all others.
return {
  title = "At most one option is preferred",
  why   = "People cannot tell what the council wants when it wants two things.",
  fix   = "Mark one of proposal.options as preferred, or none.",

  messages = {
    clear   = "{count} of the options is preferred.",
    several = "{count} options are preferred.",
  },

  check = function(plan)
    local preferred = count(plan.proposal.options, function(option) return optional(option, "preferred") == true end)
    if preferred > 1 then return fail("several", { count = preferred }) end
    return pass("clear", { count = preferred })
  end,

  examples = {
    { "one", pass = "clear", plan = { proposal = { options = { { title = "A", preferred = true }, { title = "B" } } } } },
    { "two", fail = "several",
      plan = { proposal = { options = { { title = "A", preferred = true }, { title = "B", preferred = true } } } } },
    { "not said", cannot_tell = "proposal.options", plan = { title = "Parks" } },
  },
}
