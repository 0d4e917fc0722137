-- Health, race, belief and sexual orientation, kept with who said it, need a lawful condition before they are collected.
local example_names = { age = { name = "age", special = false }, race = { name = "race", special = true } }

return {
  title = "Sensitive answers have a lawful condition",
  why   = "Answers on health, race, religion or belief and sexual orientation may be kept with a name only where a condition of Article 9 allows it.",
  fix   = "Ask the data protection officer for the condition, or stop collecting what identifies people; then complete equality.privacy_notice.",

  params = {
    names = { type = "data", default = "protected-characteristics", about = "characteristics, and which of them are special category data" },
    conditions = { type = "list", default = { "article 9", "art 9", "9(2)", "consent", "equality monitoring", "equality of opportunity",
      "equal opportunities", "schedule 1", "paragraph 8",
      "substantial public interest", "statistical", "statistics", "research", "archiving",
      "vital interests", "public health", "social care", "made public" }, about = "words of conditions for special category data" },
    ordinary = { type = "list", default = { "public task", "legitimate interests", "legitimate interest", "legal obligation", "contract",
      "article 6", "art 6" }, about = "words of bases that are no such condition" },
  },
  messages = {
    no_such_condition = "The condition given ({condition}) is a basis for ordinary personal data and no condition for special category data.",
    which = "The condition for special category data is given as \"{condition}\". Which condition of Article 9 is it?",
    anonymous = "Nothing that identifies a person is collected.",
    ordinary = "No monitoring question asks for special category data.",
    covered = "The question about {characteristic} rests on this condition: {condition}",
    no_notice = "People give {identifier} and answer a question about {characteristic}, and there is no privacy notice.",
    no_condition = "People give {identifier} and answer a question about {characteristic}, and no condition for special category data is named.",
  },

  check = function(plan, params)
    local identifiers = plan.equality.identifiers_collected
    if #identifiers == 0 then return not_applicable("anonymous") end
    local asked
    for question in each(plan.equality.monitoring.questions) do
      local row = params.names[string.lower(question.characteristic)]
      if row and row.special then asked = asked or row.name end
    end
    if not asked then return not_applicable("ordinary") end
    local notice = plan.equality.privacy_notice
    local condition, state = optional(notice, "special_category_condition")
    local values = { identifier = identifiers[1], characteristic = asked, condition = condition }
    if state == "missing" then condition = notice.special_category_condition end
    if condition then
      if #text.find_phrases(condition, params.conditions) > 0 then return pass("covered", values) end
      if #text.find_phrases(condition, params.ordinary) > 0 then return fail("no_such_condition", values) end
      return cannot_tell("which", values)
    end
    local _, controller = optional(notice, "controller")
    local _, purposes = optional(notice, "purposes")
    local name = controller == "none" and purposes == "none" and "no_notice" or "no_condition"
    return fail(name, values)
  end,

  examples = {
    { "anonymous", not_applicable = "anonymous", params = { names = example_names }, plan = { equality = { identifiers_collected = "none" } } },
    { "age only", not_applicable = "ordinary", params = { names = example_names },
      plan = { equality = { identifiers_collected = { "email" }, monitoring = { questions = { { characteristic = "age" } } } } } },
    { "race, with its condition", pass = "covered", params = { names = example_names },
      plan = { equality = { identifiers_collected = { "email" }, monitoring = { questions = { { characteristic = "race" } } },
                            privacy_notice = { special_category_condition = "equality monitoring, Schedule 1 paragraph 8" } } } },
    { "race, on a basis for ordinary data", fail = "no_such_condition", params = { names = example_names },
      plan = { equality = { identifiers_collected = { "email" }, monitoring = { questions = { { characteristic = "race" } } },
                            privacy_notice = { special_category_condition = "Public task" } } } },
    { "race, on words that name no condition", cannot_tell = "which", params = { names = example_names },
      plan = { equality = { identifiers_collected = { "email" }, monitoring = { questions = { { characteristic = "race" } } },
                            privacy_notice = { special_category_condition = "not needed" } } } },
    { "race, without a notice", fail = "no_notice", params = { names = example_names },
      plan = { equality = { identifiers_collected = { "email" }, monitoring = { questions = { { characteristic = "race" } } },
                            privacy_notice = "none" } } },
    { "race, without a condition", fail = "no_condition", params = { names = example_names },
      plan = { equality = { identifiers_collected = { "email" }, monitoring = { questions = { { characteristic = "race" } } },
                            privacy_notice = { controller = "London Borough of Barnet", special_category_condition = "none" } } } },
    { "identifiers not given", cannot_tell = "equality.identifiers_collected", params = { names = example_names }, plan = {} },
    { "questions not given", cannot_tell = "equality.monitoring.questions", params = { names = example_names },
      plan = { equality = { identifiers_collected = { "email" } } } },
    { "a question without its characteristic", cannot_tell = "equality.monitoring.questions[1].characteristic", params = { names = example_names },
      plan = { equality = { identifiers_collected = { "email" }, monitoring = { questions = { { words = "Are you …?" } } } } } },
    { "condition not given", cannot_tell = "equality.privacy_notice.special_category_condition", params = { names = example_names },
      plan = { equality = { identifiers_collected = { "email" }, monitoring = { questions = { { characteristic = "race" } } } } } },
  },
}
