-- Due regard is a matter of substance: the finding must rest on evidence about the people concerned.
return {
  title = "The assessment rests on evidence",
  why   = "Two library decisions were quashed although assessments had been written, because the analysis lacked rigour and evidence.",
  fix   = "List in equality.assessment.evidence what the finding rests on: user figures, census, what people said.",

  messages = {
    none_made = "No equality assessment was written.",
    no_evidence = "The assessment lists no evidence for its finding ({finding}).",
    weigh = "The finding of the assessment is \"{finding}\" (groups named: {affected}; pieces of evidence: {evidence}). Is the " ..
      "analysis thorough enough for the decision, with an open mind on each group?",
    light = "The finding of the assessment is \"{finding}\"; the evidence is listed.",
  },

  check = function(plan)
    local assessment = plan.equality.assessment
    local _, drafted = optional(assessment, "drafted")
    if drafted == "none" then return not_applicable("none_made") end
    local values = { finding = assessment.finding, evidence = #assessment.evidence, affected = #(optional(assessment, "affected") or {}) }
    if values.evidence == 0 then return fail("no_evidence", values, { "equality.assessment.evidence" }) end
    if values.finding == "adverse-impact" or values.finding == "mixed" then return cannot_tell("weigh", values) end
    return pass("light", values)
  end,

  examples = {
    { "harm is found", cannot_tell = "weigh",
      plan = { equality = { assessment = { finding = "adverse-impact", evidence = { "borrower figures" }, affected = { "older people" } } } } },
    { "no harm, with evidence", pass = "light",
      plan = { equality = { assessment = { finding = "no-adverse-impact", evidence = { "user survey" } } } } },
    { "no evidence", fail = "no_evidence", plan = { equality = { assessment = { finding = "no-adverse-impact", evidence = "none" } } } },
    { "no assessment", not_applicable = "none_made", plan = { equality = { assessment = "none" } } },
    { "no finding", cannot_tell = "equality.assessment.finding", plan = { equality = { assessment = { evidence = { "user survey" } } } } },
    { "evidence not given", cannot_tell = "equality.assessment.evidence",
      plan = { equality = { assessment = { finding = "no-adverse-impact" } } } },
  },
}
