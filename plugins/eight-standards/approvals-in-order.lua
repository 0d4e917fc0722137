-- Design, content, publication, opening: what happened counts before what was planned.
local function dates(plan)
  return {
    { "the design approval", optional(plan.approvals.design, "on") or optional(plan.schedule, "design_approved"), "approvals.design.on" },
    { "the content sign-off", optional(plan.approvals.content, "on") or optional(plan.schedule, "content_signed_off"), "approvals.content.on" },
    { "publication", optional(plan.approvals, "published_on") or optional(plan.schedule, "published"), "approvals.published_on" },
    { "opening", plan.schedule.opens, "schedule.opens" },
  }
end

return {
  title = "Approvals come before publication",
  why   = "What is approved after it went out was not approved.",
  fix   = "Move publication and opening to after the approvals, or correct the dates.",

  messages = {
    ordered = "{number} dates, all in order.",
    reverse = "{later} is dated {later_on}, before {earlier} on {earlier_on}.",
  },

  check = function(plan)
    local number, before = 0, nil
    for _, step in ipairs(dates(plan)) do
      if step[2] then
        number = number + 1
        if before and step[2] < before[2] then
          return fail("reverse", { later = step[1], later_on = step[2], earlier = before[1], earlier_on = before[2] }, { before[3], step[3] })
        end
        before = step
      end
    end
    if number < 2 then assert(plan.schedule.design_approved) end
    return pass("ordered", { number = number })
  end,

  examples = {
    { "in order", pass = "ordered",
      plan = { approvals = { design = { on = "2026-02-01" }, content = { on = "2026-02-20" }, published_on = "2026-02-25" },
               schedule = { opens = "2026-03-02" } } },
    { "approved after it opened", fail = "reverse",
      plan = { approvals = { content = { on = "2026-03-09" } }, schedule = { design_approved = "2026-02-01", opens = "2026-03-02" } } },
    { "published before sign-off", fail = "reverse",
      plan = { approvals = { content = { on = "2026-02-20" }, published_on = "2026-02-15" }, schedule = { opens = "2026-03-02" } } },
    { "no opening date", cannot_tell = "schedule.opens", plan = { approvals = { design = { on = "2026-02-01" } } } },
    { "no approvals", cannot_tell = "schedule.design_approved", plan = { schedule = { opens = "2026-03-02" } } },
  },
}
