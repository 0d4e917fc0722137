// A group of plans as the check of a rule across plans sees it: lists of members, and members with their facts; read-only, recording what
// is read.
#pragma once

#include <deque>
#include <functional>
#include <lua5.4/lua.hpp>
#include <string>
#include <vector>

#include "core/host/plan_view.h"
#include "core/model/portfolio.h"
#include "core/model/rule.h"

namespace consultcheck::host {

/// Lists of members have this bit in their handles; members are numbered from 0.
inline constexpr ViewId list_bit = 0x40000000;

/// A position in the group.
using MemberId = std::uint32_t;

/// A walk over pairs of members that a rule has begun: each call gives the next one, or false.
using PairWalk = std::function<bool(lua_State*)>;

class GroupView {
 public:
  GroupView(const Rule& rule, const std::string& name, const std::vector<Member>& members);

  const std::string& name() const { return name_; }
  const std::vector<Member>& members() const { return members_; }
  const std::vector<MemberId>& list(std::size_t number) const { return lists_[number]; }
  /// Number of a new list.
  std::size_t add(std::vector<MemberId> list);
  std::size_t add(PairWalk walk);
  /// Counts the plans that a new list or walk holds; too many in all are an error of the rule.
  void take(lua_State* lua, std::size_t plans);
  PairWalk& walk(std::size_t number) { return walks_[number]; }

  /// The fact of a member, or null; marks it as read.
  const Fact* read(MemberId member, std::string_view fact);
  /// The same without marking it.
  const Fact* find(MemberId member, std::string_view fact) const;
  /// Notes that a fact was asked for in vain.
  void note_lacking(std::string_view fact);
  /// Facts of a member that were read, by their names.
  std::vector<std::string> read_of(MemberId member) const;
  /// Names that were asked for of some member that has no such fact.
  const std::vector<std::string>& lacking() const { return lacking_; }
  /// Whether two members meet in no earlier group than this one: plans that share several groups are only paired in the first of them.
  /// Charges for the groups that it compares.
  bool first_meeting(lua_State* lua, MemberId a, MemberId b) const;

 private:
  const Rule& rule_;
  const std::string& name_;
  const std::vector<Member>& members_;
  std::deque<std::vector<MemberId>> lists_;  ///< [0] all.
  std::deque<PairWalk> walks_;
  std::vector<std::uint32_t> read_;  ///< For each member a bit for each of its facts.
  std::vector<std::string> lacking_;
  std::size_t taken_ = 0;
};

/// The group under way, or null while a plan is judged.
GroupView* group_of(lua_State* lua);
/// The member at an index; anything else is an error of the rule naming `who`.
MemberId member_at(lua_State* lua, int index, const char* who);
/// Number of the list at an index; anything else is an error of the rule naming `who`.
std::size_t members_at(lua_State* lua, int index, const char* who);
void push_member(lua_State* lua, MemberId member);
void push_members(lua_State* lua, std::size_t list);

/// Reads a member by the name of a fact, or a list by position or `name`: what light userdata do while a group is judged.
int group_index(lua_State* lua);
/// Length of a list, and its item at a position or nil.
std::int64_t group_length(lua_State* lua, int index, const char* who);
void push_group_item(lua_State* lua, int index, std::int64_t position);

/// Pushes `sorted`, `overlapping` and `alike` into the table on top of the stack.
void open_group_walks(lua_State* lua);

}  // namespace consultcheck::host
