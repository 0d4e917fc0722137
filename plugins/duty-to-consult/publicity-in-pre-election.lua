-- Results published between the notice of an election and the poll can look like campaigning.
local example_holidays = { ["2026-04-03"] = { on = "2026-04-03" }, ["2026-04-06"] = { on = "2026-04-06" }, ["2026-05-04"] = { on = "2026-05-04" } }

local function published(plan)
  local days = {}
  for _, field in ipairs({ "results_published", "feedback_published", "publish_on" }) do
    local on = optional(plan.feedback, field)
    if on then days[#days + 1] = { on = on, at = "feedback." .. field } end
  end
  if #days == 0 then days[1] = { on = plan.feedback.publish_on, at = "feedback.publish_on" } end
  return days
end

return {
  title = "Results are not published just before a poll",
  why   = "Findings on a controversial matter, published just before a poll, can sway it or be thought to.",
  fix   = "Publish results and feedback before the notice of election or after polling day: move feedback.publish_on.",

  params = {
    days = { type = "integer", default = 25, min = 1,
      about = "working days before the poll by which notice must be given, used where the plan has no date of notice" },
    calendar = { type = "data", default = "bank-holidays", about = "days that are not working days" },
  },
  messages = {
    no_polls = "No election is near.",
    none_planned = "The plan says that nothing will be published afterwards.",
    clear = "Results and feedback are published outside the pre-election periods listed.",
    inside = "Results or feedback are due or dated {on}, in the pre-election period from {notice} to the poll on {poll}. {basis}",
  },

  check = function(plan, params)
    local _, polls = optional(plan, "polls")
    if polls == "none" then return pass("no_polls") end
    local _, planned = optional(plan.feedback, "publish_on")
    if planned == "none" then return not_applicable("none_planned") end
    for poll in each(plan.polls) do assert(poll.poll_on) end
    for poll in each(plan.polls) do
      local values = { poll = poll.poll_on, notice = optional(poll, "notice_on"), basis = "The date of the notice is given." }
      if not values.notice then
        values.notice = date.add_working_days(poll.poll_on, -params.days, { calendar = params.calendar })
        values.basis = "The latest lawful day for the notice was worked out; check the real date."
      end
      for _, day in ipairs(published(plan)) do
        if day.on >= values.notice and day.on <= poll.poll_on then
          values.on = day.on
          return fail("inside", values, { day.at })
        end
      end
    end
    return pass("clear")
  end,

  examples = {
    { "no election", pass = "no_polls", plan = { polls = "none" } },
    { "nothing is published", not_applicable = "none_planned",
      plan = { polls = { { poll_on = "2026-05-07" } }, feedback = { publish_on = "none" } } },
    { "after the poll", pass = "clear", params = { calendar = example_holidays },
      plan = { polls = { { poll_on = "2026-05-07" } }, feedback = { publish_on = "2026-05-20" } } },
    { "in April", fail = "inside", params = { calendar = example_holidays },
      plan = { polls = { { notice_on = "2026-03-23", poll_on = "2026-05-07" } }, feedback = { publish_on = "2026-04-20" } } },
    { "no word on elections", cannot_tell = "polls", plan = { feedback = { publish_on = "2026-04-20" } } },
    { "no polling day", cannot_tell = "polls[1].poll_on",
      plan = { polls = { { notice_on = "2026-03-23" } }, feedback = { publish_on = "2026-04-20" } } },
    { "no date for feedback", cannot_tell = "feedback.publish_on", params = { calendar = example_holidays },
      plan = { polls = { { notice_on = "2026-03-23", poll_on = "2026-05-07" } } } },
  },
}
