-- People hear of it four weeks before it opens.
return {
  title = "Notice is given four weeks before opening",
  why   = "Whoever hears late answers late, or not at all.",
  fix   = "Move schedule.notice_published earlier, or schedule.opens later.",

  params = {
    days = { type = "integer", default = 28, min = 1, about = "fewest days from notice to opening" },
  },
  messages = {
    in_time = "Notice is given {days} days before opening.",
    late    = "Notice is given {days} days before opening; {wanted} are asked for.",
  },

  check = function(plan, params)
    local days = plan.schedule.opens - plan.schedule.notice_published
    if days < params.days then return fail("late", { days = days, wanted = params.days }) end
    return pass("in_time", { days = days })
  end,

  examples = {
    { "four weeks", pass = "in_time", plan = { schedule = { notice_published = "2026-02-02", opens = "2026-03-02" } } },
    { "a day less", fail = "late", plan = { schedule = { notice_published = "2026-02-03", opens = "2026-03-02" } } },
    { "no notice", cannot_tell = "schedule.notice_published", plan = { schedule = { opens = "2026-03-02" } } },
    { "no opening", cannot_tell = "schedule.opens", plan = { schedule = { notice_published = "2026-03-02" } } },
  },
}
