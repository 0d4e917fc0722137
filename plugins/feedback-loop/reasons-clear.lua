-- Reasons for going against people's views are read by a person: would those who disagree understand them?
return {
  title    = "The reasons can be followed",
  why      = "A reason that only insiders understand is no answer to those who took part.",
  fix      = "Write the reasons so that they answer the main points people made.",
  for_each = "decisions",

  params = {
    words = { type = "integer", default = 5, min = 1, about = "fewest words in which a reason can be given" },
  },
  messages = {
    follows = "The decision follows the views expressed.",
    thin    = "The reasons have only {words} words: \"{reasons}\"",
    weigh   = "Would somebody who took part and disagrees understand from these reasons why the decision went the other way? \"{reasons}\"",
    none    = "No reasons are given to read.",
  },

  check = function(decision, params)
    if decision.follows_views then return pass("follows") end
    local reasons = stated(decision, "reasons")
    if not reasons then return not_applicable("none") end
    local words = text.words(reasons)
    if words < params.words then return fail("thin", { words = words, reasons = reasons }) end
    return cannot_tell("weigh", { reasons = reasons })
  end,

  examples = {
    { "with people's views", pass = "follows", plan = { decisions = { { follows_views = true } } } },
    { "against them, with reasons", cannot_tell = "weigh",
      plan = { decisions = { { follows_views = false, reasons = "The bridge is unsafe and cannot be repaired." } } } },
    { "against them, in two words", fail = "thin", plan = { decisions = { { follows_views = false, reasons = "Budget pressures." } } } },
    { "against them, without reasons", not_applicable = "none", plan = { decisions = { { follows_views = false, reasons = "none" } } } },
    { "not said whether it follows views", cannot_tell = "decisions[1].follows_views", plan = { decisions = { { matter = "bridge" } } } },
    { "reasons not recorded", cannot_tell = "decisions[1].reasons", plan = { decisions = { { follows_views = false } } } },
  },
}
