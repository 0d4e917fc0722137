-- What duties a change brings with it hangs on its kind; the words of the proposal say what is really to be done.

return {
  title = "The kind of change fits the words of the proposal",
  why   = "An outsourcing or a closure that is listed as a small change slips past the duties that go with it.",
  fix   = "Give in proposal.change the kind of change that the proposal describes.",

  params = {
    outsourcing = { type = "list", default = { "outsource", "outsourced", "outsourcing", "contract out", "contracted out", "private contractor",
      "private provider", "external provider", "commission a provider", "transfer the service to", "transfer to a trust" }, about = "words of an outsourcing" },
    closing     = { type = "list", default = { "close down", "closing down", "shut down", "permanent closure", "cease to provide", "withdraw the service",
      "withdrawal of the service", "end the service", "decommission" }, about = "words of a closure or withdrawal" },
    roads       = { type = "list", default = { "traffic-order", "experimental-traffic-order", "public-path-order", "street-renaming" },
                    about = "types in which a closure is one of a road or path" },
    graver      = { type = "list", default = { "outsource", "new-delivery-model", "withdraw", "close-site" }, about = "kinds of change that say so already" },
  },
  messages = {
    fits    = "The words of the proposal do not tell of a graver change than its kind ({change}).",
    graver  = "The kind of change is given as {change}, and the proposal speaks of \"{words}\". Is it less than an outsourcing, a closure or a withdrawal?",
    road    = "The plan is about a road or a path.",
    nothing = "The plan says that nothing is to change.",
  },

  check = function(plan, params)
    local _, unchanged = optional(plan.proposal, "change")
    if unchanged == "none" then return not_applicable("nothing") end
    local type = optional(plan, "type")
    if contains(params.roads, type) then return not_applicable("road") end
    local change = plan.proposal.change
    if contains(params.graver, change) then return pass("fits", { change = change }) end
    local words = optional(plan.proposal, "summary") or ""
    local found = text.find_phrases(words, params.outsourcing)[1] or text.find_phrases(words, params.closing)[1]
    for _, site in ipairs(optional(plan.proposal, "sites") or {}) do
      found = found or text.find_phrases(words, { "close " .. site, "closing " .. site, "closure of " .. site })[1]
    end
    if change == "reduce-funding" then found = text.find_phrases(words, params.outsourcing)[1] end
    if found then return cannot_tell("graver", { change = change, words = found }, { "proposal.change", "proposal.summary" }) end
    return pass("fits", { change = change })
  end,

  examples = {
    { "a closure", pass = "fits", plan = { proposal = { change = "close-site", summary = "Close the centre." } } },
    { "an outsourcing called a variation", cannot_tell = "graver",
      plan = { proposal = { change = "vary", summary = "Outsource the service to a private contractor." } } },
    { "a closure called a variation", cannot_tell = "graver",
      plan = { proposal = { change = "vary", sites = { "Elm House" }, summary = "Close Elm House and move its users." } } },
    { "closing down", cannot_tell = "graver", plan = { proposal = { change = "vary", summary = "Close down the centre." } } },
    { "a cut that closes a place", pass = "fits",
      plan = { proposal = { change = "reduce-funding", sites = { "Elm House" }, summary = "Spend less and close Elm House." } } },
    { "a variation", pass = "fits", plan = { proposal = { change = "vary", summary = "Open on Sundays, close to the station." } } },
    { "shorter hours", pass = "fits", plan = { proposal = { change = "vary", summary = "Close the pool on two mornings." } } },
    { "a road", not_applicable = "road", plan = { type = "traffic-order", proposal = { change = "vary", summary = "Closure of the lane to cars." } } },
    { "nothing changes", not_applicable = "nothing", plan = { proposal = { change = "none" } } },
    { "kind not said", cannot_tell = "proposal.change", plan = { proposal = { summary = "Close the centre." } } },
  },
}
