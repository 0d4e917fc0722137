-- The summary and the reason say enough to be understood.
return {
  title = "Summary and reason are long enough",
  why   = "People judge by the summary whether it concerns them.",
  fix   = "Write a few sentences into summary, and one or two into purpose.why.",

  params = {
    summary = { type = "integer", default = 200, min = 1, about = "fewest characters of the summary" },
    reason  = { type = "integer", default = 50, min = 1, about = "fewest characters of the reason" },
  },
  messages = {
    enough = "The summary has {summary} characters, the reason {reason}.",
    short  = "The summary has {summary} characters, the reason {reason}; {least} and {least_reason} are asked for.",
  },

  check = function(plan, params)
    local summary, reason = text.length(plan.summary), text.length(plan.purpose.why)
    if summary < params.summary or reason < params.reason then
      return fail("short", { summary = summary, reason = reason, least = params.summary, least_reason = params.reason })
    end
    return pass("enough", { summary = summary, reason = reason })
  end,

  examples = {
    { "enough", pass = "enough", params = { summary = 20, reason = 10 },
      plan = { summary = "The library may close on Mondays.", purpose = { why = "Few people come then." } } },
    { "short", fail = "short", plan = { summary = "About parks.", purpose = { why = "Money." } } },
    { "no summary", cannot_tell = "summary", plan = { purpose = { why = "Money." } } },
    { "no reason", cannot_tell = "purpose.why", plan = { summary = "About parks." } },
  },
}
