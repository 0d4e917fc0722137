-- Where harm is found, someone should have asked whether the aim can be met with less of it.
return {
  title = "Less harmful ways are considered",
  why   = "Due regard includes asking whether harm to protected people can be avoided or made smaller.",
  fix   = "Say in equality.assessment.less_harmful_options what else was considered and why it was or was not taken up.",

  messages = {
    no_harm = "The assessment finds no harm to lessen ({finding}).",
    considered = "Less harmful ways were considered: {options}",
    not_considered = "The assessment finds harm ({finding}), and no less harmful way was considered.",
    reasoned = "The assessment finds harm ({finding}), and of less harmful ways the plan says \"{reason}\". Were they looked for?",
    none_made = "No equality assessment was written.",
  },

  check = function(plan)
    local assessment = plan.equality.assessment
    local _, drafted = optional(assessment, "drafted")
    if drafted == "none" then return not_applicable("none_made") end
    local finding = assessment.finding
    if finding ~= "adverse-impact" and finding ~= "mixed" then return not_applicable("no_harm", { finding = finding }) end
    local options, _, reason = stated(assessment, "less_harmful_options")
    if reason then return cannot_tell("reasoned", { reason = reason, finding = finding }, { "equality.assessment.less_harmful_options" }) end
    if not options then return fail("not_considered", { finding = finding }) end
    return pass("considered", { options = options })
  end,

  examples = {
    { "no harm", not_applicable = "no_harm", plan = { equality = { assessment = { finding = "positive-impact" } } } },
    { "looked for", pass = "considered",
      plan = { equality = { assessment = { finding = "adverse-impact", less_harmful_options = "keep two evenings a week" } } } },
    { "not looked for", fail = "not_considered",
      plan = { equality = { assessment = { finding = "mixed", less_harmful_options = "none" } } } },
    { "none could be found", cannot_tell = "reasoned",
      plan = { equality = { assessment = { finding = "mixed", less_harmful_options = "none: three were tried and none can be paid for" } } } },
    { "no assessment", not_applicable = "none_made", plan = { equality = { assessment = "none" } } },
    { "no finding", cannot_tell = "equality.assessment.finding", plan = {} },
    { "nothing said", cannot_tell = "equality.assessment.less_harmful_options",
      plan = { equality = { assessment = { finding = "adverse-impact" } } } },
  },
}
