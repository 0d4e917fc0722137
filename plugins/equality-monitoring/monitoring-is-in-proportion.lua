-- Asking everything of a handful of neighbours collects more than is needed and can point to one person.
local example_names = { age = { name = "age" }, sex = { name = "sex" }, race = { name = "race" }, gender = { name = "sex" } }

local function characteristics(plan, names)
  local seen, count = {}, 0
  for question in each(plan.equality.monitoring.questions) do
    local row = names[string.lower(question.characteristic)]
    if row and not seen[row.name] then
      seen[row.name], count = true, count + 1
    end
  end
  return count
end

return {
  title = "Monitoring fits the size of the consultation",
  why   = "Personal data must be limited to what is needed, and in a small group the answers can give a person away.",
  fix   = "Keep only the monitoring questions you will use, or none, and say so in equality.monitoring.reason_if_none.",

  params = {
    names = { type = "data", default = "protected-characteristics",
      about = "the nine characteristics, and the names often used for them by mistake" },
    many = { type = "integer", default = 9, min = 1, about = "number of characteristics that is too many for a small consultation" },
    responses = { type = "integer", default = 50, min = 1, about = "expected answers below which people could be picked out" },
    wards = { type = "integer", default = 1, min = 1, about = "largest number of wards that still counts as very local" },
    technical = { type = "list", default = { "traffic-order", "experimental-traffic-order", "planning-application", "article-4-direction",
      "conservation-area", "street-renaming", "public-path-order", "leaseholder-works" }, about = "types that are technical" },
  },
  messages = {
    few = "Monitoring asks about {count} of the nine protected characteristics.",
    technical = "Monitoring asks about {count} characteristics although this is a technical matter ({type}).",
    small = "Monitoring asks about {count} characteristics while only {expected} answers are expected; people could be picked out.",
    local_matter = "Monitoring asks about {count} characteristics although only {wards} ward is affected.",
    broad = "Monitoring asks about {count} characteristics, and the consultation is broad enough for that.",
  },

  check = function(plan, params)
    local values = { count = characteristics(plan, params.names) }
    if values.count < params.many then return pass("few", values) end
    values.type = optional(plan, "type")
    if contains(params.technical, values.type) then return fail("technical", values) end
    values.expected = optional(plan.sample, "target_responses")
    if values.expected and values.expected < params.responses then return fail("small", values) end
    if plan.area.borough_wide then return pass("broad", values) end
    values.wards = #plan.area.wards
    if values.wards >= 1 and values.wards <= params.wards then return fail("local_matter", values) end
    return pass("broad", values)
  end,

  examples = {
    { "one characteristic", pass = "few", params = { names = example_names, many = 2 },
      plan = { equality = { monitoring = { questions = { { characteristic = "sex" }, { characteristic = "gender" } } } } } },
    { "everything, for a traffic order", fail = "technical", params = { names = example_names, many = 2 },
      plan = { type = "traffic-order", equality = { monitoring = { questions = { { characteristic = "sex" }, { characteristic = "age" } } } } } },
    { "everything, of thirty people", fail = "small", params = { names = example_names, many = 2 },
      plan = { sample = { target_responses = 30 },
               equality = { monitoring = { questions = { { characteristic = "sex" }, { characteristic = "age" } } } } } },
    { "everything, in one ward", fail = "local_matter", params = { names = example_names, many = 2 },
      plan = { area = { borough_wide = false, wards = { "Colindale North" } },
               equality = { monitoring = { questions = { { characteristic = "sex" }, { characteristic = "age" } } } } } },
    { "everything, in the whole borough", pass = "broad", params = { names = example_names, many = 2 },
      plan = { area = { borough_wide = true },
               equality = { monitoring = { questions = { { characteristic = "sex" }, { characteristic = "age" } } } } } },
    { "everything, in four wards", pass = "broad", params = { names = example_names, many = 2 },
      plan = { area = { borough_wide = false, wards = { "Hale", "Oak", "Elm", "Ash" } },
               equality = { monitoring = { questions = { { characteristic = "sex" }, { characteristic = "age" } } } } } },
    { "no questions given", cannot_tell = "equality.monitoring.questions", params = { names = example_names, many = 2 }, plan = {} },
    { "a question without its characteristic", cannot_tell = "equality.monitoring.questions[1].characteristic",
      params = { names = example_names, many = 2 }, plan = { equality = { monitoring = { questions = { { words = "How old are you?" } } } } } },
    { "area not given", cannot_tell = "area.borough_wide", params = { names = example_names, many = 1 },
      plan = { equality = { monitoring = { questions = { { characteristic = "sex" } } } } } },
    { "wards not given", cannot_tell = "area.wards", params = { names = example_names, many = 1 },
      plan = { area = { borough_wide = false }, equality = { monitoring = { questions = { { characteristic = "sex" } } } } } },
  },
}
