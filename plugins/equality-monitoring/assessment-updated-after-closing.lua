-- What people said about effects belongs in the assessment before it goes to whoever decides.
return {
  title = "The assessment takes in what people said",
  why   = "The duty continues until the decision; consultation is where the effects nobody foresaw come to light.",
  fix   = "Update the equality assessment with the responses after closing and before the decision; date it in equality.assessment.updated.",

  messages = {
    updated = "The equality assessment was last worked on, on {updated}, after closing on {closes}.",
    stale = "The equality assessment was last worked on, on {updated}, before the consultation closed on {closes}; it " ..
      "cannot reflect what people said.",
    not_updated = "The equality assessment has not been updated with what people said.",
    left = "The equality assessment has not been updated: \"{reason}\". Did nothing that people said bear on equality?",
    too_late = "The equality assessment was updated on {updated}, only after the decision of {decided}.",
    none_made = "No equality assessment was written.",
  },

  check = function(plan)
    local assessment = plan.equality.assessment
    local _, drafted = optional(assessment, "drafted")
    if drafted == "none" then return not_applicable("none_made") end
    local updated, state, reason = optional(assessment, "updated")
    updated = optional(assessment, "final") or updated
    if not updated and reason then return cannot_tell("left", { reason = reason }, { "equality.assessment.updated" }) end
    if not updated and state == "none" then return fail("not_updated", {}, { "equality.assessment.updated" }) end
    updated = updated or assessment.updated
    local closes = plan.schedule.closes
    if updated < closes then return fail("stale", { updated = updated, closes = closes }) end
    local decided = optional(plan.schedule, "decision")
    if decided and updated > decided then return fail("too_late", { updated = updated, decided = decided }) end
    return pass("updated", { updated = updated, closes = closes })
  end,

  examples = {
    { "two weeks after closing", pass = "updated",
      plan = { equality = { assessment = { updated = "2026-03-16" } }, schedule = { closes = "2026-03-02", decision = "2026-04-20" } } },
    { "final version after closing", pass = "updated",
      plan = { equality = { assessment = { updated = "2026-02-01", final = "2026-03-16" } }, schedule = { closes = "2026-03-02" } } },
    { "before closing", fail = "stale",
      plan = { equality = { assessment = { updated = "2026-02-16" } }, schedule = { closes = "2026-03-02" } } },
    { "never", fail = "not_updated", plan = { equality = { assessment = { updated = "none" } } } },
    { "nothing to add", cannot_tell = "left", plan = { equality = { assessment = { updated = "none: nobody spoke of effects" } } } },
    { "after the decision", fail = "too_late",
      plan = { equality = { assessment = { updated = "2026-05-16" } }, schedule = { closes = "2026-03-02", decision = "2026-04-20" } } },
    { "no assessment", not_applicable = "none_made", plan = { equality = { assessment = "none" } } },
    { "nothing said", cannot_tell = "equality.assessment.updated", plan = { schedule = { closes = "2026-03-02" } } },
    { "no closing date", cannot_tell = "schedule.closes", plan = { equality = { assessment = { updated = "2026-03-16" } } } },
  },
}
