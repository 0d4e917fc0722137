-- Each audience is reached by a method that can reach it. Which methods cannot reach whom is data: a row per method.

local function can_reach(row, group, about)
  if not row then return true end
  if contains(row.not_for or {}, group) or #text.find_phrases(about, row.not_words or {}) > 0 then return false end
  return not row.only_words or about == "" or #text.find_phrases(about, row.only_words) > 0
end

return {
  title    = "A method reaches each audience",
  why      = "A method that cannot reach somebody does not ask them.",
  fix      = "Add to reached_by a method that suits this audience, or leave out one that does not.",
  for_each = "audiences",

  params = {
    reach = { type = "data", default = "reach", about = "methods and whom they do not reach" },
  },
  messages = {
    reached = "{method} can reach them.",
    nobody  = "The plan says that no method reaches them.",
    none    = "No method given suits them: {methods}. {hint}",
  },

  check = function(audience, params)
    local group, about = optional(audience, "group") or "", optional(audience, "about") or ""
    local hint, tried = "", {}
    for method in each(audience.reached_by) do
      local row = params.reach[method]
      if can_reach(row, group, about) then return pass("reached", { method = method }) end
      hint, tried[#tried + 1] = row.hint or hint, (string.gsub(method, "-", " "))
    end
    if #audience.reached_by == 0 then return fail("nobody") end
    return fail("none", { methods = table.concat(tried, ", "), hint = hint }, { "reached_by" })
  end,

  examples = {
    { "residents by survey", pass = "reached", params = { reach = {} },
      plan = { audiences = { { group = "residents", reached_by = { "online-survey" } } } } },
    { "young people by youth board", pass = "reached", params = { reach = { ["youth-board"] = { only_words = { "young people" } } } },
      plan = { audiences = { { about = "young people", reached_by = { "youth-board" } } } } },
    { "non-users by user panel", fail = "none",
      params = { reach = { ["user-panel"] = { not_for = { "non-users" }, hint = "A panel of users has no non-users in it." } } },
      plan = { audiences = { { group = "non-users", reached_by = { "user-panel" } } } } },
    { "no method", fail = "nobody", params = { reach = {} }, plan = { audiences = { { group = "residents", reached_by = "none" } } } },
    { "not said", cannot_tell = "audiences[1].reached_by", params = { reach = {} }, plan = { audiences = { { group = "residents" } } } },
  },
}
