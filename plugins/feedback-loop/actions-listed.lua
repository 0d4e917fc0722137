-- Once there are findings, what will be done about them is written down.
return {
  title = "Actions follow from the findings",
  why   = "Findings that lead to no action make the next consultation harder to believe in.",
  fix   = "List in feedback.actions what will be done because of what people said, with an owner and a date for each.",

  messages = {
    listed = "{number} actions are listed.",
    none   = "The plan says that no action follows from what people said.",
  },

  check = function(plan)
    local number = #plan.feedback.actions
    if number == 0 then return fail("none") end
    return pass("listed", { number = number })
  end,

  examples = {
    { "one action", pass = "listed", plan = { feedback = { actions = { { what = "Move the crossing" } } } } },
    { "none", fail = "none", plan = { feedback = { actions = "none" } } },
    { "the plan does not say", cannot_tell = "feedback.actions", plan = { title = "Parking" } },
  },
}
