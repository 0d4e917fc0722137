-- Looks for the hub among the channels where feedback is to appear.
return {
  title = "Feedback appears on the hub",
  why   = "One public place where every result can be found lets people see what came of a consultation, even if they took no part.",
  fix   = "Add the consultation hub to feedback.channels.",

  params = {
    names = { type = "list", default = { "hub" }, about = "words by which the hub is known" },
  },
  messages = {
    there = "Feedback will appear on the hub ({channel}).",
    none  = "The plan says that feedback will appear nowhere.",
    other = "Feedback goes elsewhere ({channels}), but not to the hub.",
  },

  check = function(plan, params)
    local _, state = optional(plan.feedback, "channels")
    if state == "none" then return fail("none", {}, { "feedback.channels" }) end
    local names = {}
    for channel in each(plan.feedback.channels) do
      if #text.find_phrases(channel, params.names) > 0 then return pass("there", { channel = channel }) end
      names[#names + 1] = channel
    end
    return fail("other", { channels = table.concat(names, ", ") }, { "feedback.channels" })
  end,

  examples = {
    { "the hub by its short name", pass = "there", plan = { feedback = { channels = { "press release", "hub" } } } },
    { "the hub by its own name", pass = "there", params = { names = { "Engage Barnet" } },
      plan = { feedback = { channels = { "Engage Barnet page" } } } },
    { "only elsewhere", fail = "other", plan = { feedback = { channels = { "council magazine" } } } },
    { "nowhere", fail = "none", plan = { feedback = { channels = "none" } } },
    { "the plan does not say", cannot_tell = "feedback.channels", plan = { title = "Parking" } },
  },
}
