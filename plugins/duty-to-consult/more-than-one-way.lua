-- A single option, with nothing said of the others, invites the question whether anything can change.
-- How many different options are still there at opening, and the day on which another was withdrawn before it.
local function put_to_people(plan)
  local kept, withdrawn, opens = {}, nil, optional(plan.schedule, "opens")
  for _, option in ipairs(plan.proposal.options) do
    local words = (optional(option, "title") or "") .. ": " .. (optional(option, "summary") or "")
    local gone, again = optional(option, "withdrawn_on"), words ~= ": " and text.same(words, kept)
    if gone and opens and gone < opens then withdrawn = gone
    elseif not again then kept[#kept + 1] = words end
  end
  return #kept, withdrawn
end

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
    together = "Nothing is settled yet: people take part in working out what there could be.",
    unchanged = "Nothing would change.",
    none_put = "No option is put to people, and nothing is said of what was set aside.",
    only_one = "One option only is put to people, and nothing is said of others.",
    forced   = "One option only is put to people, in words that show it as the only way (\"{words}\").",
  },

  check = function(plan, params)
    local _, none = optional(plan.proposal, "options")
    local _, unchanged = optional(plan.proposal, "change")
    local level = optional(plan, "level")
    if none == "none" and (level == "involve" or level == "empower") then return not_applicable("together") end
    if none == "none" and unchanged == "none" then return not_applicable("unchanged") end
    if none ~= "none" and put_to_people(plan) > 1 then return pass("several") end
    local _, discarded = optional(plan.proposal, "discarded")
    if discarded == "none" then
      local read = (optional(plan.proposal, "summary") or "") .. " " .. (optional(plan.proposal, "reasons") or "") .. " "
        .. (optional(plan.content, "text") or "")
      local found = text.find_phrases(read, params.words)
      local at = { "proposal.options", "proposal.discarded" }
      if #found > 0 then return fail("forced", { words = found[1] }, at) end
      return fail(none == "none" and "none_put" or "only_one", {}, at)
    end
    assert(plan.proposal.discarded)
    return pass("told")
  end,

  examples = {
    { "two options", pass = "several", plan = { proposal = { options = { { title = "Close" }, { title = "Share" } } } } },
    { "one, and what was set aside", pass = "told",
      plan = { proposal = { options = { { title = "Close" } }, discarded = { { title = "Share", reason = "No partner" } } } } },
    { "one only", fail = "only_one", plan = { proposal = { options = { { title = "Close" } }, discarded = "none" } } },
    { "the same one twice", fail = "only_one",
      plan = { proposal = { options = { { title = "Close" }, { title = "Close" } }, discarded = "none" } } },
    { "the rivals withdrawn before opening", fail = "only_one",
      plan = { schedule = { opens = "2025-09-08" },
               proposal = { options = { { title = "Close" }, { title = "Keep", withdrawn_on = "2025-09-07" } }, discarded = "none" } } },
    { "no option at all", fail = "none_put", plan = { level = "consult", proposal = { options = "none", discarded = "none" } } },
    { "people will shape the options", not_applicable = "together",
      plan = { level = "involve", proposal = { options = "none", discarded = "none" } } },
    { "nothing would change", not_applicable = "unchanged",
      plan = { level = "inform", proposal = { change = "none", options = "none", discarded = "none" } } },
    { "shown as the only way", fail = "forced",
      plan = { proposal = { summary = "We will have to close it.", options = { { title = "Close" } }, discarded = "none" } } },
    { "options not said", cannot_tell = "proposal.options", plan = { proposal = { discarded = "none" } } },
    { "discarded ones not said", cannot_tell = "proposal.discarded", plan = { proposal = { options = { { title = "Close" } } } } },
  },
}
