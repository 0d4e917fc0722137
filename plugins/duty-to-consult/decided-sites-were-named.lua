-- People who use a place must have been asked about that place before it is decided on.
return {
  title    = "Every place decided on was named to people",
  why      = "Asking about services in general is not asking the users of one centre about closing it.",
  fix      = "Ask the people who use that place about it before the decision.",
  for_each = "decisions",

  messages = {
    named    = "Every place decided on was named to people.",
    general  = "The decision names {site}, and people were asked about no place in particular.",
    new      = "The decision names {site}, which the proposal did not. Were the people who use it asked about it?",
    no_place = "The decision names no place.",
  },

  check = function(decision, _, plan)
    local sites = optional(decision, "sites")
    if not sites then return not_applicable("no_place") end
    local _, state = optional(plan.proposal, "sites")
    for _, site in ipairs(sites) do
      if state == "none" then return fail("general", { site = site }, { "sites", "proposal.sites" }) end
      local named = count(plan.proposal.sites, function(known) return text.same(known, site) end)
      if named == 0 then return cannot_tell("new", { site = site }) end
    end
    return pass("named")
  end,

  examples = {
    { "named", pass = "named", plan = { proposal = { sites = { "Oak House", "Elm House" } }, decisions = { { sites = { "Elm House" } } } } },
    { "asked only in general", fail = "general", plan = { proposal = { sites = "none" }, decisions = { { sites = { "Elm House" } } } } },
    { "another place", cannot_tell = "new", plan = { proposal = { sites = { "Oak House" } }, decisions = { { sites = { "Elm House" } } } } },
    { "no place", not_applicable = "no_place", plan = { decisions = { { on = "2026-05-01" } } } },
    { "places not said", cannot_tell = "proposal.sites", plan = { decisions = { { sites = { "Elm House" } } } } },
  },
}
