-- Every body that statute names for this type is consulted. A list may be incomplete, so absence alone is a question.

-- How each body with a code was dealt with, at best, and the day when that was only after the decision.
local function dealt_with(plan)
  local how_of, decided = {}, decided_on(plan, "last", { but = { "trial", "conditional" } })
  for index, one in ipairs(plan.duty.consultees) do
    local code, on = optional(one, "code"), optional(one, "on")
    local late = on and decided and date.exact(on) and date.exact(decided) and decided <= on and on
    local before = code and how_of[code]
    if code and not (before and before.how == "consulted" and not before.late) then
      how_of[code] = { how = one.how, at = "duty.consultees[" .. index .. "].how", late = late, decided = decided }
    end
  end
  return how_of
end

local example_bodies = { consultees = { policy = { always = { { code = "police", title = "the police" } }, when = {}, source = "the Act", checked = true } } }

local left_out = { informed = true, ["not-contacted"] = true }

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
    late    = "Statute names {title}, and they were consulted on {on}, not before the decision of {decided} ({source}).",
    urgent  = "{title} were consulted on {on}, not before the decision of {decided}. Was it {afterwards}?",
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
    local how_of, absent, urgent = dealt_with(plan), nil, nil
    local named = "statutory-consultees." .. type .. ".source"
    for _, body in ipairs(row.always) do
      local found = how_of[body.code]
      if listed == "none" then return fail("nobody", { title = body.title, source = row.source }, { "duty.consultees", named }) end
      if found and left_out[found.how] then return fail("left", { title = body.title, source = row.source }, { found.at, named }) end
      if not found or found.how ~= "consulted" then absent = absent or body.title
      elseif found.late then
        local values = { title = body.title, on = found.late, decided = found.decided, source = row.source, afterwards = row.afterwards or "" }
        if not row.afterwards then return fail("late", values, { found.at, "decisions", "schedule.decision", named }) end
        urgent = urgent or values
      end
    end
    if urgent then return cannot_tell("urgent", urgent, { "decisions", "duty.consultees" }) end
    if absent then return cannot_tell("absent", { title = absent }, { "type" }) end
    for _, body in ipairs(row.when) do
      if not how_of[body.code] then return cannot_tell("perhaps", { title = body.title, condition = body["if"] }, { "type" }) end
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
