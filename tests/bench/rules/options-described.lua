-- There is something to choose from, and each option says what it is.
return {
  title = "Options are described",
  why   = "Nobody can choose between names.",
  fix   = "Give each of at least two proposal.options a title and a summary.",

  params = {
    fewest = { type = "integer", default = 2, min = 1, about = "fewest options" },
  },
  messages = {
    described = "{count} options are described.",
    few       = "There are {count} options; {fewest} are asked for.",
    bare      = "An option has no title or no summary.",
  },

  check = function(plan, params)
    local options = plan.proposal.options
    if #options < params.fewest then return fail("few", { count = #options, fewest = params.fewest }) end
    for option in each(options) do
      if not optional(option, "title") or not optional(option, "summary") then return fail("bare") end
    end
    return pass("described", { count = #options })
  end,

  examples = {
    { "two", pass = "described",
      plan = { proposal = { options = { { title = "A", summary = "Open later." }, { title = "B", summary = "Close." } } } } },
    { "one", fail = "few", plan = { proposal = { options = { { title = "A", summary = "Open later." } } } } },
    { "bare", fail = "bare", plan = { proposal = { options = { { title = "A", summary = "Open later." }, { title = "B" } } } } },
    { "not said", cannot_tell = "proposal.options", plan = { title = "Parks" } },
  },
}
