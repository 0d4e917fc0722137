-- The days people have in each round, counting the first and the last. No source gives a number, so a person weighs the shorter ones.
return {
  title    = "People have time to answer",
  why      = "Groups have to meet, and people have lives; a short round leaves out those least able to answer at once.",
  fix      = "Close this round later, or say in accessibility.timeframes why the time is enough for these people.",
  for_each = "stages",

  params = {
    weeks = { type = "integer", default = 12, min = 1, about = "a length, in weeks, about which nobody need ask" },
  },
  messages = {
    ample   = "This round is open for {days} days.",
    weigh   = "This round is open for {days} days, from {opens} to {closes}. Is that a proper chance for these people to take part?",
    by_law  = "The law fixes the time of this round.",
    reverse = "This round closes on {closes}, before it opens on {opens}.",
  },

  check = function(stage, params)
    local opens, closes = stage.opens, stage.closes
    if closes < opens then return fail("reverse", { closes = closes, opens = opens }) end
    if optional(stage, "kind") == "statutory" then return not_applicable("by_law") end
    local days = date.count(opens, closes)
    if days >= params.weeks * 7 then return pass("ample", { days = days }) end
    return cannot_tell("weigh", { days = days, opens = opens, closes = closes })
  end,

  examples = {
    { "twelve weeks", pass = "ample", plan = { stages = { { opens = "2026-03-02", closes = "2026-05-24" } } } },
    { "six weeks", cannot_tell = "weigh", plan = { stages = { { opens = "2026-03-02", closes = "2026-04-12" } } } },
    { "closes first", fail = "reverse", plan = { stages = { { opens = "2026-03-02", closes = "2026-02-15" } } } },
    { "statutory round", not_applicable = "by_law",
      plan = { stages = { { kind = "statutory", opens = "2026-03-02", closes = "2026-03-22" } } } },
    { "no opening date", cannot_tell = "schedule.opens", plan = { schedule = { closes = "2026-03-15" } } },
    { "no closing date", cannot_tell = "schedule.closes", plan = { schedule = { opens = "2026-03-02" } } },
  },
}
