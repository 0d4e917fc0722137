-- People without the internet must have some other way to read and to answer.

return {
  title = "There is a way besides online",
  why   = "Some people have no internet, or cannot use it because of a disability; without another way they are shut out.",
  fix   = "Offer a paper copy, a phone number or help in person: accessibility.paper_route, phone_route or alternative_on_request.",

  params = {
    online = { type = "list", default = { "online-survey", "social-media" }, about = "methods that can only be used online" },
    formats = { type = "list", default = { "paper", "telephone" }, about = "formats that give a way besides online" },
  },
  messages = {
    in_person = "Besides online, people can take part by {method}.",
    other_route = "Besides online, people can answer another way: {route}",
    on_request = "Another way is offered on request: {route}",
    online_only = "People can take part only online: no paper or phone route, and no offer of another way.",
  },

  check = function(plan, params)
    local access = plan.accessibility
    local route = optional(access, "paper_route") or optional(access, "phone_route")
    if route then return pass("other_route", { route = route }) end
    for _, ready in ipairs(optional(access, "formats") or {}) do
      if contains(params.formats, ready) then return pass("other_route", { route = ready }) end
    end
    local offer = optional(access.alternative_on_request, "offer")
    if offer then return pass("on_request", { route = offer }) end
    for method in each(plan.methods) do
      local kind = optional(method, "kind")
      if kind and not contains(params.online, kind) then return pass("in_person", { method = kind }) end
    end
    for method in each(plan.methods) do assert(method.kind) end
    stated(access, "paper_route")
    stated(access, "phone_route")
    stated(access.alternative_on_request, "offer")
    return fail("online_only")
  end,

  examples = {
    { "workshops too", pass = "in_person", plan = { methods = { { kind = "online-survey" }, { kind = "workshop" } } } },
    { "paper copies in libraries", pass = "other_route", plan = { accessibility = { paper_route = "paper copies in libraries" } } },
    { "paper copies ready", pass = "other_route", plan = { accessibility = { formats = { "easy-read", "paper" } } } },
    { "paper on request", pass = "on_request", plan = { accessibility = { alternative_on_request = { offer = "paper copy on request" } } } },
    { "online only", fail = "online_only",
      plan = { methods = { { kind = "online-survey" } },
               accessibility = { paper_route = "none", phone_route = "none", alternative_on_request = "none" } } },
    { "methods not given", cannot_tell = "methods", plan = {} },
    { "a method without its kind", cannot_tell = "methods[1].kind", plan = { methods = { { starts = "2026-03-02" } } } },
    { "paper not mentioned", cannot_tell = "accessibility.paper_route", plan = { methods = { { kind = "online-survey" } } } },
    { "phone not mentioned", cannot_tell = "accessibility.phone_route",
      plan = { methods = { { kind = "online-survey" } }, accessibility = { paper_route = "none" } } },
    { "offer not mentioned", cannot_tell = "accessibility.alternative_on_request.offer",
      plan = { methods = { { kind = "online-survey" } }, accessibility = { paper_route = "none", phone_route = "none" } } },
  },
}
