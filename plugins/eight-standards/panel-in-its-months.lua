-- The citizens' panel is asked four times a year; service questions join those rounds.
return {
  title    = "The panel is asked in its own months",
  why      = "Panel members who are asked too often leave.",
  fix      = "Join the next round of the panel, and set the method's start to its month.",
  for_each = "methods",

  params = {
    calendar = { type = "data", default = "corporate-calendar", about = "regular surveys, with the panel's months" },
  },
  messages = {
    in_turn  = "It starts on {on}, in a month when the panel is asked.",
    out_turn = "It starts on {on}, which is not in one of the panel's months.",
    other    = "It does not use the panel.",
  },

  check = function(method, params)
    if method.kind ~= "citizens-panel" then return not_applicable("other") end
    local on = method.starts
    if contains(params.calendar["citizens-panel"].months, on.month) then return pass("in_turn", { on = on }) end
    return fail("out_turn", { on = on })
  end,

  examples = {
    { "May", pass = "in_turn", params = { calendar = { ["citizens-panel"] = { months = { 2, 5, 9, 12 } } } },
      plan = { methods = { { kind = "citizens-panel", starts = "2026-05-04" } } } },
    { "July", fail = "out_turn", params = { calendar = { ["citizens-panel"] = { months = { 2, 5, 9, 12 } } } },
      plan = { methods = { { kind = "citizens-panel", starts = "2026-07-06" } } } },
    { "a survey", not_applicable = "other", params = { calendar = {} }, plan = { methods = { { kind = "online-survey" } } } },
    { "kind not said", cannot_tell = "methods[1].kind", params = { calendar = {} }, plan = { methods = { { starts = "2026-05-04" } } } },
    { "start not said", cannot_tell = "methods[1].starts", params = { calendar = {} }, plan = { methods = { { kind = "citizens-panel" } } } },
  },
}
