-- Periods and bodies to be asked hang on the type of a consultation; a type that is unknown, or at odds with the statute cited, loses them.

local example = { periods = { general = { checked = true }, ["selective-licensing"] = { weeks = 10, checked = true } },
                  duties = { a = { act = { "housing act 2004" }, section = "80", types = { "selective-licensing" }, who = "those affected", checked = true } } }

return {
  title = "The type is known and fits the statutes cited",
  why   = "What statute demands of a licensing scheme is not checked for a plan that calls itself something else.",
  fix   = "Give the code of the type that the statute is about, or general where no statute sets a period or names whom to ask.",

  params = {
    periods = { type = "data", default = "statutory-periods", about = "the types that are known" },
    duties  = { type = "data", default = "consultation-duties", about = "statutes that demand asking, and the types they stand behind" },
  },
  messages = {
    fits    = "The type is known, and no statute cited stands behind another.",
    meant   = "The type {type} is not known. Is {code} meant? Until then no period or list of bodies that hangs on the type is checked.",
    unknown = "The type {type} is not known. Does a statute set a period for it or name whom to ask?",
    other   = "The statute cited ({act}) stands behind {code}, and the type is {type}. Which is it?",
  },

  check = function(plan, params)
    local type = plan.type
    if not params.periods[type] then
      local code = string.gsub(string.gsub(string.lower(type), "[%s_]+", "-"), "s$", "")
      for _, like in ipairs({ code, code .. "s" }) do
        if params.periods[like] then return cannot_tell("meant", { type = type, code = like }, { "type" }) end
      end
      return cannot_tell("unknown", { type = type }, { "type" })
    end
    local other, at
    for index, statute in ipairs(optional(plan.duty, "statutes") or {}) do
      for _, row in pairs(params.duties) do
        if row.types and not row.themselves and cites(statute, row.act, row.section) then
          if contains(row.types, type) then return pass("fits", {}, { "type" }) end
          other, at = { act = statute.act, code = row.types[1], type = type }, { "type", "duty.statutes[" .. index .. "]" }
        end
      end
    end
    if other then return cannot_tell("other", other, at) end
    return pass("fits", {}, { "type" })
  end,

  examples = {
    { "a licensing scheme", pass = "fits", params = example,
      plan = { type = "selective-licensing", duty = { statutes = { { act = "Housing Act 2004", section = "80(9)" } } } } },
    { "two sections, one of which fits", pass = "fits",
      params = { periods = { ["selective-licensing"] = { weeks = 10, checked = true } },
                 duties = { a = { act = { "housing act 2004" }, section = "80", types = { "selective-licensing" } },
                            b = { act = { "housing act 2004" }, section = "56", types = { "additional-licensing" } } } },
      plan = { type = "selective-licensing", duty = { statutes = { { act = "Housing Act 2004", section = "ss 56 and 80" } } } } },
    { "nothing special", pass = "fits", params = example, plan = { type = "general" } },
    { "with a space", cannot_tell = "meant", params = example, plan = { type = "Selective licensing" } },
    { "never heard of", cannot_tell = "unknown", params = example, plan = { type = "dog-show" } },
    { "a licensing scheme that is called general", cannot_tell = "other", params = example,
      plan = { type = "general", duty = { statutes = { { act = "Housing Act 2004", section = "80" } } } } },
    { "no type", cannot_tell = "type", params = example, plan = { title = "Licensing" } },
  },
}
