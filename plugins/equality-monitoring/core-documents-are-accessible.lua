-- A document that people must read to answer, put on the website, must be readable with assistive software.
local web_formats = { pdf = true, word = true, html = true }

local function core_documents(plan, roles)
  local found = {}
  for i, document in ipairs(plan.evidence.documents) do
    for _, role in ipairs(roles) do
      if document.role == role then found[#found + 1] = { place = "evidence.documents[" .. i .. "].", document = document } end
    end
  end
  return found
end

local function accessible_twin(document, documents)
  for _, other in ipairs(documents) do
    if optional(other.document, "accessible") and text.same(other.document.title, document.title) then return true end
  end
  return false
end

return {
  title = "Documents people need are accessible",
  why   = "Someone who reads with a screen reader cannot respond to a document that the software cannot read.",
  fix   = "Publish the document as a web page or as an accessible PDF, and say so in its accessible field.",

  params = {
    core = { type = "list", default = { "basis" }, about = "roles of documents that people need in order to answer" },
    exempt_before = { type = "date", default = "2018-09-23", about = "documents published before this day are let off unless a service needs them" },
  },
  messages = {
    no_core = "No document is listed that people need in order to answer.",
    accessible = "The {count} documents that people need are accessible, or are there in an accessible form too.",
    inaccessible = "{title} is a document people need, and as {format} it is not accessible.",
    old = "{title} is not accessible; it dates from {published}, before the rules for documents. Do people need it to use a service today?",
  },

  check = function(plan, params)
    local documents, old, unsaid = core_documents(plan, params.core), nil, nil
    if #documents == 0 then return not_applicable("no_core") end
    for _, item in ipairs(documents) do
      local document = item.document
      local accessible, state = optional(document, "accessible")
      if state == "missing" then
        unsaid = unsaid or document
      elseif not accessible and web_formats[document.format] and not accessible_twin(document, documents) then
        local values = { title = document.title, format = document.format, published = optional(document, "published_on") }
        if not (values.published and values.published < params.exempt_before) then
          return fail("inaccessible", values, { item.place .. "accessible", item.place .. "format" })
        end
        old = old or values
      end
    end
    if old then return cannot_tell("old", old) end
    assert(not unsaid or unsaid.accessible)
    return pass("accessible", { count = #documents })
  end,

  examples = {
    { "an internal draft", not_applicable = "no_core", plan = { evidence = { documents = { { title = "Draft", role = "internal-draft" } } } } },
    { "an accessible paper", pass = "accessible",
      plan = { evidence = { documents = { { title = "The proposal", role = "basis", accessible = true } } } } },
    { "a scan, and a web page", pass = "accessible",
      plan = { evidence = { documents = { { title = "The proposal", role = "basis", accessible = false, format = "pdf" },
                                          { title = "The Proposal", role = "basis", accessible = true, format = "html" } } } } },
    { "a scanned PDF", fail = "inaccessible",
      plan = { evidence = { documents = { { title = "The proposal", role = "basis", accessible = false, format = "pdf" } } } } },
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
