// Walks over a group that take no more work than there is to find: sorted lists, overlapping spans, texts that are alike.
#include <algorithm>
#include <cmath>
#include <memory>
#include <tuple>

#include "core/host/alike.h"
#include "core/host/engine.h"
#include "core/host/group_view.h"
#include "core/host/lua_messages.h"
#include "core/host/run.h"
#include "core/host/vocabulary.h"
#include "core/host/walk.h"

namespace consultcheck::host {
namespace {

GroupView& needed_group(lua_State* lua, const char* who) {
  GroupView* group = group_of(lua);
  if (!group) complain(lua, std::string(who) + " can only be used in the check of a rule across plans");
  return *group;
}

std::string fact_name(lua_State* lua, int index, const char* who) {
  if (lua_type(lua, index) != LUA_TSTRING)
    complain(lua, std::string(who) + " needs the name of a fact, but was given " + kind_at(lua, index));
  return std::string(string_at(lua, index));
}

/// A fact as it sorts.
struct Key {
  double number = 0;
  std::string_view text;
  auto tie() const { return std::tie(number, text); }
};

Key key_of(lua_State* lua, const Fact& fact, Fact::Type type) {
  if (fact.type != type)
    complain(lua, "the fact '" + fact.name + "' is of one kind in some plans and of another in others, so it gives no order");
  switch (fact.type) {
    case Fact::Type::text:
      return {0, fact.text};
    case Fact::Type::number:
      return {fact.number, {}};
    case Fact::Type::date:
      return {static_cast<double>(fact.date.first()), {}};
    default:
      complain(lua, "sorted needs a fact that is a text, a number or a date; '" + fact.name + "' is none");
  }
}

/// Charges for sorting so many.
void charge_sort(lua_State* lua, std::size_t size) { charge(lua, 1 + size * (1 + static_cast<std::uint64_t>(std::log2(size + 1.0)) / 4)); }

/// `sorted(group, "opens")`: the plans that have the fact, in its order; those that are equal stay in theirs.
int sorted(lua_State* lua) {
  GroupView& group = needed_group(lua, "sorted");
  const std::vector<MemberId>& list = group.list(members_at(lua, 1, "sorted"));
  const std::string name = fact_name(lua, 2, "sorted");
  charge_sort(lua, list.size());
  group.take(lua, list.size());
  std::vector<std::pair<Key, MemberId>> keyed;
  Fact::Type type = Fact::Type::text;
  for (MemberId member : list) {
    const Fact* fact = group.read(member, name);
    if (!fact) continue;
    if (keyed.empty()) type = fact->type;
    keyed.emplace_back(key_of(lua, *fact, type), member);
  }
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first.tie() < b.first.tie(); });
  std::vector<MemberId> order;
  for (const auto& [key, member] : keyed) order.push_back(member);
  push_members(lua, group.add(std::move(order)));
  return 1;
}

int next_pair(lua_State* lua) {
  lua_settop(lua, 0);
  const auto number = static_cast<std::size_t>(lua_tointeger(lua, walk_value(1)));
  if (group_of(lua)->walk(number)(lua)) return lua_gettop(lua);
  lua_pushnil(lua);
  return 1;
}

int start_walk(lua_State* lua, GroupView& group, PairWalk walk) {
  lua_pushinteger(lua, static_cast<lua_Integer>(group.add(std::move(walk))));
  push_walk(lua, next_pair, 1);
  return 1;
}

/// A sweep over spans of days in order of their first day: those that are still open stand in `open`.
class Sweep {
 public:
  struct Window {
    Day first, last;
    MemberId member;
  };
  Sweep(GroupView& group, std::vector<Window> windows, std::string first, std::string last)
      : group_(group), windows_(std::move(windows)), first_(std::move(first)), last_(std::move(last)) {}

  bool next(lua_State* lua) {
    for (; at_ < windows_.size(); ++at_, seen_ = 0) {
      const Window& now = windows_[at_];
      if (seen_ == 0) drop_closed(lua, now.first);
      while (seen_ < open_.size()) {
        charge(lua, 1);
        const Window& before = open_[seen_++];
        if (!group_.first_meeting(lua, before.member, now.member)) continue;
        give(lua, before, now);
        return true;
      }
      open_.push_back(now);
    }
    return false;
  }

 private:
  void drop_closed(lua_State* lua, Day day) {
    charge(lua, 1 + open_.size() / 4);
    open_.erase(std::remove_if(open_.begin(), open_.end(), [&](const Window& one) { return one.last < day; }), open_.end());
  }
  void give(lua_State* lua, const Window& a, const Window& b) {
    for (MemberId member : {a.member, b.member}) {
      group_.read(member, first_);
      group_.read(member, last_);
      push_member(lua, member);
    }
    lua_pushinteger(lua, std::min(a.last, b.last) - b.first + 1);
  }

  GroupView& group_;
  std::vector<Window> windows_, open_;
  std::string first_, last_;
  std::size_t at_ = 0, seen_ = 0;
};

/// `for a, b, days in overlapping(group, "opens", "closes")`: each pair of plans whose spans have days in common; the one that begins first
/// is `a`.
int overlapping(lua_State* lua) {
  GroupView& group = needed_group(lua, "overlapping");
  const std::vector<MemberId>& list = group.list(members_at(lua, 1, "overlapping"));
  const std::string first = fact_name(lua, 2, "overlapping"), last = fact_name(lua, 3, "overlapping");
  charge_sort(lua, list.size());
  group.take(lua, list.size());
  std::vector<Sweep::Window> windows;
  for (MemberId member : list) {
    const Fact* from = group.find(member, first);
    const Fact* to = group.find(member, last);
    if (!from) group.note_lacking(first);
    if (!to) group.note_lacking(last);
    if (!from || !to) continue;
    if (from->type != Fact::Type::date || to->type != Fact::Type::date) complain(lua, "overlapping needs two facts that are dates");
    if (from->date.first() <= to->date.first()) windows.push_back({from->date.first(), to->date.first(), member});
  }
  std::stable_sort(windows.begin(), windows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  auto sweep = std::make_shared<Sweep>(group, std::move(windows), first, last);
  return start_walk(lua, group, [sweep](lua_State* state) { return sweep->next(state); });
}

/// `for a, b, likeness, words in alike(group, "words", 0.7)`: each pair of plans whose lists of words are as alike as that, and what they
/// share.
int alike(lua_State* lua) {
  GroupView& group = needed_group(lua, "alike");
  const std::vector<MemberId>& list = group.list(members_at(lua, 1, "alike"));
  const std::string name = fact_name(lua, 2, "alike");
  const double least = lua_isnumber(lua, 3) ? lua_tonumber(lua, 3) : 0;
  if (!(least >= 0.1 && least <= 1)) complain(lua, "alike needs how alike two plans must be, from 0.1 to 1");
  std::vector<std::span<const std::string>> texts;
  std::vector<MemberId> whose;
  for (MemberId member : list) {
    const Fact* fact = group.find(member, name);
    if (!fact) group.note_lacking(name);
    if (!fact || (fact->type == Fact::Type::texts && fact->texts.empty())) continue;
    if (fact->type != Fact::Type::texts) complain(lua, "alike needs a fact that is a list of words, such as text.keywords gives");
    texts.push_back(fact->texts);
    whose.push_back(member);
  }
  group.take(lua, texts.size() * 4);
  auto search = std::make_shared<AlikeSearch>(texts, least, [&](std::uint64_t work) { charge(lua, work); });
  return start_walk(lua, group, [&group, search, whose, name](lua_State* state) {
    AlikePair pair;
    while (search->next(pair, [&](std::uint64_t work) { charge(state, work); })) {
      const MemberId a = whose[pair.a], b = whose[pair.b];
      charge(state, 1);
      if (!group.first_meeting(state, a, b)) continue;
      for (MemberId member : {a, b}) {
        group.read(member, name);
        push_member(state, member);
      }
      lua_pushnumber(state, pair.likeness);
      lua_pushlstring(state, pair.shared.data(), pair.shared.size());
      return true;
    }
    return false;
  });
}

}  // namespace

void open_group_walks(lua_State* lua) {
  static const luaL_Reg functions[] = {{"sorted", sorted}, {"overlapping", overlapping}, {"alike", alike}, {nullptr, nullptr}};
  luaL_setfuncs(lua, functions, 0);
}

}  // namespace consultcheck::host
