-- Fairness is owed on a specific proposal that bears on somebody, or where a statute or a promise demands asking; a label decides nothing.

-- Whether a statute, other than the equality duty, or a promise about the process stands behind the plan.
local function demanded(plan)
  for _, promise in ipairs(optional(plan.governance, "promises") or {}) do
    if optional(promise, "about") == "process" then return true end
  end
  for _, statute in ipairs(optional(plan.duty, "statutes") or {}) do
    if not string.find(string.lower(optional(statute, "act") or ""), "equality", 1, true) then return true end
  end
  return false
end

-- Whether the plan was put off or dropped before anybody answered: nothing is to be decided or carried out.
local function put_off(plan)
  local _, planned = optional(plan.schedule, "decision")
  return planned == "none" and not optional(plan, "decisions") and not optional(plan.schedule, "implementation")
end

-- Whether the plan tells of asking people, whatever it says of an opening.
local function asks(plan)
  local answers = #(optional(plan.responses, "participants_by_method") or {}) + #(optional(plan.responses, "submissions") or {})
  if answers == 0 and put_off(plan) then return false end
  return answers > 0 or #(optional(plan, "methods") or {}) > 0 or optional(plan.schedule, "closes") ~= nil
end

return {
  title = "Fairness is owed to the people asked",
  why   = "A survey about nothing in particular is not a consultation; a proposal that bears on people is, whatever it is called.",
  fix   = "Say what would change in proposal.summary and for whom in proposal.groups.",

  params = {
    asked = { type = "boolean", default = true, about = "whether it counts only when people are asked for views" },
  },
  messages = {
    owed       = "A proposal bears on people.",
    demanded   = "A statute or a promise demands asking.",
    nobody     = "Nobody is asked for views.",
    no_subject = "No specific proposal bears directly on a group of people, and no statute or promise demands asking.",
  },

  check = function(plan, params)
    local _, opens = optional(plan.schedule, "opens")
    if params.asked and opens == "none" and not asks(plan) then return not_applicable("nobody") end
    local _, summary = optional(plan.proposal, "summary")
    local _, groups = optional(plan.proposal, "groups")
    local change, unchanged = optional(plan.proposal, "change")
    local sites = optional(plan.proposal, "sites")
    local vague = (summary == "none" and not change or unchanged == "none") and not (sites or optional(plan.proposal, "options"))
    local nowhere = groups == "none" and not (sites or optional(plan.area, "wards") or optional(plan.area, "borough_wide"))
    if not vague and not nowhere then return pass("owed") end
    if demanded(plan) then return pass("demanded") end
    return not_applicable("no_subject")
  end,

  examples = {
    { "a proposal", pass = "owed", plan = { proposal = { summary = "Close the centre." } } },
    { "put off before it opened", not_applicable = "nobody",
      plan = { proposal = { summary = "Close the centre." }, methods = { { kind = "online-survey" } },
               schedule = { opens = "none: postponed", decision = "none: postponed" } } },
    { "not opened, and decided all the same", pass = "owed",
      plan = { proposal = { summary = "Close the centre." }, methods = { { kind = "online-survey" } },
               schedule = { opens = "none", decision = "none" }, decisions = { { on = "2026-01-01" } } } },
    { "hardly anything said yet", pass = "owed", plan = { title = "Parking" } },
    { "nothing is proposed", not_applicable = "no_subject", plan = { proposal = { summary = "none" } } },
    { "nothing would change", not_applicable = "no_subject", plan = { proposal = { summary = "How satisfied are you?", change = "none" } } },
    { "it bears on nobody", not_applicable = "no_subject", plan = { proposal = { summary = "Rename a form.", groups = "none" } } },
    { "it bears on everybody", pass = "owed", plan = { proposal = { groups = "none" }, area = { borough_wide = true } } },
    { "nothing is proposed, but asking was promised", pass = "demanded",
      plan = { proposal = { summary = "none" }, governance = { promises = { { about = "process" } } } } },
    { "nothing is proposed, but a statute demands asking", pass = "demanded",
      plan = { proposal = { summary = "none" }, duty = { statutes = { { act = "Housing Act 1985", section = "105" } } } } },
    { "the equality duty alone", not_applicable = "no_subject",
      plan = { proposal = { summary = "none" }, duty = { statutes = { { act = "Equality Act 2010", section = "149" } } } } },
    { "nobody is asked", not_applicable = "nobody", plan = { schedule = { opens = "none" } } },
    { "said not to open, and people answered", pass = "owed",
      plan = { schedule = { opens = "none" }, responses = { participants_by_method = { { kind = "online-survey", count = 800 } } } } },
    { "said not to open, and it closes", pass = "owed", plan = { schedule = { opens = "none", closes = "2026-03-01" } } },
    { "nobody is asked, whatever the law says", pass = "owed", params = { asked = false }, plan = { schedule = { opens = "none" } } },
  },
}
