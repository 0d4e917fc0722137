-- Where earlier work was found, what is still not known? A person weighs it.
return {
  title = "There is something left to find out",
  why   = "Asking again what is already known wastes people's time and goodwill.",
  fix   = "Say in evidence.prior_check.gap what earlier work leaves open, or use its results in place of asking again.",

  messages = {
    unchecked     = "Nobody looked for earlier work.",
    nothing_found = "No earlier work was found, so the question is open.",
    no_gap        = "Earlier work was found, and the plan says that nothing is left to find out.",
    weigh         = "{number} earlier pieces of work were found; said to be still open: \"{gap}\". Is that gap real?",
  },

  check = function(plan)
    local _, done = optional(plan.evidence.prior_check, "done_on")
    if done == "none" then return not_applicable("unchecked") end
    local sources = plan.evidence.prior_check.sources
    if #sources == 0 then return pass("nothing_found") end
    local gap = stated(plan.evidence.prior_check, "gap")
    if not gap then return fail("no_gap") end
    return cannot_tell("weigh", { number = #sources, gap = gap })
  end,

  examples = {
    { "nothing was found", pass = "nothing_found", plan = { evidence = { prior_check = { sources = "none" } } } },
    { "all is known", fail = "no_gap", plan = { evidence = { prior_check = { sources = { "2024 survey" }, gap = "none" } } } },
    { "a gap to weigh", cannot_tell = "weigh",
      plan = { evidence = { prior_check = { sources = { "2024 survey" }, gap = "Views of people who stopped using the service" } } } },
    { "nobody looked", not_applicable = "unchecked", plan = { evidence = { prior_check = "none" } } },
    { "findings not listed", cannot_tell = "evidence.prior_check.sources", plan = { title = "Parking" } },
    { "gap not said", cannot_tell = "evidence.prior_check.gap",
      plan = { evidence = { prior_check = { sources = { "2024 survey" } } } } },
  },
}
