-- Equality forums know what a form will miss; they need time to say so.
-- The first opening; where a decision was quashed and people were asked again, the first one after it.
local function first_opening(plan)
  local earlier = optional(plan.governance, "earlier_decisions") or {}
  local quashed = latest(earlier, "on", function(decision) return optional(decision, "standing") == "quashed" end)
  local again = quashed and earliest(plan.stages, "opens", function(_, opens) return quashed < opens end)
  return again or plan.schedule.opens
end

return {
  title = "Equality forums are asked in time",
  why   = "Groups that speak for protected people can say early who would be missed and how to reach them.",
  fix   = "Talk to the equality forums before opening and list them with dates in equality.forums.",

  messages = {
    asked = "{forum} was asked on {on}, before opening.",
    none = "No equality forum is asked.",
    late = "The equality forums are asked only after opening on {opens}.",
  },

  check = function(plan)
    if #plan.equality.forums == 0 then return fail("none") end
    local opens = first_opening(plan)
    local at = { "equality.forums", "schedule.opens", "stages" }
    local on, forum = earliest(plan.equality.forums, "on")
    if on and on <= opens then return pass("asked", { forum = optional(forum, "name") or "A forum", on = on }, at) end
    for one in each(plan.equality.forums) do assert(one.on) end
    return fail("late", { opens = opens }, at)
  end,

  examples = {
    { "a month before", pass = "asked",
      plan = { equality = { forums = { { name = "Disability Forum", on = "2026-01-10" } } }, schedule = { opens = "2026-02-10" } } },
    { "nobody", fail = "none", plan = { equality = { forums = "none" } } },
    { "after opening", fail = "late",
      plan = { equality = { forums = { { name = "Disability Forum", on = "2026-02-20" } } }, schedule = { opens = "2026-02-10" } } },
    { "before asking again after a quashing", pass = "asked",
      plan = { governance = { earlier_decisions = { { on = "2025-03-15", standing = "quashed" } } },
               equality = { forums = { { name = "Disability Forum", on = "2025-07-10" } } },
               stages = { { opens = "2024-09-09", closes = "2024-12-01" }, { opens = "2025-09-08", closes = "2025-11-28" } } } },
    { "not said", cannot_tell = "equality.forums", plan = {} },
    { "no opening date", cannot_tell = "schedule.opens", plan = { equality = { forums = { { name = "Forum", on = "2026-01-10" } } } } },
    { "no date", cannot_tell = "equality.forums[1].on",
      plan = { equality = { forums = { { name = "Forum" } } }, schedule = { opens = "2026-02-10" } } },
  },
}
