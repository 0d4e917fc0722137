-- Where a plan was put off or dropped nothing is decided, and what must be so before a decision does not arise.
return {
  title = "Something is to be decided",
  why   = "A plan that was put off or dropped need not show what a decision would have rested on.",
  fix   = "Give the day of the decision in schedule.decision, or write \"none\" there and in decisions where nothing will be decided.",

  messages = {
    decided = "Something is or will be decided.",
    carried = "No decision is to be made, yet the plan says when it is carried out.",
    none    = "The plan says that nothing is to be decided.",
  },

  check = function(plan)
    local _, planned = optional(plan.schedule, "decision")
    if planned ~= "none" or optional(plan, "decisions") then return pass("decided") end
    if optional(plan.schedule, "implementation") then return pass("carried") end
    return not_applicable("none")
  end,

  examples = {
    { "planned", pass = "decided", plan = { schedule = { decision = "2026-05-01" } } },
    { "nothing said yet", pass = "decided", plan = { title = "Parking" } },
    { "decided without a planned day", pass = "decided", plan = { schedule = { decision = "none" }, decisions = { { on = "2026-05-01" } } } },
    { "withdrawn", not_applicable = "none", plan = { schedule = { decision = "none" }, decisions = "none" } },
    { "put off, with nothing said of decisions", not_applicable = "none", plan = { schedule = { decision = "none" } } },
    { "not decided, and done all the same", pass = "carried",
      plan = { schedule = { decision = "none", implementation = "2026-06-01" }, decisions = "none" } },
  },
}
