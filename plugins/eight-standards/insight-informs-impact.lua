-- What is learnt about people must feed the picture of who would be affected.
return {
  title = "Insight feeds the view of who is affected",
  why   = "Learning about people matters only if it shapes the proposal and shows whom it would hurt.",
  fix   = "List in equality.assessment.evidence what the insight work adds to the equality impact assessment.",

  messages = {
    used  = "The assessment rests on {number} pieces of evidence.",
    none  = "The plan says that the equality impact assessment uses no evidence.",
    other = "It is not insight work.",
  },

  check = function(plan)
    if plan.level ~= "insight" then return not_applicable("other") end
    local number = #plan.equality.assessment.evidence
    if number == 0 then return fail("none") end
    return pass("used", { number = number })
  end,

  examples = {
    { "used", pass = "used",
      plan = { level = "insight", equality = { assessment = { evidence = { "Profile of people on council tax support" } } } } },
    { "not used", fail = "none", plan = { level = "insight", equality = { assessment = { evidence = "none" } } } },
    { "consulting", not_applicable = "other", plan = { level = "consult" } },
    { "level not said", cannot_tell = "level", plan = { title = "Parking" } },
    { "evidence not said", cannot_tell = "equality.assessment.evidence", plan = { level = "insight" } },
  },
}
