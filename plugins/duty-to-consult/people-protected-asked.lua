-- Asking only those who provide or supervise a service, and not those it is for, is one-sided.

return {
  title = "The people affected are asked, not only providers",
  why   = "A consultation of providers and officials alone, while those affected are merely told, has been held unfair even in haste.",
  fix   = "Ask the people affected, or those who speak for them, and write it in duty.consultees.",

  messages = {
    asked     = "People affected, or those who speak for them, are among those asked.",
    one_sided = "Providers or officials were asked. The plan has for \"{who}\": {how}.",
    unnamed   = "Only providers or officials are listed as asked. Were the people affected asked in another way?",
    voice     = "The plan has for \"{who}\": {how}. But \"{voice}\" was consulted. Does that speak for the people affected?",
    open      = "The plan has for \"{who}\": {how}. Yet it has a way for the public to answer. Could they answer too?",
    left      = "The plan has for \"{who}\": affected, and not contacted. Others affected were consulted. Could they answer in some other way?",
    nobody    = "No provider or official is listed as asked.",
  },

  check = function(plan)
    local asked, told, at, voice, dealt, own, left = false, nil, nil, nil, nil, false, nil
    local decided = decided_on(plan, "last", { but = { "trial", "conditional" } })
    for index, one in ipairs(plan.duty.consultees) do
      local kind, how = optional(one, "kind"), optional(one, "how")
      local affected = kind == "affected" or kind == "speaks-for-affected"
      local on = affected and how == "consulted" and optional(one, "on")
      local late = on and decided and date.exact(on) and date.exact(decided) and decided <= on
      own = own or affected and how == "consulted" and not late
      if kind == "affected" and how == "not-contacted" then left = left or index end
      if affected and (late or how == "informed" or how == "not-contacted") and not told then
        dealt = late and "asked on " .. tostring(on) .. ", not before the decision" or how == "informed" and "only informed" or "not contacted"
        told, at = optional(one, "name") or kind, { "duty.consultees[" .. index .. "].how" }
      end
      if (kind == "provider" or kind == "official") and how == "consulted" then asked = true end
      if kind == "statutory" and how == "consulted" then voice = optional(one, "name") or kind end
    end
    if own and left then
      local here = "duty.consultees[" .. left .. "]"
      return cannot_tell("left", { who = optional(plan.duty.consultees[left], "name") or "Somebody" }, { here .. ".how" })
    end
    if own then return pass("asked") end
    if not asked then return not_applicable("nobody") end
    if not told then return cannot_tell("unnamed", {}, { "duty.consultees" }) end
    if voice then return cannot_tell("voice", { who = told, how = dealt, voice = voice }, at) end
    for _, list in ipairs({ optional(plan, "audiences") or {}, optional(plan, "methods") or {} }) do
      if #list > 0 then return cannot_tell("open", { who = told, how = dealt }, at) end
    end
    return fail("one_sided", { who = told, how = dealt }, at)
  end,

  examples = {
    { "those affected were asked", pass = "asked",
      plan = { duty = { consultees = { { name = "Care homes", kind = "provider", how = "consulted" },
                                       { name = "Children's voice", kind = "speaks-for-affected", how = "consulted" } } } } },
    { "those affected were only told", fail = "one_sided",
      plan = { duty = { consultees = { { name = "Care homes", kind = "provider", how = "consulted" },
                                       { name = "Children's voice", kind = "speaks-for-affected", how = "informed" } } } } },
    { "those affected were asked only afterwards", fail = "one_sided",
      plan = { duty = { consultees = { { name = "Care homes", kind = "provider", how = "consulted" },
                                       { name = "Residents", kind = "affected", how = "consulted", on = "2026-02-20" } } },
               decisions = { { on = "2026-01-27" } } } },
    { "those affected were asked before the decision to come", pass = "asked",
      plan = { duty = { consultees = { { name = "Care homes", kind = "provider", how = "consulted" },
                                       { name = "Residents", kind = "affected", how = "consulted", on = "2026-01-20" } } },
               schedule = { decision = "2026-01-27" } } },
    { "one body that is affected was asked and another was not", cannot_tell = "left",
      plan = { duty = { consultees = { { name = "Disabled users", kind = "affected", how = "not-contacted" },
                                       { name = "Friends", kind = "speaks-for-affected", how = "consulted" } } } } },
    { "a statutory voice was asked", cannot_tell = "voice",
      plan = { duty = { consultees = { { name = "Hospital trust", kind = "provider", how = "consulted" },
                                       { name = "Healthwatch", kind = "statutory", how = "consulted" },
                                       { name = "Patients", kind = "affected", how = "informed" } } } } },
    { "an open survey", cannot_tell = "open",
      plan = { methods = { { kind = "online-survey" } },
               duty = { consultees = { { name = "Hospital trust", kind = "provider", how = "consulted" },
                                       { name = "Patients", kind = "affected", how = "informed" } } } } },
    { "those affected are not listed", cannot_tell = "unnamed",
      plan = { duty = { consultees = { { name = "Care homes", kind = "provider", how = "consulted" } } } } },
    { "no provider was asked", not_applicable = "nobody", plan = { duty = { consultees = { { name = "Residents", kind = "affected" } } } } },
    { "consultees not said", cannot_tell = "duty.consultees", plan = { title = "Parking" } },
  },
}
