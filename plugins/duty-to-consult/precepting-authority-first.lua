-- The major precepting authority is consulted before the draft scheme is published to everybody.
-- The day on which the last round opens that shows the proposal: a later round mends what an earlier one got wrong.
local function last_opening(plan)
  local last
  for _, stage in ipairs(plan.stages) do
    local shown, state = optional(stage, "proposal_shown")
    local opens = shown ~= false and state ~= "none" and stage.opens
    if opens and not (last and opens <= last) then last = opens end
  end
  return last or plan.schedule.opens
end

return {
  title = "The precepting authority is consulted first",
  why   = "Statute sets the order: the precepting authority, then the draft, then everybody likely to have an interest.",
  fix   = "Consult the major precepting authority before the draft scheme is published.",

  messages = {
    first     = "The precepting authority was consulted on {on}, before people were asked on {opens}.",
    after     = "The precepting authority was consulted on {on}, after people were asked on {opens}.",
    unnamed   = "No consultee has the code precepting-authority. When was the major precepting authority consulted?",
    unchanged = "The scheme stays as it is, so nobody has to be asked.",
    elsewhere = "Not a council tax reduction scheme.",
  },

  check = function(plan)
    if plan.type ~= "council-tax-reduction" then return not_applicable("elsewhere") end
    local _, unchanged = optional(plan.proposal, "change")
    if unchanged == "none" then return not_applicable("unchanged") end
    local late
    for index, one in ipairs(plan.duty.consultees) do
      if optional(one, "code") == "precepting-authority" then
        local on, opens = one.on, last_opening(plan)
        local days, at = { on = on, opens = opens }, { "duty.consultees[" .. index .. "].on", "schedule.opens" }
        if on <= opens then return pass("first", days, at) end
        late = late or fail("after", days, at)
      end
    end
    return late or cannot_tell("unnamed", {}, { "duty.consultees" })
  end,

  examples = {
    { "first", pass = "first",
      plan = { type = "council-tax-reduction", schedule = { opens = "2026-09-01" },
               duty = { consultees = { { code = "precepting-authority", on = "2026-08-01" } } } } },
    { "afterwards", fail = "after",
      plan = { type = "council-tax-reduction", schedule = { opens = "2026-09-01" },
               duty = { consultees = { { code = "precepting-authority", on = "2026-09-20" } } } } },
    { "put right in a second round", pass = "first",
      plan = { type = "council-tax-reduction", stages = { { opens = "2026-05-01" }, { opens = "2026-09-01" } },
               duty = { consultees = { { code = "precepting-authority", on = "2026-08-01" } } } } },
    { "not listed", cannot_tell = "unnamed", plan = { type = "council-tax-reduction", duty = { consultees = { { name = "Residents" } } } } },
    { "the scheme stays", not_applicable = "unchanged", plan = { type = "council-tax-reduction", proposal = { change = "none" } } },
    { "another type", not_applicable = "elsewhere", plan = { type = "budget" } },
    { "no type", cannot_tell = "type", plan = { title = "Scheme" } },
    { "consultees not said", cannot_tell = "duty.consultees", plan = { type = "council-tax-reduction" } },
    { "day not said", cannot_tell = "duty.consultees[1].on",
      plan = { type = "council-tax-reduction", duty = { consultees = { { code = "precepting-authority" } } } } },
    { "no opening date", cannot_tell = "schedule.opens",
      plan = { type = "council-tax-reduction", duty = { consultees = { { code = "precepting-authority", on = "2026-08-01" } } } } },
  },
}
