-- Long answers, petitions and papers handed over reach whoever decides.
return {
  title    = "Every submission reaches those who decide",
  why      = "A paper handed over at a meeting counts as much as a form filled in.",
  fix      = "Put the submission, or a fair summary of it, in front of those who decide before they decide.",
  for_each = "responses.submissions",

  messages = {
    full    = "It reached those who decide in full.",
    summary = "It reached those who decide as a summary.",
    lost    = "It did not reach those who decide. Were the points it makes before them in some other way?",
  },

  applies = function(plan)
    local _, state = optional(plan.responses, "submissions")
    return state ~= "missing" or "The plan tells of no submissions."
  end,

  check = function(submission)
    local reached = submission.reached
    if reached == "no" then return cannot_tell("lost", {}, { "reached" }) end
    return pass(reached == "full" and "full" or "summary")
  end,

  examples = {
    { "in full", pass = "full", plan = { responses = { submissions = { { from = "Friends of the library", reached = "full" } } } } },
    { "summarised", pass = "summary", plan = { responses = { submissions = { { from = "Friends of the library", reached = "summarised" } } } } },
    { "lost", cannot_tell = "lost", plan = { responses = { submissions = { { from = "Friends of the library", reached = "no" } } } } },
    { "not said", cannot_tell = "responses.submissions[1].reached", plan = { responses = { submissions = { { from = "Friends" } } } } },
    { "no submissions told of", not_applicable = true, plan = { title = "Parking" } },
  },
}
