-- Some duties bind councils for counties, districts and boroughs, and not the parish and town councils within them.
return {
  title = "The council is a principal authority",
  why   = "Parish and town councils are not best value authorities and calculate no council tax of their own.",
  fix   = "Write the whole name of the council in organisation.name.",

  params = {
    local_names = { type = "list", default = { "parish council", "parish meeting", "town council", "village council", "community council" },
                    about = "words in the name of a council that tell of a parish" },
  },
  messages = {
    principal = "Its name is not that of a parish or town council.",
    parish    = "{name} is a parish or town council, which this does not bind.",
  },

  check = function(plan, params)
    local name = optional(plan.organisation, "name") or ""
    if #text.find_phrases(name, params.local_names) > 0 then return not_applicable("parish", { name = name }) end
    return pass("principal")
  end,

  examples = {
    { "a borough", pass = "principal", plan = { organisation = { name = "Exampleton Borough Council" } } },
    { "a parish", not_applicable = "parish", plan = { organisation = { name = "Little Parish Council" } } },
    { "a town", not_applicable = "parish", plan = { organisation = { name = "Great Town Council" } } },
    { "a place called after its parish", pass = "principal", plan = { organisation = { name = "Parish Hill District Council" } } },
  },
}
