// One Lua state with the vocabulary of the plugin API and nothing else, and the ways in which a rule can end.
#pragma once

#include <lua5.4/lua.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/host/meter.h"
#include "core/host/read_texts.h"
#include "core/model/schema.h"

namespace consultcheck::host {

struct Run;

/// Owns a Lua state. C functions find it through the state.
class Engine {
 public:
  Engine(const Schema& schema, Limits limits);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  static Engine& of(lua_State* lua) { return **static_cast<Engine**>(lua_getextraspace(lua)); }

  /// Calls the function below `arguments` values on the stack; false when it ended early, and the stack is then without result.
  /// `error_text` and `error_line` say why, unless the run has an ending of its own or the meter stopped it.
  bool call(int arguments, int results);

  lua_State* lua = nullptr;
  Meter meter;
  const Schema& schema;
  ReadTexts texts;                ///< What rules found out about texts lately.
  Run* run = nullptr;             ///< The run under way; null while a rule file is loading.
  lua_Integer calls = 0;          ///< How many there were with the one under way: of rule files as they load, and of their functions.
  std::string error_text;         ///< Of the last failed call, in plain words; empty when the rule was ended on purpose.
  std::vector<std::string> part;  ///< Of the rule's table, the one that is being read as the file loads: as for part_line.
  int error_line = 0;             ///< 0 where none is known. Also of a rule that the meter stopped.
};

/// While it lives, a run is under way in the engine, and metered; `members` as for Meter::start.
class UnderWay {
 public:
  UnderWay(Engine& engine, Run& run, std::size_t members = 0);
  ~UnderWay();
  UnderWay(const UnderWay&) = delete;
  UnderWay& operator=(const UnderWay&) = delete;

 private:
  Engine& engine_;
};

/// Ends the rule where it stands; nothing in a rule can catch it. What it ended with stands in the run or the meter.
[[noreturn]] void end_rule(lua_State* lua);

/// Ends the rule with an error of its own, in plain words.
[[noreturn]] void complain(lua_State* lua, const std::string& what);

/// `; did you mean 'x'?`, or nothing when no known word is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known);

/// The string at an index without converting it; empty when there is none.
std::string_view string_at(lua_State* lua, int index);

}  // namespace consultcheck::host
