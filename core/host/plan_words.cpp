#include "core/host/plan_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/host/dates.h"
#include "core/host/engine.h"
#include "core/host/lua_messages.h"
#include "core/host/picks.h"
#include "core/host/plan_view.h"
#include "core/host/tables.h"

namespace consultcheck::host {
namespace {

/// `stated(node, "name")`: as `optional`, but what the plan does not say ends the rule.
int stated(lua_State* lua) {
  lua_settop(lua, 2);
  part_at(lua, 1, "stated");
  lua_pushcfunction(lua, optional);
  for (const int value : {1, 2}) lua_pushvalue(lua, value);
  lua_call(lua, 2, 3);
  if (string_at(lua, 4) == "none") return 3;
  lua_pushvalue(lua, 2);
  lua_gettable(lua, 1);
  return 1;
}

/// The text under a name of the citation at index 1; empty where the plan gives none.
std::string cited(lua_State* lua, const char* field) {
  push_optional(lua, 1, field);
  if (!lua_isnil(lua, -1) && lua_type(lua, -1) != LUA_TSTRING)
    complain(lua, std::string("cites needs a statute whose '") + field + "' is a text, not " + kind_at(lua, -1));
  const std::string text(string_at(lua, -1));
  lua_pop(lua, 1);
  charge(lua, 4 + text.size() / 4);
  return text;
}

/// `cites(statute, acts, section)`: whether a statute of the plan is one of those acts, at that section or, without one, anywhere.
int cites(lua_State* lua) {
  lua_settop(lua, 3);
  part_at(lua, 1, "cites");
  if (!lua_isnil(lua, 3) && lua_type(lua, 3) != LUA_TSTRING)
    complain(lua, "cites needs the number of a section as a text, such as \"80\", but was given " + kind_at(lua, 3));
  const std::string act = cited(lua, "act");
  ReadTexts& texts = Engine::of(lua).texts;
  const CitedAct& citation = texts.cited(act, cited(lua, "section"));
  bool found = false;
  each_text(lua, 2, "cites", "cites needs a list of texts, the names of acts", [&](std::string_view name) {
    charge(lua, 1 + act.size() / 64 + name.size() / 4);
    return !(found = citation.of(texts.phrase(name)));
  });
  lua_pushboolean(lua, found && (lua_isnil(lua, 3) || citation.names(string_at(lua, 3))));
  return 1;
}

/// Which decisions count: the options at an index. An empty list is as none.
struct Decisions {
  std::vector<std::string> only, but;
  bool after = false;

  /// Leaves the date `after`, or nil, on top of the stack.
  Decisions(lua_State* lua, int index) {
    if (lua_isnil(lua, index)) {
      lua_pushnil(lua);
      return;
    }
    if (!lua_istable(lua, index)) complain(lua, "the options are a table such as { only = { \"final\" }, after = plan.schedule.closes }");
    for (const std::string_view key : text_keys(lua, index))
      if (key != "after" && key != "but" && key != "only")
        complain(lua, "there is no option '" + std::string(key) + "'" + did_you_mean(key, {"after", "but", "only"}));
    only = kinds(lua, index, "only");
    but = kinds(lua, index, "but");
    lua_getfield(lua, index, "after");
    after = !lua_isnil(lua, -1);
    if (after && !date_at(lua, -1)) complain(lua, "the option 'after' of decided_on is a date, not " + kind_at(lua, -1));
  }

  static std::vector<std::string> kinds(lua_State* lua, int index, const char* option) {
    std::vector<std::string> found;
    lua_getfield(lua, index, option);
    const std::string who = std::string("the option '") + option + "' of decided_on",
                      wrong = who + " is a list of kinds, such as { \"final\" }";
    const auto keep = [&](std::string_view kind) {
      charge(lua, 1 + kind.size() / 16);
      found.emplace_back(kind);
      return true;
    };
    if (!lua_isnil(lua, -1)) each_text(lua, lua_gettop(lua), who.c_str(), wrong.c_str(), keep);
    lua_pop(lua, 1);
    return found;
  }

  /// A decision of a kind that the plan does not say is not told apart here.
  bool count(std::string_view kind) const {
    auto among = [&](const std::vector<std::string>& list) { return std::find(list.begin(), list.end(), kind) != list.end(); };
    return kind.empty() || (!among(but) && (only.empty() || among(only)));
  }
};

/// `decided_on(plan, "first", options)`: the day of the first or last decision that counts and its position; else the day that is planned.
int decided_on(lua_State* lua) {
  lua_settop(lua, 3);
  if (part_at(lua, 1, "decided_on") != 0) complain(lua, "decided_on needs the plan, not a part of it");
  const std::string_view which = string_at(lua, 2);
  if (which != "first" && which != "last")
    complain(lua, "decided_on needs \"first\" or \"last\", but was given " +
                      (which.empty() ? kind_at(lua, 2) : '"' + printable(which, 40) + '"'));
  const Decisions wanted(lua, 3);
  const int after = lua_gettop(lua);
  push_optional(lua, 1, "decisions");
  if (!lua_isnil(lua, -1)) {
    const int picked = lua_gettop(lua) + 1;
    push_pick(lua, -1, "decided_on", "on", which == "last", [&](int item, int date) {
      push_optional(lua, item, "kind");
      const bool counts = wanted.count(string_at(lua, -1)) && !(wanted.after && lua_compare(lua, date, after, LUA_OPLE));
      lua_pop(lua, 1);
      return counts;
    });
    if (!lua_isnil(lua, picked)) {
      if (!wanted.only.empty()) lua_getfield(lua, -2, "kind");  // Ends the rule where the plan does not say it.
      lua_pushvalue(lua, picked);
      lua_pushvalue(lua, picked + 2);
      return 2;
    }
  }
  lua_getfield(lua, 1, "schedule");
  push_optional(lua, -1, "decision");
  return 1;
}

}  // namespace

void open_plan_words(lua_State* lua) {
  static const luaL_Reg functions[] = {{"stated", stated}, {"cites", cites}, {"decided_on", decided_on}, {nullptr, nullptr}};
  luaL_setfuncs(lua, functions, 0);
}

}  // namespace consultcheck::host
