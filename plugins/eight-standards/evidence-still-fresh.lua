-- Evidence that the proposal rests on should not be years old when people are asked.
return {
  title    = "What is relied on is recent",
  why      = "Places and people change; old evidence invites the answer that things are different now.",
  fix      = "Bring this document up to date, or say in it why it still holds.",
  for_each = "evidence.documents",

  params = {
    months = { type = "integer", default = 24, min = 1, about = "oldest age at opening, in months" },
  },
  messages = {
    recent = "Dated {dated}, less than {months} months before opening.",
    old    = "Dated {dated}, more than {months} months before opening on {opens}.",
    aside  = "It is not relied on.",
  },

  check = function(document, params, plan)
    if not document.relied_on then return not_applicable("aside") end
    local dated, opens = document.dated, plan.schedule.opens
    if date.add_months(dated, params.months) < opens then
      return fail("old", { dated = dated, months = params.months, opens = opens })
    end
    return pass("recent", { dated = dated, months = params.months })
  end,

  examples = {
    { "last year's", pass = "recent",
      plan = { evidence = { documents = { { relied_on = true, dated = "2025-06-01" } } }, schedule = { opens = "2026-03-01" } } },
    { "four years old", fail = "old",
      plan = { evidence = { documents = { { relied_on = true, dated = "2022-02-01" } } }, schedule = { opens = "2026-03-01" } } },
    { "not relied on", not_applicable = "aside", plan = { evidence = { documents = { { relied_on = false } } } } },
    { "not said whether relied on", cannot_tell = "evidence.documents[1].relied_on",
      plan = { evidence = { documents = { { dated = "2025-06-01" } } } } },
    { "not dated", cannot_tell = "evidence.documents[1].dated",
      plan = { evidence = { documents = { { relied_on = true } } }, schedule = { opens = "2026-03-01" } } },
    { "no opening date", cannot_tell = "schedule.opens",
      plan = { evidence = { documents = { { relied_on = true, dated = "2025-06-01" } } } } },
  },
}
