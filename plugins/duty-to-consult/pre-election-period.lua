-- Between the notice of an election and the poll, a launch can look like campaigning.
local example_holidays = { ["2026-04-03"] = { on = "2026-04-03" }, ["2026-04-06"] = { on = "2026-04-06" }, ["2026-05-04"] = { on = "2026-05-04" } }

return {
  title = "Elections are kept clear of",
  why   = "Publicity for controversial matters just before a poll can be seen as taking sides, and people's minds are elsewhere.",
  fix   = "Open after polling day, or before the notice with time left over; if a deadline forces you, ask the monitoring officer first.",
  for_each = "stages",

  params = {
    look_for = { type = "string", default = "opening", one_of = { "opening", "running-through" },
      about = "opening inside the period, or opening before and running into it" },
    ask = { type = "boolean", default = false, about = "whether to put the matter to a person instead of advising against it" },
    days = { type = "integer", default = 25, min = 1,
      about = "working days before the poll by which notice must be given, used where the plan has no date of notice" },
    calendar = { type = "data", default = "bank-holidays", about = "days that are not working days" },
  },
  messages = {
    no_polls = "No election is near.",
    clear = "The consultation keeps clear of the elections listed.",
    opens_inside = "It opens on {opens}, in the pre-election period from {notice} to the poll on {poll}. {basis}",
    runs_through = "It opens on {opens} and runs into the pre-election period from {notice} to the poll on {poll}; plan no " ..
      "proactive publicity then, and consider a later closing date. {basis}",
    must_it = "It opens on {opens}, in the pre-election period from {notice} to {poll}. No law forbids it and statutory " ..
      "deadlines still run: can it wait, and is the matter controversial? {basis}",
  },

  check = function(stage, params, plan)
    local _, state = optional(plan, "polls")
    if state == "none" then return pass("no_polls") end
    local opens = stage.opens
    for poll in each(plan.polls) do assert(poll.poll_on) end
    for poll in each(plan.polls) do
      local values = { opens = opens, poll = poll.poll_on, notice = optional(poll, "notice_on"), basis = "The date of the notice is given." }
      if not values.notice then
        values.notice = date.add_working_days(poll.poll_on, -params.days, { calendar = params.calendar })
        values.basis = "The latest lawful day for the notice was worked out; councils often publish earlier, so check the real date."
      end
      if opens >= values.notice and opens <= poll.poll_on and params.look_for == "opening" then
        if params.ask then return cannot_tell("must_it", values) end
        return fail("opens_inside", values)
      end
      if opens < values.notice and params.look_for == "running-through" and stage.closes >= values.notice then
        return fail("runs_through", values)
      end
    end
    return pass("clear")
  end,

  examples = {
    { "no election", pass = "no_polls", plan = { stages = { { opens = "2026-06-01" } }, polls = "none" } },
    { "after the poll", pass = "clear", params = { calendar = example_holidays },
      plan = { stages = { { opens = "2026-06-01" } }, polls = { { notice_on = "2026-03-23", poll_on = "2026-05-07" } } } },
    { "opens in April", fail = "opens_inside", params = { calendar = example_holidays },
      plan = { stages = { { opens = "2026-04-10" } }, polls = { { notice_on = "2026-03-23", poll_on = "2026-05-07" } } } },
    { "opens on the latest day for the notice", fail = "opens_inside", params = { calendar = example_holidays },
      plan = { stages = { { opens = "2026-03-30" } }, polls = { { poll_on = "2026-05-07" } } } },
    { "the day before the latest day", pass = "clear", params = { calendar = example_holidays },
      plan = { stages = { { opens = "2026-03-29" } }, polls = { { poll_on = "2026-05-07" } } } },
    { "runs through", fail = "runs_through", params = { calendar = example_holidays, look_for = "running-through" },
      plan = { stages = { { opens = "2026-03-01", closes = "2026-05-01" } }, polls = { { notice_on = "2026-03-23", poll_on = "2026-05-07" } } } },
    { "put to a person", cannot_tell = "must_it", params = { calendar = example_holidays, ask = true },
      plan = { stages = { { opens = "2026-04-10" } }, polls = { { notice_on = "2026-03-23", poll_on = "2026-05-07" } } } },
    { "no word on elections", cannot_tell = "polls", plan = { stages = { { opens = "2026-04-10" } } } },
    { "no polling day", cannot_tell = "polls[1].poll_on", plan = { stages = { { opens = "2026-04-10" } }, polls = { { notice_on = "2026-03-23" } } } },
    { "no opening date", cannot_tell = "schedule.opens", plan = { polls = { { poll_on = "2026-05-07" } } } },
    { "no closing date", cannot_tell = "schedule.closes", params = { calendar = example_holidays, look_for = "running-through" },
      plan = { schedule = { opens = "2026-03-01" }, polls = { { notice_on = "2026-03-23", poll_on = "2026-05-07" } } } },
  },
}
