-- When people point to harm, the assessment or the report must deal with it.
return {
  title = "Harm that people raised is answered",
  why   = "An adverse effect that consultees raised and nobody answered is the first thing a court is shown.",
  fix   = "Deal with the effect in the assessment (equality.assessment.affected) or say in the impact's mitigation what will be done.",
  for_each = "proposal.impacts",

  messages = {
    own = "This effect on {group} was not raised by people who took part.",
    mitigated = "The effect on {group}, raised by {who}, is answered: {answer}",
    assessed = "The effect on {group}, raised by {who}, is dealt with in the assessment.",
    unanswered = "{who} raised an effect on {group}, and neither the assessment nor a mitigation answers it.",
  },

  check = function(impact, _, plan)
    local who, group = optional(impact, "raised_by"), impact.group
    if not who then return not_applicable("own", { group = group }) end
    local answer, state = optional(impact, "mitigation")
    if answer then return pass("mitigated", { group = group, who = who, answer = answer }) end
    assert(state ~= "missing" or impact.mitigation)
    for _, named in ipairs(plan.equality.assessment.affected) do
      if text.same(named, group) then return pass("assessed", { group = group, who = who }) end
    end
    return fail("unanswered", { group = group, who = who }, { "mitigation", "equality.assessment.affected" })
  end,

  examples = {
    { "found by officers", not_applicable = "own", plan = { proposal = { impacts = { { group = "carers" } } } } },
    { "answered by a measure", pass = "mitigated",
      plan = { proposal = { impacts = { { group = "carers", raised_by = "Carers' Network", mitigation = "evening sessions kept" } } } } },
    { "taken into the assessment", pass = "assessed",
      plan = { proposal = { impacts = { { group = "carers", raised_by = "Carers' Network", mitigation = "none" } } },
               equality = { assessment = { affected = { "Carers" } } } } },
    { "left unanswered", fail = "unanswered",
      plan = { proposal = { impacts = { { group = "carers", raised_by = "Carers' Network", mitigation = "none" } } },
               equality = { assessment = { affected = { "Older people" } } } } },
    { "group not named", cannot_tell = "proposal.impacts[1].group",
      plan = { proposal = { impacts = { { raised_by = "Carers' Network" } } } } },
    { "assessment not described", cannot_tell = "equality.assessment.affected",
      plan = { proposal = { impacts = { { group = "carers", raised_by = "Carers' Network", mitigation = "none" } } } } },
    { "answer not given", cannot_tell = "proposal.impacts[1].mitigation",
      plan = { proposal = { impacts = { { group = "carers", raised_by = "Carers' Network" } } } } },
  },
}
