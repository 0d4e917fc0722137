-- What the decision rests on must be shown while people can still answer it.

return {
  title    = "What the decision rests on is published in time",
  why      = "People cannot answer evidence they never saw: decisions resting on reports shown only afterwards have been quashed.",
  fix      = "Publish the document before closing, or show it to people and give them time to answer before the decision.",
  for_each = "evidence.documents",

  params = {
    private = { type = "list", default = { "legal advice", "counsel", "legal opinion", "exempt", "confidential", "valuation",
                                          "commercially sensitive", "commercial terms", "tender", "tenders", "bids", "safeguarding" },
                about = "words in a title that tell of a document which need not be shown" },
  },
  messages = {
    in_time  = "Published on {published}, while people could answer.",
    other    = "Not a document on which the proposal is based.",
    unused   = "The decision does not rest on it.",
    with_it  = "Published on {published}, with or after the decision on {decided} that rests on it.",
    never    = "The decision rests on it, and it is not published at all.",
    private  = "The decision rests on \"{title}\", which is not published. Is there a good reason, such as legal privilege or an exemption, to keep it back?",
    withheld = "The decision rests on it, and it is not published: \"{reason}\". Does that allow it to be kept back, and could people answer without it?",
    late     = "Published on {published}, after closing. Could people still answer it before the decision?",
    newer    = "Written after closing and published on {published}, with the decision. Does it bring something that people had to be asked about?",
    relied   = "It is not published by closing. Does the decision rest on it?",
    model    = "The decision rests on this cost model, which people did not see. Did they need it to test the proposal?",
  },

  check = function(document, params, plan)
    local role = document.role
    local model = role == "cost-model"
    if role ~= "basis" and role ~= "commissioned-advice" and not model then return not_applicable("other") end
    local relied = optional(document, "relied_on")
    if relied == false then return not_applicable("unused") end
    local at = { "published_on", "relied_on", "schedule.closes" }
    local published, state, reason = optional(document, "published_on")
    if state == "none" then
      if not relied or model then return cannot_tell(relied and "model" or "relied", {}, at) end
      if reason then return cannot_tell("withheld", { reason = reason }, at) end
      if #text.find_phrases(document.title, params.private) > 0 then return cannot_tell("private", { title = document.title }, at) end
      return fail("never", {}, at)
    end
    if document.published_on <= plan.schedule.closes then return pass("in_time", { published = published }, at) end
    if not relied then return cannot_tell("relied", {}, at) end
    local decided = decided_on(plan, "last", { only = { "final" }, after = optional(plan.schedule, "closes") })
    if not decided or published < decided then return cannot_tell("late", { published = published }, at) end
    if model then return cannot_tell("model", {}, at) end
    if role == "basis" and plan.schedule.closes < document.dated then
      return cannot_tell("newer", { published = published }, at)
    end
    return fail("with_it", { published = published, decided = decided }, at)
  end,

  examples = {
    { "published at opening", pass = "in_time",
      plan = { schedule = { closes = "2026-03-01" }, evidence = { documents = { { role = "basis", published_on = "2026-01-05", relied_on = true } } } } },
    { "published with the decision", fail = "with_it",
      plan = { schedule = { closes = "2026-03-01", decision = "2026-05-01" },
               evidence = { documents = { { role = "commissioned-advice", published_on = "2026-05-01", relied_on = true } } } } },
    { "never published", fail = "never",
      plan = { evidence = { documents = { { title = "Study", role = "commissioned-advice", published_on = "none", relied_on = true } } } } },
    { "advice of lawyers", cannot_tell = "private",
      plan = { evidence = { documents = { { title = "Legal advice", role = "commissioned-advice", published_on = "none", relied_on = true } } } } },
    { "a valuation", cannot_tell = "private",
      plan = { evidence = { documents = { { title = "Valuation of the site", role = "commissioned-advice", published_on = "none", relied_on = true } } } } },
    { "kept back for a reason", cannot_tell = "withheld",
      plan = { evidence = { documents = { { title = "Red Book study", role = "basis", relied_on = true,
                                            published_on = "none: exempt under Schedule 12A paragraph 3" } } } } },
    { "title not said", cannot_tell = "evidence.documents[1].title",
      plan = { evidence = { documents = { { role = "commissioned-advice", published_on = "none", relied_on = true } } } } },
    { "published between closing and decision", cannot_tell = "late",
      plan = { schedule = { closes = "2026-03-01", decision = "2026-05-01" },
               evidence = { documents = { { role = "basis", published_on = "2026-04-01", relied_on = true } } } } },
    { "written after closing, from the answers", cannot_tell = "newer",
      plan = { schedule = { closes = "2026-03-01", decision = "2026-05-01" },
               evidence = { documents = { { role = "basis", dated = "2026-04-20", published_on = "2026-05-01", relied_on = true } } } } },
    { "no day for the decision", cannot_tell = "late",
      plan = { schedule = { closes = "2026-03-01" },
               evidence = { documents = { { role = "basis", published_on = "2026-05-01", relied_on = true } } } } },
    { "late, and nobody says whether it counted", cannot_tell = "relied",
      plan = { schedule = { closes = "2026-03-01", decision = "2026-05-01" },
               evidence = { documents = { { role = "basis", published_on = "2026-05-01" } } } } },
    { "a model kept back", cannot_tell = "model",
      plan = { evidence = { documents = { { role = "cost-model", published_on = "none", relied_on = true } } } } },
    { "a results report", not_applicable = "other", plan = { evidence = { documents = { { role = "results" } } } } },
    { "not relied on", not_applicable = "unused",
      plan = { evidence = { documents = { { role = "basis", published_on = "none", relied_on = false } } } } },
    { "role not said", cannot_tell = "evidence.documents[1].role", plan = { evidence = { documents = { { title = "Study" } } } } },
    { "publication not said", cannot_tell = "evidence.documents[1].published_on",
      plan = { schedule = { closes = "2026-03-01" }, evidence = { documents = { { role = "basis", relied_on = true } } } } },
    { "date not said", cannot_tell = "evidence.documents[1].dated",
      plan = { schedule = { closes = "2026-03-01", decision = "2026-05-01" },
               evidence = { documents = { { role = "basis", published_on = "2026-05-01", relied_on = true } } } } },
    { "no closing date", cannot_tell = "schedule.closes",
      plan = { evidence = { documents = { { role = "basis", published_on = "2026-01-05", relied_on = true } } } } },
  },
}
