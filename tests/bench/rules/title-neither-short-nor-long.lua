-- A title says what it is about, and fits into a line or two.
return {
  title = "The title is neither short nor long",
  why   = "One word says nothing; a paragraph is not read.",
  fix   = "Give the consultation a title of one line.",

  params = {
    least = { type = "integer", default = 10, min = 1, about = "fewest characters" },
    most  = { type = "integer", default = 120, min = 1, about = "most characters" },
  },
  messages = {
    fits  = "The title has {length} characters.",
    other = "The title has {length} characters; {least} to {most} are asked for.",
  },

  check = function(plan, params)
    local length = text.length(plan.title)
    if length < params.least or length > params.most then
      return fail("other", { length = length, least = params.least, most = params.most })
    end
    return pass("fits", { length = length })
  end,

  examples = {
    { "a line", pass = "fits", plan = { title = "Changes to the library" } },
    { "a word", fail = "other", plan = { title = "Parks" } },
    { "not said", cannot_tell = "title", plan = { summary = "About parks." } },
  },
}
