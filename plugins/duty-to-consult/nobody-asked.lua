-- Asking nobody can itself be unfair: where something people count on is taken away, or where the plan promises to consult.

-- Whether the plan was put off or dropped before anybody answered: nothing is to be decided or carried out.
local function put_off(plan)
  local _, planned = optional(plan.schedule, "decision")
  return planned == "none" and not optional(plan, "decisions") and not optional(plan.schedule, "implementation")
end

return {
  title = "Nobody is left unasked who had to be asked",
  why   = "Even with no statute, fairness or an expectation that the council raised can demand asking before something is taken away.",
  fix   = "Plan a round before the decision, or have a lawyer record why fairness does not demand one.",

  params = {
    losses = { type = "list", default = { "withdraw", "close-site", "reduce-funding", "outsource" }, about = "kinds of change by which people lose something" },
    levels = { type = "list", default = { "consult", "involve", "empower" }, about = "levels at which people are asked" },
  },
  messages = {
    asked   = "People are asked.",
    put_off = "It was put off or dropped before anybody answered.",
    nothing = "Nothing is taken away from anybody, and the plan does not set out to ask.",
    loss    = "Something is taken away (kind of change: {change}), and nobody is asked. Is it clear that no promise, no past practice and " ..
      "no loss of this weight made it fair to ask them first?",
    level   = "The level is {level}, and the plan says that nobody is asked. Which of the two is it?",
    contradicts = "The plan says that there is no opening, and yet tells of people being asked. When did the round open?",
  },

  check = function(plan, params)
    local _, opens = optional(plan.schedule, "opens")
    if opens ~= "none" then return pass("asked") end
    local at = { "schedule.opens", "proposal.change", "level" }
    local answers = #(optional(plan.responses, "participants_by_method") or {}) + #(optional(plan.responses, "submissions") or {})
    if answers == 0 and put_off(plan) then return not_applicable("put_off") end
    if answers + #(optional(plan, "methods") or {}) > 0 or optional(plan.schedule, "closes") then return cannot_tell("contradicts", {}, at) end
    local level, change = optional(plan, "level"), optional(plan.proposal, "change")
    local _, groups = optional(plan.proposal, "groups")
    for _, loss in ipairs(params.losses) do
      if change == loss and groups ~= "none" then return cannot_tell("loss", { change = change }, at) end
    end
    if contains(params.levels, level) then return cannot_tell("level", { level = level }, at) end
    return not_applicable("nothing")
  end,

  examples = {
    { "a round", pass = "asked", plan = { schedule = { opens = "2026-01-01" } } },
    { "a closure, and nobody is asked", cannot_tell = "loss", plan = { schedule = { opens = "none" }, proposal = { change = "close-site" } } },
    { "at level consult", cannot_tell = "level", plan = { level = "consult", schedule = { opens = "none" }, proposal = { change = "vary" } } },
    { "no opening, and a way to answer", cannot_tell = "contradicts",
      plan = { schedule = { opens = "none" }, methods = { { kind = "online-survey" } } } },
    { "no opening, and a closing date", cannot_tell = "contradicts", plan = { schedule = { opens = "none", closes = "2026-03-01" } } },
    { "put off", not_applicable = "put_off",
      plan = { level = "consult", methods = { { kind = "online-survey" } }, schedule = { opens = "none", decision = "none" } } },
    { "a form is renamed", not_applicable = "nothing", plan = { level = "inform", schedule = { opens = "none" }, proposal = { change = "vary" } } },
    { "nobody loses anything", not_applicable = "nothing",
      plan = { schedule = { opens = "none" }, proposal = { change = "withdraw", groups = "none" } } },
  },
}
