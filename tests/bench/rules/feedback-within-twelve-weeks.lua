-- Feedback comes within twelve weeks of closing, with something that was done.
return {
  title = "Feedback comes within twelve weeks, with actions",
  why   = "People who never hear what became of their answers do not answer again.",
  fix   = "Move feedback.publish_on earlier, and list feedback.actions.",

  params = {
    days    = { type = "integer", default = 84, min = 1, about = "most days from closing to feedback" },
    actions = { type = "integer", default = 1, min = 0, about = "fewest actions" },
  },
  messages = {
    in_time = "Feedback comes {days} days after closing, with {actions} actions.",
    late    = "Feedback comes {days} days after closing; {wanted} are the most.",
    empty   = "There are {actions} actions; {wanted} are asked for.",
  },

  check = function(plan, params)
    local days, actions = plan.feedback.publish_on - plan.schedule.closes, #plan.feedback.actions
    if days > params.days then return fail("late", { days = days, wanted = params.days }) end
    if actions < params.actions then return fail("empty", { actions = actions, wanted = params.actions }) end
    return pass("in_time", { days = days, actions = actions })
  end,

  examples = {
    { "in time", pass = "in_time",
      plan = { schedule = { closes = "2026-03-02" }, feedback = { publish_on = "2026-05-25", actions = { { what = "Open later" } } } } },
    { "a day late", fail = "late",
      plan = { schedule = { closes = "2026-03-02" }, feedback = { publish_on = "2026-05-26", actions = { { what = "Open later" } } } } },
    { "nothing done", fail = "empty",
      plan = { schedule = { closes = "2026-03-02" }, feedback = { publish_on = "2026-05-25", actions = "none" } } },
    { "no day", cannot_tell = "feedback.publish_on", plan = { schedule = { closes = "2026-03-02" } } },
    { "no closing", cannot_tell = "schedule.closes",
      plan = { feedback = { publish_on = "2026-05-25", actions = "none" } } },
    { "actions not said", cannot_tell = "feedback.actions",
      plan = { schedule = { closes = "2026-03-02" }, feedback = { publish_on = "2026-05-25" } } },
  },
}
