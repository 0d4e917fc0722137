-- Has anybody looked for earlier work that already answers the question?
return {
  title = "Earlier work was looked for",
  why   = "People tire of being asked what they have already answered.",
  fix   = "Look for earlier consultations and research, and write the day and what was found in evidence.prior_check (done_on, sources).",

  messages = {
    found   = "Checked on {on}: {number} earlier pieces of work were found.",
    nothing = "Checked on {on}: nothing earlier was found.",
    checked = "Checked on {on}.",
    never   = "The plan says that nobody looked for earlier work.",
  },

  check = function(plan)
    local on = stated(plan.evidence.prior_check, "done_on")
    if not on then return fail("never") end
    local sources, found = optional(plan.evidence.prior_check, "sources")
    if sources and #sources > 0 then return pass("found", { on = on, number = #sources }) end
    if found == "missing" then return pass("checked", { on = on }) end
    return pass("nothing", { on = on })
  end,

  examples = {
    { "two found", pass = "found",
      plan = { evidence = { prior_check = { done_on = "2026-01-05", sources = { "2024 survey", "Healthwatch report" } } } } },
    { "nothing found", pass = "nothing", plan = { evidence = { prior_check = { done_on = "2026-01-05", sources = "none" } } } },
    { "checked, findings not listed", pass = "checked", plan = { evidence = { prior_check = { done_on = "2026-01-05" } } } },
    { "never", fail = "never", plan = { evidence = { prior_check = "none" } } },
    { "not said", cannot_tell = "evidence.prior_check.done_on", plan = { title = "Parking" } },
  },
}
