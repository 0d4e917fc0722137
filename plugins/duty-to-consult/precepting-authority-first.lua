-- The major precepting authority is consulted before the draft scheme is published to everybody.
-- The day on which the draft is published for the last round that shows it: a later round mends what an earlier one got wrong.
local function published_on(plan)
  local last, published
  for _, stage in ipairs(plan.stages) do
    local shown, state = optional(stage, "proposal_shown")
    local opens = shown ~= false and state ~= "none" and stage.opens
    if opens and not (last and opens <= last) then last, published = opens, optional(stage, "notice_published") or opens end
  end
  return published or plan.schedule.opens
end

return {
  title = "The precepting authority is consulted first",
  why   = "Statute sets the order: the precepting authority, then the draft, then everybody likely to have an interest.",
  fix   = "Consult the major precepting authority before the draft scheme is published.",

  messages = {
    first     = "The precepting authority was consulted on {on}, before the draft was published on {draft}.",
    after     = "The precepting authority was consulted on {on}, after the draft was published on {draft}.",
    same_day  = "The precepting authority was consulted on {on}, the day the draft was published. Had it been asked before?",
    unnamed   = "No consultee has the code precepting-authority. When was the major precepting authority consulted?",
    unchanged = "The scheme stays as it is, so nobody has to be asked.",
    elsewhere = "Not a council tax reduction scheme.",
  },

  check = function(plan)
    if plan.type ~= "council-tax-reduction" then return not_applicable("elsewhere") end
    local _, unchanged = optional(plan.proposal, "change")
    if unchanged == "none" then return not_applicable("unchanged") end
    local late, question
    for index, one in ipairs(plan.duty.consultees) do
      if optional(one, "code") == "precepting-authority" then
        local on, draft = one.on, published_on(plan)
        local days, at = { on = on, draft = draft }, { "duty.consultees[" .. index .. "].on", "schedule.opens" }
        if on < draft then return pass("first", days, at) end
        if on == draft then question = cannot_tell("same_day", days, at) end
        late = late or fail("after", days, at)
      end
    end
    return question or late or cannot_tell("unnamed", {}, { "duty.consultees" })
  end,

  examples = {
    { "first", pass = "first",
      plan = { type = "council-tax-reduction", schedule = { opens = "2026-09-01" },
               duty = { consultees = { { code = "precepting-authority", on = "2026-08-01" } } } } },
    { "afterwards", fail = "after",
      plan = { type = "council-tax-reduction", schedule = { opens = "2026-09-01" },
               duty = { consultees = { { code = "precepting-authority", on = "2026-09-20" } } } } },
    { "after the draft, before opening", fail = "after",
      plan = { type = "council-tax-reduction", schedule = { notice_published = "2026-08-01", opens = "2026-09-08" },
               duty = { consultees = { { code = "precepting-authority", on = "2026-09-01" } } } } },
    { "on the same day", cannot_tell = "same_day",
      plan = { type = "council-tax-reduction", schedule = { opens = "2026-09-08" },
               duty = { consultees = { { code = "precepting-authority", on = "2026-09-08" } } } } },
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
