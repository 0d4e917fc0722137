-- No statute asks for a document, but the decision maker must have had equality put to them in some form.
local shown = { attached = true, ["expressly-referred"] = true, ["substance-in-report"] = true }

-- The first group named that the duty protects, and where it is named.
local function protected_group(plan, params)
  for index, group in ipairs(optional(plan.proposal, "groups") or {}) do
    for _, characteristic in ipairs(params.characteristics) do
      if #text.find_phrases(group, params.words[characteristic].words) > 0 then return group, "proposal.groups[" .. index .. "]" end
    end
  end
end

local example = { words = { disability = { words = { "special educational needs", "disabled" } } }, characteristics = { "disability" },
                  nothing = { nothing = { words = { "n a", "not explained" } } } }

return {
  title = "Equality is put to the decision maker",
  why   = "With no assessment and nothing in the report, nothing shows that the effect on protected people was weighed at all.",
  fix   = "Assess the effect on the groups concerned and put it to the decision maker; say how in equality.assessment.reached.",

  params = {
    nothing = { type = "data", default = "words-that-say-nothing", about = "words that fill a field and say nothing" },
    words = { type = "data", default = "protected-groups", about = "words that describe groups with a protected characteristic" },
    characteristics = { type = "list", default = { "age", "disability", "gender reassignment", "pregnancy and maternity", "race",
      "religion or belief", "sex", "sexual orientation" }, about = "characteristics that the duty protects" },
  },
  messages = {
    assessed = "An equality assessment was drafted on {drafted}.",
    without_document = "No separate assessment was written, but equality was put to the decision maker.",
    where = "No assessment was written, and where the report explains the duty is given as \"{where}\". Does it, and in which place?",
    place = "No assessment was written and the duty is explained nowhere, yet the substance is said to be in the report. In which place?",
    nothing = "No equality assessment was made and nothing put equality to the decision maker, although the proposal bears on " ..
      "people protected by law ({group}).",
    summary = "No assessment was written, and only a summary about equality reached the decision maker. Did it say enough for " ..
      "equality to be weighed?",
    nobody = "The plan says that the proposal bears on no group of people directly.",
    no_group = "No equality assessment was made and nothing put equality to the decision maker. None of the groups " ..
      "named is plainly protected by law: does the proposal bear on one all the same?",
  },

  check = function(plan, params)
    local assessment = plan.equality.assessment
    local drafted, reached = optional(assessment, "drafted"), optional(assessment, "reached")
    if drafted then return pass("assessed", { drafted = drafted }) end
    local explained, unexplained = optional(assessment, "duty_explained_at")
    if reached == "substance-in-report" and unexplained == "none" then return cannot_tell("place") end
    if shown[reached or ""] then return pass("without_document") end
    if explained and text.says_nothing(explained, params.nothing.nothing.words) then return cannot_tell("where", { where = explained }) end
    if explained then return pass("without_document") end
    if stated(assessment, "drafted") or stated(assessment, "duty_explained_at") then return pass("without_document") end
    reached = stated(assessment, "reached")
    if reached == "summary-only" then return cannot_tell("summary") end
    local group, named = protected_group(plan, params)
    local at = { "equality.assessment", named or "proposal.groups" }
    if group then return fail("nothing", { group = group }, at) end
    if #plan.proposal.groups == 0 then return not_applicable("nobody") end
    return cannot_tell("no_group", {}, at)
  end,

  examples = {
    { "an assessment was drafted", pass = "assessed", params = example,
      plan = { equality = { assessment = { drafted = "2026-01-10" } } } },
    { "the report dealt with it", pass = "without_document", params = example,
      plan = { equality = { assessment = { drafted = "none", reached = "substance-in-report" } } } },
    { "the duty is explained in the report", pass = "without_document", params = example,
      plan = { equality = { assessment = { drafted = "none", duty_explained_at = "paragraph 7.2" } } } },
    { "the report dealt with it in no place", cannot_tell = "place", params = example,
      plan = { equality = { assessment = { drafted = "none", reached = "substance-in-report", duty_explained_at = "none" } } } },
    { "words that name no place", cannot_tell = "where", params = example,
      plan = { equality = { assessment = { drafted = "none", reached = "no", duty_explained_at = "n/a - not explained" } } } },
    { "nothing at all, support for disabled children cut", fail = "nothing", params = example,
      plan = { equality = { assessment = "none" }, proposal = { groups = { "children with special educational needs" } } } },
    { "nothing at all, nobody plainly protected", cannot_tell = "no_group", params = example,
      plan = { equality = { assessment = "none" }, proposal = { groups = { "allotment holders" } } } },
    { "nobody concerned", not_applicable = "nobody", params = example,
      plan = { equality = { assessment = "none: nothing is proposed" }, proposal = { groups = "none" } } },
    { "only a summary", cannot_tell = "summary", params = example,
      plan = { equality = { assessment = { drafted = "none", reached = "summary-only", duty_explained_at = "none" } } } },
    { "nothing said about an assessment", cannot_tell = "equality.assessment.drafted", params = example, plan = {} },
    { "nothing said about the duty", cannot_tell = "equality.assessment.duty_explained_at", params = example,
      plan = { equality = { assessment = { drafted = "none" } } } },
    { "nothing said about what reached them", cannot_tell = "equality.assessment.reached", params = example,
      plan = { equality = { assessment = { drafted = "none", duty_explained_at = "none" } } } },
    { "no groups named", cannot_tell = "proposal.groups", params = example, plan = { equality = { assessment = "none" } } },
  },
}
