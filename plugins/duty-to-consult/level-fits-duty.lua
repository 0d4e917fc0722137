-- Informing people, or finding out about them, does not meet a duty to consult them.

-- The first row that a statute listed is known by to demand asking; one that wants representatives only, where there is no other.
local function duty_of(plan, duties)
  local fewer, fewer_code
  assert(plan.duty.statutes)
  for code, row in pairs(duties) do
    if count(plan.duty.statutes, function(statute) return cites(statute, row.act, row.section) end) > 0 then
      if not row.representatives then return row, code end
      fewer, fewer_code = row, code
    end
  end
  return fewer, fewer_code
end

-- Whether anybody who speaks for others was asked, or is to be.
local function spoken_for(plan)
  if earliest(plan.duty.representatives, "asked_on") then return true end
  for _, one in ipairs(plan.duty.representatives) do
    local _, state = optional(one, "asked_on")
    if state ~= "none" then return one.asked_on end
  end
end

local example_duty = { duties = { a = { act = { "the act" }, section = "27", who = "parents", source = "the Act, section 27", checked = true } } }
local through_others = { duties = { a = { act = { "the act" }, section = "65", who = "representatives of ratepayers", representatives = true,
                                          source = "the Act, section 65", checked = true } } }

return {
  title = "The level fits the duty to consult",
  why   = "Where a statute demands consultation, a leaflet or a survey of needs is not enough.",
  fix   = "Raise the level to consult or beyond, and put the proposal to people.",

  params = {
    duties = { type = "data", default = "consultation-duties", about = "statutes that demand asking, and whom" },
  },
  messages = {
    fits    = "The level is {level}, as the duty to consult needs.",
    below   = "The level is {level}, and the statute demands consulting {who} ({source}).",
    through = "The level is {level}, and representatives, whom the statute names, are asked all the same.",
    no_choice = "Nothing is to change, so no choice is made on which representatives would have to be asked.",
    no_duty = "None of the statutes listed is known to demand asking.",
  },

  check = function(plan, params)
    local row, code = duty_of(plan, params.duties)
    if not row then return not_applicable("no_duty") end
    local level = plan.level
    if level == "insight" or level == "inform" then
      local _, unchanged = optional(plan.proposal, "change")
      if row.choice and unchanged == "none" then return not_applicable("no_choice") end
      assert(not row.choice or plan.proposal.change)
      if row.representatives and spoken_for(plan) then return pass("through", { level = level }) end
      return fail("below", { level = level, who = row.who, source = row.source }, { "level", "duty.statutes", "consultation-duties." .. code .. ".source" })
    end
    return pass("fits", { level = level })
  end,

  examples = {
    { "consulted", pass = "fits", params = example_duty,
      plan = { level = "consult", duty = { statutes = { { act = "The Act", section = "27" } } } } },
    { "only informed, the statute cited loosely", fail = "below",
      params = { duties = { a = { act = { "education and inspections act 2006" }, section = "16", who = "parents", source = "the Act", checked = true } } },
      plan = { level = "inform", duty = { statutes = { { act = "Education & Inspections Act 2006", section = "ss 15 and 16" } } } } },
    { "only informed", fail = "below", params = example_duty,
      plan = { level = "inform", duty = { statutes = { { act = "The Act", section = "27" } } } } },
    { "only representatives have to be asked, and are", pass = "through", params = through_others,
      plan = { level = "inform", duty = { statutes = { { act = "The Act", section = "65" } },
                                          representatives = { { group = "ratepayers", asked_on = "2026-01-10" } } } } },
    { "a survey, with no choice to make", not_applicable = "no_choice",
      params = { duties = { a = { act = { "the act" }, section = "3", who = "representatives", representatives = true, choice = true,
                                  source = "the Act, section 3", checked = true } } },
      plan = { level = "insight", proposal = { change = "none" },
               duty = { statutes = { { act = "The Act", section = "3(2)" } }, representatives = "none" } } },
    { "not said what changes", cannot_tell = "proposal.change",
      params = { duties = { a = { act = { "the act" }, section = "3", who = "representatives", representatives = true, choice = true,
                                  source = "the Act, section 3", checked = true } } },
      plan = { level = "insight", duty = { statutes = { { act = "The Act", section = "3(2)" } }, representatives = "none" } } },
    { "representatives never asked", fail = "below", params = through_others,
      plan = { level = "inform", duty = { statutes = { { act = "The Act", section = "65" } }, representatives = { { asked_on = "none" } } } } },
    { "representatives not said", cannot_tell = "duty.representatives", params = through_others,
      plan = { level = "inform", duty = { statutes = { { act = "The Act", section = "65" } } } } },
    { "day of asking not said", cannot_tell = "duty.representatives[1].asked_on", params = through_others,
      plan = { level = "inform", duty = { statutes = { { act = "The Act", section = "65" } }, representatives = { { group = "ratepayers" } } } } },
    { "another duty", not_applicable = "no_duty", params = { duties = {} },
      plan = { duty = { statutes = { { act = "Equality Act 2010", section = "149" } } } } },
    { "statutes not said", cannot_tell = "duty.statutes", params = { duties = {} }, plan = { level = "inform" } },
    { "level not said", cannot_tell = "level", params = example_duty,
      plan = { duty = { statutes = { { act = "The Act", section = "27" } } } } },
  },
}
