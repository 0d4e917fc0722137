-- People who use a place must have been asked about that place before it is decided on.
return {
  title    = "Every place decided on was named to people",
  why      = "Asking about services in general is not asking the users of one centre about closing it.",
  fix      = "Ask the people who use that place about it before the decision.",
  for_each = "decisions",

  messages = {
    named    = "Every place decided on was named to people.",
    general  = "The decision names {site}, and people were asked about no place in particular. Were the people who use it asked about it?",
    new      = "The decision names {site}, which the proposal did not. Were the people who use it asked about it?",
    no_place = "The decision names no place.",
  },

  applies = function(plan)
    local _, state = optional(plan, "decisions")
    return state ~= "missing" or "The plan tells of no decision."
  end,

  check = function(decision, _, plan)
    local sites = optional(decision, "sites")
    if not sites then return not_applicable("no_place") end
    local _, state = optional(plan.proposal, "sites")
    for _, site in ipairs(sites) do
      if state == "none" then return cannot_tell("general", { site = site }, { "sites", "proposal.sites" }) end
      local shown = state == "missing" and (optional(plan, "title") or "") .. " " .. (optional(plan.proposal, "summary") or "") or ""
      if #text.find_phrases(shown, { site }) == 0 then
        if not text.same(site, plan.proposal.sites) then return cannot_tell("new", { site = site }) end
      end
    end
    return pass("named")
  end,

  examples = {
    { "named", pass = "named", plan = { proposal = { sites = { "Oak House", "Elm House" } }, decisions = { { sites = { "Elm House" } } } } },
    { "named in the proposal", pass = "named",
      plan = { proposal = { summary = "Close Elm House." }, decisions = { { sites = { "Elm House" } } } } },
    { "named only as where people are to go", cannot_tell = "new",
      plan = { proposal = { summary = "Close Oak House and move to Elm House.", sites = { "Oak House" } }, decisions = { { sites = { "Elm House" } } } } },
    { "asked only in general", cannot_tell = "general", plan = { proposal = { sites = "none" }, decisions = { { sites = { "Elm House" } } } } },
    { "another place", cannot_tell = "new", plan = { proposal = { sites = { "Oak House" } }, decisions = { { sites = { "Elm House" } } } } },
    { "no place", not_applicable = "no_place", plan = { decisions = { { on = "2026-05-01" } } } },
    { "places not said", cannot_tell = "proposal.sites", plan = { decisions = { { sites = { "Elm House" } } } } },
    { "no decision told of", not_applicable = true, plan = { title = "Parking" } },
  },
}
