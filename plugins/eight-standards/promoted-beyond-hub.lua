-- A page that nobody knows of is not a way to take part.
return {
  title = "It is made known beyond the hub",
  why   = "People do not look at the hub unless something sends them there.",
  fix   = "List in approvals.promotion how people will hear of it: the council's magazine, posters, partners, forums.",

  messages = {
    promoted = "Made known in {number} ways beyond the hub.",
    none     = "The plan says that nothing beyond the hub makes it known.",
  },

  check = function(plan)
    local number = #plan.approvals.promotion
    if number == 0 then return fail("none") end
    return pass("promoted", { number = number })
  end,

  examples = {
    { "magazine and posters", pass = "promoted", plan = { approvals = { promotion = { "magazine", "posters" } } } },
    { "nothing", fail = "none", plan = { approvals = { promotion = "none" } } },
    { "not said", cannot_tell = "approvals.promotion", plan = { title = "Parking" } },
  },
}
