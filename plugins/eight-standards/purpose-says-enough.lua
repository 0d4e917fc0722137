-- A handful of stock words is not an explanation.
return {
  title = "The explanations say something",
  why   = "\"To get your views\" tells people nothing about why their views matter here.",
  fix   = "Rewrite purpose.why and purpose.how_views_used so that a resident could say back what is at stake and what their answer can change.",

  params = {
    words  = { type = "integer", default = 8, min = 1, about = "fewest words of an explanation" },
    stock  = { type = "list", default = { "to get your views", "have your say", "your views are important to us", "as part of our process" },
               about = "stock phrases" },
  },
  messages = {
    full  = "Both explanations say something of their own.",
    short = "\"{said}\" has only {words} words.",
    stock = "\"{said}\" says little besides the stock phrase \"{phrase}\".",
  },

  check = function(plan, params)
    for _, part in ipairs({ "why", "how_views_used" }) do
      local said = plan.purpose[part]
      local words = text.words(said)
      local at = { "purpose." .. part }
      if words < params.words then return fail("short", { said = said, words = words }, at) end
      local found = text.find_phrases(said, params.stock)
      if #found > 0 and words < 2 * params.words then return fail("stock", { said = said, phrase = found[1] }, at) end
    end
    return pass("full")
  end,

  examples = {
    { "both full", pass = "full",
      plan = { purpose = { why = "Two children were hurt at this crossing and it has to be made safe.",
                           how_views_used = "The committee reads a report of all answers before it chooses a design." } } },
    { "three words", fail = "short", plan = { purpose = { why = "To improve services." } } },
    { "a stock phrase", fail = "stock",
      plan = { purpose = { why = "Have your say on this proposal from your local council.", how_views_used = "They count." } } },
    { "why not said", cannot_tell = "purpose.why", plan = { purpose = { how_views_used = "They count." } } },
    { "use not said", cannot_tell = "purpose.how_views_used",
      plan = { purpose = { why = "Two children were hurt at this crossing and it has to be made safe." } } },
  },
}
