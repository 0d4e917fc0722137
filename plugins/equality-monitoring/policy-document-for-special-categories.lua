-- The equality monitoring condition works only with an appropriate policy document behind it.
return {
  title = "A policy document stands behind the condition",
  why   = "Relying on the equality monitoring condition without a policy document in place when the data is collected breaks the condition.",
  fix   = "Ask the data protection officer whether the policy document covers this consultation, and how people may object in writing.",

  params = {
    sensitive = { type = "list", default = { "equality monitoring", "equality of opportunity", "schedule 1", "paragraph 8" },
      about = "words of conditions that need a policy document" },
    ordinary = { type = "list", default = { "public task", "legitimate interests", "legal obligation", "contract" },
      about = "words of bases that are no condition for sensitive data" },
  },
  messages = {
    anonymous = "Nothing that identifies a person is collected.",
    not_relied_on = "The privacy notice does not rely on a condition that needs a policy document.",
    ordinary = "The condition given ({condition}) is a basis for ordinary personal data; no policy document makes it one for sensitive data.",
    consent = "The privacy notice relies on explicit consent, which needs no policy document.",
    ask = "The notice relies on this condition: {condition} Is an appropriate policy document in place, is nothing " ..
      "decided about a person with these answers, and does collection stop when somebody objects in writing?",
  },

  check = function(plan, params)
    if #plan.equality.identifiers_collected == 0 then return not_applicable("anonymous") end
    local condition = stated(plan.equality.privacy_notice, "special_category_condition")
    if not condition then return not_applicable("not_relied_on") end
    local words = string.lower(condition)
    if #text.find_phrases(words, params.sensitive) > 0 then return cannot_tell("ask", { condition = condition }) end
    if string.find(words, "consent", 1, true) then return pass("consent") end
    if #text.find_phrases(words, params.ordinary) > 0 then return not_applicable("ordinary", { condition = condition }) end
    return cannot_tell("ask", { condition = condition })
  end,

  examples = {
    { "anonymous", not_applicable = "anonymous", plan = { equality = { identifiers_collected = {} } } },
    { "no condition", not_applicable = "not_relied_on", plan = { equality = { identifiers_collected = { "name" }, privacy_notice = "none" } } },
    { "consent", pass = "consent",
      plan = { equality = { identifiers_collected = { "name" }, privacy_notice = { special_category_condition = "explicit consent" } } } },
    { "public task alone", not_applicable = "ordinary",
      plan = { equality = { identifiers_collected = { "name" }, privacy_notice = { special_category_condition = "public task" } } } },
    { "words nobody foresaw", cannot_tell = "ask",
      plan = { equality = { identifiers_collected = { "name" }, privacy_notice = { special_category_condition = "archiving in the public interest" } } } },
    { "equality monitoring", cannot_tell = "ask",
      plan = { equality = { identifiers_collected = { "name" }, privacy_notice = { special_category_condition = "equality monitoring." } } } },
    { "identifiers not given", cannot_tell = "equality.identifiers_collected", plan = {} },
    { "condition not given", cannot_tell = "equality.privacy_notice.special_category_condition",
      plan = { equality = { identifiers_collected = { "name" } } } },
  },
}
