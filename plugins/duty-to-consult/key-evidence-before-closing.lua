-- Evidence on an issue that the paper itself calls key must be there while people answer, where consultation was promised.

return {
  title    = "Evidence on key issues is there before closing",
  why      = "Where full consultation was promised, new material on the very issues at stake may not arrive after people have answered.",
  fix      = "Publish the document before closing, or reopen the consultation on it.",
  for_each = "evidence.documents",

  messages = {
    in_time   = "Dated {dated}, before the consultation closed on {closes}.",
    other     = "Not a basis for the decision on a key issue.",
    after     = "Evidence on \"{issue}\" is dated {dated}, after closing on {closes}, and people who had been promised consultation were not asked again.",
    too_late  = "Evidence on \"{issue}\" is dated {dated}, after closing on {closes}. Did fairness call for asking again?",
  },

  check = function(document, _, plan)
    local issue = optional(document, "key_issue")
    if document.role ~= "basis" or not issue then return not_applicable("other") end
    local dated, closes = document.dated, plan.schedule.closes
    if dated <= closes then return pass("in_time", { dated = dated, closes = closes }) end
    local at = { "dated", "published_on", "schedule.closes" }
    local _, state = optional(document, "published_on")
    local published = state ~= "none" and document.published_on
    local decided = decided_on(plan, "last", { only = { "final" }, after = optional(plan.schedule, "closes") })
    if published and not (decided and decided <= published) then return cannot_tell("too_late", { issue = issue, dated = dated, closes = closes }, at) end
    for _, promise in ipairs(optional(plan.governance, "promises") or {}) do
      if optional(promise, "about") == "process" then
        return fail("after", { issue = issue, dated = dated, closes = closes }, { "dated", "schedule.closes", "governance.promises" })
      end
    end
    return cannot_tell("too_late", { issue = issue, dated = dated, closes = closes }, at)
  end,

  examples = {
    { "in time", pass = "in_time",
      plan = { schedule = { closes = "2026-03-01" },
               evidence = { documents = { { role = "basis", key_issue = "costs", dated = "2026-01-05" } } } } },
    { "after closing, with a promise", fail = "after",
      plan = { schedule = { closes = "2026-03-01", decision = "2026-05-01" }, governance = { promises = { { about = "process" } } },
               evidence = { documents = { { role = "basis", key_issue = "costs", dated = "2026-04-05", published_on = "2026-05-01" } } } } },
    { "after closing, in time to be answered before the decision", cannot_tell = "too_late",
      plan = { schedule = { closes = "2026-03-01", decision = "2026-05-01" }, governance = { promises = { { about = "process" } } },
               evidence = { documents = { { role = "basis", key_issue = "costs", dated = "2026-03-05", published_on = "2026-03-10" } } } } },
    { "after closing, nothing promised", cannot_tell = "too_late",
      plan = { schedule = { closes = "2026-03-01" },
               evidence = { documents = { { role = "basis", key_issue = "costs", dated = "2026-04-05", published_on = "none" } } } } },
    { "publication not said", cannot_tell = "evidence.documents[1].published_on",
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
