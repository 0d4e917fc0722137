-- An action with nobody's name or no date on it is a wish.
return {
  title    = "Each action has an owner and a date",
  why      = "Somebody has to be answerable for doing what people were told would be done.",
  fix      = "Name the owner and the due date of each action in feedback.actions.",
  for_each = "feedback.actions",

  messages = {
    owned    = "{owner} is to do this by {due}.",
    no_owner = "Nobody owns this action.",
    no_date  = "This action has no date.",
  },

  check = function(action)
    local _, owner = optional(action, "owner")
    if owner == "none" then return fail("no_owner") end
    local _, due = optional(action, "due")
    if due == "none" then return fail("no_date") end
    return pass("owned", { owner = action.owner, due = action.due })
  end,

  examples = {
    { "owner and date", pass = "owned",
      plan = { feedback = { actions = { { what = "Move the crossing", owner = "Highways", due = "2026-09-01" } } } } },
    { "nobody", fail = "no_owner", plan = { feedback = { actions = { { what = "Move the crossing", owner = "none" } } } } },
    { "no date", fail = "no_date",
      plan = { feedback = { actions = { { what = "Move the crossing", owner = "Highways", due = "none" } } } } },
    { "owner not given", cannot_tell = "feedback.actions[1].owner",
      plan = { feedback = { actions = { { what = "Move the crossing", due = "2026-09-01" } } } } },
    { "date not given", cannot_tell = "feedback.actions[1].due",
      plan = { feedback = { actions = { { what = "Move the crossing", owner = "Highways" } } } } },
  },
}
