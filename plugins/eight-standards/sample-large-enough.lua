-- How many answers a sample needs for its margin of error, with the correction for a small population.
local normal = { [90] = 1.645, [95] = 1.96, [99] = 2.576 }

return {
  title = "A major survey aims for enough answers",
  why   = "With too few answers, a result that looks like a preference may be chance.",
  fix   = "Raise sample.target_responses, or say plainly how uncertain the result will be.",

  params = {
    margin     = { type = "number", default = 3, min = 0.1, about = "margin of error aimed for, in percentage points" },
    confidence = { type = "integer", default = 95, min = 90, max = 99, about = "level of confidence, in per cent: 90, 95 or 99" },
  },
  messages = {
    enough  = "Aims for {target} answers; {needed} give plus or minus {margin} points at {confidence} per cent confidence.",
    few     = "Aims for {target} answers; {needed} are needed for plus or minus {margin} points at {confidence} per cent confidence.",
    minor   = "It is not a major survey.",
    open    = "Anybody may answer, so it is not a probability sample and has no margin of error.",
  },

  check = function(plan, params)
    if not plan.sample.major then return not_applicable("minor") end
    if plan.sample.sampling == "open" then return not_applicable("open") end
    local target, population = plan.sample.target_responses, plan.sample.population
    local z, e = normal[params.confidence], params.margin / 100
    local endless = z * z * 0.25 / (e * e)
    local needed = math.ceil(endless / (1 + (endless - 1) / population))
    local values = { target = target, needed = needed, margin = params.margin, confidence = params.confidence }
    if target < needed then return fail("few", values) end
    return pass("enough", values)
  end,

  examples = {
    { "1,100 of a borough", pass = "enough",
      plan = { sample = { major = true, sampling = "random", target_responses = 1100, population = 300000 } } },
    { "1,063 of a borough: one too few", fail = "few",
      plan = { sample = { major = true, sampling = "random", target_responses = 1063, population = 300000 } } },
    { "517 of a thousand", pass = "enough",
      plan = { sample = { major = true, sampling = "quota", target_responses = 517, population = 1000 } } },
    { "not major", not_applicable = "minor", plan = { sample = { major = false } } },
    { "open to all", not_applicable = "open", plan = { sample = { major = true, sampling = "open" } } },
    { "not said whether major", cannot_tell = "sample.major", plan = { sample = { sampling = "random" } } },
    { "sampling not said", cannot_tell = "sample.sampling", plan = { sample = { major = true } } },
    { "target not said", cannot_tell = "sample.target_responses",
      plan = { sample = { major = true, sampling = "random", population = 300000 } } },
    { "population not said", cannot_tell = "sample.population",
      plan = { sample = { major = true, sampling = "random", target_responses = 1100 } } },
  },
}
