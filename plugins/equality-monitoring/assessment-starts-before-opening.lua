-- Naming options before assessing them is lawful, but an assessment begun early shapes the questions that people are asked.
-- The first opening; where a decision was quashed and people were asked again, the first one after it.
local function first_opening(plan)
  local earlier = optional(plan.governance, "earlier_decisions") or {}
  local quashed = latest(earlier, "on", function(decision) return optional(decision, "standing") == "quashed" end)
  local again = quashed and earliest(plan.stages, "opens", function(_, opens) return quashed < opens end)
  return again or plan.schedule.opens
end

return {
  title = "The equality assessment starts before opening",
  why   = "An early draft shows who must be heard and lets people correct it while it can still change.",
  fix   = "Draft the equality assessment before opening and publish it with the consultation.",

  messages = {
    nobody = "There is no equality assessment, and the plan says that nothing proposed bears on any group of people.",
    before = "The equality assessment was first drafted on {drafted}, by the opening on {opens}.",
    after = "The equality assessment is first dated {drafted}, after the opening on {opens}; it cannot have shaped whom you ask and what.",
    none_made = "The plan says that there is no equality assessment; an early draft would show who must be heard.",
  },

  check = function(plan)
    local assessment = plan.equality.assessment
    local drafted = stated(assessment, "drafted")
    if not drafted then
      if #plan.proposal.groups == 0 then return not_applicable("nobody") end
      return fail("none_made", {}, { "equality.assessment.drafted" })
    end
    local opens = first_opening(plan)
    local at = { "equality.assessment.drafted", "schedule.opens", "stages" }
    if drafted > opens then return fail("after", { drafted = drafted, opens = opens }, at) end
    return pass("before", { drafted = drafted, opens = opens }, at)
  end,

  examples = {
    { "a month before", pass = "before", plan = { equality = { assessment = { drafted = "2026-01-10" } }, schedule = { opens = "2026-02-10" } } },
    { "a week after", fail = "after", plan = { equality = { assessment = { drafted = "2026-02-17" } }, schedule = { opens = "2026-02-10" } } },
    { "before asking again after a quashing", pass = "before",
      plan = { governance = { earlier_decisions = { { on = "2025-03-15", standing = "quashed" } } },
               equality = { assessment = { drafted = "2025-07-10" } },
               stages = { { opens = "2024-09-09", closes = "2024-12-01" }, { opens = "2025-09-08", closes = "2025-11-28" } } } },
    { "between two rounds, with nothing quashed", fail = "after",
      plan = { equality = { assessment = { drafted = "2025-07-10" } },
               stages = { { opens = "2024-09-09", closes = "2024-12-01" }, { opens = "2025-09-08", closes = "2025-11-28" } } } },
    { "none at all", fail = "none_made", plan = { equality = { assessment = { drafted = "none" } }, proposal = { groups = { "swimmers" } } } },
    { "nothing is proposed", not_applicable = "nobody",
      plan = { equality = { assessment = "none: nothing is proposed" }, proposal = { groups = "none" } } },
    { "none, and nobody named", cannot_tell = "proposal.groups", plan = { equality = { assessment = "none" } } },
    { "no date of the draft", cannot_tell = "equality.assessment.drafted", plan = { schedule = { opens = "2026-02-10" } } },
    { "no opening date", cannot_tell = "schedule.opens", plan = { equality = { assessment = { drafted = "2026-01-10" } } } },
  },
}
