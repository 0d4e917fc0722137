-- Where protected people lose a service, whoever decides must have the duty, and those people, brought to mind.

-- The groups on which the plan expects an effect, in the order of its impacts.
local function impacted(plan)
  local groups = {}
  for index, impact in ipairs(optional(plan.proposal, "impacts") or {}) do groups[index] = optional(impact, "group") or "" end
  return groups
end

-- The first group named that the duty protects, and where it is named.
local function protected_group(plan, params)
  local lists = { ["proposal.groups"] = optional(plan.proposal, "groups"), ["proposal.impacts"] = impacted(plan) }
  for path, list in pairs(lists) do
    for index, group in ipairs(list) do
      for _, characteristic in ipairs(params.characteristics) do
        if #text.find_phrases(group, params.words[characteristic].words) > 0 then return group, path .. "[" .. index .. "]" end
      end
    end
  end
end

local example = { words = { disability = { words = { "disabled", "sheltered housing" } } }, characteristics = { "disability" },
                  nothing = { nothing = { words = { "n a", "not explained" } } } }

return {
  title = "The duty is brought home when a service is lost",
  why   = "A decision to take a service from disabled or older people was quashed where nobody had explained the duty to those who decided.",
  fix   = "Explain the duty in the report, name the people who lose the service, and say where in equality.assessment.duty_explained_at.",

  params = {
    nothing = { type = "data", default = "words-that-say-nothing", about = "words that fill a field and say nothing" },
    words = { type = "data", default = "protected-groups", about = "words that describe groups with a protected characteristic" },
    characteristics = { type = "list", default = { "age", "disability", "gender reassignment", "pregnancy and maternity", "race",
      "religion or belief", "sex", "sexual orientation" }, about = "characteristics that the duty protects" },
    losses = { type = "list", default = { "withdraw", "close-site", "reduce-funding" }, about = "kinds of change by which people lose a service" },
  },
  messages = {
    no_change = "The plan says that nothing is to change.",
    no_loss = "The proposal does not take a service away (kind of change: {change}).",
    reached = "The equality assessment was put to the decision maker ({reached}).",
    explained = "The report explains the equality duty: {where}",
    where = "A service is lost, and where the duty is explained is given as \"{where}\". Does the report explain it, and in which place?",
    not_brought_home = "A service is lost, it bears on people protected by law ({group}), and neither the duty nor those people were " ..
      "put to the decision maker.",
    nobody = "The plan says that the proposal bears on no group of people directly.",
    no_group = "A service is lost and the duty was not put to the decision maker. None of the groups named is plainly " ..
      "protected by law: does anyone who is lose the service?",
  },

  check = function(plan, params)
    local change, assessment = stated(plan.proposal, "change"), plan.equality.assessment
    if not change then return not_applicable("no_change") end
    if not contains(params.losses, change) then return not_applicable("no_loss", { change = change }) end
    local reached, explained = optional(assessment, "reached"), optional(assessment, "duty_explained_at")
    if reached and reached ~= "no" then return pass("reached", { reached = reached }) end
    if explained and text.says_nothing(explained, params.nothing.nothing.words) then
      return cannot_tell("where", { where = explained }, { "equality.assessment.duty_explained_at", "proposal.change" })
    end
    if explained then return pass("explained", { where = explained }) end
    stated(assessment, "duty_explained_at")
    local _, affected = optional(assessment, "affected")
    if affected ~= "none" then stated(assessment, "reached") end
    local group, named = protected_group(plan, params)
    local at = { "proposal.change", "equality.assessment", named or "proposal.groups" }
    if group then return fail("not_brought_home", { group = group }, at) end
    if #plan.proposal.groups == 0 then return not_applicable("nobody") end
    return cannot_tell("no_group", {}, at)
  end,

  examples = {
    { "a new service", not_applicable = "no_loss", params = example, plan = { proposal = { change = "new" } } },
    { "nothing changes", not_applicable = "no_change", params = example, plan = { proposal = { change = "none" } } },
    { "assessment attached", pass = "reached", params = example,
      plan = { proposal = { change = "withdraw" }, equality = { assessment = { reached = "attached" } } } },
    { "duty explained", pass = "explained", params = example,
      plan = { proposal = { change = "withdraw" }, equality = { assessment = { duty_explained_at = "report, section 9" } } } },
    { "words that name no place", cannot_tell = "where", params = example,
      plan = { proposal = { change = "withdraw" }, equality = { assessment = { duty_explained_at = "Not explained in the report" } } } },
    { "night staff withdrawn, nobody named", fail = "not_brought_home", params = example,
      plan = { proposal = { change = "withdraw", groups = { "residents of sheltered housing" } },
               equality = { assessment = { duty_explained_at = "none", affected = "none" } } } },
    { "nothing reached those who decided", fail = "not_brought_home", params = example,
      plan = { proposal = { change = "close-site", impacts = { { group = "disabled swimmers" } } },
               equality = { assessment = { duty_explained_at = "none", reached = "no" } } } },
    { "nobody plainly protected", cannot_tell = "no_group", params = example,
      plan = { proposal = { change = "close-site", groups = { "allotment holders" } }, equality = { assessment = "none" } } },
    { "nobody concerned", not_applicable = "nobody", params = example,
      plan = { proposal = { change = "withdraw", groups = "none" }, equality = { assessment = "none" } } },
    { "kind of change not given", cannot_tell = "proposal.change", params = example, plan = {} },
    { "nothing said about the duty", cannot_tell = "equality.assessment.duty_explained_at", params = example,
      plan = { proposal = { change = "withdraw" } } },
    { "nothing said about what reached them", cannot_tell = "equality.assessment.reached", params = example,
      plan = { proposal = { change = "withdraw" }, equality = { assessment = { duty_explained_at = "none" } } } },
    { "no groups named", cannot_tell = "proposal.groups", params = example,
      plan = { proposal = { change = "withdraw" }, equality = { assessment = "none" } } },
  },
}
