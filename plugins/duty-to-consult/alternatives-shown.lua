-- Where statute has a whole community asked about a scheme, they are told of the other ways that were thought of, and why not those.

-- How many different options are still there at opening and how many when numbers in them do not count, the day on which another was withdrawn
-- before it, and a title that says nothing.
local function put_to_people(plan, nothing)
  local kept, kinds, withdrawn, empty, opens = {}, {}, nil, nil, optional(plan.schedule, "opens")
  for _, option in ipairs(plan.proposal.options) do
    local title = optional(option, "title")
    local words = (title or "") .. ": " .. (optional(option, "summary") or "")
    local gone, again = optional(option, "withdrawn_on"), words ~= ": " and text.same(words, kept)
    if gone and opens and gone < opens then withdrawn = gone
    elseif title and text.says_nothing(title, nothing) then empty = title
    elseif not again then
      kept[#kept + 1] = words
      local kind = string.gsub(words, "%d[%d.,]*", "0")
      if not text.same(kind, kinds) then kinds[#kinds + 1] = kind end
    end
  end
  return #kept, #kinds, withdrawn, empty
end

local example_words = { nothing = { nothing = { words = { "n a", "not needed" } } } }

return {
  title = "People are told of the arguable alternatives",
  why   = "People cannot take part in shaping a scheme that is shown as the only one there could be.",
  fix   = "Put the other ways of finding the money to people in proposal.options, or list them with the reasons in proposal.discarded.",

  params = {
    nothing = { type = "data", default = "words-that-say-nothing", about = "words that fill a field and say nothing" },
    more  = { type = "list", default = { "more generous", "more support", "more help", "increase support" }, about = "words for a scheme that gives more" },
    silent = { type = "list", default = { "not mentioned", "not set out", "not told", "not shown", "not put" }, about = "words that own up to silence" },
    types = { type = "list", default = { "council-tax-reduction" }, about = "types of which statute has everybody asked" },
  },
  messages = {
    shown     = "Alternatives are shown to people.",
    only_one  = "One scheme only is put to people, and none of the alternatives that were set aside.",
    reasoned  = "One scheme only is put to people. Of others the plan says: \"{reason}\". Was there truly no other way that people could argue for?",
    unchanged = "The scheme stays as it is, so nobody has to be asked.",
    gives_more = "One scheme only is put to people, and it gives more than before. Was there another way that people had to be told of?",
    empty     = "One scheme is put to people beside an option called \"{words}\". What other way were they told of?",
    sizes     = "The options put to people differ in their numbers only. Were people told of other ways, such as raising the tax, cutting services or " ..
      "using reserves, and why not those?",
    withdrawn = "One scheme only is left; another was withdrawn on {on}, before people were asked. Were they told of it, and why it was set aside?",
    elsewhere = "Fairness does not always call for alternatives in this type of consultation.",
  },

  check = function(plan, params)
    if not contains(params.types, plan.type) then return not_applicable("elsewhere") end
    local _, unchanged = optional(plan.proposal, "change")
    if unchanged == "none" then return not_applicable("unchanged") end
    local discarded = optional(plan.proposal, "discarded")
    local options, kinds, withdrawn, empty = put_to_people(plan, params.nothing.nothing.words)
    if discarded or kinds > 1 then return pass("shown") end
    local _, _, reason = stated(plan.proposal, "discarded")
    local at = { "proposal.options", "proposal.discarded" }
    if options > 1 then return cannot_tell("sizes", {}, at) end
    if withdrawn then return cannot_tell("withdrawn", { on = withdrawn }, at) end
    if empty then return cannot_tell("empty", { words = empty }, at) end
    local summary = optional(plan.proposal, "summary") or ""
    if #text.find_phrases(summary, params.more) > 0 then return cannot_tell("gives_more", {}, { "proposal.summary", "proposal.discarded" }) end
    local silent = reason and #text.find_phrases(reason, params.silent) > 0 and #text.find_phrases(reason, { "because" }) == 0
    if reason and not silent then return cannot_tell("reasoned", { reason = reason }, { "proposal.discarded" }) end
    return fail("only_one", {}, at)
  end,

  examples = {
    { "two schemes", pass = "shown", params = example_words,
      plan = { type = "council-tax-reduction", proposal = { options = { { title = "Cut support" }, { title = "Raise the tax" } } } } },
    { "two sizes of the same cut", cannot_tell = "sizes", params = example_words,
      plan = { type = "council-tax-reduction",
               proposal = { options = { { title = "Pay 15 per cent" }, { title = "Pay 22.5 per cent" } }, discarded = "none" } } },
    { "two sizes of the same cut, and what was set aside", pass = "shown", params = example_words,
      plan = { type = "council-tax-reduction",
               proposal = { options = { { title = "Pay 15 per cent" }, { title = "Pay 25 per cent" } }, discarded = { { title = "Raise the tax" } } } } },
    { "two sizes of the same cut, and others not said", cannot_tell = "proposal.discarded", params = example_words,
      plan = { type = "council-tax-reduction", proposal = { options = { { title = "Pay 15 per cent" }, { title = "Pay 25 per cent" } } } } },
    { "two numbered schemes that differ", pass = "shown", params = example_words,
      plan = { type = "council-tax-reduction", proposal = { options = { { title = "Option 1", summary = "Cut support" },
                                                                        { title = "Option 2", summary = "Raise the tax" } }, discarded = "none" } } },
    { "one scheme, and what was set aside", pass = "shown", params = example_words,
      plan = { type = "council-tax-reduction", proposal = { options = { { title = "Cut support" } }, discarded = { { title = "Raise the tax" } } } } },
    { "one scheme only", fail = "only_one", params = example_words,
      plan = { type = "council-tax-reduction", proposal = { options = { { title = "Cut support" } }, discarded = "none" } } },
    { "why there was no other", cannot_tell = "reasoned", params = example_words,
      plan = { type = "council-tax-reduction",
               proposal = { options = { { title = "Cut support" } }, discarded = "none: the government pays for this change alone" } } },
    { "others there were, and people did not hear of them", fail = "only_one", params = example_words,
      plan = { type = "council-tax-reduction",
               proposal = { options = { { title = "Cut support" } }, discarded = "none: raising the tax was not mentioned" } } },
    { "others not told, and why", cannot_tell = "reasoned", params = example_words,
      plan = { type = "council-tax-reduction",
               proposal = { options = { { title = "Cut support" } }, discarded = "none: not set out because no other was within our powers" } } },
    { "a second option that leaves things as they are", pass = "shown", params = { nothing = { nothing = { words = { "no" } } } },
      plan = { type = "council-tax-reduction", proposal = { options = { { title = "Cut support" }, { title = "No change" } }, discarded = "none" } } },
    { "a second option that says nothing", cannot_tell = "empty", params = example_words,
      plan = { type = "council-tax-reduction", proposal = { options = { { title = "Cut support" }, { title = "Not needed" } }, discarded = "none" } } },
    { "the same scheme twice", fail = "only_one", params = example_words,
      plan = { type = "council-tax-reduction", proposal = { options = { { title = "Cut support" }, { title = "Cut support" } }, discarded = "none" } } },
    { "the other withdrawn before opening", cannot_tell = "withdrawn", params = example_words,
      plan = { type = "council-tax-reduction", schedule = { opens = "2025-09-08" },
               proposal = { options = { { title = "Cut support" }, { title = "Raise the tax", withdrawn_on = "2025-09-07" } }, discarded = "none" } } },
    { "the other withdrawn later", pass = "shown", params = example_words,
      plan = { type = "council-tax-reduction", schedule = { opens = "2025-09-08" },
               proposal = { options = { { title = "Cut support" }, { title = "Raise the tax", withdrawn_on = "2025-12-07" } }, discarded = "none" } } },
    { "more for those who need it", cannot_tell = "gives_more", params = example_words,
      plan = { type = "council-tax-reduction",
               proposal = { summary = "Make the scheme more generous.", options = { { title = "Raise it" } }, discarded = "none" } } },
    { "the scheme stays", not_applicable = "unchanged", params = example_words,
      plan = { type = "council-tax-reduction", proposal = { change = "none", options = "none", discarded = "none" } } },
    { "another type", not_applicable = "elsewhere", params = example_words, plan = { type = "traffic-order" } },
    { "no type", cannot_tell = "type", params = example_words, plan = { proposal = { discarded = "none" } } },
    { "options not said", cannot_tell = "proposal.options", params = example_words, plan = { type = "council-tax-reduction" } },
    { "discarded ones not said", cannot_tell = "proposal.discarded", params = example_words,
      plan = { type = "council-tax-reduction", proposal = { options = { { title = "Cut support" } } } } },
  },
}
