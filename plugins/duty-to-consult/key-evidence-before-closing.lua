-- Evidence on an issue that the paper itself calls key must be there while people answer, where consultation was promised.

-- Fairness is owed on a specific proposal that bears on somebody, or where a statute or a promise demands asking; a label decides nothing.
local function fairness_owed(plan)
  local _, opens = optional(plan.schedule, "opens")
  if opens == "none" then return "Nobody is asked for views." end
  local _, summary = optional(plan.proposal, "summary")
  local _, groups = optional(plan.proposal, "groups")
  local change, unchanged = optional(plan.proposal, "change")
  local sites = optional(plan.proposal, "sites")
  local vague = (summary == "none" and not change or unchanged == "none") and not (sites or optional(plan.proposal, "options"))
  local nobody = groups == "none" and not (sites or optional(plan.area, "wards") or optional(plan.area, "borough_wide"))
  if not vague and not nobody then return true end
  for _, promise in ipairs(optional(plan.governance, "promises") or {}) do
    if optional(promise, "about") == "process" then return true end
  end
  for _, statute in ipairs(optional(plan.duty, "statutes") or {}) do
    if not string.find(string.lower(optional(statute, "act") or ""), "equality", 1, true) then return true end
  end
  return "No specific proposal bears directly on a group of people, and no statute or promise demands asking."
end

return {
  title    = "Evidence on key issues is there before closing",
  why      = "Where full consultation was promised, new material on the very issues at stake may not arrive after people have answered.",
  fix      = "Publish the document before closing, or reopen the consultation on it.",
  for_each = "evidence.documents",

  messages = {
    in_time   = "Dated {dated}, before the consultation closed on {closes}.",
    other     = "Not a basis for the decision on a key issue.",
    after     = "Evidence on {issue} is dated {dated}, after closing on {closes}, and people who had been promised consultation were not asked again.",
    too_late  = "Evidence on {issue} is dated {dated}, after closing on {closes}. Did fairness call for asking again?",
  },

  applies = fairness_owed,

  check = function(document, _, plan)
    local issue = optional(document, "key_issue")
    if document.role ~= "basis" or not issue then return not_applicable("other") end
    local dated, closes = document.dated, plan.schedule.closes
    if dated <= closes then return pass("in_time", { dated = dated, closes = closes }) end
    for _, promise in ipairs(optional(plan.governance, "promises") or {}) do
      if optional(promise, "about") == "process" then
        return fail("after", { issue = issue, dated = dated, closes = closes }, { "dated", "schedule.closes", "governance.promises" })
      end
    end
    return cannot_tell("too_late", { issue = issue, dated = dated, closes = closes })
  end,

  examples = {
    { "in time", pass = "in_time",
      plan = { schedule = { closes = "2026-03-01" },
               evidence = { documents = { { role = "basis", key_issue = "costs", dated = "2026-01-05" } } } } },
    { "after closing, with a promise", fail = "after",
      plan = { schedule = { closes = "2026-03-01" }, governance = { promises = { { about = "process" } } },
               evidence = { documents = { { role = "basis", key_issue = "costs", dated = "2026-04-05" } } } } },
    { "after closing, nothing promised", cannot_tell = "too_late",
      plan = { schedule = { closes = "2026-03-01" },
               evidence = { documents = { { role = "basis", key_issue = "costs", dated = "2026-04-05" } } } } },
    { "a report on the results", not_applicable = "other", plan = { evidence = { documents = { { role = "report", dated = "2026-04-05" } } } } },
    { "role not said", cannot_tell = "evidence.documents[1].role", plan = { evidence = { documents = { { key_issue = "costs" } } } } },
    { "date not said", cannot_tell = "evidence.documents[1].dated",
      plan = { schedule = { closes = "2026-03-01" }, evidence = { documents = { { role = "basis", key_issue = "costs" } } } } },
    { "no closing date", cannot_tell = "schedule.closes",
      plan = { evidence = { documents = { { role = "basis", key_issue = "costs", dated = "2026-04-05" } } } } },
  },
}
