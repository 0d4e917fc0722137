-- A report written before the end of the consultation cannot have taken every answer into account.
return {
  title = "The report follows closing",
  why   = "The report must rest on all the answers, the last day's included.",
  fix   = "Move schedule.report to after the closing date.",

  messages = {
    after  = "The report on {report} follows closing on {closes}.",
    before = "The report is dated {report}, but people can answer until {closes}.",
    rounds = "The report is dated {report}: after one round closed, but before the last closes on {closes}. Is it a report on that round alone?",
    none   = "No report to the decision maker is planned.",
    trial  = "An experimental order may be made before people have their say; the check applies to making it permanent.",
  },

  check = function(plan)
    if optional(plan, "type") == "experimental-traffic-order" then return not_applicable("trial") end
    local _, state = optional(plan.schedule, "report")
    if state == "none" then return not_applicable("none") end
    local report, closes = plan.schedule.report, plan.schedule.closes
    if report <= closes then
      local first = earliest(plan.stages, "closes")
      if first and first < report then return cannot_tell("rounds", { report = report, closes = closes }) end
      for stage in each(plan.stages) do assert(stage.closes) end
      return fail("before", { report = report, closes = closes }, { "schedule.report", "schedule.closes" })
    end
    return pass("after", { report = report, closes = closes })
  end,

  examples = {
    { "after", pass = "after", plan = { schedule = { closes = "2026-03-01", report = "2026-03-27" } } },
    { "before", fail = "before", plan = { schedule = { closes = "2026-03-01", report = "2026-02-20" } } },
    { "between two rounds", cannot_tell = "rounds",
      plan = { stages = { { opens = "2026-01-01", closes = "2026-02-01" }, { opens = "2026-04-01", closes = "2026-05-01" } },
               schedule = { report = "2026-03-01" } } },
    { "no report", not_applicable = "none", plan = { schedule = { report = "none" } } },
    { "experimental order", not_applicable = "trial", plan = { type = "experimental-traffic-order" } },
    { "no report date", cannot_tell = "schedule.report", plan = { schedule = { closes = "2026-03-01" } } },
    { "no closing date", cannot_tell = "schedule.closes", plan = { schedule = { report = "2026-03-27" } } },
  },
}
