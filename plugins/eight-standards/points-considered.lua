-- Points that must each be thought about: in so many words, so "not relevant, because …" counts, and none by itself does not.
local in_person = { ["focus-group"] = true, ["area-forum"] = true, ["deliberative-conference"] = true, workshop = true,
                    ["consultative-workshop"] = true, interview = true, ["road-show"] = true, ["youth-board"] = true }

local function nobody_meets(plan)
  local methods = optional(plan, "methods")
  return methods ~= nil and count(methods, function(method) return in_person[optional(method, "kind") or ""] end) == 0
end

return {
  title = "Each point was thought about",
  why   = "What nobody thinks about beforehand is what keeps people out on the day.",
  fix   = "Write a sentence for each point: what will be done, or why it is not needed here.",

  params = {
    part    = { type = "string", default = "accessibility", one_of = { "accessibility", "method_rationale" }, about = "part of the plan" },
    points  = { type = "list", default = { "understanding", "timeframes", "communication", "languages" }, about = "points looked for" },
    need    = { type = "string", default = "all", one_of = { "all", "any" }, about = "whether every point is needed, or any one" },
    meeting = { type = "boolean", default = false, about = "whether the points matter only where people meet" },
  },
  messages = {
    thought   = "{number} of {wanted} points are answered.",
    nothing   = "The plan answers none to each of these points: {points}.",
    some_none = "The plan answers none, and gives no reason, on: {points}.",
    no_venue  = "Nobody has to come to a meeting.",
  },

  check = function(plan, params)
    if params.meeting and nobody_meets(plan) then return not_applicable("no_venue") end
    local answered, none = 0, {}
    for _, point in ipairs(params.points) do
      local words, state = optional(plan[params.part], point)
      if words then answered = answered + 1 elseif state == "none" then none[#none + 1] = point end
    end
    if #none == #params.points then return fail("nothing", { points = table.concat(none, ", ") }) end
    if params.need == "all" and #none > 0 then return fail("some_none", { points = table.concat(none, ", ") }) end
    for _, point in ipairs(params.points) do
      if params.need == "all" or answered == 0 then assert(plan[params.part][point]) end
    end
    return pass("thought", { number = answered, wanted = #params.points })
  end,

  examples = {
    { "all answered", pass = "thought",
      plan = { accessibility = { understanding = "Plain words", timeframes = "Eight weeks", communication = "Post and e-mail",
                                 languages = { "Gujarati" } } } },
    { "one is enough", pass = "thought", params = { need = "any", part = "method_rationale", points = { "cost", "equality" } },
      plan = { method_rationale = { cost = "A paper survey to all would cost more than the scheme." } } },
    { "nothing at all", fail = "nothing",
      plan = { accessibility = { understanding = "none", timeframes = "none", communication = "none", languages = "none" } } },
    { "one left out", fail = "some_none",
      plan = { accessibility = { understanding = "Plain words", timeframes = "Eight weeks", communication = "none", languages = { "Gujarati" } } } },
    { "online only: no venue to think of", not_applicable = "no_venue", params = { points = { "venues" }, meeting = true },
      plan = { methods = { { kind = "online-survey" } } } },
    { "not said", cannot_tell = "accessibility.understanding", plan = { title = "Parking" } },
    { "one not said", cannot_tell = "accessibility.languages",
      plan = { accessibility = { understanding = "Plain words", timeframes = "Eight weeks", communication = "Post" } } },
  },
}
