-- Asking only those who provide or supervise a service, and not those it is for, is one-sided.
return {
  title = "The people affected are asked, not only providers",
  why   = "A consultation of providers and officials alone, while those affected are merely told, has been held unfair even in haste.",
  fix   = "Ask the people affected, or those who speak for them, and write it in duty.consultees.",

  messages = {
    asked     = "People affected, or those who speak for them, are among those asked.",
    one_sided = "Providers or officials were asked, while {who} was only informed or not contacted.",
    unnamed   = "Only providers or officials are listed as asked. Were the people affected asked in another way?",
    nobody    = "No provider or official is listed as asked.",
  },

  check = function(plan)
    local asked, told = false, nil
    for _, one in ipairs(plan.duty.consultees) do
      local kind, how = optional(one, "kind"), optional(one, "how")
      local affected = kind == "affected" or kind == "speaks-for-affected"
      if affected and how == "consulted" then return pass("asked") end
      if affected and (how == "informed" or how == "not-contacted") then told = told or optional(one, "name") or kind end
      if (kind == "provider" or kind == "official") and how == "consulted" then asked = true end
    end
    if not asked then return not_applicable("nobody") end
    if told then return fail("one_sided", { who = told }, { "duty.consultees" }) end
    return cannot_tell("unnamed")
  end,

  examples = {
    { "those affected were asked", pass = "asked",
      plan = { duty = { consultees = { { name = "Care homes", kind = "provider", how = "consulted" },
                                       { name = "Children's voice", kind = "speaks-for-affected", how = "consulted" } } } } },
    { "those affected were only told", fail = "one_sided",
      plan = { duty = { consultees = { { name = "Care homes", kind = "provider", how = "consulted" },
                                       { name = "Children's voice", kind = "speaks-for-affected", how = "informed" } } } } },
    { "those affected are not listed", cannot_tell = "unnamed",
      plan = { duty = { consultees = { { name = "Care homes", kind = "provider", how = "consulted" } } } } },
    { "no provider was asked", not_applicable = "nobody", plan = { duty = { consultees = { { name = "Residents", kind = "affected" } } } } },
    { "consultees not said", cannot_tell = "duty.consultees", plan = { title = "Parking" } },
  },
}
