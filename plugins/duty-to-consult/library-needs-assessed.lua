-- A library service is to be comprehensive and efficient: before part of it goes, the need for it in the area is assessed.

return {
  title = "The need for libraries is assessed before the decision",
  why   = "A council cannot show that what is left is a comprehensive and efficient service without having looked at what people need.",
  fix   = "Assess the need before the decision, and list the assessment with its date in evidence.documents.",

  params = {
    types   = { type = "list", default = { "library-service" }, about = "types of consultation about libraries" },
    changes = { type = "list", default = { "withdraw", "close-site", "reduce-funding", "outsource", "new-delivery-model" },
                about = "kinds of change that take from the service" },
    titles  = { type = "list", default = { "needs assessment", "assessment of need", "assessment of needs", "needs analysis", "need assessment", "needs" },
                about = "words in the title of such an assessment" },
  },
  messages = {
    other   = "Nothing is taken from a library service.",
    assessed = "The need was assessed by {dated}: {title}",
    late    = "The need is assessed on {dated} ({title}), and the decision is of {decided}. What had been assessed by then?",
    none    = "No assessment of the need for libraries in the area is listed. Is there one, done before the decision, and where is it?",
  },

  check = function(plan, params)
    if not contains(params.types, plan.type) or not contains(params.changes, optional(plan.proposal, "change")) then return not_applicable("other") end
    local decided = latest(optional(plan, "decisions") or {}, "on", function(decision) return optional(decision, "kind") == "final" end)
      or optional(plan.schedule, "decision")
    local documents = optional(plan.evidence, "documents") or {}
    local function assesses(document) return #text.find_phrases(optional(document, "title") or "", params.titles) > 0 end
    local dated, first, index = earliest(documents, "dated", assesses)
    if dated and (not decided or dated <= decided) then
      return pass("assessed", { dated = dated, title = first.title }, { "evidence.documents[" .. index .. "]" })
    end
    for document in each(documents) do assert(not assesses(document) or document.dated) end
    if not dated then return cannot_tell("none", {}, { "evidence.documents", "proposal.change" }) end
    return cannot_tell("late", { dated = dated, title = first.title, decided = decided }, { "evidence.documents[" .. index .. "].dated" })
  end,

  examples = {
    { "assessed before", pass = "assessed",
      plan = { type = "library-service", proposal = { change = "close-site" }, schedule = { decision = "2026-05-01" },
               evidence = { documents = { { title = "Needs assessment", dated = "2026-01-01" } } } } },
    { "assessed afterwards", cannot_tell = "late",
      plan = { type = "library-service", proposal = { change = "close-site" }, decisions = { { on = "2026-05-01", kind = "final" } },
               evidence = { documents = { { title = "Needs assessment", dated = "2026-06-01" } } } } },
    { "no documents", cannot_tell = "none", plan = { type = "library-service", proposal = { change = "close-site" }, evidence = { documents = "none" } } },
    { "longer hours", not_applicable = "other", plan = { type = "library-service", proposal = { change = "vary" } } },
    { "a road", not_applicable = "other", plan = { type = "traffic-order", proposal = { change = "withdraw" } } },
    { "type not said", cannot_tell = "type", plan = { proposal = { change = "close-site" } } },
    { "date not said", cannot_tell = "evidence.documents[1].dated",
      plan = { type = "library-service", proposal = { change = "close-site" }, schedule = { decision = "2026-05-01" },
               evidence = { documents = { { title = "Needs assessment" } } } } },
  },
}
