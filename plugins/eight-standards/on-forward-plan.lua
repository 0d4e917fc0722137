-- Looks for the consultation's entry in the published list of what is coming.
return {
  title = "It is on the forward plan",
  why   = "A list of what is coming lets people prepare, and lets services see that they are about to ask the same people twice.",
  fix   = "Ask the Consultation Officer to add it to the forward plan, and write the entry's reference in approvals.forward_plan_ref.",

  messages = {
    listed = "It is entry {entry} of the forward plan.",
    none   = "The plan says that it is not on the forward plan.",
  },

  check = function(plan)
    local entry = stated(plan.approvals, "forward_plan_ref")
    if not entry then return fail("none") end
    return pass("listed", { entry = entry })
  end,

  examples = {
    { "listed", pass = "listed", plan = { approvals = { forward_plan_ref = "2026/14" } } },
    { "not listed", fail = "none", plan = { approvals = { forward_plan_ref = "none" } } },
    { "not said", cannot_tell = "approvals.forward_plan_ref", plan = { title = "Parking" } },
  },
}
