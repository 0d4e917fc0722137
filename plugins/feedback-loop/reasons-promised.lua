-- Before anything is decided only the commitment can be checked: reasons where the decision goes against people's views.
return {
  title = "Reasons are promised if views are not followed",
  why   = "People accept a decision they dislike more readily when they were promised its reasons, and got them.",
  fix   = "Write the promise people will read in feedback.reasons_promise.words, and where it is made in feedback.reasons_promise.where.",

  messages = {
    promised = "People are promised: {words}",
    none     = "The plan says that no reasons are promised where the decision goes against people's views.",
  },

  check = function(plan)
    local words = stated(plan.feedback.reasons_promise, "words")
    if not words then return fail("none") end
    return pass("promised", { words = words })
  end,

  examples = {
    { "promised in words", pass = "promised",
      plan = { feedback = { reasons_promise = { words = "If we decide otherwise, we will say why.", where = "hub page" } } } },
    { "no promise", fail = "none", plan = { feedback = { reasons_promise = "none" } } },
    { "the words are none", fail = "none", plan = { feedback = { reasons_promise = { words = "none" } } } },
    { "the plan does not say", cannot_tell = "feedback.reasons_promise.words", plan = { title = "Parking" } },
  },
}
