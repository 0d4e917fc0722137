#include "core/host/vocabulary.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/host/data_view.h"
#include "core/host/dates.h"
#include "core/host/engine.h"
#include "core/host/group_view.h"
#include "core/host/picks.h"
#include "core/host/plan_view.h"
#include "core/host/plan_words.h"
#include "core/host/run.h"
#include "core/host/strings.h"
#include "core/host/tables.h"

namespace consultcheck::host {
namespace {

char vocabulary_key = 0;

/// What Lua has and API 1 has not, and names from other languages; with what to do instead.
struct Lacking {
  std::string_view name, instead;
};
constexpr Lacking lacking[] = {
    {"pcall", "nothing in a rule can catch an error"},
    {"xpcall", "nothing in a rule can catch an error"},
    {"print", "give what is to be seen to a message as a value"},
    {"warn", "give what is to be seen to a message as a value"},
    {"require", "a rule is one file"},
    {"dofile", "a rule is one file"},
    {"load", "a rule cannot make code"},
    {"loadfile", "a rule cannot make code"},
    {"loadstring", "a rule cannot make code"},
    {"io", "a rule reads the plan and nothing else"},
    {"os", "the day is date.as_of"},
    {"debug", "a rule reads the plan and nothing else"},
    {"package", "a rule is one file"},
    {"coroutine", "call functions instead"},
    {"setmetatable", "keep to plain tables"},
    {"getmetatable", "keep to plain tables"},
    {"rawget", "keep to plain tables"},
    {"rawset", "keep to plain tables"},
    {"rawequal", "compare with =="},
    {"rawlen", "use #"},
    {"next", "use pairs"},
    {"unpack", "use table.unpack"},
    {"collectgarbage", "memory is looked after"},
    {"_G", "a rule keeps nothing between plans"},
    {"_VERSION", "rules are written for a version of the plugin API"},
    {"null", "nothing is written nil"},
    {"None", "nothing is written nil"},
    {"plan", "check and applies are given it: function(plan, params)"},
    {"params", "check is given it: function(plan, params)"},
    {"today", "the day is date.as_of"},
};

/// The names in the table on top of the stack, in order, whatever stands behind it.
std::vector<std::string_view> own_keys(lua_State* lua) {
  std::vector<std::string_view> keys;
  for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) keys.push_back(string_at(lua, -2));
  std::sort(keys.begin(), keys.end());
  return keys;
}

int unknown_name(lua_State* lua) {
  const std::string_view wanted = string_at(lua, 2);
  for (const Lacking& one : lacking) {
    if (one.name != wanted) continue;
    const bool of_lua = wanted != "null" && wanted != "None" && wanted != "plan" && wanted != "params" && wanted != "today";
    complain(lua,
             (of_lua ? "'" + std::string(wanted) + "' is not part of plugin API 1; " : "there is no '" + std::string(wanted) + "' here; ") +
                 std::string(one.instead));
  }
  lua_rawgetp(lua, LUA_REGISTRYINDEX, &vocabulary_key);
  const std::string name(wanted);
  complain(lua, "there is no '" + name + "' in a rule" + did_you_mean(name, own_keys(lua)));
}

int unknown_function(lua_State* lua) {
  std::string name(string_at(lua, 2)), module(string_at(lua, lua_upvalueindex(1)));
  for (std::string_view left_out : {"math.random", "math.randomseed", "string.dump"})
    if (left_out == module + "." + name) complain(lua, module + "." + name + " is not part of plugin API 1");
  lua_pushvalue(lua, 1);
  complain(lua, "there is no " + module + "." + name + did_you_mean(name, own_keys(lua)));
}

int refuse_global(lua_State* lua) {
  lua_rawgetp(lua, LUA_REGISTRYINDEX, &vocabulary_key);
  lua_pushvalue(lua, 2);
  if (lua_rawget(lua, -2) != LUA_TNIL)
    complain(lua, "'" + std::string(string_at(lua, 2)) + "' belongs to the plugin API and cannot be changed");
  complain(lua, "write 'local' before '" + std::string(string_at(lua, 2)) + "': a rule keeps nothing between plans");
}

int type_of(lua_State* lua) {
  luaL_checkany(lua, 1);
  if (is_part(lua, 1)) {
    auto handle = reinterpret_cast<std::uintptr_t>(lua_touserdata(lua, 1));
    lua_pushstring(lua, handle & answer_bit ? "answer" : "table");
  } else {
    lua_pushstring(lua, date_at(lua, 1) ? "date" : is_data(lua, 1) ? "table" : luaL_typename(lua, 1));
  }
  return 1;
}

/// One step of utf8.codes, charging for the bytes it passes over. Upvalue: Lua's own step.
int next_code(lua_State* lua) {
  lua_settop(lua, 2);
  const lua_Integer from = lua_tointeger(lua, 2), size = static_cast<lua_Integer>(string_at(lua, 1).size());
  const int results = lua_tocfunction(lua, lua_upvalueindex(1))(lua);
  const lua_Integer to = results == 2 ? lua_tointeger(lua, -2) : size;
  charge(lua, 1 + (to > from && from >= 0 ? static_cast<std::uint64_t>(to - from) / 16 : 0));
  return results;
}

/// utf8.codes, whose steps Lua's own module does not charge for. Upvalue: Lua's own utf8.codes.
int codes(lua_State* lua) {
  const int results = charged(lua);
  lua_pushvalue(lua, -3);
  lua_pushcclosure(lua, next_code, 1);
  lua_replace(lua, -4);
  return results;
}

int to_string(lua_State* lua) {
  luaL_checkany(lua, 1);
  push_text_of(lua, 1);
  return 1;
}

/// Takes one of Lua's own modules onto the stack, without those functions.
void take_module(lua_State* lua, const char* name, lua_CFunction open, std::initializer_list<const char*> without) {
  lua_pushcfunction(lua, open);
  lua_pushstring(lua, name);
  lua_call(lua, 1, 1);
  for (const char* function : without) {
    lua_pushnil(lua);
    lua_setfield(lua, -2, function);
  }
}

void charge_functions(lua_State* lua, std::initializer_list<const char*> functions) {
  for (const char* name : functions) {
    lua_getfield(lua, -1, name);
    lua_pushcclosure(lua, charged, 1);
    lua_setfield(lua, -2, name);
  }
}

/// Puts the module on top of the stack into the vocabulary below it: read-only, and strict about its names.
void add_module(lua_State* lua, const char* name) {
  if (!lua_getmetatable(lua, -1)) {
    lua_createtable(lua, 0, 1);
    lua_pushstring(lua, name);
    lua_pushcclosure(lua, unknown_function, 1);
    lua_setfield(lua, -2, "__index");
    lua_setmetatable(lua, -2);
  } else {
    lua_pop(lua, 1);
  }
  seal_table(lua, -1);
  lua_setfield(lua, -2, name);
}

/// Gives texts the functions of the module `string` on top of the stack as methods: a private copy without arithmetic.
void set_text_methods(lua_State* lua) {
  lua_pushliteral(lua, "");
  lua_createtable(lua, 0, 1);
  lua_newtable(lua);
  for (lua_pushnil(lua); lua_next(lua, -5);) {
    lua_pushvalue(lua, -2);
    lua_insert(lua, -2);
    lua_rawset(lua, -4);
  }
  lua_createtable(lua, 0, 1);
  lua_pushliteral(lua, "string");
  lua_pushcclosure(lua, unknown_function, 1);
  lua_setfield(lua, -2, "__index");
  lua_setmetatable(lua, -2);
  lua_setfield(lua, -2, "__index");
  lua_setmetatable(lua, -2);
  lua_pop(lua, 1);
}

}  // namespace

int open_vocabulary(lua_State* lua) {
  open_plan_view(lua);
  open_date_type(lua);
  open_data_view(lua);

  lua_settop(lua, 0);
  take_module(lua, LUA_GNAME, luaopen_base, {});
  lua_newtable(lua);
  for (const char* name : {"assert", "error", "select", "tonumber"}) {
    lua_getfield(lua, 1, name);
    lua_setfield(lua, 2, name);
  }
  charge_functions(lua, {"tonumber"});
  static const luaL_Reg own[] = {{"optional", optional},  {"each", walk_each}, {"count", count_items},  {"pairs", walk_pairs},
                                 {"ipairs", walk_ipairs}, {"type", type_of},   {"tostring", to_string}, {nullptr, nullptr}};
  luaL_setfuncs(lua, own, 0);
  open_answers(lua);
  open_group_walks(lua);
  open_picks(lua);
  open_plan_words(lua);

  take_module(lua, LUA_STRLIBNAME, luaopen_string, {});
  open_strings(lua);
  set_text_methods(lua);
  add_module(lua, "string");
  take_module(lua, LUA_MATHLIBNAME, luaopen_math, {"random", "randomseed"});
  add_module(lua, "math");
  take_module(lua, LUA_UTF8LIBNAME, luaopen_utf8, {});
  charge_functions(lua, {"char", "codepoint", "len", "offset"});
  lua_getfield(lua, -1, "codes");
  lua_pushcclosure(lua, codes, 1);
  lua_setfield(lua, -2, "codes");
  add_module(lua, "utf8");
  open_tables(lua);
  add_module(lua, "table");
  open_dates(lua);
  add_module(lua, "date");
  open_texts(lua);
  add_module(lua, "text");

  lua_createtable(lua, 0, 1);
  lua_pushcfunction(lua, unknown_name);
  lua_setfield(lua, -2, "__index");
  lua_setmetatable(lua, -2);
  lua_rawsetp(lua, LUA_REGISTRYINDEX, &vocabulary_key);
  for (const char* slot : {LUA_LOADED_TABLE, LUA_PRELOAD_TABLE}) {
    lua_pushnil(lua);
    lua_setfield(lua, LUA_REGISTRYINDEX, slot);
  }
  lua_newtable(lua);
  lua_rawseti(lua, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  return 0;
}

void push_environment(lua_State* lua) {
  lua_newtable(lua);
  lua_createtable(lua, 0, 2);
  lua_rawgetp(lua, LUA_REGISTRYINDEX, &vocabulary_key);
  lua_setfield(lua, -2, "__index");
  lua_pushcfunction(lua, refuse_global);
  lua_setfield(lua, -2, "__newindex");
  lua_setmetatable(lua, -2);
}

}  // namespace consultcheck::host
