// pass, fail, cannot_tell and not_applicable: what a rule answers with.
#include <algorithm>
#include <cmath>

#include "core/host/data_view.h"
#include "core/host/dates.h"
#include "core/host/engine.h"
#include "core/host/group_view.h"
#include "core/host/lines.h"
#include "core/host/lua_messages.h"
#include "core/host/message_text.h"
#include "core/host/run.h"
#include "core/host/tables.h"
#include "core/host/vocabulary.h"

namespace consultcheck::host {
namespace {

constexpr std::size_t longest_name = 64, most_values = 32, longest_path = 200, most_paths = 64, most_drafts = 10'000;

std::string number_words(lua_State* lua, int index) {
  char out[40];
  double number = lua_tonumber(lua, index);
  if (std::floor(number) == number && std::fabs(number) < 9e15) return std::to_string(static_cast<std::int64_t>(number));
  std::snprintf(out, sizeof out, "%.10g", number);
  return out;
}

std::string value_words(lua_State* lua, int index, const std::string& name) {
  if (const DateValue* date = date_at(lua, index)) return date->date.words();
  switch (lua_type(lua, index)) {
    case LUA_TNUMBER:
      if (!std::isfinite(lua_tonumber(lua, index)))
        complain(lua, "the value '" + name + "' of a message comes from 0/0, 1/0 or the like, which is no number");
      return number_words(lua, index);
    case LUA_TBOOLEAN:
      return lua_toboolean(lua, index) ? "yes" : "no";
    case LUA_TSTRING:
      return printable(string_at(lua, index), 500);
    default:
      complain(lua, "the value '" + name + "' of a message must be a text, a number, a date or true or false");
  }
}

void read_values(lua_State* lua, int index, Draft& draft) {
  if (lua_isnoneornil(lua, index)) return;
  push_contents(lua, index, "the second value of an answer");
  for (const std::string_view key : text_keys(lua, -1)) {
    const std::string name(key);
    if (name.empty() || name.size() > longest_name) complain(lua, "the values of a message are named, such as { days = 3 }");
    if (draft.values.size() == most_values) complain(lua, "a message can be given at most 32 values");
    lua_getfield(lua, -1, name.c_str());
    draft.values.emplace_back(name, value_words(lua, lua_gettop(lua), name));
    charge(lua, 1 + (name.size() + draft.values.back().second.size()) / 16);
    lua_pop(lua, 1);
  }
  lua_pop(lua, 1);
}

void add_paths(const Field& field, std::size_t cut, std::vector<std::string_view>& paths) {
  for (const Field* child : field.shape == Shape::list ? field.item->fields : field.fields) {
    paths.push_back(std::string_view(child->path).substr(cut));
    add_paths(*child, cut, paths);
  }
}

/// Did you mean one of the plan's paths, or one from the item on?
std::string near_path(const Schema& schema, const std::string& list, const std::string& path) {
  std::vector<std::string_view> paths;
  add_paths(schema.top(), 0, paths);
  if (!list.empty()) add_paths(*schema.find(list), list.size() + 1, paths);
  return did_you_mean(path, paths);
}

/// Each path must be one of the plan's, whole or from the item, or of a data file.
void read_deciding(lua_State* lua, int index, const Run& run, Draft& draft) {
  if (lua_isnoneornil(lua, index)) return;
  std::int64_t size = list_length(lua, index, "the list of deciding fields");
  if (size > static_cast<std::int64_t>(most_paths)) complain(lua, "an answer can name at most 64 deciding fields");
  for (std::int64_t i = 1; i <= size; ++i) {
    push_list_item(lua, index, i);
    std::string path(string_at(lua, -1));
    charge(lua, 8);
    if (path.empty() || path.size() > longest_path)
      complain(lua, "the deciding fields are a list of paths such as { \"schedule.closes\" }");
    std::string bare;
    for (std::size_t c = 0; c < path.size(); ++c) {
      if (path[c] == '[')
        c = std::min(path.find(']', c), path.size() - 1);
      else
        bare += path[c];
    }
    const Schema& schema = Engine::of(lua).schema;
    std::string first = bare.substr(0, bare.find('.'));
    bool data = std::any_of(run.rule.params.begin(), run.rule.params.end(),
                            [&](const ParamSpec& spec) { return spec.type == "data" && spec.fallback.text == first; });
    bool own = !run.rule.for_each.empty() && schema.find(run.rule.for_each + "." + bare);
    if (!schema.find(bare) && !own && !data && bare != "stage")
      complain(lua, "the plan has no field '" + path + "' that could decide" + near_path(schema, run.rule.for_each, bare));
    draft.at.push_back(path);
    lua_pop(lua, 1);
  }
}

/// The plans of a group that an answer is about: one, or a list of them in any form; each once, in the order of the group.
void read_touched(lua_State* lua, int index, Draft& draft) {
  if (lua_isnoneornil(lua, index)) return;
  const bool one = is_part(lua, index) && !(reinterpret_cast<std::uintptr_t>(lua_touserdata(lua, index)) & list_bit);
  const std::int64_t size = one ? 1 : list_length(lua, index, "the list of plans that an answer is about");
  for (std::int64_t i = 1; i <= size; ++i) {
    charge(lua, 2);
    if (one) {
      lua_pushvalue(lua, index);
    } else {
      push_list_item(lua, index, i);
    }
    draft.members.push_back(member_at(lua, -1, "the list of plans that an answer is about"));
    lua_pop(lua, 1);
  }
  std::sort(draft.members.begin(), draft.members.end());
  draft.members.erase(std::unique(draft.members.begin(), draft.members.end()), draft.members.end());
}

int answer(lua_State* lua, Outcome outcome, const char* who) {
  Run* run = Engine::of(lua).run;
  if (!run || (run->rule.across && !run->group)) complain(lua, std::string(who) + " can only be used in check");
  if (lua_type(lua, 1) != LUA_TSTRING) complain(lua, std::string(who) + " needs the name of one of the rule's messages first");
  Draft draft;
  draft.outcome = outcome;
  draft.line = line_now(lua);
  draft.message = string_at(lua, 1);
  const auto& messages = run->rule.messages;
  auto message = std::find_if(messages.begin(), messages.end(), [&](const Message& one) { return one.name == draft.message; });
  if (message == messages.end()) {
    std::vector<std::string_view> known;
    for (const Message& one : messages) known.push_back(one.name);
    complain(lua, "the rule declares no message '" + draft.message + "'" + did_you_mean(draft.message, known));
  }
  read_values(lua, 2, draft);
  std::string lacking;
  draft.text = message_text(*message, draft.values, lacking);
  if (!lacking.empty()) complain(lua, "the message '" + message->name + "' needs a value for {" + lacking + "}");
  if (run->group) {
    read_touched(lua, 3, draft);
  } else {
    read_deciding(lua, 3, *run, draft);
  }
  charge(lua, 1 + draft.text.size() / 16);
  if (run->drafts.size() >= most_drafts + (run->group ? run->group->members().size() : 0))
    complain(lua, "the rule words too many answers and returns none");
  run->drafts.push_back(std::move(draft));
  std::uintptr_t handle = (static_cast<std::uintptr_t>(run->generation) << 32) | answer_bit | (run->drafts.size() - 1);
  lua_pushlightuserdata(lua, reinterpret_cast<void*>(handle));
  return 1;
}

int pass(lua_State* lua) { return answer(lua, Outcome::passed, "pass"); }
int fail(lua_State* lua) { return answer(lua, Outcome::failed, "fail"); }
int cannot_tell(lua_State* lua) { return answer(lua, Outcome::cannot_tell, "cannot_tell"); }
int not_applicable(lua_State* lua) { return answer(lua, Outcome::not_applicable, "not_applicable"); }

}  // namespace

void open_answers(lua_State* lua) {
  static const luaL_Reg functions[] = {
      {"pass", pass}, {"fail", fail}, {"cannot_tell", cannot_tell}, {"not_applicable", not_applicable}, {nullptr, nullptr}};
  luaL_setfuncs(lua, functions, 0);
}

}  // namespace consultcheck::host
