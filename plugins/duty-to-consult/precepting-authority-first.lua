-- The major precepting authority is consulted before the draft scheme is published to everybody.
return {
  title = "The precepting authority is consulted first",
  why   = "Statute sets the order: the precepting authority, then the draft, then everybody likely to have an interest.",
  fix   = "Consult the major precepting authority before the draft scheme is published.",

  messages = {
    first     = "The precepting authority was consulted on {on}, before people were asked on {opens}.",
    after     = "The precepting authority was consulted on {on}, after people were asked on {opens}.",
    unnamed   = "No consultee has the code precepting-authority. When was the major precepting authority consulted?",
    elsewhere = "Not a council tax reduction scheme.",
  },

  check = function(plan)
    if plan.type ~= "council-tax-reduction" then return not_applicable("elsewhere") end
    for _, one in ipairs(plan.duty.consultees) do
      if optional(one, "code") == "precepting-authority" then
        local on, opens = one.on, plan.schedule.opens
        if opens < on then return fail("after", { on = on, opens = opens }) end
        return pass("first", { on = on, opens = opens })
      end
    end
    return cannot_tell("unnamed")
  end,

  examples = {
    { "first", pass = "first",
      plan = { type = "council-tax-reduction", schedule = { opens = "2026-09-01" },
               duty = { consultees = { { code = "precepting-authority", on = "2026-08-01" } } } } },
    { "afterwards", fail = "after",
      plan = { type = "council-tax-reduction", schedule = { opens = "2026-09-01" },
               duty = { consultees = { { code = "precepting-authority", on = "2026-09-20" } } } } },
    { "not listed", cannot_tell = "unnamed", plan = { type = "council-tax-reduction", duty = { consultees = { { name = "Residents" } } } } },
    { "another type", not_applicable = "elsewhere", plan = { type = "budget" } },
    { "no type", cannot_tell = "type", plan = { title = "Scheme" } },
    { "consultees not said", cannot_tell = "duty.consultees", plan = { type = "council-tax-reduction" } },
    { "day not said", cannot_tell = "duty.consultees[1].on",
      plan = { type = "council-tax-reduction", duty = { consultees = { { code = "precepting-authority" } } } } },
    { "no opening date", cannot_tell = "schedule.opens",
      plan = { type = "council-tax-reduction", duty = { consultees = { { code = "precepting-authority", on = "2026-08-01" } } } } },
  },
}
