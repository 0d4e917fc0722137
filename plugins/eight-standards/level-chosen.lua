-- Where it stands between telling people and handing over to them, and why there.
return {
  title = "The level of engagement is chosen, with a reason",
  why   = "People need to know whether they are being told, asked, or brought in to decide.",
  fix   = "Choose the level (insight, inform, consult, involve or empower) and say why in level_reason.",

  messages = {
    chosen    = "The level is {level}.",
    reasoned  = "The level is {level}, because: {reason}",
    no_level  = "The plan says that no level of engagement was chosen.",
    no_reason = "The level is {level}, and the plan says that there is no reason for it.",
  },
  params = {
    reason = { type = "boolean", default = true, about = "whether a reason is looked for" },
  },

  check = function(plan, params)
    local level = stated(plan, "level")
    if not level then return fail("no_level") end
    if not params.reason then return pass("chosen", { level = level }) end
    local _, why = optional(plan, "level_reason")
    if why == "none" then return fail("no_reason", { level = level }) end
    return pass("reasoned", { level = level, reason = plan.level_reason })
  end,

  examples = {
    { "chosen", pass = "chosen", params = { reason = false }, plan = { level = "consult" } },
    { "with its reason", pass = "reasoned",
      plan = { level = "consult", level_reason = "Two designs are still open and residents will live with either." } },
    { "none", fail = "no_level", plan = { level = "none" } },
    { "without a reason", fail = "no_reason", plan = { level = "inform", level_reason = "none" } },
    { "level not said", cannot_tell = "level", plan = { level_reason = "Two designs are still open." } },
    { "reason not said", cannot_tell = "level_reason", plan = { level = "consult" } },
  },
}
