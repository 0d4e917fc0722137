-- A finding of no harm, where disabled or older people lose the service they use, needs explaining.
local example_words = { age = { words = { "older", "elderly" } }, disability = { words = { "disabled" } } }

return {
  title = "A finding of no harm fits the facts",
  why   = "A court called it irrational to find no harm when disabled and older people were losing the service.",
  fix   = "Look again at equality.assessment.finding: say how those who lose the service are affected, or why they are not.",

  params = {
    words = { type = "data", default = "protected-groups", about = "words that describe groups with a protected characteristic" },
    characteristics = { type = "list", default = { "age", "disability" }, about = "characteristics of the people who lose the service" },
    losses = { type = "list", default = { "withdraw", "close-site", "reduce-funding" }, about = "kinds of change by which people lose a service" },
  },
  messages = {
    no_change = "The plan says that nothing is to change.",
    no_loss = "The proposal does not take a service away (kind of change: {change}).",
    other_finding = "The assessment does not say that nobody is harmed; its finding is {finding}.",
    odd = "The assessment finds no harm, yet these are among those who lose a service: {group}.",
    nobody_named = "The assessment finds no harm, and none of the groups named points to older or disabled people.",
  },

  check = function(plan, params)
    local change = stated(plan.proposal, "change")
    if not change then return not_applicable("no_change") end
    if not contains(params.losses, change) then return not_applicable("no_loss", { change = change }) end
    local finding = plan.equality.assessment.finding
    if finding ~= "no-adverse-impact" then return pass("other_finding", { finding = finding }) end
    for _, characteristic in ipairs(params.characteristics) do
      for index, group in ipairs(plan.proposal.groups) do
        if #text.find_phrases(group, params.words[characteristic].words) > 0 then
          return fail("odd", { group = group }, { "equality.assessment.finding", "proposal.groups[" .. index .. "]" })
        end
      end
    end
    return pass("nobody_named")
  end,

  examples = {
    { "a new service", not_applicable = "no_loss", params = { words = example_words }, plan = { proposal = { change = "new" } } },
    { "nothing changes", not_applicable = "no_change", params = { words = example_words }, plan = { proposal = { change = "none" } } },
    { "harm is admitted", pass = "other_finding", params = { words = example_words },
      plan = { proposal = { change = "withdraw" }, equality = { assessment = { finding = "adverse-impact" } } } },
    { "no harm to disabled users who lose the service", fail = "odd", params = { words = example_words },
      plan = { proposal = { change = "withdraw", groups = { "disabled residents" } },
               equality = { assessment = { finding = "no-adverse-impact" } } } },
    { "no harm, and nobody plainly concerned", pass = "nobody_named", params = { words = example_words },
      plan = { proposal = { change = "close-site", groups = { "allotment holders" } },
               equality = { assessment = { finding = "no-adverse-impact" } } } },
    { "kind of change not given", cannot_tell = "proposal.change", params = { words = example_words }, plan = {} },
    { "no finding", cannot_tell = "equality.assessment.finding", params = { words = example_words },
      plan = { proposal = { change = "withdraw" } } },
    { "no groups", cannot_tell = "proposal.groups", params = { words = example_words },
      plan = { proposal = { change = "withdraw" }, equality = { assessment = { finding = "no-adverse-impact" } } } },
  },
}
