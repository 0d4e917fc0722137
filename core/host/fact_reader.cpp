#include "core/host/fact_reader.h"

#include <algorithm>
#include <cmath>

#include "core/host/data_view.h"
#include "core/host/dates.h"
#include "core/host/engine.h"
#include "core/host/lua_messages.h"
#include "core/host/plan_view.h"
#include "core/host/tables.h"

namespace consultcheck::host {
namespace {

constexpr std::size_t most_facts = 32, longest_text = 2000, longest_name = 64;
constexpr std::int64_t most_texts = 200;

/// The text up to the limit, cut between characters.
std::string short_text(std::string_view text) {
  if (text.size() > longest_text) {
    std::size_t end = longest_text;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
    text = text.substr(0, end);
  }
  return std::string(text);
}

void read_texts(lua_State* lua, int index, Fact& fact) {
  fact.type = Fact::Type::texts;
  const std::int64_t size = std::min(list_length(lua, index, "a fact"), most_texts);
  for (std::int64_t i = 1; i <= size; ++i) {
    push_list_item(lua, index, i);
    if (lua_type(lua, -1) != LUA_TSTRING) complain(lua, "the list '" + fact.name + "' must hold texts, but holds " + kind_at(lua, -1));
    charge(lua, 1 + string_at(lua, -1).size() / 16);
    fact.texts.push_back(short_text(string_at(lua, -1)));
    lua_pop(lua, 1);
  }
}

/// A table with names in it is no list.
void refuse_names(lua_State* lua, int index, const Fact& fact) {
  if (!lua_istable(lua, index)) return;
  for (const std::string_view key : text_keys(lua, index))
    if (!key.empty())
      complain(lua, "the fact '" + fact.name + "' holds a table with names; facts are flat: give '" +
                        std::string(key).substr(0, longest_name) + "' a name of its own among them");
}

Fact read_fact(lua_State* lua, int index, const std::string& name, NodeId& node) {
  Fact fact;
  fact.name = name;
  charge(lua, 8 + string_at(lua, index).size() / 16);
  if (const DateValue* date = date_at(lua, index)) {
    exact_day(lua, index, "facts");
    node = date->node;
    fact.type = Fact::Type::date;
    fact.date = date->date;
    return fact;
  }
  switch (lua_type(lua, index)) {
    case LUA_TSTRING:
      fact.text = short_text(string_at(lua, index));
      return fact;
    case LUA_TNUMBER:
      fact.type = Fact::Type::number;
      fact.number = lua_tonumber(lua, index);
      if (!std::isfinite(fact.number)) complain(lua, "the fact '" + name + "' is no number that can be kept");
      return fact;
    case LUA_TBOOLEAN:
      fact.type = Fact::Type::flag;
      fact.flag = lua_toboolean(lua, index) != 0;
      return fact;
    default:
      break;
  }
  if (!is_part(lua, index) && !lua_istable(lua, index) && !is_data(lua, index))
    complain(lua,
             "the fact '" + name + "' must be a text, a number, a date, true or false, or a list of texts; it is " + kind_at(lua, index));
  refuse_names(lua, index, fact);
  read_texts(lua, index, fact);
  if (is_part(lua, index)) node = part_at(lua, index, "facts");
  return fact;
}

bool says(const Plan& plan, NodeId id, const Fact& fact) {
  const Node& node = plan.node(id);
  switch (fact.type) {
    case Fact::Type::text:
      return node.kind == Kind::text && plan.text(node) == fact.text;
    case Fact::Type::number:
      return node.kind == Kind::number && node.number == fact.number;
    case Fact::Type::flag:
      return node.kind == Kind::flag && node.flag == fact.flag;
    case Fact::Type::date:
      return node.kind == Kind::date && node.date == fact.date;
    case Fact::Type::texts:
      return false;
  }
  return false;
}

}  // namespace

std::size_t text_bytes(const std::vector<Fact>& facts) {
  std::size_t bytes = 0;
  for (const Fact& fact : facts) {
    bytes += fact.text.size();
    for (const std::string& text : fact.texts) bytes += text.size();
  }
  return bytes;
}

bool is_fact_name(std::string_view name) {
  return !name.empty() && name.size() <= longest_name && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == name.npos &&
         (name[0] < '0' || name[0] > '9') && name != "title" && name != "identity";
}

std::vector<Fact> read_facts(lua_State* lua, int index) {
  index = lua_absindex(lua, index);
  push_contents(lua, index, "facts");
  const std::vector<std::string_view> names = text_keys(lua, -1);
  if (names.size() > most_facts) complain(lua, "a rule may keep at most 32 facts of a plan");
  std::vector<Fact> facts;
  for (const std::string_view key : names) {
    if (key.empty()) complain(lua, "the facts of a plan are named, such as { opens = plan.schedule.opens }");
    const std::string name(key.substr(0, longest_name + 1));
    if (!is_fact_name(name))
      complain(lua, name == "title" || name == "identity" ? "no fact can be called '" + name + "': every plan of a group has its own"
                                                          : "'" + name + "' cannot be the name of a fact: use small letters and _");
    lua_getfield(lua, -1, name.c_str());
    NodeId node = no_node;
    facts.push_back(read_fact(lua, lua_gettop(lua), name, node));
    if (text_bytes(facts) > most_fact_bytes)
      complain(lua, "the facts of a plan may hold at most 64 KiB of text, and '" + name + "' goes beyond it; keep fewer or shorter texts");
    const Run* run = Engine::of(lua).run;
    if (run && node != no_node && run->view.real(node)) {
      facts.back().path = run->view.plan().path(node);
      facts.back().spot = run->view.plan().place(node).position();
    }
    lua_pop(lua, 1);
  }
  lua_pop(lua, 1);
  return facts;
}

void place_facts(std::vector<Fact>& facts, const Run& run) {
  const Plan& plan = run.view.plan();
  const std::vector<NodeId> read = run.trail.values();
  for (Fact& fact : facts) {
    if (!fact.path.empty() || read.empty()) continue;
    const auto called = [&](NodeId id) { return plan.node(id).field && plan.node(id).field->name == fact.name; };
    const auto first = [&](auto fits) { return std::find_if(read.begin(), read.end(), fits); };
    auto found = first([&](NodeId id) { return called(id) && says(plan, id, fact); });
    if (found == read.end()) found = first([&](NodeId id) { return says(plan, id, fact); });
    if (found == read.end()) found = first(called);
    if (found == read.end()) found = read.begin();
    fact.path = plan.path(*found);
    fact.spot = plan.place(*found).position();
  }
}

std::vector<std::string> groups_by(const std::vector<Fact>& facts, const std::string& name) {
  const auto fact = std::find_if(facts.begin(), facts.end(), [&](const Fact& one) { return one.name == name; });
  if (fact == facts.end()) return {};
  std::vector<std::string> groups = fact->texts;
  if (fact->type == Fact::Type::text) groups = {fact->text};
  std::sort(groups.begin(), groups.end());
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  if (!groups.empty() && groups.front().empty()) groups.erase(groups.begin());
  return groups;
}

}  // namespace consultcheck::host
