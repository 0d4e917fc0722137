-- Feedback that only thanks people says nothing; a person reads the short ones.
return {
  title = "Feedback is more than thanks",
  why   = "People want to know what changed because of them, not only that they were heard.",
  fix   = "Say in feedback.we_did what changed, what did not, and why.",

  params = {
    words   = { type = "integer", default = 10, min = 1, about = "fewest words in which what was done can be said" },
    phrases = { type = "list", default = { "thank you", "thanks", "feedback has been noted", "views have been noted" },
                about = "phrases that stand in the place of an answer" },
  },
  messages = {
    full   = "What was done is told in {words} words.",
    none   = "The plan says that nothing was done.",
    short  = "What was done is told in only {words} words: \"{said}\". Does that tell people what changed?",
    polite = "What was done says \"{phrase}\" in {words} words. Does it tell people what changed?",
  },

  check = function(plan, params)
    local did = stated(plan.feedback, "we_did")
    if not did then return fail("none") end
    local words = text.words(did)
    local found = text.find_phrases(did, params.phrases)
    if #found > 0 and words < 4 * params.words then return cannot_tell("polite", { phrase = found[1], words = words }) end
    if words < params.words then return cannot_tell("short", { words = words, said = text.plain(did) }) end
    return pass("full", { words = words })
  end,

  examples = {
    { "says what changed", pass = "full",
      plan = { feedback = { we_did = "We cut the price of a permit by a third and dropped the charge for a second visitor." } } },
    { "nothing was done", fail = "none", plan = { feedback = { we_did = "none" } } },
    { "too short to say", cannot_tell = "short", plan = { feedback = { we_did = "We listened." } } },
    { "only thanks", cannot_tell = "polite",
      plan = { feedback = { we_did = "Thank you to everybody who took the time to tell us their views on this." } } },
    { "not written", cannot_tell = "feedback.we_did", plan = { title = "Parking" } },
  },
}
