-- Every consultation appears on the hub, those aimed only at service users too. Work that asks nobody about a proposal need not.
local function asks_about_a_proposal(plan)
  local level = optional(plan, "level")
  if level ~= "insight" and level ~= "inform" then return true end
  if not optional(plan.proposal, "summary") then return false end
  return optional(plan.content, "questions") ~= nil or optional(plan, "methods") ~= nil
end

return {
  title = "It is published on the hub",
  why   = "One place for every consultation lets everybody see what is being asked, and of whom.",
  fix   = "Publish it on the hub and write the page's address in approvals.hub_url, or plan the day in schedule.published.",

  messages = {
    there      = "It is on the hub.",
    planned    = "It is to be published on the hub on {due}.",
    overdue    = "It was to be on the hub by {due}, and the plan does not say that it is.",
    none       = "The plan says that it does not appear on the hub.",
    only_tells = "Nobody is asked about a proposal, so it need not be on the hub.",
  },

  check = function(plan)
    if not asks_about_a_proposal(plan) then return not_applicable("only_tells") end
    local address, page = optional(plan.approvals, "hub_url")
    local on, published = optional(plan.approvals, "published_on")
    if address or on then return pass("there") end
    if page == "none" or published == "none" then return fail("none") end
    if published == "overdue" then return fail("overdue", { due = plan.schedule.published }) end
    return pass("planned", { due = plan.schedule.published })
  end,

  examples = {
    { "it has a page", pass = "there", plan = { approvals = { hub_url = "https://engage.example/parking" } } },
    { "it was published", pass = "there", plan = { approvals = { published_on = "2026-03-01" } } },
    { "a day is planned", pass = "planned", as_of = "2026-01-01", plan = { schedule = { published = "2026-03-01" } } },
    { "the day has passed", fail = "overdue", as_of = "2026-04-01", plan = { schedule = { published = "2026-03-01" } } },
    { "not on the hub", fail = "none", plan = { approvals = { hub_url = "none: for service users only" } } },
    { "it only tells people", not_applicable = "only_tells", plan = { level = "inform" } },
    { "called insight, but asks about a proposal", fail = "none",
      plan = { level = "insight", proposal = { summary = "Close the library" }, methods = { { kind = "online-survey" } },
               approvals = { hub_url = "none" } } },
    { "not said", cannot_tell = "schedule.published", plan = { level = "consult" } },
  },
}
