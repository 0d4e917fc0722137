-- People are told why they are asked, what becomes of their answers, and how the decision will be made.
local matters = {
  why = "why they are being asked",
  how_views_used = "how their views will be taken into account",
  decision_process = "how the decision will be made",
}

-- Work that only studies or informs people, and shows no proposal, leads to no decision they could be told of.
local function nothing_to_decide(plan)
  local level = optional(plan, "level")
  return (level == "insight" or level == "inform") and not optional(plan.proposal, "summary")
end

return {
  title = "People are told what this is for",
  why   = "People answer better, and trust the result more, when they know why they are asked and what will be done with their answers.",
  fix   = "Write it in a sentence or two that people will read: purpose.why, purpose.how_views_used or purpose.decision_process.",

  params = {
    part = { type = "string", default = "why", one_of = { "why", "how_views_used", "decision_process" }, about = "what is explained" },
  },
  messages = {
    told = "People are told {what}: {words}",
    no_decision = "It puts no proposal to people, so there is no decision to explain.",
    none = "The plan says that people are not told {what}.",
  },

  check = function(plan, params)
    local _, state = optional(plan.purpose, params.part)
    if params.part == "decision_process" and nothing_to_decide(plan) then return not_applicable("no_decision") end
    local what = matters[params.part]
    if state == "none" then return fail("none", { what = what }, { "purpose." .. params.part }) end
    return pass("told", { what = what, words = plan.purpose[params.part] })
  end,

  examples = {
    { "why", pass = "told", plan = { purpose = { why = "We must find a safer crossing by the school." } } },
    { "how views count", pass = "told", params = { part = "how_views_used" },
      plan = { purpose = { how_views_used = "The committee will read every answer before it chooses." } } },
    { "not told", fail = "none", plan = { purpose = { why = "none" } } },
    { "a survey of needs", not_applicable = "no_decision", params = { part = "decision_process" }, plan = { level = "insight" } },
    { "not said", cannot_tell = "purpose.why", plan = { title = "Parking" } },
  },
}
