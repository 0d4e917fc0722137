-- A field filled with words that say nothing is as good as empty, and so is one that repeats what stands elsewhere.

-- The text at a path such as proposal.costs.text, if there is one.
local function text_at(plan, path)
  local sections, name = string.match(path, "^(.-)%.?([%w_]+)$")
  local node = plan
  for section in string.gmatch(sections, "[%w_]+") do node = node[section] end
  return (optional(node, name))
end

-- A text in small letters without marks, for comparing.
local example = { nothing = { nothing = { words = { "n a", "see above", "not needed" } } }, repeats = 3 }

return {
  title = "What is filled in says something",
  why   = "\"See above\" in a field looks like an answer and is none: nobody can check it or learn from it.",
  fix   = "Write what is meant in each of these fields, or none with the reason.",

  params = {
    nothing = { type = "data", default = "words-that-say-nothing", about = "words that fill a field and say nothing" },
    fields  = { type = "list", default = { "proposal.summary", "proposal.reasons", "proposal.costs.text", "purpose.why", "purpose.how_views_used",
      "purpose.decision_process", "governance.scope_of_influence", "method_rationale.accessibility", "method_rationale.equality",
      "method_rationale.cost", "method_rationale.effectiveness", "method_rationale.timeliness", "accessibility.paper_route",
      "accessibility.phone_route", "accessibility.understanding", "accessibility.timeframes", "accessibility.venues", "accessibility.childcare",
      "accessibility.communication", "equality.assessment.less_harmful_options", "equality.assessment.duty_explained_at",
      "feedback.reasons_promise.words", "feedback.we_asked", "feedback.you_said", "feedback.we_did", "feedback.next_steps" },
      about = "the fields that are read" },
    repeats = { type = "integer", default = 3, min = 2, about = "in how many fields the same text is one too often" },
  },
  messages = {
    said    = "Each of the fields read says something of its own.",
    nothing = "Fields hold words that say nothing ({number}), such as \"{words}\".",
    same    = "The same words stand in {number} fields: \"{words}\"",
  },

  check = function(plan, params)
    stated(plan.proposal, "summary")
    local empty, words, places, repeated = {}, nil, {}, nil
    for _, path in ipairs(params.fields) do
      local said = text_at(plan, path)
      if said and text.says_nothing(said, params.nothing.nothing.words) then
        empty[#empty + 1], words = path, words or said
      elseif said then
        local bare = text.bare(said)
        local same = places[bare] or { words = said }
        places[bare], same[#same + 1] = same, path
        if #same == params.repeats then repeated = repeated or same end
      end
    end
    if #empty > 0 then return fail("nothing", { number = #empty, words = words }, empty) end
    if repeated then return fail("same", { number = #repeated, words = repeated.words }, repeated) end
    return pass("said", {}, { "proposal.summary" })
  end,

  examples = {
    { "of its own", pass = "said", params = example,
      plan = { proposal = { summary = "Close the centre.", costs = { text = "Not needed any more: the repairs that would cost £900,000." } } } },
    { "words that say nothing", fail = "nothing", params = example,
      plan = { proposal = { summary = "Close the centre.", reasons = "n/a - see above" }, purpose = { why = "Not needed." } } },
    { "the same three times", fail = "same", params = example,
      plan = { proposal = { summary = "We value your views.", reasons = "We value your views" }, purpose = { why = "we value your views!" } } },
    { "nothing proposed", pass = "said", params = example, plan = { proposal = { summary = "none" } } },
    { "the same twice", pass = "said", params = example,
      plan = { proposal = { summary = "Close the centre." }, purpose = { why = "Close the centre." } } },
    { "proposal not said", cannot_tell = "proposal.summary", params = example, plan = { title = "Library" } },
  },
}
