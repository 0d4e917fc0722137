-- The equality duty cannot be handed down; the record of the decision shows it, and there is no record before the decision.
return {
  title = "Whoever decided gave equality their own thought",
  why   = "The duty is personal to the decision maker: what advisers knew is not enough.",
  fix   = "Let the minutes or the record of the decision show that whoever decided weighed equality themselves.",

  messages = {
    shown  = "Do the minutes or the decision record show that whoever decided gave equality their own thought at that time?",
    dropped = "Nothing was adopted, so nothing was done in which equality had to be weighed.",
    coming = "The decision of {decided} is still to come, so there is no record of it yet.",
  },

  check = function(plan)
    local decided = decided_on(plan, "last")
    if decided and date.as_of < decided then return not_applicable("coming", { decided = decided }) end
    local made = optional(plan, "decisions") or {}
    local adopting = count(made, function(decision) return select(2, optional(decision.adopted, "option")) ~= "none" end)
    if #made > 0 and adopting == 0 then return pass("dropped") end
    return cannot_tell("shown", {}, { "decisions" })
  end,

  examples = {
    { "decided", cannot_tell = "shown", as_of = "2026-06-01", plan = { decisions = { { on = "2026-05-01", kind = "final" } } } },
    { "the day of the meeting", cannot_tell = "shown", as_of = "2026-05-01", plan = { schedule = { decision = "2026-05-01" } } },
    { "to be decided in May", not_applicable = "coming", as_of = "2026-03-01", plan = { schedule = { decision = "2026-05-01" } } },
    { "dropped", pass = "dropped", as_of = "2026-06-01", plan = { decisions = { { on = "2026-05-01", adopted = "none: withdrawn" } } } },
    { "day not said", cannot_tell = "shown", plan = { title = "Parking" } },
  },
}
