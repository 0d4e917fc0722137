-- Whoever decides must have what people said before deciding.

return {
  title = "The answers are read before the decision",
  why   = "The product of consultation must be conscientiously taken into account: the fourth Gunning principle.",
  fix   = "Take the decision again with a fair account of the answers in front of those who decide.",

  messages = {
    read   = "The answers reached those who decided on {reached}, by the decision of {decided}.",
    never  = "The decision of {decided} was made, and the answers never reached those who made it.",
    late   = "The answers reached those who decided on {reached}, after the decision of {decided}.",
    unfinished = "The analysis ended on {ended}, after the decision of {decided}. Was the account of {reached} a fair one?",
    papers = "No account of the answers reached those who decided, but submissions reached them in full. Were all the answers considered?",
    urgent = "The decision of {decided} came before people were asked. Was it an expedited order, which is consulted on afterwards?",
    early  = "The account of the answers is dated {early}, and people could answer until {closes}. Did what came in later reach those who decided?",
    open_yet = "The only decision so far, of {decided}, is not final, and no account of the answers reached those who made it by then. Will one " ..
      "reach them while the matter is still open?",
    trial  = "A trial may be decided before people have their say.",
    coming = "Nothing that settles the matter has been decided yet.",
  },

  check = function(plan)
    if optional(plan, "type") == "experimental-traffic-order" then return not_applicable("trial") end
    local decided, open_yet
    local closes = optional(plan.schedule, "closes")
    local planned, unplanned = optional(plan.schedule, "decision")
    if unplanned == "missing" and not optional(plan, "decisions") then planned = plan.schedule.decision end
    local ahead = not optional(plan, "decisions") and planned and date.as_of <= planned
    if ahead and not optional(plan.responses.analysis, "reached_decision_maker") then return not_applicable("coming") end
    if ahead then decided = planned end
    for _, decision in ipairs(ahead and {} or plan.decisions) do
      local kind, dropped = optional(decision, "kind"), select(2, optional(decision.adopted, "option")) == "none"
      if kind ~= "trial" and kind ~= "conditional" and not dropped and not (decided and decided >= decision.on) then decided = decision.on
      elseif closes and decision.on > closes and not dropped and not (open_yet and open_yet <= decision.on) then open_yet = decision.on end
    end
    local given, state = optional(plan.responses.analysis, "reached_decision_maker")
    if not decided then
      if open_yet and (state == "none" or given and open_yet < given) then return cannot_tell("open_yet", { decided = open_yet }) end
      return not_applicable("coming")
    end
    local opens = optional(plan, "type") == "public-spaces-protection-order" and optional(plan.schedule, "opens")
    if opens and decided < opens then return cannot_tell("urgent", { decided = decided }, { "decisions", "schedule.opens" }) end
    if state == "none" then
      for _, submission in ipairs(optional(plan.responses, "submissions") or {}) do
        if optional(submission, "reached") == "full" then return cannot_tell("papers") end
      end
      return fail("never", { decided = decided }, { "responses.analysis.reached_decision_maker" })
    end
    local ended = optional(plan.responses.analysis, "ended")
    local reached = plan.responses.analysis.reached_decision_maker
    local days, at = { reached = reached, decided = decided, ended = ended }, { "responses.analysis.reached_decision_maker", "decisions" }
    if decided < reached then return fail("late", days, at) end
    if ended and decided < ended then return cannot_tell("unfinished", days, { "responses.analysis.ended", "decisions" }) end
    local early = closes and (ended and ended < closes and ended or reached < closes and reached)
    if early then return cannot_tell("early", { early = early, closes = closes }) end
    return pass("read", days, at)
  end,

  examples = {
    { "in time", pass = "read",
      plan = { decisions = { { on = "2026-05-01", kind = "final" } }, responses = { analysis = { reached_decision_maker = "2026-04-20" } } } },
    { "never", fail = "never",
      plan = { decisions = { { on = "2026-05-01" } }, responses = { analysis = { reached_decision_maker = "none" } } } },
    { "too late", fail = "late",
      plan = { decisions = { { on = "2026-05-01" } }, responses = { analysis = { reached_decision_maker = "2026-05-20" } } } },
    { "before the analysis ended", cannot_tell = "unfinished",
      plan = { decisions = { { on = "2026-05-01" } },
               responses = { analysis = { ended = "2026-05-20", reached_decision_maker = "2026-04-20" } } } },
    { "written before people had finished answering", cannot_tell = "early",
      plan = { schedule = { closes = "2026-04-01" }, decisions = { { on = "2026-05-01" } },
               responses = { analysis = { ended = "2026-03-20", reached_decision_maker = "2026-04-20" } } } },
    { "passed on before people had finished answering", cannot_tell = "early",
      plan = { schedule = { closes = "2026-04-01" }, decisions = { { on = "2026-05-01" } },
               responses = { analysis = { reached_decision_maker = "2026-03-21" } } } },
    { "a conditional decision without the answers", cannot_tell = "open_yet",
      plan = { schedule = { closes = "2026-04-01" }, decisions = { { on = "2026-05-01", kind = "conditional" } },
               responses = { analysis = { reached_decision_maker = "none" } } } },
    { "a conditional decision with the answers", not_applicable = "coming",
      plan = { schedule = { closes = "2026-04-01" }, decisions = { { on = "2026-05-01", kind = "conditional" } },
               responses = { analysis = { reached_decision_maker = "2026-04-20" } } } },
    { "only the papers", cannot_tell = "papers",
      plan = { decisions = { { on = "2026-05-01" } },
               responses = { analysis = { reached_decision_maker = "none" }, submissions = { { reached = "full" } } } } },
    { "an urgent order, made before people were asked", cannot_tell = "urgent",
      plan = { type = "public-spaces-protection-order", schedule = { opens = "2026-03-01" }, decisions = { { on = "2026-02-20" } },
               responses = { analysis = { reached_decision_maker = "2026-05-20" } } } },
    { "an order made after people were asked", fail = "late",
      plan = { type = "public-spaces-protection-order", schedule = { opens = "2026-03-01" }, decisions = { { on = "2026-05-01" } },
               responses = { analysis = { reached_decision_maker = "2026-05-20" } } } },
    { "in time for the meeting to come", pass = "read", as_of = "2026-04-25",
      plan = { schedule = { decision = "2026-05-01" }, responses = { analysis = { reached_decision_maker = "2026-04-20" } } } },
    { "the meeting to come, and nothing sent yet", not_applicable = "coming", as_of = "2026-03-25",
      plan = { schedule = { decision = "2026-05-01" } } },
    { "the day of the meeting has passed", cannot_tell = "decisions", as_of = "2026-05-05",
      plan = { schedule = { decision = "2026-05-01" }, responses = { analysis = { reached_decision_maker = "2026-04-20" } } } },
    { "the proposal dropped", not_applicable = "coming", plan = { decisions = { { on = "2026-05-01", kind = "final", adopted = "none" } } } },
    { "a trial", not_applicable = "trial", plan = { type = "experimental-traffic-order" } },
    { "only a conditional decision", not_applicable = "coming", plan = { decisions = { { on = "2026-05-01", kind = "conditional" } } } },
    { "neither decided nor planned", cannot_tell = "schedule.decision", plan = { title = "Parking" } },
    { "decisions not said", cannot_tell = "decisions", as_of = "2026-06-01", plan = { schedule = { decision = "2026-05-01" } } },
    { "day not said", cannot_tell = "decisions[1].on", plan = { decisions = { { kind = "final" } } } },
    { "reaching not said", cannot_tell = "responses.analysis.reached_decision_maker", plan = { decisions = { { on = "2026-05-01" } } } },
  },
}
