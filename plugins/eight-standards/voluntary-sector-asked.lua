-- Where voluntary groups are to be heard, or their funding would change, the body that speaks for them is contacted.
local function concerns_voluntary_groups(plan)
  if optional(plan.proposal, "change") == "reduce-funding" or optional(plan.proposal.funding_reduction, "who") then return true end
  return count(plan.audiences, function(audience) return optional(audience, "group") == "voluntary-groups" end) > 0
end

return {
  title = "The voluntary sector's umbrella body is contacted",
  why   = "It reaches small groups, and those working with people at the margin, whom the council does not know.",
  fix   = "Contact the umbrella body, and list it in duty.consultees with how and when.",

  params = {
    bodies = { type = "list", default = { "Community Barnet" }, about = "names of the umbrella bodies" },
  },
  messages = {
    asked  = "{name} is contacted.",
    absent = "The body that speaks for voluntary groups ({bodies}) is not among those listed as consulted.",
    left   = "{name} is listed as not contacted.",
    none   = "The plan says that nobody is contacted in particular.",
    other  = "Voluntary groups are not among those to be heard, and no funding would change.",
  },

  check = function(plan, params)
    if not concerns_voluntary_groups(plan) then return not_applicable("other") end
    local unsaid, left
    for consultee in each(plan.duty.consultees) do
      local name, how = optional(consultee, "name") or "", optional(consultee, "how")
      if #text.find_phrases(name, params.bodies) > 0 then
        if how and how ~= "not-contacted" then return pass("asked", { name = name }) end
        if how then left = left or name else unsaid = unsaid or consultee end
      end
    end
    assert(not unsaid or unsaid.how)
    if left then return fail("left", { name = left }) end
    if #plan.duty.consultees == 0 then return fail("none", {}, { "duty.consultees" }) end
    return fail("absent", { bodies = table.concat(params.bodies, ", ") }, { "duty.consultees" })
  end,

  examples = {
    { "contacted", pass = "asked",
      plan = { audiences = { { group = "voluntary-groups" } }, duty = { consultees = { { name = "Community Barnet", how = "consulted" } } } } },
    { "left out", fail = "left",
      plan = { audiences = { { group = "voluntary-groups" } },
               duty = { consultees = { { name = "Community Barnet", how = "not-contacted" } } } } },
    { "others contacted", fail = "absent",
      plan = { proposal = { change = "reduce-funding" }, duty = { consultees = { { name = "Police", how = "consulted" } } } } },
    { "nobody", fail = "none", plan = { proposal = { change = "reduce-funding" }, duty = { consultees = "none" } } },
    { "other people", not_applicable = "other", plan = { audiences = { { group = "businesses" } } } },
    { "audiences not said", cannot_tell = "audiences", plan = { title = "Parking" } },
    { "consultees not said", cannot_tell = "duty.consultees", plan = { audiences = { { group = "voluntary-groups" } } } },
    { "not said how", cannot_tell = "duty.consultees[1].how",
      plan = { audiences = { { group = "voluntary-groups" } }, duty = { consultees = { { name = "Community Barnet" } } } } },
  },
}
