-- The agenda and the report are public five clear days before the meeting that decides.

-- Whether the plan speaks of an officer or a single member who decides alone, and of no meeting.
local function decided_alone(plan, params)
  local who = optional(plan.governance, "decision_maker") or ""
  for _, decision in ipairs(optional(plan, "decisions") or {}) do who = who .. ", " .. (optional(decision, "by") or "") end
  local alone, rest = text.find_phrases(who, params.alone), string.lower(who)
  for _, phrase in ipairs(alone) do rest = string.gsub(rest, phrase, "") end
  return #alone > 0 and #text.find_phrases(rest, params.meetings) == 0
end

return {
  title = "The agenda is published in time",
  why   = "People who took part can see what is advised, and members can read it, before the meeting.",
  fix   = "Publish the agenda and the report five clear working days before the meeting.",

  params = {
    alone    = { type = "list", default = { "chief executive", "executive director", "executive member", "cabinet member", "officer",
                                             "director", "head of", "delegated", "portfolio holder" },
                 about = "words for somebody who decides alone" },
    meetings = { type = "list", default = { "committee", "sub-committee", "board", "full council", "meeting", "cabinet", "executive" },
                 about = "words for a body that meets" },
    days     = { type = "integer", default = 5, min = 1, about = "clear working days between publication and meeting" },
    holidays = { type = "data", default = "bank-holidays", about = "public holidays, which are not working days" },
  },
  messages = {
    in_time = "There are {days} clear working days between the agenda and the decision.",
    short   = "There are only {days} clear working days between the agenda of {published} and the decision of {decided}; {needed} are required.",
    alone   = "No meeting decides, so there is no agenda.",
    excused = "The agenda is not published: \"{reason}\". Is that a reason that the law accepts, such as that no meeting decides?",
    none    = "The plan says that the agenda is not published.",
  },

  check = function(plan, params)
    if decided_alone(plan, params) then return not_applicable("alone") end
    local _, state, reason = optional(plan.governance, "agenda_published")
    if reason then return cannot_tell("excused", { reason = reason }, { "governance.agenda_published" }) end
    if state == "none" then return fail("none", {}, { "governance.agenda_published" }) end
    local published = plan.governance.agenda_published
    local decided = decided_on(plan, "first", { but = { "trial", "conditional" } }) or plan.schedule.decision
    local days = 0
    if decided - published > 1 then days = date.count(published + 1, decided - 1, { calendar = params.holidays, working = true }) end
    local values = { days = days, published = published, decided = decided, needed = params.days }
    if days < params.days then return fail("short", values) end
    return pass("in_time", values)
  end,

  examples = {
    { "a week and a day before", pass = "in_time", params = { holidays = {} },
      plan = { governance = { agenda_published = "2026-03-02" }, schedule = { decision = "2026-03-10" } } },
    { "over a weekend", fail = "short", params = { holidays = {} },
      plan = { governance = { agenda_published = "2026-03-05" }, schedule = { decision = "2026-03-10" } } },
    { "not at all", fail = "none", params = { holidays = {} }, plan = { governance = { agenda_published = "none" } } },
    { "not published, and why", cannot_tell = "excused", params = { holidays = {} },
      plan = { governance = { agenda_published = "none: the cabinet member decides alone" } } },
    { "a director decides", not_applicable = "alone", params = { holidays = {} },
      plan = { governance = { decision_maker = "Director of Place under delegated powers", agenda_published = "none" } } },
    { "a member of the cabinet decides", not_applicable = "alone", params = { holidays = {} },
      plan = { governance = { decision_maker = "The cabinet member for culture" }, decisions = { { by = "Executive director, delegated" } } } },
    { "the cabinet decides on a director's report", fail = "none", params = { holidays = {} },
      plan = { governance = { decision_maker = "Cabinet, advised by the Director of Place", agenda_published = "none" } } },
    { "agenda not said", cannot_tell = "governance.agenda_published", params = { holidays = {} }, plan = { schedule = { decision = "2026-03-10" } } },
    { "no decision date", cannot_tell = "schedule.decision", params = { holidays = {} },
      plan = { governance = { agenda_published = "2026-03-02" } } },
  },
}
