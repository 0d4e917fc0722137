-- The platform that people answer on must meet the web accessibility guidelines.
return {
  title = "The platform meets the accessibility guidelines",
  why   = "A form that cannot be used with a keyboard or a screen reader keeps disabled people from answering.",
  fix   = "Ask the supplier which version and level the platform meets, and give it in accessibility.platform_wcag, such as 2.2 AA.",

  params = {
    version = { type = "number", default = 2.2, min = 2, about = "version of the Web Content Accessibility Guidelines looked for" },
  },
  messages = {
    meets = "The platform meets {level}.",
    older = "The platform is said to meet {level}; version {version} at level AA is looked for now.",
    below = "The platform is said to meet {level}, which is below level AA.",
    unknown = "Nobody has established which accessibility level the platform meets.",
    unread = "The platform's accessibility is given as {level}. Is that version {version} at level AA?",
  },

  check = function(plan, params)
    local level = stated(plan.accessibility, "platform_wcag")
    if not level then return fail("unknown") end
    local values = { level = level, version = params.version }
    local version = tonumber(string.match(level, "%d%.%d"))
    local conforms = string.find(level, "AA", 1, true)
    if not version then return cannot_tell("unread", values) end
    if version < params.version then return fail("older", values) end
    if conforms then return pass("meets", values) end
    if string.find(level, "%f[%w]A%f[%W]") then return fail("below", values) end
    return cannot_tell("unread", values)
  end,

  examples = {
    { "2.2 AA", pass = "meets", plan = { accessibility = { platform_wcag = "WCAG 2.2 AA" } } },
    { "2.1 AA", fail = "older", plan = { accessibility = { platform_wcag = "2.1 AA" } } },
    { "level A only", fail = "below", plan = { accessibility = { platform_wcag = "2.2 A" } } },
    { "not established", fail = "unknown", plan = { accessibility = { platform_wcag = "none" } } },
    { "vague words", cannot_tell = "unread", plan = { accessibility = { platform_wcag = "fully accessible" } } },
    { "version without level", cannot_tell = "unread", plan = { accessibility = { platform_wcag = "2.2" } } },
    { "not given", cannot_tell = "accessibility.platform_wcag", plan = {} },
  },
}
