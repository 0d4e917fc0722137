-- A person who gives their details is told by whom, why, for how long and with what rights they are kept.
local parts = {
  { "controller", "who is responsible" }, { "purposes", "what for" }, { "lawful_basis", "on what lawful basis" },
  { "recipients", "who else sees it" }, { "retention", "how long it is kept" }, { "rights", "people's rights" },
  { "complaint", "how to complain to the Information Commissioner" }, { "contact", "how to reach the data protection officer" },
}

return {
  title = "The privacy notice says all it must",
  why   = "People can only trust a form that says what becomes of what they put in it.",
  fix   = "Add what the message names to equality.privacy_notice, or give it once for the whole council in the settings.",

  messages = {
    anonymous = "Nothing that identifies a person is collected, so no privacy notice is needed.",
    complete = "The privacy notice covers all {count} points.",
    lacks = "The privacy notice does not say {lacking}.",
    elsewhere = "The plan does not repeat the notice at {url}. Does that notice say {lacking}?",
  },

  check = function(plan)
    local identifiers = plan.equality.identifiers_collected
    if #identifiers == 0 then return not_applicable("anonymous") end
    local notice, none, missing, at = plan.equality.privacy_notice, {}, {}, {}
    for _, part in ipairs(parts) do
      local _, state = optional(notice, part[1])
      if state == "none" then
        none[#none + 1], at[#at + 1] = part[2], "equality.privacy_notice." .. part[1]
      elseif state == "missing" then
        missing[#missing + 1] = part
      end
    end
    if #none > 0 then return fail("lacks", { lacking = table.concat(none, ", ") }, at) end
    if #missing == 0 then return pass("complete", { count = #parts }) end
    local url = optional(notice, "url")
    if not url then return pass("complete", { count = notice[missing[1][1]] }) end
    local words = {}
    for _, part in ipairs(missing) do words[#words + 1] = part[2] end
    return cannot_tell("elsewhere", { url = url, lacking = table.concat(words, ", ") })
  end,

  examples = {
    { "anonymous", not_applicable = "anonymous", plan = { equality = { identifiers_collected = {} } } },
    { "all eight", pass = "complete",
      plan = { equality = { identifiers_collected = { "name" }, privacy_notice = { controller = "the council", purposes = "to consult",
               lawful_basis = "public task", recipients = "only the council", retention = "two years", rights = "to see and correct it",
               complaint = "to the Information Commissioner", contact = "dpo@example.org" } } } },
    { "nothing on retention", fail = "lacks",
      plan = { equality = { identifiers_collected = { "name" }, privacy_notice = { controller = "the council", retention = "none" } } } },
    { "a notice elsewhere", cannot_tell = "elsewhere",
      plan = { equality = { identifiers_collected = { "name" }, privacy_notice = { url = "https://example.org/privacy" } } } },
    { "identifiers not given", cannot_tell = "equality.identifiers_collected", plan = {} },
    { "nothing about the notice", cannot_tell = "equality.privacy_notice.controller",
      plan = { equality = { identifiers_collected = { "name" } } } },
  },
}
