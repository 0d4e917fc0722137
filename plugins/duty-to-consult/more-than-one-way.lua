-- A single option, with nothing said of the others, invites the question whether anything can change.
return {
  title = "More than one way is shown, or why not",
  why   = "Fairness sometimes calls for the alternatives that were set aside, above all where the proposal is shown as the only way.",
  fix   = "List in proposal.discarded what else was thought of and why not, or show that there was nothing arguable.",

  params = {
    words = { type = "list", default = { "no alternative", "no other option", "no choice but", "will have to", "inevitably", "inevitable" },
              about = "words that show a proposal as the only way" },
  },
  messages = {
    several  = "More than one way is shown.",
    told     = "People are told what was set aside and why.",
    only_one = "One option only is put to people, and nothing is said of others.",
    forced   = "One option only is put to people, in words that show it as the only way (\"{words}\").",
  },

  check = function(plan, params)
    local _, none = optional(plan.proposal, "options")
    if none ~= "none" and #plan.proposal.options > 1 then return pass("several") end
    local _, discarded = optional(plan.proposal, "discarded")
    if discarded == "none" then
      local read = (optional(plan.proposal, "summary") or "") .. " " .. (optional(plan.proposal, "reasons") or "") .. " "
        .. (optional(plan.content, "text") or "")
      local found = text.find_phrases(read, params.words)
      local at = { "proposal.options", "proposal.discarded" }
      if #found > 0 then return fail("forced", { words = found[1] }, at) end
      return fail("only_one", {}, at)
    end
    assert(plan.proposal.discarded)
    return pass("told")
  end,

  examples = {
    { "two options", pass = "several", plan = { proposal = { options = { { title = "Close" }, { title = "Share" } } } } },
    { "one, and what was set aside", pass = "told",
      plan = { proposal = { options = { { title = "Close" } }, discarded = { { title = "Share", reason = "No partner" } } } } },
    { "one only", fail = "only_one", plan = { proposal = { options = { { title = "Close" } }, discarded = "none" } } },
    { "shown as the only way", fail = "forced",
      plan = { proposal = { summary = "We will have to close it.", options = { { title = "Close" } }, discarded = "none" } } },
    { "options not said", cannot_tell = "proposal.options", plan = { proposal = { discarded = "none" } } },
    { "discarded ones not said", cannot_tell = "proposal.discarded", plan = { proposal = { options = { { title = "Close" } } } } },
  },
}
