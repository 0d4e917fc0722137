-- An assessment that goes on after the decision has been accepted for a trial; whether it is enough is for a person.
return {
  title = "A rolling assessment fits the scheme",
  why   = "A court accepted an assessment that went on during three experimental traffic schemes, and warned that this will not always do.",
  fix   = "Say what was known at the decision and when the assessment ends; but for an experiment, finish it before the decision.",

  params = {
    experiments = { type = "list", default = { "experimental-traffic-order" }, about = "types of consultation on a scheme that is itself a trial" },
  },
  messages = {
    not_rolling = "The assessment does not go on after the decision.",
    finished = "The assessment went on for a while but was final on {final}, by the decision of {decided}.",
    endless = "The assessment is to go on after the decision, and no final version is planned.",
    trial = "The assessment goes on during the trial. Was equality weighed well enough to begin, and will it be weighed " ..
      "again before the scheme is made permanent?",
    no_trial = "The assessment is to go on after the decision, which courts have accepted only for experiments; this is " ..
      "{type}. Is there a good reason not to finish it first?",
  },

  check = function(plan, params)
    local assessment = plan.equality.assessment
    if not optional(assessment, "rolling") then return not_applicable("not_rolling") end
    local final, state = optional(assessment, "final")
    if state == "none" then return fail("endless") end
    local decided = optional(plan.schedule, "decision")
    if final and decided and final <= decided then return pass("finished", { final = final, decided = decided }) end
    local type_of_plan = plan.type
    if contains(params.experiments, type_of_plan) then return cannot_tell("trial") end
    return cannot_tell("no_trial", { type = type_of_plan })
  end,

  examples = {
    { "finished once and for all", not_applicable = "not_rolling", plan = { equality = { assessment = { drafted = "2026-01-10" } } } },
    { "final by the decision", pass = "finished",
      plan = { equality = { assessment = { rolling = true, final = "2026-02-01" } }, schedule = { decision = "2026-03-10" } } },
    { "an experimental order", cannot_tell = "trial",
      plan = { type = "experimental-traffic-order", equality = { assessment = { rolling = true } } } },
    { "a library closure", cannot_tell = "no_trial", plan = { type = "library-service", equality = { assessment = { rolling = true } } } },
    { "no end planned", fail = "endless", plan = { equality = { assessment = { rolling = true, final = "none" } } } },
    { "type not given", cannot_tell = "type", plan = { equality = { assessment = { rolling = true } } } },
  },
}
