-- What is adopted should be something that people were asked about, or differ from it only as far as listening explains.

-- The words of an option without its number and marks: "Option 2: Close on Mondays" and "close on Mondays" are one.
local function bare(words)
  return (string.gsub(text.bare(words), "^option (%w+) (.)", "%2"))
end

return {
  title    = "People were asked about what was adopted",
  why      = "A fundamental difference between what was asked and what was done calls for asking again; listening and amending does not.",
  fix      = "Ask again about what is to be adopted, or record why the difference is not a fundamental one.",
  for_each = "decisions",

  messages = {
    asked     = "People were asked about the option adopted.",
    listened  = "People were asked about the option adopted, and their answers changed it: {how}",
    unsettled = "The decision adopts none of the options.",
    dropped   = "Nothing was adopted.",
    none      = "The plan lists no options with which to compare what was adopted.",
    differs   = "What was adopted differs: {how}. Is the difference fundamental?",
    unknown   = "The option adopted, {option}, is not one of those that people were asked about. Is the difference fundamental?",
    discarded = "The option adopted, {option}, is one that people were told had been set aside. Were they asked about it after all?",
  },

  applies = function(plan)
    local _, state = optional(plan, "decisions")
    return state ~= "missing" or "The plan tells of no decision."
  end,

  check = function(decision, _, plan)
    local how = optional(decision.adopted, "differs_how")
    local adopted, state = optional(decision.adopted, "option")
    if state == "none" then return not_applicable("dropped") end
    for _, option in ipairs(adopted and optional(plan.proposal, "discarded") or {}) do
      if text.same(option.title, adopted) then return cannot_tell("discarded", { option = adopted }) end
    end
    local known = false
    for _, option in ipairs(adopted and optional(plan.proposal, "options") or {}) do
      local id, title = optional(option, "id"), optional(option, "title")
      known = known or id and (text.same(id, adopted) or text.same("option " .. id, adopted)) or title and bare(title) == bare(adopted)
    end
    if how and (known or not adopted) and optional(decision.adopted, "origin") == "responses" then return pass("listened", { how = how }) end
    if how then return cannot_tell("differs", { how = how }) end
    if known then return pass("asked") end
    if #(optional(plan.proposal, "options") or {}) == 0 then return not_applicable("none") end
    local others = count(plan.decisions, function(one) return optional(one.adopted, "option") ~= nil end)
    if not adopted and (others > 0 or (optional(decision, "kind") or "final") ~= "final") then return not_applicable("unsettled") end
    adopted = decision.adopted.option
    return cannot_tell("unknown", { option = adopted })
  end,

  examples = {
    { "nothing adopted", not_applicable = "dropped", plan = { decisions = { { adopted = "none: withdrawn" } } } },
    { "asked about it", pass = "asked",
      plan = { proposal = { options = { { id = "b" }, { title = "Option A" } } }, decisions = { { adopted = { option = "option a" } } } } },
    { "one of them, changed by what people said", pass = "listened",
      plan = { proposal = { options = { { id = "b" } } },
               decisions = { { adopted = { option = "b", differs_how = "one site kept", origin = "responses" } } } } },
    { "its words without its number", pass = "asked",
      plan = { proposal = { options = { { title = "Option 2: Close on Mondays" } } }, decisions = { { adopted = { option = "close on Mondays" } } } } },
    { "named by its number", pass = "asked",
      plan = { proposal = { options = { { id = "2", title = "Close on Mondays" } } }, decisions = { { adopted = { option = "Option 2" } } } } },
    { "more than people were asked about", cannot_tell = "unknown",
      plan = { proposal = { options = { { title = "Option 2: Close on Mondays" } } }, decisions = { { adopted = { option = "Option 2: Close" } } } } },
    { "it had been set aside", cannot_tell = "discarded",
      plan = { proposal = { discarded = { { title = "Option D" } } }, decisions = { { adopted = { option = "Option D" } } } } },
    { "amended after listening", pass = "listened",
      plan = { decisions = { { adopted = { differs_how = "one site kept", origin = "responses" } } } } },
    { "amended by officers", cannot_tell = "differs",
      plan = { decisions = { { adopted = { differs_how = "one site kept", origin = "officers" } } } } },
    { "not among the options", cannot_tell = "unknown",
      plan = { proposal = { options = { { id = "b" } } }, decisions = { { adopted = { option = "Option C" } } } } },
    { "nothing said of what was adopted", cannot_tell = "decisions[1].adopted.option",
      plan = { proposal = { options = { { id = "b" } } }, decisions = { { on = "2026-05-01" } } } },
    { "a trial", not_applicable = "unsettled",
      plan = { proposal = { options = { { title = "Make it permanent" } } }, decisions = { { on = "2026-05-01", kind = "trial" } } } },
    { "on another matter", not_applicable = "unsettled", item = 1,
      plan = { proposal = { options = { { id = "b" } } }, decisions = { { matter = "Budget" }, { adopted = { option = "b" } } } } },
    { "no options", not_applicable = "none", plan = { decisions = { { adopted = { option = "As advertised" } } } } },
    { "a discarded option without a title", cannot_tell = "proposal.discarded[1].title",
      plan = { proposal = { discarded = { { reason = "cost" } } }, decisions = { { adopted = { option = "Option D" } } } } },
    { "no decision told of", not_applicable = true, plan = { title = "Parking" } },
  },
}
