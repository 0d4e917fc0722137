-- Every body that statute names for this type is consulted. A list may be incomplete, so absence alone is a question.

local left_out = { informed = true, ["not-contacted"] = true }
local rank = { consulted = 1, late = 2, unclear = 3, left = 4 }

-- How the consultees with a code were dealt with: the best of them, or, where statute names each one, the worst of them by name; nil for none.
local function dealt_with(plan, body, decided)
  local best = {}
  for index, one in ipairs(plan.duty.consultees) do
    local name = optional(one, "name")
    if optional(one, "code") == body.code and #text.find_phrases(name or "", body.but or {}) == 0 then
      local on, how = optional(one, "on"), optional(one, "how")
      local late = on and decided and date.exact(on) and date.exact(decided) and decided <= on
      local state = left_out[how] and "left" or how ~= "consulted" and "unclear" or late and "late" or "consulted"
      local key = body.each and name and text.bare(name) or ""
      if not best[key] or rank[state] < rank[best[key].state] then best[key] = { state = state, index = index, name = name, on = on } end
    end
  end
  local worst
  for _, found in pairs(best) do
    if not worst or rank[found.state] > rank[worst.state] then worst = found end
  end
  return worst
end

local example_bodies = { consultees = { policy = { always = { { code = "police", title = "the police" } }, when = {}, source = "the Act", checked = true } } }

return {
  title = "The bodies that statute names are consulted",
  why   = "Leaving out a body that statute names is a defect that no length of consultation cures.",
  fix   = "Consult the body and write it, with its code, in duty.consultees.",

  params = {
    types      = { type = "list", default = {}, about = "types that the demand is about; empty for all" },
    consultees = { type = "data", default = "statutory-consultees", about = "bodies that statute names, by type of consultation" },
  },
  messages = {
    all     = "Every body that statute always names is consulted.",
    nobody  = "Nobody is consulted, and statute names {title} ({source}).",
    left    = "Statute names {title}, and the plan says that they are only informed or not contacted ({source}).",
    one_left = "Statute names {title}, and the plan says that {name} was only informed or not contacted ({source}).",
    late    = "Statute names {title}, and they were consulted on {on}, not before the decision of {decided} ({source}).",
    urgent  = "Statute names {title}, and they were consulted on {on}, not before the decision of {decided}. Was it {afterwards}?",
    absent  = "Statute names {title}, and they are not listed as consulted. Were they consulted?",
    perhaps = "Statute names {title} where {condition}. Does that apply, and were they consulted?",
    unchanged = "Nothing is changed, and statute has these bodies consulted only on a change.",
    no_list = "No list of bodies that statute names is known for this type, or another demand has it.",
  },

  check = function(plan, params)
    local type = plan.type
    if #params.types > 0 and not contains(params.types, type) then return not_applicable("no_list") end
    local row = params.consultees[type]
    if not row then return not_applicable("no_list") end
    local _, unchanged = optional(plan.proposal, "change")
    if row.on_change and unchanged == "none" then return not_applicable("unchanged") end
    local _, listed = optional(plan.duty, "consultees")
    local decided = decided_on(plan, "last", { but = { "trial", "conditional" } })
    local absent, unclear, urgent = nil, nil, nil
    local named = "statutory-consultees." .. type .. ".source"
    for _, body in ipairs(row.always) do
      local found = dealt_with(plan, body, decided)
      if listed == "none" then return fail("nobody", { title = body.title, source = row.source }, { "duty.consultees", named }) end
      local at = found and "duty.consultees[" .. found.index .. "].how"
      local values = { title = body.title, source = row.source, afterwards = row.afterwards, decided = decided, on = found and found.on,
                       name = found and found.name }
      if not found then absent = absent or body.title
      elseif found.state == "left" then return fail(body.each and found.name and "one_left" or "left", values, { at, named })
      elseif found.state == "unclear" then unclear, absent = unclear or found.index, absent or body.title
      elseif found.state == "late" and row.afterwards then urgent = urgent or values
      elseif found.state == "late" then return fail("late", values, { at, "decisions", "schedule.decision", named }) end
    end
    if urgent then return cannot_tell("urgent", urgent, { "decisions", "duty.consultees" }) end
    if unclear then assert(plan.duty.consultees[unclear].how) end
    if absent then return cannot_tell("absent", { title = absent }, { "type" }) end
    for _, body in ipairs(row.when) do
      if not dealt_with(plan, body) then return cannot_tell("perhaps", { title = body.title, condition = body["if"] }, { "type" }) end
    end
    return pass("all")
  end,

  examples = {
    { "consulted", pass = "all", params = example_bodies,
      plan = { type = "policy", duty = { consultees = { { name = "Police", code = "police", how = "consulted" } } } } },
    { "nobody", fail = "nobody", params = example_bodies, plan = { type = "policy", duty = { consultees = "none" } } },
    { "only informed", fail = "left", params = example_bodies,
      plan = { type = "policy", duty = { consultees = { { name = "Police", code = "police", how = "informed" } } } } },
    { "asked after the decision", fail = "late", params = example_bodies,
      plan = { type = "policy", decisions = { { on = "2026-01-27" } },
               duty = { consultees = { { name = "Police", code = "police", how = "consulted", on = "2026-02-20" } } } } },
    { "asked again after the decision", pass = "all", params = example_bodies,
      plan = { type = "policy", schedule = { decision = "2026-01-27" },
               duty = { consultees = { { name = "Police", code = "police", how = "consulted", on = "2026-01-02" },
                                       { name = "Police", code = "police", how = "consulted", on = "2026-02-20" } } } } },
    { "one of each left out, whichever comes first", fail = "one_left",
      params = { consultees = { scheme = { always = { { code = "precepting-authority", title = "each precepting authority", each = true } }, when = {},
                                           source = "the Act", checked = true } } },
      plan = { type = "scheme", duty = { consultees = { { name = "Police", code = "precepting-authority", how = "not-contacted" },
                                                        { name = "County", code = "precepting-authority", how = "consulted" } } } } },
    { "one that statute does not mean left out", pass = "all",
      params = { consultees = { scheme = { always = { { code = "precepting-authority", title = "each major one", each = true, but = { "parish" } } },
                                           when = {}, source = "the Act", checked = true } } },
      plan = { type = "scheme", duty = { consultees = { { name = "Exford Parish Council", code = "precepting-authority", how = "not-contacted" },
                                                        { name = "County", code = "precepting-authority", how = "consulted" } } } } },
    { "one of several who may speak for all left out", pass = "all", params = example_bodies,
      plan = { type = "policy", duty = { consultees = { { name = "Police", code = "police", how = "consulted" },
                                                        { name = "Port police", code = "police", how = "not-contacted" } } } } },
    { "perhaps an order that is consulted on afterwards", cannot_tell = "urgent",
      params = { consultees = { order = { always = { { code = "police", title = "the police" } }, when = {}, afterwards = "an urgent order",
                                          source = "the Act", checked = true } } },
      plan = { type = "order", decisions = { { on = "2026-01-27" } },
               duty = { consultees = { { name = "Police", code = "police", how = "consulted", on = "2026-02-20" } } } } },
    { "not in the list", cannot_tell = "absent", params = example_bodies,
      plan = { type = "policy", duty = { consultees = { { name = "Residents" } } } } },
    { "where it applies", cannot_tell = "perhaps",
      params = { consultees = { policy = { always = {}, when = { { code = "mayor", title = "the mayor", ["if"] = "the area has one" } },
                                           source = "the Act", checked = true } } },
      plan = { type = "policy", duty = { consultees = { { name = "Residents" } } } } },
    { "nothing is changed", not_applicable = "unchanged",
      params = { consultees = { scheme = { always = { { code = "police", title = "the police" } }, when = {}, on_change = true,
                                           source = "the Act", checked = true } } },
      plan = { type = "scheme", proposal = { change = "none" }, duty = { consultees = "none" } } },
    { "nothing is changed, but the policy is made anew", fail = "nobody", params = example_bodies,
      plan = { type = "policy", proposal = { change = "none" }, duty = { consultees = "none" } } },
    { "no list known", not_applicable = "no_list", params = { consultees = {} }, plan = { type = "general" } },
    { "no type", cannot_tell = "type", params = { consultees = {} }, plan = { title = "Parking" } },
    { "consultees not said", cannot_tell = "duty.consultees", params = example_bodies, plan = { type = "policy" } },
    { "how not said", cannot_tell = "duty.consultees[1].how", params = example_bodies,
      plan = { type = "policy", duty = { consultees = { { code = "police" } } } } },
  },
}
