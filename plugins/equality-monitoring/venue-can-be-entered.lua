-- A meeting place with steps shuts out people who cannot climb them, unless something else is arranged.
return {
  title = "Venues can be entered by everyone",
  why   = "A public body must foresee that some people use wheelchairs or cannot hear in a hall.",
  fix   = "Move the event to a step-free place with a hearing loop, or say in accessibility.venues what is arranged instead.",
  for_each = "methods",

  params = {
    meetings = { type = "list", about = "methods for which people meet, so that a venue is to be expected",
                 default = { "focus-group", "area-forum", "deliberative-conference", "workshop", "consultative-workshop", "road-show" } },
    loop     = { type = "boolean", default = true, about = "whether a venue without a hearing loop counts against it" },
  },
  messages = {
    no_venue = "This method has no venue.",
    entered = "{venue} is step-free.",
    no_loop = "{venue} is step-free but has no hearing loop.",
    arranged = "{venue} is not step-free; what is arranged instead: {instead}",
    barred = "{venue} is not step-free, and nothing is arranged for people who cannot use steps.",
  },

  check = function(method, params, plan)
    local name, state = optional(method.venue, "name")
    local step_free = optional(method.venue, "step_free")
    local kind = optional(method, "kind")
    local meets = count(params.meetings, function(meeting) return meeting == kind end) > 0
    if state and step_free == nil and not meets then return not_applicable("no_venue") end
    local values = { venue = name or "The venue" }
    if step_free == nil then step_free = method.venue.step_free end
    if step_free then
      if params.loop and optional(method.venue, "hearing_loop") == false then return fail("no_loop", values, { "venue.hearing_loop" }) end
      return pass("entered", values)
    end
    local instead = stated(plan.accessibility, "venues")
    if not instead then return fail("barred", values, { "venue.step_free", "accessibility.venues" }) end
    values.instead = instead
    return pass("arranged", values)
  end,

  examples = {
    { "an online survey", not_applicable = "no_venue", plan = { methods = { { kind = "online-survey" } } } },
    { "step-free", pass = "entered", plan = { methods = { { kind = "workshop", venue = { name = "Town Hall", step_free = true } } } } },
    { "no hearing loop", fail = "no_loop",
      plan = { methods = { { kind = "workshop", venue = { name = "Town Hall", step_free = true, hearing_loop = false } } } } },
    { "no hearing loop, where that does not count", pass = "entered", params = { loop = false },
      plan = { methods = { { kind = "workshop", venue = { name = "Town Hall", step_free = true, hearing_loop = false } } } } },
    { "a meeting with no venue yet", cannot_tell = "methods[1].venue.step_free", plan = { methods = { { kind = "workshop" } } } },
    { "steps, but a second meeting", pass = "arranged",
      plan = { methods = { { venue = { name = "Old Chapel", step_free = false } } }, accessibility = { venues = "same talk at the library" } } },
    { "steps, and nothing else", fail = "barred",
      plan = { methods = { { venue = { name = "Old Chapel", step_free = false } } }, accessibility = { venues = "none" } } },
    { "not said whether step-free", cannot_tell = "methods[1].venue.step_free", plan = { methods = { { venue = { name = "Old Chapel" } } } } },
    { "nothing said on venues", cannot_tell = "accessibility.venues",
      plan = { methods = { { venue = { name = "Old Chapel", step_free = false } } } } },
  },
}
