#include <cmath>
#include <cstring>

#include "core/host/dates.h"
#include "core/host/engine.h"
#include "core/host/group_view.h"
#include "core/host/lines.h"
#include "core/host/lua_messages.h"
#include "core/host/lua_values.h"
#include "core/host/plan_view.h"
#include "core/host/run.h"
#include "core/model/events.h"

namespace consultcheck::host {
namespace {

Run& running(lua_State* lua) {
  Run* run = Engine::of(lua).run;
  if (!run) complain(lua, "the plan can only be read while a rule runs");
  return *run;
}

/// Charges for what looking up took, which grows with what the rule has read.
void charge_reading(lua_State* lua, Run& run) {
  charge(lua, 1 + run.view.taken() + run.trail.size() / 16);
  run.view.forget_passed();
}

Read::State state_of(Kind kind) {
  switch (kind) {
    case Kind::missing:
      return Read::State::missing;
    case Kind::none:
      return Read::State::none;
    case Kind::unclear:
      return Read::State::unclear;
    default:
      return Read::State::value;
  }
}

void record(Run& run, ViewId object, const Field* field, const Found& found, bool plain) {
  if (found.node != no_node) {
    run.trail.node(found.node, state_of(found.kind), plain);
  } else {
    run.trail.absent(object, field, state_of(found.kind), plain);
  }
}

void push_value(lua_State* lua, const Plan& plan, NodeId id) {
  const Node& node = plan.node(id);
  std::string_view text;
  switch (node.kind) {
    case Kind::text:
      text = plan.text(node);
      lua_pushlstring(lua, text.data(), text.size());
      return;
    case Kind::date:
      push_date(lua, node.date, id);
      return;
    case Kind::flag:
      lua_pushboolean(lua, node.flag);
      return;
    case Kind::number:
      if (std::floor(node.number) == node.number && std::fabs(node.number) < 9e15) {
        lua_pushinteger(lua, static_cast<lua_Integer>(node.number));
      } else {
        lua_pushnumber(lua, node.number);
      }
      return;
    default:
      push_part(lua, id);
  }
}

/// Whether a planned date has passed and its event, which the source of the plan can hold, has not come.
bool overdue(Run& run, ViewId object, const Field* field) {
  if (field->planned.empty() || !run.view.plan().carries(field->path)) return false;
  ViewId at = object;
  const Field* here = run.view.field(object);
  std::string_view rest = field->planned;
  if (rest.find('.') != rest.npos) {
    at = 0;
    here = run.view.field(0);
  }
  for (;;) {
    std::size_t dot = rest.find('.');
    here = here->child(rest.substr(0, dot));
    if (!here) return false;
    if (dot == rest.npos) break;
    rest.remove_prefix(dot + 1);
    at = run.view.section(at, here);
  }
  Found planned = run.view.look(at, here);
  if (planned.kind != Kind::date) return false;
  record(run, at, here, planned, false);
  return run.view.plan().node(planned.node).date.last() < run.now.as_of;
}

/// Where a field is read: its own path, which another's may stand for.
std::string path_of(Run& run, ViewId object, const Field* field, const Found& found) {
  return found.node == no_node ? run.view.path(object, field) : run.view.plan().path(found.node);
}

[[noreturn]] void end_unclear(lua_State* lua, Run& run, ViewId object, const Field* field, const Found& found) {
  std::string written = found.node == no_node ? "" : run.view.plan().shown(found.node);
  end_cannot_tell(lua, Reason::unclear, path_of(run, object, field, found), field, written);
}

/// An event cannot have happened after the day of the check, whatever the plan says.
void refuse_foretold(lua_State* lua, Run& run, ViewId object, const Field* field, const Found& found) {
  if (found.kind != Kind::date) return;
  const Date& day = run.view.plan().node(found.node).date;
  if (foretold(*field, day, run.now.as_of))
    end_cannot_tell(lua, Reason::unclear, path_of(run, object, field, found), field,
                    day.words() + ", which is after the day of this check");
}

[[noreturn]] void unknown_field(lua_State* lua, Run& run, ViewId object, std::string_view name) {
  std::vector<std::string_view> known;
  for (const Field* field : run.view.field(object)->fields) known.push_back(field->name);
  std::string path = run.view.path(object);
  complain(lua, (path.empty() ? "a plan" : path) + " has no field '" + std::string(name) + "'" + did_you_mean(name, known));
}

const Field* field_at(lua_State* lua, Run& run, ViewId object, int index) {
  const Field* own = run.view.field(object);
  if (own->shape == Shape::list && lua_type(lua, index) == LUA_TNUMBER)
    complain(lua, "an item of '" + run.view.path(object) + "' is read by a whole number, not by " + luaL_tolstring(lua, index, nullptr));
  if (lua_type(lua, index) != LUA_TSTRING) complain(lua, "a field is read by its name, not by " + kind_at(lua, index));
  std::string_view name = string_at(lua, index);
  if (own->shape == Shape::list) complain(lua, "'" + run.view.path(object) + "' is a list: read its items with each, ipairs or a position");
  for (const Field* field : own->fields)
    if (field->name == name) return field;
  return nullptr;
}

int index(lua_State* lua) {
  if (group_of(lua)) return group_index(lua);
  ViewId id = part_at(lua, 1, "reading");
  Run& run = running(lua);
  const Field* own = run.view.field(id);
  if (const auto position = own->shape == Shape::list ? whole_at(lua, 2) : std::nullopt) {
    push_item(lua, id, *position);
    return 1;
  }
  const Field* field = field_at(lua, run, id, 2);
  if (field) {
    push_field(lua, id, field);
  } else if (id == 0 && string_at(lua, 2) == "stage") {
    std::string_view stage = name(run.now.stage);
    lua_pushlstring(lua, stage.data(), stage.size());
  } else {
    unknown_field(lua, run, id, string_at(lua, 2));
  }
  return 1;
}

int new_index(lua_State* lua) {
  complain(lua, group_of(lua) ? "a rule cannot change a group or its plans" : "a rule cannot change the plan");
}

int length(lua_State* lua) {
  lua_pushinteger(lua, group_of(lua) ? group_length(lua, 1, "#") : read_length(lua, part_at(lua, 1, "#"), "#"));
  return 1;
}

std::string call_it(std::string_view label, const std::string& path) {
  return label.empty() ? "'" + path + "'" : "'" + std::string(label) + "' (" + path + ")";
}

}  // namespace

void open_plan_view(lua_State* lua) {
  static const luaL_Reg ways[] = {{"__index", index}, {"__newindex", new_index}, {"__len", length}, {nullptr, nullptr}};
  lua_pushlightuserdata(lua, nullptr);
  luaL_newlib(lua, ways);
  lua_pushliteral(lua, "part of the plan");
  lua_setfield(lua, -2, "__name");
  lua_setmetatable(lua, -2);
  lua_pop(lua, 1);
}

void push_part(lua_State* lua, ViewId id) {
  std::uintptr_t handle = (static_cast<std::uintptr_t>(running(lua).generation) << 32) | id;
  lua_pushlightuserdata(lua, reinterpret_cast<void*>(handle));
}

bool is_part(lua_State* lua, int index) { return lua_islightuserdata(lua, index); }

ViewId part_at(lua_State* lua, int index, const char* who) {
  if (!is_part(lua, index)) complain(lua, std::string(who) + " needs a part of the plan, but was given " + kind_at(lua, index));
  Run& run = running(lua);
  if (run.group) complain(lua, std::string(who) + " reads a plan; of a plan in a group there are only the facts that the rule keeps");
  auto handle = reinterpret_cast<std::uintptr_t>(lua_touserdata(lua, index));
  auto id = static_cast<ViewId>(handle);
  if (handle >> 32 != run.generation) complain(lua, "this part belongs to a plan that was finished earlier");
  if (id >= answer_bit) complain(lua, "an answer such as pass or fail has nothing to read; return it");
  return id;
}

void end_cannot_tell(lua_State* lua, Reason reason, std::string path, const Field* field, std::string_view written) {
  set_ending(running(lua), reason, std::move(path), field, written);
  running(lua).ending.line = line_now(lua);
  end_rule(lua);
}

void set_ending(Run& run, Reason reason, std::string path, const Field* field, std::string_view written) {
  if (reason == Reason::missing && !run.view.plan().carries(field->path)) reason = Reason::not_carried;
  std::string called = call_it(field->label, path);
  Ending& ending = run.ending;
  ending.reason = reason;
  ending.path = std::move(path);
  if (reason == Reason::not_carried) {
    ending.text = "The source of this record cannot hold " + called + ".";
  } else if (reason == Reason::missing) {
    ending.text = "The plan does not say: " + called + ".";
  } else {
    ending.text = called + " cannot be read for this check" + (written.empty() ? "." : ": " + std::string(written) + ".");
    ending.text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(ending.text[0])));
  }
}

void push_item(lua_State* lua, ViewId list, std::int64_t position) {
  Run& run = running(lua);
  const Plan& plan = run.view.plan();
  NodeId id = run.view.item(list, position);
  charge_reading(lua, run);
  if (id == no_node) return lua_pushnil(lua);
  const Node& node = plan.node(id);
  if (node.field->shape != Shape::object) {
    run.trail.node(id, state_of(node.kind), false);
    if (node.kind == Kind::missing) end_cannot_tell(lua, Reason::missing, plan.path(id), node.field);
    if (node.kind == Kind::unclear || node.kind == Kind::none)
      end_cannot_tell(lua, Reason::unclear, plan.path(id), node.field, plan.shown(id));
  }
  if (node.field->shape == Shape::object) {
    push_part(lua, id);
  } else {
    push_value(lua, plan, id);
  }
}

std::int64_t read_length(lua_State* lua, ViewId list, const char* who) {
  Run& run = running(lua);
  const Field* own = run.view.field(list);
  if (own->shape != Shape::list) {
    const std::string path = run.view.path(list);
    complain(lua, std::string(who) + " needs a list, but " + (path.empty() ? "the plan" : "'" + path + "'") + " is none");
  }
  if (!run.view.real(list)) return 0;
  run.trail.node(list, state_of(run.view.kind(list)), false);
  return run.view.kind(list) == Kind::list ? run.view.plan().node(list).count : 0;
}

void push_field(lua_State* lua, ViewId object, const Field* field) {
  Run& run = running(lua);
  charge_reading(lua, run);
  if (field->shape == Shape::object) return push_part(lua, run.view.section(object, field));
  Found found = run.view.look(object, field);
  bool list = field->shape == Shape::list;
  record(run, object, field, found, true);
  if (list && (found.kind == Kind::list || found.kind == Kind::none)) return push_part(lua, run.view.section(object, field));
  if (found.kind == Kind::missing) end_cannot_tell(lua, Reason::missing, path_of(run, object, field, found), field);
  if (found.kind == Kind::none || found.kind == Kind::unclear || found.node == no_node) end_unclear(lua, run, object, field, found);
  refuse_foretold(lua, run, object, field, found);
  push_value(lua, run.view.plan(), found.node);
}

int optional(lua_State* lua) {
  ViewId object = part_at(lua, 1, "optional");
  Run& run = running(lua);
  charge_reading(lua, run);
  const Field* field = field_at(lua, run, object, 2);
  if (!field) unknown_field(lua, run, object, string_at(lua, 2));
  Found found = run.view.look(object, field);
  if (found.kind == Kind::unclear) {
    record(run, object, field, found, true);
    end_unclear(lua, run, object, field, found);
  }
  bool there = found.kind != Kind::missing && found.kind != Kind::none;
  if (there) {
    record(run, object, field, found, false);
    refuse_foretold(lua, run, object, field, found);
    if (found.kind == Kind::object || found.kind == Kind::list) {
      push_part(lua, found.node);
    } else {
      push_value(lua, run.view.plan(), found.node);
    }
    return 1;
  }
  lua_pushnil(lua);
  if (found.kind == Kind::none) {
    record(run, object, field, found, false);
    lua_pushliteral(lua, "none");
    const std::string_view reason = found.node == no_node ? std::string_view() : run.view.plan().text(run.view.plan().node(found.node));
    if (reason.empty()) return 2;
    lua_pushlstring(lua, reason.data(), reason.size());
    return 3;
  } else if (overdue(run, object, field)) {
    if (found.node != no_node) {
      run.trail.node(found.node, Read::State::overdue, false);
    } else {
      run.trail.absent(object, field, Read::State::overdue, false);
    }
    lua_pushliteral(lua, "overdue");
  } else {
    record(run, object, field, found, false);
    lua_pushliteral(lua, "missing");
  }
  return 2;
}

void push_optional(lua_State* lua, int index, std::string_view field) {
  index = lua_absindex(lua, index);
  lua_pushcfunction(lua, optional);
  lua_pushvalue(lua, index);
  lua_pushlstring(lua, field.data(), field.size());
  lua_call(lua, 2, 1);
}

}  // namespace consultcheck::host
