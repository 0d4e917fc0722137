-- People must be asked while the proposal can still change: no final decision on it may come before they are shown it.

local function shows(stage)
  local shown, state = optional(stage, "proposal_shown")
  return shown ~= false and state ~= "none"
end

-- The first day on which a round that shows the proposal opens after a given day; failing that, one that does not show it.
local function opened_after(plan, day)
  local opens = earliest(plan.stages, "opens", function(stage, opens) return day < opens and shows(stage) end)
  if opens then return opens end
  assert(earliest(plan.stages, "opens", shows) or plan.schedule.opens)
  return nil, (earliest(plan.stages, "opens", function(_, unshown) return day < unshown end))
end

-- What is asked about first where earlier decisions raise several questions; of two alike, the later decision.
local weight = { conditional = 7, trial = 6, unshown = 5, long_ago = 4, in_principle = 3, standing = 2, part = 1 }
local past = { quashed = true, withdrawn = true, ["carried-out"] = true }

return {
  title = "The proposal is still open when people are asked",
  why   = "Consultation after the matter is settled asks people about nothing: courts quash decisions for it.",
  fix   = "Reopen the decision before asking, or show in governance.earlier_decisions that it was withdrawn or made subject to consultation.",

  messages = {
    open         = "No final decision on the proposal comes before people are asked.",
    settled      = "The final decision of {on} on the proposal came before people were asked about it, from {opens}.",
    conditional  = "The decision of {on} speaks of being subject to something. Does it make the proposal subject to the outcome of consultation?",
    trial        = "The decision of {on} on the proposal came first. Was it only to begin a trial or an urgent order that statute lets come first?",
    long_ago     = "The decision of {on} came more than a year before people were asked. Has it been carried out or replaced since?",
    in_principle = "The decision of {on} agreed the proposal in principle. Could it still change when people were asked?",
    standing     = "Was the decision of {on} on the proposal final, in principle, quashed or withdrawn?",
    unshown      = "The decision of {on} settled the proposal, and the round that followed does not show it to people. Could it still change?",
    part         = "The decision of {on} settled part of the matter. Is what people are asked about still open?",
    fixed        = "The plan lists what is already fixed. Is the heart of the proposal still open?",
  },

  check = function(plan)
    local type = optional(plan, "type")
    local urgent = type == "experimental-traffic-order" or type == "public-spaces-protection-order"
    local question, asked, at, undated
    for index, earlier in ipairs(plan.governance.earlier_decisions) do
      local decides, standing = optional(earlier, "decides"), optional(earlier, "standing")
      local whole = decides == "the-proposal"
      if (whole or decides == "part") and not past[standing or ""] and optional(earlier, "subject_to_consultation") ~= true then
        local on, found = optional(earlier, "on"), nil
        local opens, unshown
        if on then opens, unshown = opened_after(plan, on) else undated = earlier end
        local here = { "governance.earlier_decisions[" .. index .. "].on", "schedule.opens" }
        if opens and whole and standing == "final" then
          local words = optional(earlier, "minute_words")
          found = words and #text.find_phrases(words, { "subject to" }) > 0 and "conditional" or urgent and "trial"
            or on < opens - 366 and "long_ago"
          if not found then return fail("settled", { on = on, opens = opens }, here) end
        elseif unshown and whole and standing == "final" and not urgent then
          found = "unshown"
        elseif opens then
          found = not whole and "part" or standing and "in_principle" or "standing"
        end
        if found and (not question or weight[found] > weight[question] or found == question and date.exact(on) and on > asked) then
          question, asked, at = found, on, here
        end
      end
    end
    assert(not undated or undated.on)
    if question then return cannot_tell(question, { on = asked }, at) end
    if optional(plan.governance, "fixed_points") then return cannot_tell("fixed", {}, { "governance.fixed_points" }) end
    return pass("open")
  end,

  examples = {
    { "no earlier decision", pass = "open", plan = { governance = { earlier_decisions = "none" }, schedule = { opens = "2026-03-01" } } },
    { "decided by the leader a month before", fail = "settled",
      plan = { governance = { earlier_decisions = { { on = "2026-02", body = "Leader", decides = "the-proposal", standing = "final" } } },
               schedule = { opens = "2026-03-01" } } },
    { "the later of two rounds listed first", fail = "settled",
      plan = { stages = { { opens = "2027-06-01" }, { opens = "2026-03-01" } },
               governance = { earlier_decisions = { { on = "2026-02-01", decides = "the-proposal", standing = "final" } } } } },
    { "part settled, then agreed in principle", cannot_tell = "in_principle",
      plan = { schedule = { opens = "2026-03-01" },
               governance = { earlier_decisions = { { on = "2026-01-10", decides = "part", standing = "final" },
                                                    { on = "2026-01-20", decides = "the-proposal", standing = "in-principle" } } } } },
    { "the policy before this one", cannot_tell = "long_ago",
      plan = { governance = { earlier_decisions = { { on = "2023-02-10", decides = "the-proposal", standing = "final" } } },
               schedule = { opens = "2026-03-01" } } },
    { "carried out and over", pass = "open",
      plan = { governance = { earlier_decisions = { { on = "2025-11-10", decides = "the-proposal", standing = "carried-out" } } },
               schedule = { opens = "2026-03-01" } } },
    { "quashed and asked about again", pass = "open",
      plan = { governance = { earlier_decisions = { { on = "2025-05-01", decides = "the-proposal", standing = "quashed" } } },
               schedule = { opens = "2026-03-01" } } },
    { "resolved to consult", pass = "open",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "to-consult", standing = "final" } } },
               schedule = { opens = "2026-03-01" } } },
    { "its own words leave it open", pass = "open",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "the-proposal", standing = "final",
               subject_to_consultation = true } } }, schedule = { opens = "2026-03-01" } } },
    { "words that need reading", cannot_tell = "conditional",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "the-proposal", standing = "final",
               minute_words = "Agreed, subject to the views of residents." } } }, schedule = { opens = "2026-03-01" } } },
    { "a trial", cannot_tell = "trial",
      plan = { type = "experimental-traffic-order", schedule = { opens = "2026-03-01" },
               governance = { earlier_decisions = { { on = "2026-01-10", decides = "the-proposal", standing = "final" } } } } },
    { "agreed in principle", cannot_tell = "in_principle",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "the-proposal", standing = "in-principle" } } },
               schedule = { opens = "2026-03-01" } } },
    { "standing not said", cannot_tell = "standing",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "the-proposal" } } }, schedule = { opens = "2026-03-01" } } },
    { "part of it settled", cannot_tell = "part",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "part", standing = "final" } } },
               schedule = { opens = "2026-03-01" } } },
    { "decided after a listening round, before the proposal was shown", fail = "settled",
      plan = { stages = { { opens = "2026-01-01", proposal_shown = false }, { opens = "2026-06-01", proposal_shown = true } },
               governance = { earlier_decisions = { { on = "2026-03-01", decides = "the-proposal", standing = "final" } } } } },
    { "decided, then a round that does not show the proposal", cannot_tell = "unshown",
      plan = { stages = { { opens = "2026-06-01", proposal_shown = false } },
               governance = { earlier_decisions = { { on = "2026-03-01", decides = "the-proposal", standing = "final" } } } } },
    { "a survey, then the decision, then no round", pass = "open",
      plan = { stages = { { opens = "2026-01-01", proposal_shown = false } },
               governance = { earlier_decisions = { { on = "2026-03-01", decides = "the-proposal", standing = "final" } } } } },
    { "fixed points are told", cannot_tell = "fixed",
      plan = { governance = { earlier_decisions = "none", fixed_points = { "The saving of £2m" } }, schedule = { opens = "2026-03-01" } } },
    { "earlier decisions not said", cannot_tell = "governance.earlier_decisions", plan = { schedule = { opens = "2026-03-01" } } },
    { "day of the decision not said", cannot_tell = "governance.earlier_decisions[1].on",
      plan = { governance = { earlier_decisions = { { decides = "the-proposal", standing = "final" } } }, schedule = { opens = "2026-03-01" } } },
    { "no opening date", cannot_tell = "schedule.opens",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "the-proposal", standing = "final" } } } } },
    { "no rounds listed", pass = "open", plan = { governance = { earlier_decisions = "none" }, stages = { { opens = "2026-03-01" } } } },
  },
}
