#include "core/host/rule_reader.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <string>

#include "core/host/arguments.h"
#include "core/host/engine.h"
#include "core/host/lua_messages.h"
#include "core/host/lua_values.h"
#include "core/host/tables.h"

namespace consultcheck::host {
namespace {

constexpr std::size_t longest_text = 2000, longest_name = 64, most_parts = 200;

/// While it lives, the rule's part of that name is being read: an error is placed there.
class Reading {
 public:
  Reading(lua_State* lua, std::string_view part) : parts_(Engine::of(lua).part) { parts_.emplace_back(part); }
  ~Reading() {
    if (std::uncaught_exceptions() == 0) parts_.pop_back();
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

 private:
  std::vector<std::string>& parts_;
};

void refuse_unknown(lua_State* lua, int table, const std::string& what, const std::vector<std::string_view>& known) {
  for (const std::string_view key : text_keys(lua, table)) {
    const Reading part(lua, key);
    if (key.empty()) complain(lua, what + " has an item without a name");
    if (std::find(known.begin(), known.end(), key) == known.end())
      complain(lua, what + " has no part '" + std::string(key) + "'" + did_you_mean(key, known));
  }
}

/// The text of a field; empty when it is not there.
std::string text(lua_State* lua, int table, const char* key, const std::string& what) {
  const Reading part(lua, key);
  lua_getfield(lua, table, key);
  if (!lua_isnil(lua, -1) && lua_type(lua, -1) != LUA_TSTRING) complain(lua, what + "'s '" + key + "' must be a text");
  if (string_at(lua, -1).size() > longest_text) complain(lua, what + "'s '" + key + "' may have at most 2000 letters");
  std::string text = printable(string_at(lua, -1));
  lua_pop(lua, 1);
  return text;
}

std::string needed_text(lua_State* lua, int table, const char* key, const std::string& what) {
  std::string found = text(lua, table, key, what);
  if (found.find_first_not_of(" \t\r\n") == found.npos) complain(lua, what + " needs '" + key + "', a text");
  return found;
}

bool is_name(std::string_view name) {
  return !name.empty() && name.size() <= longest_name && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == name.npos &&
         (name[0] < '0' || name[0] > '9');
}

/// Visits the named parts of a table field in the order of their names: the value stands on top of the stack.
template <class Visit>
void each_named(lua_State* lua, int table, const char* field, Visit visit) {
  const Reading part(lua, field);
  lua_getfield(lua, table, field);
  if (lua_isnil(lua, -1)) return lua_pop(lua, 1);
  if (!lua_istable(lua, -1)) complain(lua, std::string("a rule's '") + field + "' must be a table");
  const std::vector<std::string_view> names = text_keys(lua, -1);
  if (names.size() > most_parts) complain(lua, std::string("a rule's '") + field + "' has more than 200 parts");
  for (const std::string_view key : names) {
    const Reading named(lua, key);
    if (!is_name(key)) complain(lua, std::string("in '") + field + "', '" + std::string(key) + "' is no name: use small letters and _");
    const std::string name(key);
    lua_getfield(lua, -1, name.c_str());
    visit(name);
    lua_pop(lua, 1);
  }
  lua_pop(lua, 1);
}

void read_bound(lua_State* lua, int table, const char* key, bool& has, double& bound) {
  const Reading part(lua, key);
  lua_getfield(lua, table, key);
  if (!lua_isnil(lua, -1)) {
    if (lua_type(lua, -1) != LUA_TNUMBER) complain(lua, std::string("a parameter's '") + key + "' must be a number");
    has = true;
    bound = lua_tonumber(lua, -1);
  }
  lua_pop(lua, 1);
}

ParamSpec read_param(lua_State* lua, const std::string& name) {
  static const std::vector<std::string_view> types = {"integer", "number", "boolean", "string", "date", "list", "data"};
  std::string what = "the parameter '" + name + "'";
  if (!lua_istable(lua, -1)) complain(lua, what + " must be a table such as { type = \"integer\", default = 12, about = \"…\" }");
  int table = lua_gettop(lua);
  refuse_unknown(lua, table, what, {"type", "default", "min", "max", "about", "one_of"});
  ParamSpec spec;
  spec.name = name;
  spec.type = needed_text(lua, table, "type", what);
  if (std::find(types.begin(), types.end(), spec.type) == types.end()) {
    const Reading type(lua, "type");
    const std::string near = did_you_mean(spec.type, types);
    complain(lua, what + " has the unknown type '" + spec.type + "'" +
                      (near.empty() ? "; the types are integer, number, boolean, string, date, list and data" : near));
  }
  spec.about = needed_text(lua, table, "about", what);
  read_bound(lua, table, "min", spec.has_min, spec.min);
  read_bound(lua, table, "max", spec.has_max, spec.max);
  lua_getfield(lua, table, "one_of");
  if (!lua_isnil(lua, -1))
    for (const Value& value : value_of(lua, -1).items) spec.one_of.push_back(value.text);
  lua_pop(lua, 1);
  const Reading fallback(lua, "default");
  lua_getfield(lua, table, "default");
  spec.fallback = value_of(lua, -1);
  lua_pop(lua, 1);
  if (std::string wrong = misfit(spec, spec.fallback); !wrong.empty() && !spec.fallback.is(Value::Kind::null))
    complain(lua, "the default of " + what.substr(4) + " " + wrong);
  if (spec.type == "data" && spec.fallback.text.empty()) complain(lua, what + " needs the name of a data file as its default");
  return spec;
}

void need_function(lua_State* lua, int table, const char* name, bool needed) {
  const Reading part(lua, name);
  const int type = lua_getfield(lua, table, name);
  if (type != LUA_TFUNCTION && (needed || type != LUA_TNIL)) complain(lua, std::string("a rule's '") + name + "' must be a function");
  lua_pop(lua, 1);
}

/// Whether the rule is one across plans, and that it has no part that only rules of the other kind have.
void read_scope(lua_State* lua, int index, Rule& rule) {
  static const std::vector<std::string_view> own = {"title",    "why",   "fix",     "for_each", "params",
                                                    "messages", "check", "applies", "examples", "scope"};
  static const std::vector<std::string_view> across = {"title",    "why",   "fix",   "params",   "messages", "check",
                                                       "examples", "scope", "facts", "group_by", "known_by"};
  const std::string scope = text(lua, index, "scope", "a rule");
  if (!scope.empty() && scope != "portfolio")
    complain(lua, "a rule's 'scope' can only be \"portfolio\", or be left out; it is '" + scope + "'");
  rule.across = !scope.empty();
  const auto refuse = [&](const char* part, const std::string& why) {
    const Reading refused(lua, part);
    if (lua_getfield(lua, index, part) != LUA_TNIL) complain(lua, why);
    lua_pop(lua, 1);
  };
  for (const char* part : {"facts", "group_by", "known_by"})
    if (!rule.across) refuse(part, std::string("only a rule across plans has '") + part + "': say scope = \"portfolio\"");
  for (const char* part : {"for_each", "applies"})
    if (rule.across)
      refuse(part,
             std::string("a rule across plans has no '") + part + "': its facts say which plans it keeps, and group_by puts them together");
  refuse_unknown(lua, index, "a rule", rule.across ? across : own);
}

/// Paths of the lists that do not lie inside another.
std::vector<std::string_view> lists_in(const Field& section) {
  std::vector<std::string_view> lists;
  for (const Field* field : section.fields) {
    if (field->shape == Shape::list) lists.push_back(field->path);
    if (field->shape != Shape::object) continue;
    for (const std::string_view list : lists_in(*field)) lists.push_back(list);
  }
  return lists;
}

}  // namespace

const Field* list_at(const Schema& schema, std::string_view path) {
  const Field* field = schema.find(path);
  if (!field || field->shape != Shape::list) return nullptr;
  for (const Field* above = field->parent; above; above = above->parent)
    if (above->shape == Shape::list) return nullptr;
  return field;
}

void read_rule(lua_State* lua, int index, Rule& rule) {
  read_scope(lua, index, rule);
  rule.title = needed_text(lua, index, "title", "a rule");
  rule.why = needed_text(lua, index, "why", "a rule");
  rule.fix = needed_text(lua, index, "fix", "a rule");
  rule.for_each = text(lua, index, "for_each", "a rule");
  rule.group_by = text(lua, index, "group_by", "a rule");
  if (!rule.group_by.empty() && !is_name(rule.group_by))
    complain(lua, "group_by names '" + rule.group_by + "', which cannot be the name of a fact");
  const std::string known_by = text(lua, index, "known_by", "a rule");
  if (!known_by.empty() && known_by != "group")
    complain(lua, "a rule's 'known_by' can only be \"group\", or be left out; it is '" + known_by + "'");
  if (!known_by.empty() && rule.group_by.empty()) complain(lua, "known_by = \"group\" needs 'group_by', the fact that names the groups");
  rule.known_by_group = !known_by.empty();
  if (!rule.for_each.empty() && !list_at(Engine::of(lua).schema, rule.for_each)) {
    const Reading part(lua, "for_each");
    complain(lua, "for_each names '" + rule.for_each + "', which is no list of the plan" +
                      did_you_mean(rule.for_each, lists_in(Engine::of(lua).schema.top())));
  }
  rule.params.clear();
  rule.messages.clear();
  each_named(lua, index, "params", [&](const std::string& name) { rule.params.push_back(read_param(lua, name)); });
  each_named(lua, index, "messages", [&](const std::string& name) {
    if (lua_type(lua, -1) != LUA_TSTRING) complain(lua, "the message '" + name + "' must be a text");
    if (string_at(lua, -1).find_first_not_of(" \t\r\n") == std::string_view::npos) complain(lua, "the message '" + name + "' says nothing");
    if (string_at(lua, -1).size() > longest_text) complain(lua, "the message '" + name + "' may have at most 2000 letters");
    rule.messages.push_back({name, printable(string_at(lua, -1))});
  });
  if (rule.messages.empty()) complain(lua, "a rule needs 'messages', a table of its sentences by name");
  need_function(lua, index, "check", true);
  need_function(lua, index, "applies", false);
  need_function(lua, index, "facts", rule.across);
}

}  // namespace consultcheck::host
