-- Finds letters that stand for words and are never spelled out.
return {
  title = "Acronyms are spelled out",
  why   = "Letters that everybody in the council knows mean nothing to most residents.",
  fix   = "Write each one out the first time, with the letters in brackets: controlled parking zone (CPZ).",

  params = {
    known = { type = "list", default = { "UK", "BBC", "NHS", "PDF", "PIN", "TV", "FAQ", "UTC", "GMT" }, about = "letters that everybody knows" },
  },
  messages = {
    clear   = "Every acronym is spelled out.",
    unclear = "Not spelled out: {letters}.",
  },

  check = function(plan, params)
    local known, unexplained = {}, {}
    for _, letters in ipairs(params.known) do known[letters] = true end
    for _, letters in ipairs(text.acronyms(plan.content.text)) do
      if not known[letters] then unexplained[#unexplained + 1] = letters end
    end
    if #unexplained > 0 then return fail("unclear", { letters = table.concat(unexplained, ", ") }) end
    return pass("clear")
  end,

  examples = {
    { "spelled out", pass = "clear",
      plan = { content = { text = "A controlled parking zone (CPZ) is planned. The CPZ would cover four streets." } } },
    { "known to all", pass = "clear", plan = { content = { text = "The NHS is moving its clinic." } } },
    { "left unexplained", fail = "unclear", plan = { content = { text = "The CPZ needs a TRO." } } },
    { "no text", cannot_tell = "content.text", plan = { title = "Parking" } },
  },
}
