-- The people on whom the proposal bears must be among those who can answer it.

-- Whether two texts share a word that says something.
local function alike(one, other)
  return #text.common(text.keywords(one), text.keywords(other)) > 0
end

-- Whether a group is reached: by an audience that may hold anybody, by one named like it, or by itself or somebody who speaks for it.
local function reached(plan, group, params)
  for _, audience in ipairs(plan.audiences) do
    local kind = optional(audience, "group") or ""
    if contains(params.broad, kind) then return true end
    if alike(group, kind .. " " .. (optional(audience, "about") or "")) then return true end
  end
  for _, one in ipairs(optional(plan.duty, "consultees") or {}) do
    local kind = optional(one, "kind")
    local theirs = kind == "affected" or kind == "speaks-for-affected" or alike(group, optional(one, "name") or "")
    if theirs and optional(one, "how") == "consulted" then return true end
  end
  for audience in each(plan.audiences) do assert(audience.group) end
  return false
end

return {
  title = "The groups affected are among those asked",
  why   = "A consultation that asks everybody but those who bear the effect has asked the wrong people.",
  fix   = "Add the group to audiences with a way to reach it, or to duty.consultees.",

  params = {
    broad = { type = "list", default = { "residents", "service-users", "work-study-visit", "non-users", "communities", "common-factor", "hard-to-reach" },
              about = "audiences that may hold people of any group" },
  },
  messages = {
    reached = "Each group affected may be among those asked.",
    left    = "The proposal bears on \"{group}\", and none of the audiences or consultees is plainly of that group. How can they answer?",
    nobody  = "No group is listed on which the proposal bears.",
  },

  applies = function(plan)
    local _, state = optional(plan, "audiences")
    return state ~= "missing" or "The plan does not say whom it asks."
  end,

  check = function(plan, params)
    local groups = optional(plan.proposal, "groups")
    if not groups then return not_applicable("nobody") end
    for index, group in ipairs(groups) do
      if not reached(plan, group, params) then
        return cannot_tell("left", { group = group }, { "proposal.groups[" .. index .. "]", "audiences", "duty.consultees" })
      end
    end
    return pass("reached", {}, { "proposal.groups", "audiences" })
  end,

  examples = {
    { "users are asked", pass = "reached",
      plan = { proposal = { groups = { "Disabled people" } }, audiences = { { group = "service-users", about = "Users of the library" } } } },
    { "only the shops", cannot_tell = "left",
      plan = { proposal = { groups = { "Disabled people" } }, audiences = { { group = "businesses", about = "Shops" } } } },
    { "landlords, when it is about landlords", pass = "reached",
      plan = { proposal = { groups = { "Private landlords" } }, audiences = { { group = "businesses", about = "Landlords and agents" } } } },
    { "somebody who speaks for them", pass = "reached",
      plan = { proposal = { groups = { "Disabled people" } }, audiences = { { group = "businesses" } },
               duty = { consultees = { { kind = "speaks-for-affected", how = "consulted" } } } } },
    { "no audience", cannot_tell = "left", plan = { proposal = { groups = { "Disabled people" } }, audiences = "none" } },
    { "no group", not_applicable = "nobody", plan = { audiences = { { group = "businesses" } } } },
    { "audience without its kind", cannot_tell = "audiences[1].group",
      plan = { proposal = { groups = { "Disabled people" } }, audiences = { { about = "Shops" } } } },
    { "audiences not said", not_applicable = true, plan = { proposal = { groups = { "Disabled people" } } } },
  },
}
