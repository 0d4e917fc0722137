-- A format that a named audience plainly needs should be ready from the start, not only on request.
local example_needs = {
  easy = { words = { "learning disabilities" }, formats = { "easy-read" }, need = "easy read" },
  languages = { words = { "little English" }, formats = { "translation" }, languages = true, need = "interpreting" },
}

local function ready(plan, row)
  local languages = row.languages and optional(plan.accessibility, "languages")
  if languages and #languages > 0 then return languages[1] end
  for _, format in ipairs(plan.accessibility.formats) do
    if contains(row.formats, format) then return format end
  end
  return row.languages and plan.accessibility.languages[1] or nil
end

return {
  title = "Formats suit the people named",
  why   = "Whoever must first ask for a readable copy starts late, if at all; the law expects their needs to be foreseen.",
  fix   = "Have the format ready at opening and list it in accessibility.formats or accessibility.languages.",
  for_each = "audiences",

  params = {
    needs = { type = "data", default = "audience-formats", about = "audiences, by the words that describe them, and the formats they need" },
  },
  messages = {
    usual = "Nothing in the description of this audience calls for a particular format.",
    ready = "For people described as {words}, this is ready: {format}.",
    lacking = "The plan names people described as {words}, who plainly need {need}; it is not among the formats ready.",
  },

  check = function(audience, params, plan)
    local about = audience.about
    for _, row in pairs(params.needs) do
      local words = text.find_phrases(about, row.words)
      if #words > 0 then
        local format = ready(plan, row)
        if format then return pass("ready", { words = words[1], format = format }) end
        return fail("lacking", { words = words[1], need = row.need }, { "about", "accessibility.formats" })
      end
    end
    return not_applicable("usual")
  end,

  examples = {
    { "residents in general", not_applicable = "usual", params = { needs = example_needs },
      plan = { audiences = { { about = "people who live in the borough" } } } },
    { "easy read is ready", pass = "ready", params = { needs = example_needs },
      plan = { audiences = { { about = "people with learning disabilities" } }, accessibility = { formats = { "easy-read" } } } },
    { "no easy read", fail = "lacking", params = { needs = example_needs },
      plan = { audiences = { { about = "people with learning disabilities" } }, accessibility = { formats = "none" } } },
    { "audience not described", cannot_tell = "audiences[1].about", params = { needs = example_needs },
      plan = { audiences = { { group = "residents" } } } },
    { "interpreters are booked", pass = "ready", params = { needs = example_needs },
      plan = { audiences = { { about = "families with little English" } }, accessibility = { languages = { "Somali" } } } },
    { "languages not given", cannot_tell = "accessibility.languages", params = { needs = example_needs },
      plan = { audiences = { { about = "families with little English" } }, accessibility = { formats = "none" } } },
    { "formats not given", cannot_tell = "accessibility.formats", params = { needs = example_needs },
      plan = { audiences = { { about = "people with learning disabilities" } } } },
  },
}
