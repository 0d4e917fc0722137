-- Councillors hear early of what is asked in their wards.
return {
  title = "Ward councillors are told and involved",
  why   = "Councillors know the people and the places, and will be asked about it by both.",
  fix   = "Tell the councillors of the wards affected, and write the day in governance.ward_members_told.",

  params = {
    days_before = { type = "integer", default = 0, min = 0, about = "fewest days before opening; 0: any day will do" },
  },
  messages = {
    told    = "Ward councillors are told on {on}.",
    never   = "The plan says that the councillors of the wards affected are not told.",
    late    = "Ward councillors are told on {on}; the latest day that helps is {latest}, before opening on {opens}.",
    nowhere = "The plan says that no ward is affected.",
  },

  check = function(plan, params)
    local told, state = optional(plan.governance, "ward_members_told")
    local _, wards = optional(plan.area, "wards")
    if not told and wards == "none" and not optional(plan.area, "borough_wide") then return not_applicable("nowhere") end
    if state == "none" then return fail("never", {}, { "governance.ward_members_told" }) end
    local on = plan.governance.ward_members_told
    if params.days_before > 0 then
      local opens = plan.schedule.opens
      if opens - on < params.days_before then return fail("late", { on = on, opens = opens, latest = opens - params.days_before }) end
    end
    return pass("told", { on = on })
  end,

  examples = {
    { "told", pass = "told", plan = { governance = { ward_members_told = "2026-01-20" } } },
    { "told in time", pass = "told", params = { days_before = 14 },
      plan = { governance = { ward_members_told = "2026-01-20" }, schedule = { opens = "2026-03-02" } } },
    { "told on the day", fail = "late", params = { days_before = 14 },
      plan = { governance = { ward_members_told = "2026-03-02" }, schedule = { opens = "2026-03-02" } } },
    { "never", fail = "never", plan = { governance = { ward_members_told = "none" }, area = { wards = { "Colindale" } } } },
    { "no ward affected", not_applicable = "nowhere", plan = { area = { wards = "none" } } },
    { "not said", cannot_tell = "governance.ward_members_told", plan = { area = { wards = { "Colindale" } } } },
    { "no opening date", cannot_tell = "schedule.opens", params = { days_before = 14 },
      plan = { governance = { ward_members_told = "2026-01-20" } } },
  },
}
