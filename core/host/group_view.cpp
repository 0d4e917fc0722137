#include "core/host/group_view.h"

#include <algorithm>
#include <cmath>

#include "core/host/dates.h"
#include "core/host/engine.h"
#include "core/host/fact_reader.h"
#include "core/host/lua_messages.h"
#include "core/host/lua_values.h"
#include "core/host/run.h"

namespace consultcheck::host {
namespace {

constexpr std::size_t most_taken = 100'000, most_taken_each = 64;

std::uint64_t handle_at(lua_State* lua, int index, const char* who) {
  if (!is_part(lua, index)) complain(lua, std::string(who) + " needs a group or a plan of it, but was given " + kind_at(lua, index));
  const auto handle = reinterpret_cast<std::uintptr_t>(lua_touserdata(lua, index));
  if (handle >> 32 != Engine::of(lua).run->generation) complain(lua, "this belongs to a group that was finished earlier");
  if (handle & answer_bit) complain(lua, "an answer such as pass or fail has nothing to read; return it");
  return handle & 0xffffffff;
}

void push_handle(lua_State* lua, ViewId id) {
  const std::uintptr_t handle = (static_cast<std::uintptr_t>(Engine::of(lua).run->generation) << 32) | id;
  lua_pushlightuserdata(lua, reinterpret_cast<void*>(handle));
}

void push_text(lua_State* lua, std::string_view text) { lua_pushlstring(lua, text.data(), text.size()); }

void push_fact(lua_State* lua, const Fact& fact) {
  charge(lua, fact.texts.size() / 4);
  switch (fact.type) {
    case Fact::Type::text:
      return push_text(lua, fact.text);
    case Fact::Type::number:
      if (std::floor(fact.number) == fact.number && std::fabs(fact.number) < 9e15)
        return lua_pushinteger(lua, static_cast<lua_Integer>(fact.number));
      return lua_pushnumber(lua, fact.number);
    case Fact::Type::flag:
      return lua_pushboolean(lua, fact.flag);
    case Fact::Type::date:
      return push_date(lua, fact.date);
    case Fact::Type::texts:
      break;
  }
  lua_createtable(lua, static_cast<int>(fact.texts.size()), 0);
  for (std::size_t i = 0; i < fact.texts.size(); ++i) {
    push_text(lua, fact.texts[i]);
    lua_rawseti(lua, -2, static_cast<lua_Integer>(i + 1));
  }
}

}  // namespace

GroupView::GroupView(const Rule& rule, const std::string& name, const std::vector<Member>& members)
    : rule_(rule), name_(name), members_(members), read_(members.size(), 0) {
  std::vector<MemberId> all(members.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<MemberId>(i);
  lists_.push_back(std::move(all));
}

std::size_t GroupView::add(std::vector<MemberId> list) {
  lists_.push_back(std::move(list));
  return lists_.size() - 1;
}

std::size_t GroupView::add(PairWalk walk) {
  walks_.push_back(std::move(walk));
  return walks_.size() - 1;
}

void GroupView::take(lua_State* lua, std::size_t plans) {
  taken_ += 8 + plans;
  if (taken_ > most_taken + most_taken_each * members_.size())
    complain(lua, "the rule sorts the group, or begins to walk through it, too often");
}

const Fact* GroupView::find(MemberId member, std::string_view fact) const {
  const auto& facts = members_[member].facts;
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const Fact& one) { return one.name == fact; });
  return found == facts.end() ? nullptr : &*found;
}

const Fact* GroupView::read(MemberId member, std::string_view fact) {
  const Fact* found = find(member, fact);
  if (found) {
    read_[member] |= 1u << (found - members_[member].facts.data());
  } else {
    note_lacking(fact);
  }
  return found;
}

void GroupView::note_lacking(std::string_view fact) {
  if (lacking_.size() < 100 && std::find(lacking_.begin(), lacking_.end(), fact) == lacking_.end()) lacking_.emplace_back(fact);
}

std::vector<std::string> GroupView::read_of(MemberId member) const {
  std::vector<std::string> names;
  const auto& facts = members_[member].facts;
  for (std::size_t i = 0; i < facts.size() && i < 32; ++i)
    if (read_[member] & 1u << i) names.push_back(facts[i].name);
  return names;
}

bool GroupView::first_meeting(lua_State* lua, MemberId a, MemberId b) const {
  const Fact* of_a = rule_.group_by.empty() ? nullptr : find(a, rule_.group_by);
  const Fact* of_b = rule_.group_by.empty() ? nullptr : find(b, rule_.group_by);
  if (!of_a || !of_b) return true;
  charge(lua, of_a->texts.size() * of_b->texts.size() / 4);
  return std::none_of(of_a->texts.begin(), of_a->texts.end(), [&](const std::string& one) {
    return one < name_ && !one.empty() && std::find(of_b->texts.begin(), of_b->texts.end(), one) != of_b->texts.end();
  });
}

GroupView* group_of(lua_State* lua) {
  Run* run = Engine::of(lua).run;
  return run ? run->group : nullptr;
}

MemberId member_at(lua_State* lua, int index, const char* who) {
  const std::uint64_t id = handle_at(lua, index, who);
  if (id & list_bit) complain(lua, std::string(who) + " needs one plan of the group, but was given a list of them");
  return static_cast<MemberId>(id);
}

std::size_t members_at(lua_State* lua, int index, const char* who) {
  const std::uint64_t id = handle_at(lua, index, who);
  if (!(id & list_bit)) complain(lua, std::string(who) + " needs the group or a list of its plans, but was given one plan");
  return id & ~list_bit;
}

void push_member(lua_State* lua, MemberId member) { push_handle(lua, member); }

void push_members(lua_State* lua, std::size_t list) { push_handle(lua, list_bit | static_cast<ViewId>(list)); }

int group_index(lua_State* lua) {
  charge(lua, 1);
  GroupView& group = *group_of(lua);
  const std::uint64_t id = handle_at(lua, 1, "reading");
  const std::string_view name = string_at(lua, 2);
  if (id & list_bit) {
    if (const auto position = whole_at(lua, 2)) {
      push_group_item(lua, 1, *position);
    } else if (lua_type(lua, 2) == LUA_TSTRING && name == "name") {
      push_text(lua, group.name());
    } else {
      complain(lua, "a group has a name, and plans by position; read its plans with each, ipairs or a position");
    }
    return 1;
  }
  if (lua_type(lua, 2) != LUA_TSTRING) complain(lua, "a fact is read by its name, not by " + kind_at(lua, 2));
  const auto member = static_cast<MemberId>(id);
  if (name == "title" || name == "identity") {
    push_text(lua, name == "title" ? group.members()[member].title : group.members()[member].identity);
  } else if (const Fact* fact = group.read(member, name)) {
    push_fact(lua, *fact);
  } else {
    lua_pushnil(lua);
  }
  return 1;
}

std::int64_t group_length(lua_State* lua, int index, const char* who) {
  return static_cast<std::int64_t>(group_of(lua)->list(members_at(lua, index, who)).size());
}

void push_group_item(lua_State* lua, int index, std::int64_t position) {
  charge(lua, 1);
  const auto& list = group_of(lua)->list(members_at(lua, index, "reading"));
  if (position < 1 || position > static_cast<std::int64_t>(list.size())) return lua_pushnil(lua);
  push_member(lua, list[static_cast<std::size_t>(position - 1)]);
}

}  // namespace consultcheck::host
