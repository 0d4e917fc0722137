-- The council's own regular surveys ask the same people in known months. Each row of the data is one of them.
local function overlapping_month(opens, closes, months)
  for step = 0, (closes.year - opens.year) * 12 + closes.month - opens.month do
    local year, month = opens.year + (opens.month - 1 + step) // 12, (opens.month - 1 + step) % 12 + 1
    if contains(months, month) then return date.of(string.format("%04d-%02d", year, month)) end
  end
end

local function is_part_of_it(plan, row)
  if row.type and optional(plan, "type") == row.type then return true end
  if row.words and #text.find_phrases(optional(plan, "title") or "", row.words) > 0 then return true end
  local methods = row.method and optional(plan, "methods")
  return methods and count(methods, function(method) return optional(method, "kind") == row.method end) > 0
end

local january = { calendar = { budget = { title = "The budget consultation", months = { 1 }, audiences = { "residents" }, type = "budget",
                                          method = "citizens-panel", words = { "budget" } } } }

return {
  title = "It keeps clear of the council's regular surveys",
  why   = "People asked by the council twice in a month answer neither well.",
  fix   = "Move the dates, join the regular survey, or agree the overlap with the Consultation Officer.",
  for_each = "stages",

  params = {
    calendar = { type = "data", default = "corporate-calendar", about = "regular surveys: their months, audiences and type" },
    surveys  = { type = "list", default = { "perception-survey", "citizens-panel", "budget" }, about = "codes of the regular surveys" },
  },
  messages = {
    clear   = "None of the council's regular surveys asks these people in the same months.",
    overlap = "{survey} asks {audience} in {month}, while this is open.",
  },

  check = function(stage, params, plan)
    local opens, closes = stage.opens, stage.closes
    for _, code in ipairs(params.surveys) do
      local row = params.calendar[code]
      local month = row and overlapping_month(opens, closes, row.months)
      if month and not is_part_of_it(plan, row) then
        for audience in each(plan.audiences) do
          if contains(row.audiences, optional(audience, "group")) then
            return fail("overlap", { survey = row.title, audience = audience.group, month = month }, { "opens", "closes" })
          end
        end
        for audience in each(plan.audiences) do assert(audience.group) end
      end
    end
    return pass("clear")
  end,

  examples = {
    { "in a free month", pass = "clear", params = january,
      plan = { schedule = { opens = "2026-06-01", closes = "2026-07-31" }, audiences = { { group = "residents" } } } },
    { "same people, same month", fail = "overlap", params = january,
      plan = { schedule = { opens = "2026-12-01", closes = "2027-01-31" }, audiences = { { group = "residents" } } } },
    { "other people, same month", pass = "clear", params = january,
      plan = { schedule = { opens = "2026-12-01", closes = "2027-01-31" }, audiences = { { group = "children" } } } },
    { "the budget itself", pass = "clear", params = january,
      plan = { type = "budget", schedule = { opens = "2026-12-01", closes = "2027-01-31" } } },
    { "joins the panel's round", pass = "clear", params = january,
      plan = { schedule = { opens = "2026-12-01", closes = "2027-01-31" }, methods = { { kind = "citizens-panel" } } } },
    { "no opening date", cannot_tell = "schedule.opens", plan = { schedule = { closes = "2026-03-15" } } },
    { "no closing date", cannot_tell = "schedule.closes", plan = { schedule = { opens = "2026-03-02" } } },
    { "no audiences", cannot_tell = "audiences", params = january, plan = { schedule = { opens = "2026-12-01", closes = "2027-01-31" } } },
    { "audience without its group", cannot_tell = "audiences[1].group", params = january,
      plan = { schedule = { opens = "2026-12-01", closes = "2027-01-31" }, audiences = { { about = "people in the street" } } } },
  },
}
