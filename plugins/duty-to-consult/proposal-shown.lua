-- People can only answer a proposal that they are shown.

return {
  title = "People are shown the proposal itself",
  why   = "Asking in general terms about change is not asking about this closure, this charge or this boundary.",
  fix   = "State the proposal in proposal.summary and show it in a round of its own.",

  messages = {
    shown     = "The proposal is stated, and a round shows it.",
    none      = "The plan says that people are shown no proposal.",
    not_shown = "None of the rounds shows people the proposal itself.",
  },

  check = function(plan)
    if not stated(plan.proposal, "summary") then return fail("none", {}, { "proposal.summary" }) end
    for _, stage in ipairs(plan.stages) do
      local shown, said = optional(stage, "proposal_shown")
      if shown ~= false and said ~= "none" then return pass("shown") end
    end
    return fail("not_shown")
  end,

  examples = {
    { "stated", pass = "shown", plan = { proposal = { summary = "Close the centre." }, schedule = { opens = "2026-01-01" } } },
    { "an issues paper after a promise", fail = "none",
      plan = { proposal = { summary = "none" }, schedule = { opens = "2026-01-01" }, governance = { promises = { { about = "process" } } } } },
    { "only listening", fail = "not_shown",
      plan = { proposal = { summary = "Close the centre." }, stages = { { opens = "2026-01-01", proposal_shown = false } } } },
    { "not said", cannot_tell = "proposal.summary", plan = { schedule = { opens = "2026-01-01" } } },
  },
}
