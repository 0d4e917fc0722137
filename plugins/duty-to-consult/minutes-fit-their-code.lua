-- What the minutes of an earlier decision say counts, and not the code that a plan gives it.

-- Words that settle a matter, where nothing beside them leaves it open.
local function settling(words, params)
  if #text.find_phrases(words, params.open) > 0 then return nil end
  return text.find_phrases(words, params.settling)[1]
end

return {
  title    = "Earlier decisions are what they are called",
  why      = "A resolution that closes a library has decided it, whether or not the plan calls it a resolution to consult.",
  fix      = "Give the earlier decision the code that its minutes bear out in governance.earlier_decisions.",
  for_each = "governance.earlier_decisions",

  params = {
    changes  = { type = "list", default = {}, about = "kinds of change that the demand is about; empty for all" },
    settling = { type = "list", default = { "be closed", "will close", "shall close", "to close", "will end", "be withdrawn", "cease",
      "be outsourced", "to outsource", "begin procurement", "start procurement", "award the contract", "be implemented", "be introduced",
      "closure be approved", "approve the closure", "approved the closure", "proceed with the closure" }, about = "words of minutes that settle a matter" },
    open     = { type = "list", default = { "whether", "proposal", "proposals", "proposed", "propose", "possible", "option", "options", "in principle", "draft",
      "explore", "consider", "consult on closing", "consult on the closure", "consultation on", "seek views on", "plans to", "plan to", "intention to",
      "advertise", "subject to" }, about = "words of minutes that leave it open" },
  },
  messages = {
    elsewhere = "Not a kind of change that this demand is about.",
    fits      = "The minutes do not say otherwise.",
    decides   = "The decision of {on} is listed as one that settled nothing, and its minutes say \"{words}\". Was the proposal still open after it?",
    withdrawn = "The decision of {on} is listed as withdrawn. Where is that recorded, and was it before people were asked?",
    carried   = "The decision of {on} is listed as carried out, less than a year before people were asked. Was it about something else?",
  },

  applies = function(plan)
    local _, state = optional(plan.governance, "earlier_decisions")
    return state ~= "missing" or "The plan does not say what was decided before."
  end,

  check = function(earlier, params, plan)
    local change = optional(plan.proposal, "change")
    if #params.changes > 0 and not contains(params.changes, change) then return not_applicable("elsewhere") end
    local decides, standing = optional(earlier, "decides"), optional(earlier, "standing")
    local whole = decides == "the-proposal"
    if whole and standing == "withdrawn" then return cannot_tell("withdrawn", { on = earlier.on }, { "on", "standing" }) end
    if whole and standing == "carried-out" then
      local opens = optional(plan.schedule, "opens")
      if opens and earlier.on >= opens - 366 and earlier.on <= opens then return cannot_tell("carried", { on = earlier.on }, { "on", "standing" }) end
    end
    if decides == "part" or whole and optional(earlier, "subject_to_consultation") ~= true then return pass("fits") end
    local found = settling(optional(earlier, "minute_words") or "", params)
    if found and standing ~= "quashed" then return cannot_tell("decides", { on = earlier.on, words = found }, { "minute_words", "decides" }) end
    return pass("fits")
  end,

  examples = {
    { "resolved to consult", pass = "fits",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "to-consult", minute_words = "Consult on closing the library" } } } } },
    { "consulting on whether", pass = "fits",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "to-consult",
               minute_words = "Ask whether the library should be closed" } } } } },
    { "advertising an order", pass = "fits",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "to-advertise",
               minute_words = "Advertise the order to close the lane" } } } } },
    { "consultation on plans", pass = "fits",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "to-consult",
               minute_words = "Approve consultation on plans to close it" } } } } },
    { "called a resolution to consult", cannot_tell = "decides",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "to-consult",
               minute_words = "Resolved that the library be closed on 1 April and that residents be consulted on how" } } } } },
    { "called a resolution to explore", cannot_tell = "decides",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "to-explore",
               minute_words = "Resolved to outsource and begin procurement" } } } } },
    { "called a resolution to explore, where the choice counts", cannot_tell = "decides", params = { changes = { "outsource" } },
      plan = { proposal = { change = "outsource" },
               governance = { earlier_decisions = { { on = "2026-01-10", decides = "to-explore", minute_words = "Start procurement" } } } } },
    { "where the choice does not count", not_applicable = "elsewhere", params = { changes = { "outsource" } },
      plan = { proposal = { change = "vary" },
               governance = { earlier_decisions = { { on = "2026-01-10", decides = "to-explore", minute_words = "Start procurement" } } } } },
    { "nothing said of earlier decisions", not_applicable = true, plan = { title = "Parking" } },
    { "called subject to consultation", cannot_tell = "decides",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "the-proposal", subject_to_consultation = true,
               minute_words = "Resolved that the library be closed" } } } } },
    { "in words subject to consultation", pass = "fits",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "the-proposal", subject_to_consultation = true,
               minute_words = "That the library be closed, subject to consultation" } } } } },
    { "said to be withdrawn", cannot_tell = "withdrawn",
      plan = { governance = { earlier_decisions = { { on = "2026-01-10", decides = "the-proposal", standing = "withdrawn" } } } } },
    { "quashed", pass = "fits", plan = { governance = { earlier_decisions = { { decides = "the-proposal", standing = "quashed" } } } } },
    { "carried out in the week before", cannot_tell = "carried",
      plan = { schedule = { opens = "2026-01-17" },
               governance = { earlier_decisions = { { on = "2026-01-10", decides = "the-proposal", standing = "carried-out" } } } } },
    { "carried out years ago", pass = "fits",
      plan = { schedule = { opens = "2026-01-17" },
               governance = { earlier_decisions = { { on = "2021-01-10", decides = "the-proposal", standing = "carried-out" } } } } },
    { "day not said", cannot_tell = "governance.earlier_decisions[1].on",
      plan = { governance = { earlier_decisions = { { decides = "the-proposal", standing = "withdrawn" } } } } },
  },
}
