#include "core/host/lua_plugin.h"

#include <algorithm>
#include <filesystem>

#include "core/host/arguments.h"
#include "core/host/examples_cut.h"
#include "core/host/lua_values.h"
#include "core/host/rule_parts.h"
#include "core/host/rule_reader.h"
#include "core/host/seal.h"
#include "core/host/tables.h"
#include "core/host/vocabulary.h"

namespace consultcheck::host {
namespace {

constexpr std::size_t source_limit = 64u << 10;

std::string stem(const Source& source) { return std::filesystem::path(source.name).stem().string(); }

/// What loading one rule file takes and gives.
struct Loading {
  Rule& rule;
  std::string text;
  int reference = LUA_NOREF;
  bool applies = false;
  Value* examples = nullptr;  ///< Asked for when not null.
};

/// Runs a rule file in an environment of its own and leaves its table on the stack.
void run_file(lua_State* lua, std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);  // Some editors mark UTF-8 with it.
  if (luaL_loadbufferx(lua, text.data(), text.size(), "=rule", "t") != LUA_OK) {
    if (string_at(lua, -1).find("stack overflow") != std::string_view::npos)
      complain(lua, "brackets or blocks stand too deep inside one another in this file");
    if (text.find('\0') != text.npos) complain(lua, "the file is not saved as plain text in UTF-8");
    lua_error(lua);
  }
  push_environment(lua);
  lua_setupvalue(lua, -2, 1);
  lua_call(lua, 0, 1);
  if (!lua_istable(lua, -1) || is_sealed(lua, -1)) complain(lua, "a rule file must return one table: return { title = …, check = … }");
}

void keep_sealed(lua_State* lua, int table, const char* function, Slot slot, int slots) {
  lua_getfield(lua, table, function);
  if (lua_isnil(lua, -1)) return lua_pop(lua, 1);
  lua_rawgeti(lua, slots, static_cast<int>(Slot::watched));
  lua_insert(lua, -2);
  seal_function(lua, -2);
  lua_rawseti(lua, slots, static_cast<int>(slot));
  lua_pop(lua, 1);
}

int load_rule(lua_State* lua) {
  auto& loading = *static_cast<Loading*>(lua_touserdata(lua, 1));
  run_file(lua, loading.text);
  int table = lua_gettop(lua);
  if (loading.examples) {
    Engine::of(lua).part = {"examples"};
    lua_getfield(lua, table, "examples");
    if (!lua_istable(lua, -1)) complain(lua, "a rule needs 'examples', a table of them");
    *loading.examples = named_values_of(lua, -1);
    return 0;
  }
  read_rule(lua, table, loading.rule);
  lua_createtable(lua, 6, 0);
  int slots = lua_gettop(lua);
  lua_newtable(lua);
  lua_rawseti(lua, slots, static_cast<int>(Slot::watched));
  lua_getfield(lua, table, "applies");
  loading.applies = !lua_isnil(lua, -1);
  lua_pop(lua, 1);
  keep_sealed(lua, table, "check", Slot::check, slots);
  keep_sealed(lua, table, "applies", Slot::applies, slots);
  keep_sealed(lua, table, "facts", Slot::facts, slots);
  push_params(lua, loading.rule);
  lua_rawseti(lua, slots, static_cast<int>(Slot::values));
  lua_rawseti(lua, slots, static_cast<int>(Slot::params));
  lua_settop(lua, slots);
  loading.reference = luaL_ref(lua, LUA_REGISTRYINDEX);
  return 0;
}

std::string limit_words(const Meter& meter) {
  if (meter.stop() != Stop::time && meter.deep()) return "the rule calls itself without end";
  if (meter.stop() == Stop::steps) return "the rule takes more steps than a rule may";
  if (meter.stop() == Stop::memory) return "the rule uses more memory than a rule may";
  return "the rule takes more time than a rule may";
}

/// The line at which loading a file failed: where it ran, or of the part of the rule that was being read.
int line_of_fault(const Engine& engine, const Source& source) {
  return engine.error_line > 0 ? engine.error_line : part_line(source.text, {engine.part.begin(), engine.part.end()});
}

}  // namespace

Spot line_of(const Source& source, int line) {
  Spot spot;
  spot.file = source.name;
  if (line <= 0) return spot;
  std::size_t at = 0;
  for (int i = 1; i < line && at != std::string::npos; ++i) {
    at = source.text.find('\n', at);
    if (at != std::string::npos) ++at;
  }
  if (at == std::string::npos) return spot;
  std::size_t first = source.text.find_first_not_of(" \t", at);
  spot = source.spot(static_cast<Offset>(first == std::string::npos ? at : first));
  return spot;
}

Result<std::unique_ptr<Plugin>> Plugin::open(const PluginFiles& files, const Schema& schema, Limits limits) {
  if (files.api != plugin_api)
    return trouble("the plugin " + files.id + " is written for plugin API " + std::to_string(files.api) + "; this program speaks " +
                   std::to_string(plugin_api));
  return std::make_unique<LuaPlugin>(files, schema, limits);
}

LuaPlugin::LuaPlugin(const PluginFiles& files, const Schema& schema, Limits limits) : files_(files), schema_(schema), limits_(limits) {
  loaded_.resize(files.rules.size());
  for (std::size_t i = 0; i < loaded_.size(); ++i) {
    Rule& rule = loaded_[i].rule;
    rule.source = files.rules[i].get();
    rule.id = files.id + "/" + stem(*rule.source);
    rule.index = static_cast<int>(i);
  }
  renew();
}

void LuaPlugin::renew() {
  engine_.reset();
  engine_ = std::make_unique<Engine>(schema_, limits_);
  for (Loaded& loaded : loaded_) {
    loaded.reference = LUA_NOREF;
    loaded.given.forget();
  }
}

Result<const Rule*> LuaPlugin::compile(std::size_t index) {
  Loaded& loaded = loaded_[index];
  if (loaded.reference != LUA_NOREF) return &loaded.rule;
  if (source(loaded).text.size() > source_limit)
    return trouble(line_of(source(loaded), 0), "a rule file may have at most 64 KiB", "Split the question into several rules.");
  for (bool again = false;; again = true) {
    Loading loading{loaded.rule, without_examples(source(loaded).text), LUA_NOREF, false, nullptr};
    Engine& engine = *engine_;
    engine.meter.start(engine.lua);
    lua_pushcfunction(engine.lua, load_rule);
    lua_pushlightuserdata(engine.lua, &loading);
    bool done = engine.call(1, 0);
    engine.meter.finish();
    if (!done) {
      Stop stop = engine.meter.stop();
      Problem problem{line_of(source(loaded), line_of_fault(engine, source(loaded))),
                      stop == Stop::none ? engine.error_text : limit_words(engine.meter) + " while its file is loaded",
                      {}};
      if (stop != Stop::none) renew();
      if (!again && (stop == Stop::steps || stop == Stop::memory)) continue;  // Another rule of the plugin may have used the state up.
      return tl::unexpected(problem);
    }
    loaded.reference = loading.reference;
    loaded.applies = loading.applies;
    loaded.list = loaded.rule.for_each.empty() ? nullptr : list_at(schema_, loaded.rule.for_each);
    return &loaded.rule;
  }
}

Result<const Rule*> LuaPlugin::rule(std::string_view name) {
  std::vector<std::string_view> known;
  for (const auto& [old, present] : files_.aliases)
    if (old == name) name = present;
  for (std::size_t i = 0; i < loaded_.size(); ++i) {
    std::string_view own = std::string_view(loaded_[i].rule.id).substr(files_.id.size() + 1);
    if (own == name) return compile(i);
    known.push_back(own);
  }
  std::string_view near = nearest(name, known);
  return trouble("the plugin " + files_.id + " has no rule '" + std::string(name) + "'",
                 near.empty() ? "" : "Did you mean '" + std::string(near) + "'?");
}

Result<Value> LuaPlugin::examples(const Rule& rule) {
  Value examples;
  Rule scratch = rule;
  Loading loading{scratch, rule.source->text, LUA_NOREF, false, &examples};
  Engine& engine = *engine_;
  engine.meter.start(engine.lua);
  lua_pushcfunction(engine.lua, load_rule);
  lua_pushlightuserdata(engine.lua, &loading);
  bool done = engine.call(1, 0);
  engine.meter.finish();
  if (!done)
    return trouble(line_of(*rule.source, line_of_fault(engine, *rule.source)), "the examples cannot be read: " + engine.error_text);
  return examples;
}

std::optional<Verdict> LuaPlugin::insist(const Rule& rule, const std::function<void(Loaded&)>& attempt) {
  Loaded& loaded = loaded_.at(static_cast<std::size_t>(rule.index));
  try {
    for (int round = 1;; ++round) {
      if (Result<const Rule*> compiled = compile(static_cast<std::size_t>(rule.index)); !compiled)
        return broken(rule, compiled.error().what, compiled.error().spot.line);
      attempt(loaded);
      Stop stop = engine_->meter.stop();
      if (stop == Stop::none) return std::nullopt;
      const int line = engine_->error_line;
      const std::string words = limit_words(engine_->meter);
      renew();  // What a used-up state still holds is nobody's.
      if (stop == Stop::time || round == 2) {
        static const char* const kinds[] = {"rule", "steps", "memory", "time"};
        Verdict verdict = broken(rule, words, line);
        verdict.error_kind = kinds[static_cast<int>(stop)];
        return verdict;
      }
    }
  } catch (const std::exception& failure) {
    renew();
    return broken(rule, std::string("the rule could not be run: ") + failure.what(), 0);
  }
}

std::vector<Verdict> LuaPlugin::judge(const Rule& rule, const Plan& plan, const Circumstances& now,
                                      const std::vector<Argument>& arguments) {
  if (rule.across) return {broken(rule, "the rule is judged across plans, not for one", 0)};
  std::vector<Verdict> verdicts;
  if (auto wrong = insist(rule, [&](Loaded& loaded) { verdicts = attempt(loaded, plan, now, arguments); })) return {*wrong};
  return verdicts;
}

Verdict LuaPlugin::broken(const Rule& rule, std::string text, int line) const {
  Verdict verdict;
  verdict.text = std::move(text);
  verdict.error_kind = "rule";
  verdict.error_spot = line_of(*rule.source, line);
  return verdict;
}

}  // namespace consultcheck::host
