-- Talking with people goes on while a decision is carried out.
return {
  title = "Engagement goes on after the decision",
  why   = "Those who live with a decision are the first to see whether it works.",
  fix   = "Say in feedback.monitoring_after how effects will be watched and people kept in touch.",

  messages = {
    planned = "After the decision: {how}",
    none    = "The plan says that nothing follows the decision.",
  },

  check = function(plan)
    local how = stated(plan.feedback, "monitoring_after")
    if not how then return fail("none") end
    return pass("planned", { how = how })
  end,

  examples = {
    { "a review is planned", pass = "planned", plan = { feedback = { monitoring_after = "We meet the street group after six months." } } },
    { "nothing follows", fail = "none", plan = { feedback = { monitoring_after = "none" } } },
    { "the plan does not say", cannot_tell = "feedback.monitoring_after", plan = { title = "Parking" } },
  },
}
