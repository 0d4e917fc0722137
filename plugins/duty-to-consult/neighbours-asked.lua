-- Effects do not stop at the boundary: people just beyond it who are likely to be affected are asked too.
return {
  title = "People just beyond the boundary are asked",
  why   = "Those likely to be affected include people who live or trade over the border.",
  fix   = "Ask the neighbouring areas that would feel it and list them in area.neighbouring, or say that the effects do not reach the boundary, and why.",

  params = {
    types        = { type = "list", default = {}, about = "types that the demand is about; empty for all" },
    except       = { type = "list", default = {}, about = "types that the demand is not about" },
    borough_wide = { type = "boolean", default = true, about = "whether a borough-wide scheme always reaches the boundary" },
  },
  messages = {
    asked     = "Neighbouring areas are asked.",
    none      = "The effects reach the boundary, and no neighbouring area is asked.",
    wide      = "The scheme covers the whole area, so it reaches the boundary, and no neighbouring area is asked.",
    reasoned  = "The plan says that the effects do not reach the boundary: \"{reason}\". Does nobody beyond it feel them?",
    listed    = "No neighbouring area is listed as asked, but {name} was consulted. Could the people over the boundary answer?",
    inside    = "The effects do not reach the boundary.",
    elsewhere = "Not a type that this demand is about.",
  },

  check = function(plan, params)
    local type = plan.type
    local included = #params.types == 0 or contains(params.types, type)
    if not included or contains(params.except, type) then return not_applicable("elsewhere") end
    local wide = params.borough_wide and optional(plan.area, "borough_wide") == true
    if not wide and not plan.area.reaches_boundary then return not_applicable("inside") end
    local _, state, reason = optional(plan.area, "neighbouring")
    for index, one in ipairs(state == "none" and optional(plan.duty, "consultees") or {}) do
      local name = (optional(one, "name") or "") .. " " .. (optional(one, "code") or "")
      if #text.find_phrases(name, { "neighbouring", "neighbouring-authorities", "adjoining" }) > 0 and optional(one, "how") == "consulted" then
        return cannot_tell("listed", { name = optional(one, "name") or "a neighbour" }, { "duty.consultees[" .. index .. "].how", "area.neighbouring" })
      end
    end
    local at = { "area.neighbouring", wide and "area.borough_wide" or "area.reaches_boundary" }
    if reason and optional(plan.area, "reaches_boundary") == false then return cannot_tell("reasoned", { reason = reason }, at) end
    if state == "none" then return fail(wide and "wide" or "none", {}, at) end
    assert(plan.area.neighbouring)
    return pass("asked")
  end,

  examples = {
    { "asked", pass = "asked", plan = { type = "selective-licensing", area = { borough_wide = true, neighbouring = { "Haringey" } } } },
    { "a whole borough and nobody beyond", fail = "wide",
      plan = { type = "selective-licensing", area = { borough_wide = true, neighbouring = "none" } } },
    { "a street at the boundary and nobody beyond", fail = "none",
      plan = { type = "selective-licensing", area = { reaches_boundary = true, neighbouring = "none" } } },
    { "an island", cannot_tell = "reasoned",
      plan = { type = "selective-licensing",
               area = { borough_wide = true, reaches_boundary = false, neighbouring = "none: no other council's area adjoins" } } },
    { "words that give no reason why nobody beyond feels it", fail = "wide",
      plan = { type = "selective-licensing", area = { borough_wide = true, neighbouring = "none: nobody outside was asked" } } },
    { "a neighbouring council was asked", cannot_tell = "listed",
      plan = { type = "selective-licensing", area = { borough_wide = true, neighbouring = "none" },
               duty = { consultees = { { name = "Neighbouring councils", how = "consulted" } } } } },
    { "a street in the middle", not_applicable = "inside", plan = { type = "traffic-order", area = { reaches_boundary = false } } },
    { "another type", not_applicable = "elsewhere", params = { types = { "selective-licensing" } }, plan = { type = "budget" } },
    { "no type", cannot_tell = "type", plan = { area = { borough_wide = true, neighbouring = "none" } } },
    { "reach not said", cannot_tell = "area.reaches_boundary", plan = { type = "traffic-order" } },
    { "neighbours not said", cannot_tell = "area.neighbouring", plan = { type = "traffic-order", area = { reaches_boundary = true } } },
  },
}
