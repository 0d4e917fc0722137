-- The level is one at which people are asked.
return {
  title = "The level of engagement asks people",
  why   = "Telling people is no consultation.",
  fix   = "Choose one of the codes that are allowed for level.",

  params = {
    allowed = { type = "list", default = { "consult", "involve" }, about = "codes that are allowed" },
  },
  messages = {
    known = "It is {code}.",
    other = "{code} is not one of those allowed.",
  },

  check = function(plan, params)
    local code = plan.level
    for _, allowed in ipairs(params.allowed) do
      if code == allowed then return pass("known", { code = code }) end
    end
    return fail("other", { code = code })
  end,

  examples = {
    { "allowed", pass = "known", plan = { level = "consult" } },
    { "another", fail = "other", plan = { level = "inform" } },
    { "not said", cannot_tell = "level", plan = { title = "Parks" } },
  },
}
