-- For a change to a service, the equality impact assessment is final by the day it opens.
return {
  title = "The equality assessment is final by the opening",
  why   = "People cannot answer for effects that nobody has looked at.",
  fix   = "Finish the assessment, and write the day into equality.assessment.final.",

  params = {
    types = { type = "list", default = { "library-service", "youth-services", "adult-social-care" }, about = "types that change a service" },
  },
  messages = {
    ready   = "The assessment is final on {final}.",
    late    = "The assessment is final on {final}, after the opening on {opens}.",
    never   = "The plan does not say when the assessment is final.",
    another = "This changes no service.",
  },

  check = function(plan, params)
    local changes = false
    for _, type_of_change in ipairs(params.types) do changes = changes or plan.type == type_of_change end
    if not changes then return not_applicable("another") end
    local final = optional(plan.equality.assessment, "final")
    if not final then return fail("never") end
    if final <= plan.schedule.opens then return pass("ready", { final = final }) end
    return fail("late", { final = final, opens = plan.schedule.opens })
  end,

  examples = {
    { "before", pass = "ready",
      plan = { type = "library-service", schedule = { opens = "2026-03-02" }, equality = { assessment = { final = "2026-03-02" } } } },
    { "after", fail = "late",
      plan = { type = "library-service", schedule = { opens = "2026-03-02" }, equality = { assessment = { final = "2026-03-03" } } } },
    { "never", fail = "never", plan = { type = "library-service", schedule = { opens = "2026-03-02" } } },
    { "a budget", not_applicable = "another", plan = { type = "budget" } },
    { "type not said", cannot_tell = "type", plan = { title = "Parks" } },
    { "no opening", cannot_tell = "schedule.opens", plan = { type = "library-service", equality = { assessment = { final = "2026-03-03" } } } },
  },
}
