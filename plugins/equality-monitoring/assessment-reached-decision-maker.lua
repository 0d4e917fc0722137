-- Members who see only a summary, and are not told to read the assessment, have not weighed it themselves.
local passing = { attached = true, ["expressly-referred"] = true, ["substance-in-report"] = true }
local example_words = { race = { words = { "black women" } } }

-- Whether the groups named are of the kind the duty protects; with no kinds given, everyone's assessment counts unless it found nobody affected.
local function concerns(plan, params)
  local _, affected = optional(plan.equality.assessment, "affected")
  if #params.characteristics == 0 and affected ~= "none" then return true end
  local named = {}
  for _, group in ipairs(optional(plan.equality.assessment, "affected") or {}) do named[#named + 1] = group end
  for _, group in ipairs(optional(plan.proposal, "groups") or {}) do named[#named + 1] = group end
  for characteristic, row in pairs(params.words) do
    local protected = #params.characteristics == 0 or contains(params.characteristics, characteristic)
    if protected and #text.find_phrases(table.concat(named, "; "), row.words) > 0 then return true end
  end
  return false
end

return {
  title = "The assessment reaches the decision maker",
  why   = "The duty is personal to whoever decides; what officers know does not count unless it is put in front of them.",
  fix   = "Attach the equality assessment to the report, or set out its substance there, and say so in equality.assessment.reached.",

  params = {
    words = { type = "data", default = "protected-groups", about = "words that describe groups with a protected characteristic" },
    characteristics = { type = "list", default = {}, about = "characteristics that the duty protects; empty where it protects all" },
  },
  messages = {
    reached = "The equality assessment reached the decision maker ({reached}).",
    summary_only = "The decision maker had only a summary of the equality assessment and was not told to read the whole.",
    not_reached = "The equality assessment did not reach the decision maker.",
    other_way = "The way the assessment reached the decision maker is given as {reached}. Could they weigh its substance?",
    other_groups = "The assessment did not reach the decision maker in full. None of the groups named is plainly one that " ..
      "this duty protects: does the proposal bear on one all the same?",
    nothing_found = "The assessment did not reach the decision maker in full, and it found that nobody is affected. Was there anything to tell?",
    none_made = "No equality assessment was written, so none could be passed on.",
    coming = "The decision of {decided} is still to come: the plan says afterwards how the assessment reached it.",
  },

  check = function(plan, params)
    local assessment = plan.equality.assessment
    local _, drafted = optional(assessment, "drafted")
    local reached, state = optional(assessment, "reached")
    if drafted == "none" and (state == "none" or reached == "no") then return not_applicable("none_made") end
    if state == "missing" then
      local decided = decided_on(plan, "first", { but = { "trial", "conditional" } })
      if decided and date.as_of < decided then return not_applicable("coming", { decided = decided }) end
      reached = assessment.reached
    end
    if passing[reached or ""] then return pass("reached", { reached = reached }) end
    if reached and reached ~= "no" and reached ~= "summary-only" then return cannot_tell("other_way", { reached = reached }) end
    local at = { "equality.assessment.reached" }
    if concerns(plan, params) then return fail(reached == "summary-only" and "summary_only" or "not_reached", {}, at) end
    if #params.characteristics == 0 then return cannot_tell("nothing_found", {}, at) end
    assert(plan.proposal.groups)
    return cannot_tell("other_groups", {}, at)
  end,

  examples = {
    { "the meeting is to come", not_applicable = "coming", as_of = "2026-03-01", params = { words = example_words },
      plan = { schedule = { decision = "2026-05-01" }, equality = { assessment = { drafted = "2026-01-10" } } } },
    { "attached to the report", pass = "reached", plan = { equality = { assessment = { reached = "attached" } } } },
    { "its substance set out in the report", pass = "reached", plan = { equality = { assessment = { reached = "substance-in-report" } } } },
    { "a summary and a pointer", fail = "summary_only", plan = { equality = { assessment = { reached = "summary-only" } } } },
    { "kept in the file", fail = "not_reached", plan = { equality = { assessment = { drafted = "2026-01-10", reached = "no" } } } },
    { "nobody affected", cannot_tell = "nothing_found",
      plan = { equality = { assessment = { reached = "no", affected = "none", finding = "no-adverse-impact" } } } },
    { "a duty to others than those named", cannot_tell = "other_groups", params = { characteristics = { "race" }, words = example_words },
      plan = { equality = { assessment = { reached = "no" } }, proposal = { groups = { "allotment holders" } } } },
    { "a duty to those named", fail = "not_reached", params = { characteristics = { "race" }, words = example_words },
      plan = { equality = { assessment = { reached = "no", affected = { "black women" } } } } },
    { "no groups named", cannot_tell = "proposal.groups", params = { characteristics = { "race" }, words = example_words },
      plan = { equality = { assessment = { reached = "no" } } } },
    { "some other way", cannot_tell = "other_way", plan = { equality = { assessment = { reached = "read out at the meeting" } } } },
    { "no assessment written", not_applicable = "none_made", plan = { equality = { assessment = "none" } } },
    { "nothing said", cannot_tell = "equality.assessment.reached", plan = { equality = { assessment = { drafted = "2026-01-10" } } } },
  },
}
