-- A document that people must read to answer, put on the website, must be readable with assistive software.
local web_formats = { pdf = true, word = true, html = true }

local function core_documents(plan, roles)
  local found = {}
  for i, document in ipairs(plan.evidence.documents) do
    if contains(roles, document.role) then found[#found + 1] = { place = "evidence.documents[" .. i .. "].", document = document } end
  end
  return found
end

-- The title of an accessible document that holds this one's, or is held by it, and whether there is one with the very same title.
local function accessible_twin(document, documents)
  local other_one, same, title = nil, false, string.lower(optional(document, "title") or "?")
  for _, other in ipairs(documents) do
    local other_title = optional(other.document, "title")
    if other_title and optional(other.document, "accessible") then
      same = same or text.same(other_title, document.title)
      local named = string.lower(other_title)
      if string.find(named, title, 1, true) or string.find(title, named, 1, true) then other_one = other_one or other_title end
    end
  end
  return other_one, same
end

-- What is asked about first where several documents raise questions.
local weight = { version = 4, unable = 3, reasoned = 2, old = 1 }

return {
  title = "Documents people need are accessible",
  why   = "Someone who reads with a screen reader cannot respond to a document that the software cannot read.",
  fix   = "Publish the document as a web page or as an accessible PDF, and say so in its accessible field.",

  params = {
    core = { type = "list", default = { "basis" }, about = "roles of documents that people need in order to answer" },
    others = { type = "list", default = { "land registry", "title plan", "ordnance survey", "map", "maps", "third party", "third-party" },
               about = "words in a title that tell of maps, or of the work of others" },
    exempt_before = { type = "date", default = "2018-09-23", about = "documents published before this day are let off unless a service needs them" },
  },
  messages = {
    no_core = "No document is listed that people need in order to answer.",
    accessible = "The {count} documents that people need are accessible, or are there in an accessible form too.",
    inaccessible = "{title} is a document people need, and as {format} it is not accessible.",
    version = "{title} is not accessible, and \"{other}\" is. Does that give people the same in an accessible form?",
    reasoned = "There is no accessible form of {title}: \"{reason}\". Is that so, and how do people who need one get what it says?",
    unable = "There is no accessible form of {title}. Was that found to be a disproportionate burden, or is it a map, or the work of others?",
    old = "{title} is not accessible; it dates from {published}, before the rules for documents. Do people need it to use a service today?",
  },

  check = function(plan, params)
    local documents, unsaid, unknown, question, asked = core_documents(plan, params.core), nil, nil, nil, nil
    if #documents == 0 then return not_applicable("no_core") end
    for _, item in ipairs(documents) do
      local document = item.document
      local accessible, state, reason = optional(document, "accessible")
      if state == "missing" then
        unsaid = unsaid or document
      elseif not accessible and not (optional(document, "format") and optional(document, "title")) then
        unknown = unknown or document
      elseif not accessible and web_formats[document.format] then
        local other, same = accessible_twin(document, documents)
        local values = { title = document.title, format = document.format, published = optional(document, "published_on"), other = other, reason = reason }
        local doubt = other and "version"
        if values.published and values.published < params.exempt_before then doubt = "old"
        elseif reason then doubt = doubt or "reasoned"
        elseif #text.find_phrases(document.title, params.others) > 0 then doubt = doubt or "unable" end
        if not doubt and not same then return fail("inaccessible", values, { item.place .. "accessible", item.place .. "format" }) end
        if not same and not (question and weight[question] >= weight[doubt]) then question, asked = doubt, values end
      end
    end
    assert(not unknown or unknown.format and unknown.title)
    if question then return cannot_tell(question, asked) end
    assert(not unsaid or unsaid.accessible)
    return pass("accessible", { count = #documents })
  end,

  examples = {
    { "an internal draft", not_applicable = "no_core", plan = { evidence = { documents = { { title = "Draft", role = "internal-draft" } } } } },
    { "an accessible paper", pass = "accessible",
      plan = { evidence = { documents = { { role = "basis", accessible = true } } } } },
    { "a scan, and a web page", pass = "accessible",
      plan = { evidence = { documents = { { title = "The proposal", role = "basis", accessible = false, format = "pdf" },
                                          { title = "The Proposal", role = "basis", accessible = true, format = "html" } } } } },
    { "a scanned PDF", fail = "inaccessible",
      plan = { evidence = { documents = { { title = "The proposal", role = "basis", accessible = false, format = "pdf" } } } } },
    { "a scan, and a web page of another name", cannot_tell = "version",
      plan = { evidence = { documents = { { title = "Needs assessment", role = "basis", accessible = false, format = "pdf" },
                                          { title = "Needs assessment (web page)", role = "basis", accessible = true, format = "html" } } } } },
    { "a scan, and something else that is accessible", fail = "inaccessible",
      plan = { evidence = { documents = { { title = "Needs assessment", role = "basis", accessible = false, format = "pdf" },
                                          { title = "Traffic assessment", role = "basis", accessible = true, format = "html" } } } } },
    { "no accessible form can be had", cannot_tell = "reasoned",
      plan = { evidence = { documents = { { title = "The study", role = "basis", format = "pdf",
                                            accessible = "none: disproportionate burden assessed" } } } } },
    { "no accessible form, and no reason", fail = "inaccessible",
      plan = { evidence = { documents = { { title = "The study", role = "basis", accessible = "none", format = "pdf" } } } } },
    { "a plan drawn by others", cannot_tell = "unable",
      plan = { evidence = { documents = { { title = "Land Registry title plan", role = "basis", accessible = false, format = "pdf" } } } } },
    { "a PDF of 2016", cannot_tell = "old",
      plan = { evidence = { documents = { { title = "The study", role = "basis", accessible = false, format = "pdf",
                                            published_on = "2016-05-01" } } } } },
    { "no documents listed", cannot_tell = "evidence.documents", plan = { title = "Parking" } },
    { "no role", cannot_tell = "evidence.documents[1].role", plan = { evidence = { documents = { { title = "The proposal" } } } } },
    { "not said whether accessible", cannot_tell = "evidence.documents[1].accessible",
      plan = { evidence = { documents = { { title = "The proposal", role = "basis" } } } } },
    { "no format", cannot_tell = "evidence.documents[1].format",
      plan = { evidence = { documents = { { title = "The proposal", role = "basis", accessible = false } } } } },
    { "no title", cannot_tell = "evidence.documents[1].title",
      plan = { evidence = { documents = { { role = "basis", accessible = false, format = "pdf" } } } } },
  },
}
