-- The plan says which of six types of decision it prepares.
return {
  title = "The type of decision is one of ours",
  why   = "The type decides who has to be asked.",
  fix   = "Choose one of the codes that are allowed for type.",

  params = {
    allowed = { type = "list", default = { "general", "library-service", "budget", "housing-management", "youth-services",
                                         "adult-social-care" }, about = "codes that are allowed" },
  },
  messages = {
    known = "It is {code}.",
    other = "{code} is not one of those allowed.",
  },

  check = function(plan, params)
    local code = plan.type
    for _, allowed in ipairs(params.allowed) do
      if code == allowed then return pass("known", { code = code }) end
    end
    return fail("other", { code = code })
  end,

  examples = {
    { "allowed", pass = "known", plan = { type = "budget" } },
    { "another", fail = "other", plan = { type = "byelaws" } },
    { "not said", cannot_tell = "type", plan = { title = "Parks" } },
  },
}
