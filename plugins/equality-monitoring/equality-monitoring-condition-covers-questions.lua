-- The equality monitoring condition covers four kinds of data and no others.
local example_names = { race = { name = "race" }, ["gender reassignment"] = { name = "gender reassignment" } }

local function on_sensitive_ground(question, params)
  local characteristic = optional(question, "characteristic")
  local row = characteristic and params.names[string.lower(characteristic)]
  for _, name in ipairs(params.beyond) do
    if row and row.name == name then return name end
  end
  return nil
end

return {
  title = "The equality monitoring condition covers what is asked",
  why   = "The condition covers only race, religion or belief, health and sexual orientation; anything else sensitive needs its own ground.",
  fix   = "Ask the data protection officer on what ground the other sensitive questions rest, and say so in the privacy notice.",

  params = {
    names = { type = "data", default = "protected-characteristics",
      about = "the nine characteristics, and the names often used for them by mistake" },
    beyond = { type = "list", default = { "gender reassignment", "pregnancy and maternity" },
      about = "sensitive characteristics that the condition does not name" },
  },
  messages = {
    anonymous = "Nothing that identifies a person is collected.",
    other_condition = "The privacy notice relies on another condition: {condition}",
    within = "No question goes beyond the four kinds of data that the equality monitoring condition covers.",
    beyond = "The notice relies on equality monitoring, which covers four kinds of data, and people are also asked about " ..
      "{characteristic}, which it does not name.",
  },

  check = function(plan, params)
    if #plan.equality.identifiers_collected == 0 then return not_applicable("anonymous") end
    local condition = plan.equality.privacy_notice.special_category_condition
    local words = string.lower(condition)
    if not (string.find(words, "monitoring", 1, true) or string.find(words, "schedule 1", 1, true) or string.find(words, "paragraph 8", 1, true)) then
      return not_applicable("other_condition", { condition = condition })
    end
    for question in each(plan.equality.monitoring.questions) do
      local name = on_sensitive_ground(question, params)
      if name then return fail("beyond", { characteristic = name }) end
    end
    for question in each(plan.equality.monitoring.questions) do assert(question.characteristic) end
    return pass("within")
  end,

  examples = {
    { "anonymous", not_applicable = "anonymous", params = { names = example_names }, plan = { equality = { identifiers_collected = {} } } },
    { "explicit consent", not_applicable = "other_condition", params = { names = example_names },
      plan = { equality = { identifiers_collected = { "name" }, privacy_notice = { special_category_condition = "explicit consent" } } } },
    { "race only", pass = "within", params = { names = example_names },
      plan = { equality = { identifiers_collected = { "name" }, privacy_notice = { special_category_condition = "equality monitoring" },
                            monitoring = { questions = { { characteristic = "race" } } } } } },
    { "gender reassignment too", fail = "beyond", params = { names = example_names },
      plan = { equality = { identifiers_collected = { "name" }, privacy_notice = { special_category_condition = "Schedule 1 paragraph 8" },
                            monitoring = { questions = { { characteristic = "gender reassignment" } } } } } },
    { "identifiers not given", cannot_tell = "equality.identifiers_collected", params = { names = example_names }, plan = {} },
    { "condition not given", cannot_tell = "equality.privacy_notice.special_category_condition", params = { names = example_names },
      plan = { equality = { identifiers_collected = { "name" } } } },
    { "questions not given", cannot_tell = "equality.monitoring.questions", params = { names = example_names },
      plan = { equality = { identifiers_collected = { "name" }, privacy_notice = { special_category_condition = "equality monitoring" } } } },
    { "a question without its characteristic", cannot_tell = "equality.monitoring.questions[1].characteristic", params = { names = example_names },
      plan = { equality = { identifiers_collected = { "name" }, privacy_notice = { special_category_condition = "equality monitoring" },
                            monitoring = { questions = { { words = "Are you …?" } } } } } },
  },
}
