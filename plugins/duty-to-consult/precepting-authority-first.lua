-- Each major precepting authority is consulted before the draft scheme is published to everybody.
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

local rank = { left = 5, after = 4, same_day = 3, unknown = 2, first = 1 }

-- Whether a consultee is a major precepting authority: parishes and their like are local ones, for which this statute does not ask.
local function coded(one)
  local name = optional(one, "name") or ""
  return optional(one, "code") == "precepting-authority" and #text.find_phrases(name, { "parish", "parishes", "town council", "town councils" }) == 0
end

-- Whether two consultees are one body, as far as their names tell.
local function same_body(one, other)
  local name, second = optional(one, "name"), optional(other, "name")
  return name and second and #text.find_phrases(name, { second }) + #text.find_phrases(second, { name }) > 0
end

-- How a precepting authority was dealt with.
local function timing(one, draft)
  local how, on = optional(one, "how"), optional(one, "on")
  if how == "informed" or how == "not-contacted" then return "left" end
  if not on or not date.exact(on) then return "unknown" end
  return on < draft and "first" or on == draft and "same_day" or "after"
end

-- What became of the one that fared worst, its position and how many there are; a body that was asked more than once counts by its best.
local function worst(consultees, draft)
  local worst_state, position, number = "first", 1, 0
  for index, one in ipairs(consultees) do
    if coded(one) then
      local best = timing(one, draft)
      for _, other in ipairs(consultees) do
        local again = coded(other) and same_body(one, other) and timing(other, draft)
        if again and rank[again] < rank[best] then best = again end
      end
      number = number + 1
      if rank[best] > rank[worst_state] or number == 1 then worst_state, position = best, index end
    end
  end
  return worst_state, position, number
end

return {
  title = "Each precepting authority is consulted first",
  why   = "Statute sets the order: each major precepting authority, then the draft, then everybody likely to have an interest.",
  fix   = "Consult each major precepting authority before the draft scheme is published.",

  messages = {
    first     = "The precepting authorities listed were consulted before the draft was published on {draft}.",
    after     = "{name} was consulted on {on}, after the draft was published on {draft}.",
    left      = "{name} is a precepting authority, and the plan says that it was only informed or not contacted.",
    same_day  = "{name} was consulted on {on}, the day the draft was published. Had it been asked before?",
    nameless  = "Of several precepting authorities one without a name was not consulted before the draft was published on {draft}. Which is it?",
    unnamed   = "No consultee has the code precepting-authority. When was each major precepting authority consulted?",
    unchanged = "The scheme stays as it is, so nobody has to be asked.",
    elsewhere = "Not a council tax reduction scheme.",
  },

  check = function(plan)
    if plan.type ~= "council-tax-reduction" then return not_applicable("elsewhere") end
    local _, unchanged = optional(plan.proposal, "change")
    if unchanged == "none" then return not_applicable("unchanged") end
    if count(plan.duty.consultees, coded) == 0 then return cannot_tell("unnamed", {}, { "duty.consultees" }) end
    local draft = published_on(plan)
    local state, index, bodies = worst(plan.duty.consultees, draft)
    local one = plan.duty.consultees[index]
    if state == "unknown" then state = one.on < draft and "first" or one.on == draft and "same_day" or "after" end
    local name, at = optional(one, "name"), "duty.consultees[" .. index .. "]."
    local values = { name = name or "The precepting authority", on = optional(one, "on"), draft = draft }
    if state == "first" then return pass("first", values) end
    local places = { at .. (state == "left" and "how" or "on"), "schedule.opens" }
    if bodies > 1 and not name then return cannot_tell("nameless", values, places) end
    if state == "same_day" then return cannot_tell("same_day", values, places) end
    return fail(state, values, places)
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
    { "one of two too late", fail = "after",
      plan = { type = "council-tax-reduction", schedule = { opens = "2026-09-01" },
               duty = { consultees = { { name = "County", code = "precepting-authority", on = "2026-08-01" },
                                       { name = "Police", code = "precepting-authority", on = "2026-10-05" } } } } },
    { "one of two left out, whichever comes first", fail = "left",
      plan = { type = "council-tax-reduction", schedule = { opens = "2026-09-01" },
               duty = { consultees = { { name = "Police", code = "precepting-authority", how = "not-contacted" },
                                       { name = "County", code = "precepting-authority", on = "2026-08-01" } } } } },
    { "one too late before one whose day is not said", fail = "after",
      plan = { type = "council-tax-reduction", schedule = { opens = "2026-09-01" },
               duty = { consultees = { { name = "County", code = "precepting-authority" },
                                       { name = "Police", code = "precepting-authority", on = "2026-10-05" } } } } },
    { "both in time, and one told of the result", pass = "first",
      plan = { type = "council-tax-reduction", schedule = { opens = "2026-09-01" },
               duty = { consultees = { { name = "County", code = "precepting-authority", how = "consulted", on = "2026-08-01" },
                                       { name = "Police", code = "precepting-authority", how = "consulted", on = "2026-08" },
                                       { name = "County (outcome)", code = "precepting-authority", how = "informed", on = "2026-12-01" } } } } },
    { "one without a name too late, perhaps the other again", cannot_tell = "nameless",
      plan = { type = "council-tax-reduction", schedule = { opens = "2026-09-01" },
               duty = { consultees = { { name = "County", code = "precepting-authority", on = "2026-08-01" },
                                       { code = "precepting-authority", on = "2026-10-05" } } } } },
    { "a parish council, which is no major one, left out", pass = "first",
      plan = { type = "council-tax-reduction", schedule = { opens = "2026-09-01" },
               duty = { consultees = { { name = "Exford Parish Council", code = "precepting-authority", how = "not-contacted" },
                                       { name = "County", code = "precepting-authority", on = "2026-08-01" } } } } },
    { "not listed", cannot_tell = "unnamed", plan = { type = "council-tax-reduction", duty = { consultees = { { name = "Residents" } } } } },
    { "the scheme stays", not_applicable = "unchanged", plan = { type = "council-tax-reduction", proposal = { change = "none" } } },
    { "another type", not_applicable = "elsewhere", plan = { type = "budget" } },
    { "no type", cannot_tell = "type", plan = { title = "Scheme" } },
    { "consultees not said", cannot_tell = "duty.consultees", plan = { type = "council-tax-reduction" } },
    { "day not said", cannot_tell = "duty.consultees[1].on",
      plan = { type = "council-tax-reduction", schedule = { opens = "2026-09-01" }, duty = { consultees = { { code = "precepting-authority" } } } } },
    { "no opening date", cannot_tell = "schedule.opens",
      plan = { type = "council-tax-reduction", duty = { consultees = { { code = "precepting-authority", on = "2026-08-01" } } } } },
  },
}
