-- Several open consultations for the same people at the same time tire them.
return {
  title = "Few other consultations run at the same time",
  why   = "People asked about three things at once answer none of them well.",
  fix   = "Move this consultation, or join it with the related ones (evidence.related).",

  params = {
    most = { type = "integer", default = 1, min = 0, about = "how many related consultations may be open at the same time" },
  },
  messages = {
    few  = "{number} related consultations are open at the same time.",
    many = "{number} related consultations are open at the same time; {most} is as many as people can be expected to follow.",
  },

  check = function(plan, params)
    local number = count(plan.evidence.related, function(related)
      return date.overlap(plan.schedule.opens, plan.schedule.closes, related.opens, related.closes) > 0
    end)
    if number > params.most then return fail("many", { number = number, most = params.most }) end
    return pass("few", { number = number })
  end,

  examples = {
    { "none related", pass = "few", plan = { evidence = { related = "none" } } },
    { "two at once", fail = "many",
      plan = { schedule = { opens = "2026-03-01", closes = "2026-05-01" },
               evidence = { related = { { title = "Permits", opens = "2026-02-01", closes = "2026-03-15" },
                                        { title = "Street trees", opens = "2026-04-01", closes = "2026-06-01" } } } } },
    { "not said", cannot_tell = "evidence.related", plan = { title = "Parking" } },
    { "no opening date", cannot_tell = "schedule.opens",
      plan = { schedule = { closes = "2026-05-01" }, evidence = { related = { { opens = "2026-02-01", closes = "2026-03-15" } } } } },
    { "no closing date", cannot_tell = "schedule.closes",
      plan = { schedule = { opens = "2026-03-01" }, evidence = { related = { { opens = "2026-02-01", closes = "2026-03-15" } } } } },
    { "the other's opening not known", cannot_tell = "evidence.related[1].opens",
      plan = { schedule = { opens = "2026-03-01", closes = "2026-05-01" }, evidence = { related = { { closes = "2026-03-15" } } } } },
    { "the other's end not known", cannot_tell = "evidence.related[1].closes",
      plan = { schedule = { opens = "2026-03-01", closes = "2026-05-01" }, evidence = { related = { { opens = "2026-02-01" } } } } },
  },
}
