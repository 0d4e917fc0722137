-- What people are told afterwards has parts: what was asked, what they said, what was done, what comes next.
return {
  title = "Feedback says what was asked, said and done",
  why   = "Feedback that leaves out what was done, or what people said, does not close the loop.",
  fix   = "Fill in feedback.we_asked, feedback.you_said, feedback.we_did and feedback.next_steps in a few plain sentences each.",

  params = {
    parts = { type = "list", default = { "we_asked", "you_said", "we_did", "next_steps" }, about = "the parts of feedback looked for" },
    need  = { type = "string", default = "all", one_of = { "all", "any" }, about = "whether every part is needed, or any one of them" },
  },
  messages = {
    there   = "{number} of {wanted} parts of the feedback are written.",
    nothing = "The plan says that none of the parts of the feedback will be written.",
    lacking = "Feedback leaves out {part}: the plan says none.",
  },

  check = function(plan, params)
    local written, none, lacking = 0, 0, nil
    for _, part in ipairs(params.parts) do
      local words, state = optional(plan.feedback, part)
      if words then written = written + 1 end
      if state == "none" then none, lacking = none + 1, lacking or part end
    end
    if none == #params.parts then return fail("nothing") end
    if params.need == "any" and written > 0 then return pass("there", { number = written, wanted = #params.parts }) end
    if params.need == "all" and lacking then
      return fail("lacking", { part = (string.gsub(lacking, "_", " ")) }, { "feedback." .. lacking })
    end
    for _, part in ipairs(params.parts) do
      assert(plan.feedback[part])  -- ends the rule at the first part that the plan does not say
    end
    return pass("there", { number = written, wanted = #params.parts })
  end,

  examples = {
    { "all four", pass = "there",
      plan = { feedback = { we_asked = "About parking.", you_said = "Too dear.", we_did = "Cut the price.", next_steps = "Review in May." } } },
    { "one is enough", pass = "there", params = { need = "any" }, plan = { feedback = { you_said = "Too dear." } } },
    { "nothing at all", fail = "nothing",
      plan = { feedback = { we_asked = "none", you_said = "none", we_did = "none", next_steps = "none" } } },
    { "nothing was done", fail = "lacking",
      plan = { feedback = { we_asked = "About parking.", you_said = "Too dear.", we_did = "none", next_steps = "Review in May." } } },
    { "not written yet", cannot_tell = "feedback.we_asked", plan = { title = "Parking" } },
    { "one not written yet", cannot_tell = "feedback.we_did",
      plan = { feedback = { we_asked = "About parking.", you_said = "Too dear.", next_steps = "Review in May." } } },
  },
}
