-- A panel is a sample of the borough, not the borough: the population is the people it is to speak for.
return {
  title = "The population is the people spoken for",
  why   = "Counting a panel's own members as the population makes a result look surer than it is.",
  fix   = "Give in sample.population the number of residents the answers are to speak for, not the size of the panel.",

  params = {
    panel = { type = "integer", default = 2500, min = 1, about = "most members of the panel" },
  },
  messages = {
    people = "The answers are to speak for {population} people.",
    panel  = "The population is given as {population}, no more than the panel itself; the answers are to speak for residents.",
    other  = "The panel is not used.",
  },

  check = function(plan, params)
    if plan.sample.sampling ~= "panel" then return not_applicable("other") end
    local population = plan.sample.population
    if population <= params.panel then return fail("panel", { population = population }) end
    return pass("people", { population = population })
  end,

  examples = {
    { "the borough's adults", pass = "people", plan = { sample = { sampling = "panel", population = 300000 } } },
    { "the panel itself", fail = "panel", plan = { sample = { sampling = "panel", population = 2500 } } },
    { "another sample", not_applicable = "other", plan = { sample = { sampling = "random" } } },
    { "sampling not said", cannot_tell = "sample.sampling", plan = { title = "Parking" } },
    { "population not said", cannot_tell = "sample.population", plan = { sample = { sampling = "panel" } } },
  },
}
