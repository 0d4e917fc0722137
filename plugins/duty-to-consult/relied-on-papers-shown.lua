-- A paper that the decision relies on counts, whatever the plan calls it.

return {
  title    = "Papers relied on are shown, whatever they are called",
  why      = "Consultants' work called background, or kept as a draft, may be what the decision rests on.",
  fix      = "Publish the paper while people can answer, or give its role as it is used in evidence.documents.",
  for_each = "evidence.documents",

  params = {
    roles   = { type = "list", default = { "background", "internal-draft" }, about = "roles of papers that need not be shown as a rule" },
    private = { type = "list", default = { "legal advice", "counsel", "legal opinion", "exempt", "confidential", "privileged" },
                about = "words in a title that tell of a document which need not be shown" },
  },
  messages = {
    other   = "Not a paper of this kind.",
    unused  = "The decision is not said to rely on it.",
    private = "The title tells of a paper that need not be shown.",
    in_time = "Published on {published}, while people could answer.",
    kept    = "The decision rests on it, though it is listed as {role}, and people did not see it while they could answer. Could they answer well without it?",
  },

  check = function(document, params, plan)
    local role = document.role
    if not contains(params.roles, role) then return not_applicable("other") end
    if optional(document, "relied_on") ~= true then return not_applicable("unused") end
    local title = optional(document, "title") or ""
    if #text.find_phrases(title, params.private) > 0 then return not_applicable("private") end
    local published = stated(document, "published_on")
    if published and published <= plan.schedule.closes then return pass("in_time", { published = published }) end
    return cannot_tell("kept", { role = role }, { "role", "relied_on", "published_on" })
  end,

  examples = {
    { "published at opening", pass = "in_time",
      plan = { schedule = { closes = "2026-03-01" },
               evidence = { documents = { { role = "background", relied_on = true, published_on = "2026-01-05" } } } } },
    { "shown with the decision", cannot_tell = "kept",
      plan = { schedule = { closes = "2026-03-01" },
               evidence = { documents = { { role = "background", relied_on = true, published_on = "2026-05-01" } } } } },
    { "never shown", cannot_tell = "kept",
      plan = { evidence = { documents = { { role = "internal-draft", relied_on = true, published_on = "none" } } } } },
    { "advice of lawyers", not_applicable = "private",
      plan = { evidence = { documents = { { title = "Advice of counsel", role = "background", relied_on = true, published_on = "none" } } } } },
    { "mere background", not_applicable = "unused", plan = { evidence = { documents = { { role = "background" } } } } },
    { "the basis", not_applicable = "other", plan = { evidence = { documents = { { role = "basis" } } } } },
    { "role not said", cannot_tell = "evidence.documents[1].role", plan = { evidence = { documents = { { title = "Study" } } } } },
    { "publication not said", cannot_tell = "evidence.documents[1].published_on",
      plan = { evidence = { documents = { { role = "background", relied_on = true } } } } },
    { "no closing date", cannot_tell = "schedule.closes",
      plan = { evidence = { documents = { { role = "background", relied_on = true, published_on = "2026-01-05" } } } } },
  },
}
