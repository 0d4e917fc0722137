-- A survey that asks nothing about who answered cannot show who was left out.
local function only(methods, kinds)
  for method in each(methods) do assert(method.kind) end
  return count(methods, function(method) return not contains(kinds, method.kind) end) == 0
end

return {
  title = "Surveys ask who answered",
  why   = "Without monitoring nobody can tell whether the people most affected took part.",
  fix   = "Ask the standard monitoring questions, or say in equality.monitoring.reason_if_none why you do not.",

  params = {
    surveys = { type = "list", default = { "paper-survey", "online-survey", "citizens-panel", "budget-tool" },
      about = "methods that can carry monitoring questions" },
    no_monitoring = { type = "list", default = { "mystery-shopping", "journey-mapping", "ethnographic-research" },
      about = "methods that do not ask people about themselves" },
    notices = { type = "list", default = { "traffic-order", "experimental-traffic-order", "planning-application", "public-path-order", "byelaws",
      "open-space-disposal", "street-renaming" }, about = "types where people object to a statutory notice" },
  },
  messages = {
    asked = "There are {count} monitoring questions.",
    excused = "There is no monitoring, and the plan says why: {reason}",
    none = "People are surveyed ({method}), no monitoring questions are asked, and no reason is given.",
    notice = "People answer a statutory notice ({type}); monitoring questions do not belong there.",
    no_people = "No method asks people about themselves.",
    no_survey = "No survey is planned; monitoring is not expected of meetings and interviews.",
  },

  check = function(plan, params)
    local kind = optional(plan, "type")
    if kind and contains(params.notices, kind) then return not_applicable("notice", { type = kind }) end
    if only(plan.methods, params.no_monitoring) then return not_applicable("no_people") end
    local survey
    for method in each(plan.methods) do
      if contains(params.surveys, method.kind) then survey = survey or method.kind end
    end
    if not survey then return not_applicable("no_survey") end
    local questions, state = optional(plan.equality.monitoring, "questions")
    if questions and #questions > 0 then return pass("asked", { count = #questions }) end
    local reason, why = optional(plan.equality.monitoring, "reason_if_none")
    if reason then return pass("excused", { reason = reason }) end
    if state == "missing" then return pass("asked", { count = #plan.equality.monitoring.questions }) end
    if why == "missing" then return pass("excused", { reason = plan.equality.monitoring.reason_if_none }) end
    return fail("none", { method = survey }, { "equality.monitoring.questions", "equality.monitoring.reason_if_none" })
  end,

  examples = {
    { "two questions", pass = "asked",
      plan = { methods = { { kind = "online-survey" } },
               equality = { monitoring = { questions = { { characteristic = "age" }, { characteristic = "sex" } } } } } },
    { "a reason", pass = "excused",
      plan = { methods = { { kind = "paper-survey" } },
               equality = { monitoring = { questions = "none", reason_if_none = "twelve leaseholders" } } } },
    { "no monitoring and no reason", fail = "none",
      plan = { methods = { { kind = "focus-group" }, { kind = "online-survey" } }, equality = { monitoring = "none" } } },
    { "objections to a traffic order", not_applicable = "notice", plan = { type = "traffic-order" } },
    { "mystery shopping only", not_applicable = "no_people", plan = { methods = { { kind = "mystery-shopping" } } } },
    { "focus groups only", not_applicable = "no_survey", plan = { methods = { { kind = "focus-group" } } } },
    { "methods not given", cannot_tell = "methods", plan = {} },
    { "a method without its kind", cannot_tell = "methods[1].kind", plan = { methods = { { starts = "2026-03-02" } } } },
    { "monitoring not mentioned", cannot_tell = "equality.monitoring.questions", plan = { methods = { { kind = "online-survey" } } } },
    { "none, and no word why", cannot_tell = "equality.monitoring.reason_if_none",
      plan = { methods = { { kind = "online-survey" } }, equality = { monitoring = { questions = "none" } } } },
  },
}
