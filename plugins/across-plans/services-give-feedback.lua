-- One late answer to participants is a slip; several of one service are a habit, and its head should know.
local function asked(due, more)
  local plan = { organisation = { name = "Exford" }, service = "Parks", feedback = { publish_on = due } }
  for name, value in pairs(more or {}) do plan.feedback[name] = value end
  return plan
end

-- The last day that a date may mean.
local function last_day(due)
  if date.exact(due) then return due end
  local month = tostring(due) == tostring(due.year) and 12 or due.month
  return date.add_months(date.of(string.format("%d-%02d-01", due.year, month)), 1) - 1
end

return {
  scope = "portfolio",
  title = "No service leaves several consultations without feedback",
  why   = "People who never hear what their answers changed stop answering that service.",
  fix   = "Ask the head of the service to publish what is overdue, oldest first (feedback.feedback_published).",

  params = {
    most = { type = "integer", default = 2, min = 1, about = "overdue answers that one service may have" },
  },
  messages = {
    kept    = "{service}: {number} answers to participants are overdue.",
    overdue = "{service}: {number} answers to participants are overdue, the oldest since {since}.",
  },

  group_by = "service",
  known_by = "group",
  facts = function(plan)
    local due = plan.feedback.publish_on
    local told, state = optional(plan.feedback, "feedback_published")
    if told or state == "none" then return "Its feedback is published, or it states that there will be none." end
    if optional(plan.feedback, "results_published") then return "Its results are published." end
    if due >= date.as_of then return "Its feedback is not due yet." end
    return { service = plan.service .. " (" .. plan.organisation.name .. ")", due = last_day(due) }
  end,

  check = function(group, params)
    local late = {}
    for one in each(sorted(group, "due")) do late[#late + 1] = one end
    local values = { service = group.name, number = #late, since = late[1].due }
    if #late > params.most then return fail("overdue", values, late) end
    return pass("kept", values)
  end,

  examples = {
    { "three overdue", fail = "overdue", touches = { 1, 2, 3 }, plans = { asked("2026-01-05"), asked("2025-11-03"), asked("2026-03-02") } },
    { "three overdue, one by month and one by year", fail = "overdue", touches = { 1, 2, 3 },
      plans = { asked("2026-01-05"), asked("2025"), asked("2025-11") } },
    { "one overdue", pass = "kept", plans = { asked("2026-01-05"), asked("2027-01-05") } },
    { "published", not_applicable = true, plans = { asked("2026-01-05", { feedback_published = "2026-02-02" }) } },
    { "results only", not_applicable = true, plans = { asked("2026-01-05", { results_published = "2026-02-02" }) } },
    { "not due", not_applicable = true, plans = { asked("2027-01-05") } },
    { "no day for feedback", cannot_tell = "feedback.publish_on", plans = { { service = "Parks" } } },
    { "no service", cannot_tell = "service", plans = { { feedback = { publish_on = "2026-01-05" } } } },
    { "no organisation", cannot_tell = "organisation.name", plans = { { service = "Parks", feedback = { publish_on = "2026-01-05" } } } },
  },
}
