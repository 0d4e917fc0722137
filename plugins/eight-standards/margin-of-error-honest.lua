-- The margin of error that the plan states against the one its numbers give.
local normal = { [90] = 1.645, [95] = 1.96, [99] = 2.576 }

return {
  title = "The margin of error is what the numbers give",
  why   = "A margin that the numbers do not bear out makes the whole result suspect.",
  fix   = "Correct sample.margin_of_error, or leave it out where anybody may answer.",

  params = {
    slack = { type = "number", default = 0.25, min = 0, about = "difference let pass, in percentage points" },
  },
  messages = {
    right = "States plus or minus {stated} points; the numbers give {real}.",
    wrong = "States plus or minus {stated} points; the numbers give {real}.",
    open  = "States a margin of error, but anybody may answer: it is not a probability sample. What does the margin mean here?",
    none  = "States no margin of error.",
  },

  check = function(plan, params)
    local _, state = optional(plan.sample, "margin_of_error")
    if state then return not_applicable("none") end
    local stated, sampling = plan.sample.margin_of_error, plan.sample.sampling
    if sampling == "open" then return cannot_tell("open") end
    local answers, population = plan.sample.target_responses, plan.sample.population
    local z = normal[optional(plan.sample, "confidence") or 95] or 1.96
    local left = math.max(population - answers, 0) / math.max(population - 1, 1)
    local real = math.floor(z * math.sqrt(0.25 / answers) * math.sqrt(left) * 10000 + 0.5) / 100
    if stated < real - params.slack then return fail("wrong", { stated = stated, real = real }) end
    return pass("right", { stated = stated, real = real })
  end,

  examples = {
    { "3 points from 1,100", pass = "right",
      plan = { sample = { margin_of_error = 3, sampling = "random", target_responses = 1100, population = 300000 } } },
    { "3 points from 384", fail = "wrong",
      plan = { sample = { margin_of_error = 3, sampling = "random", target_responses = 384, population = 300000 } } },
    { "open to all", cannot_tell = "open", plan = { sample = { margin_of_error = 3, sampling = "open" } } },
    { "no margin stated", not_applicable = "none", plan = { sample = { sampling = "open" } } },
    { "sampling not said", cannot_tell = "sample.sampling", plan = { sample = { margin_of_error = 3 } } },
    { "target not said", cannot_tell = "sample.target_responses",
      plan = { sample = { margin_of_error = 3, sampling = "random", population = 300000 } } },
    { "population not said", cannot_tell = "sample.population",
      plan = { sample = { margin_of_error = 3, sampling = "random", target_responses = 1100 } } },
  },
}
