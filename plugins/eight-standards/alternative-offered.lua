-- Somebody whom the chosen method keeps out can ask for another, and knows whom to ask.
return {
  title = "Another way to take part can be asked for",
  why   = "No method suits everybody; an offer nobody can find is no offer.",
  fix   = "Say what can be asked for in accessibility.alternative_on_request.offer, and whom to ask in accessibility.alternative_on_request.contact.",

  messages = {
    offered = "Offered: {offer}. Whom to ask: {contact}.",
    none    = "The plan says that no other way to take part can be asked for.",
    nobody  = "Another way is offered, but the plan says that nobody can be asked for it.",
  },

  check = function(plan)
    local request = plan.accessibility.alternative_on_request
    local _, offer = optional(request, "offer")
    if offer == "none" then return fail("none") end
    local _, contact = optional(request, "contact")
    if contact == "none" then return fail("nobody") end
    return pass("offered", { offer = request.offer, contact = request.contact })
  end,

  examples = {
    { "easy read, by telephone", pass = "offered",
      plan = { accessibility = { alternative_on_request = { offer = "Easy read or paper", contact = "020 0000 0000" } } } },
    { "none", fail = "none", plan = { accessibility = { alternative_on_request = "none" } } },
    { "nobody to ask", fail = "nobody",
      plan = { accessibility = { alternative_on_request = { offer = "Easy read or paper", contact = "none" } } } },
    { "offer not said", cannot_tell = "accessibility.alternative_on_request.offer", plan = { title = "Parking" } },
    { "contact not said", cannot_tell = "accessibility.alternative_on_request.contact",
      plan = { accessibility = { alternative_on_request = { offer = "Easy read or paper" } } } },
  },
}
