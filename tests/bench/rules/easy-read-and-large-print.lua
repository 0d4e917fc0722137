-- Both formats that are most often asked for are ready.
return {
  title = "Easy read and large print are ready",
  why   = "Somebody who has to ask and wait has less time to answer.",
  fix   = "Make the formats that are missing, and list them in accessibility.formats.",

  params = {
    wanted = { type = "list", default = { "easy-read", "large-print" }, about = "formats that have to be there" },
  },
  messages = {
    ready  = "All formats asked for are ready.",
    absent = "Not ready: {format}.",
  },

  check = function(plan, params)
    local ready = {}
    for format in each(plan.accessibility.formats) do ready[format] = true end
    for _, format in ipairs(params.wanted) do
      if not ready[format] then return fail("absent", { format = format }) end
    end
    return pass("ready")
  end,

  examples = {
    { "both", pass = "ready", plan = { accessibility = { formats = { "large-print", "easy-read" } } } },
    { "one", fail = "absent", plan = { accessibility = { formats = { "easy-read" } } } },
    { "not said", cannot_tell = "accessibility.formats", plan = { title = "Parks" } },
  },
}
