// The plan as a rule sees it: strict, read-only, and recording what is read.
#pragma once

#include <lua5.4/lua.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/plan.h"
#include "core/model/verdict.h"

namespace consultcheck::host {

struct Run;

/// A node of the plan, or a section that the plan lacks: those are numbered after the plan's own nodes.
using ViewId = std::uint32_t;

/// Set in the handles of answers, which are no parts of the plan.
inline constexpr ViewId answer_bit = 0x80000000;

/// What stands at a field of an object.
struct Found {
  NodeId node = no_node;  ///< no_node when nothing is written there at all.
  Kind kind = Kind::missing;
};

/// The sections of one plan, those that it leaves out included, so that a rule can always read on.
class PlanView {
 public:
  explicit PlanView(const Plan& plan) : plan_(&plan) {}

  const Plan& plan() const { return *plan_; }
  bool real(ViewId id) const { return id < plan_->size(); }
  const Field* field(ViewId id) const;
  Kind kind(ViewId id) const;
  Found look(ViewId object, const Field* field) const;
  /// The section `field` of an object, whether the plan has it or not.
  ViewId section(ViewId object, const Field* field);
  /// The nearest node above that the plan does have.
  NodeId anchor(ViewId id) const;
  std::string path(ViewId id) const;
  std::string path(ViewId object, const Field* field) const;
  /// The item of a list at a position from 1; no_node beyond its end.
  NodeId item(ViewId list, std::int64_t position);
  /// What looking things up in this view has come to take, for charging: grows with sections that are not there and with items passed over.
  std::uint64_t taken() const { return passed_ / 16 + absent_.size() / 16; }
  void forget_passed() { passed_ = 0; }

 private:
  struct Absent {
    ViewId parent;
    const Field* field;
    Kind kind;
  };
  const Plan* plan_;
  std::vector<Absent> absent_;
  std::uint64_t passed_ = 0;
  NodeId last_list_ = no_node, last_item_ = no_node;  // So that reading a list in order takes no search.
};

/// Gives light userdata the ways of a plan part: reading by name or position, `#`, and no writing.
void open_plan_view(lua_State* lua);

/// Pushes what stands for a section, list or item in the rule's hands.
void push_part(lua_State* lua, ViewId id);
/// Whether a value on the stack is a part of a plan.
bool is_part(lua_State* lua, int index);
/// The part at an index; a finished plan's part, or anything else, is an error of the rule naming `who`.
ViewId part_at(lua_State* lua, int index, const char* who);

/// Pushes the item at a position, from 1, or nil beyond the end. A placeholder or unreadable item ends the rule.
void push_item(lua_State* lua, ViewId list, std::int64_t position);
/// Number of items of a list, which is recorded as read.
std::int64_t read_length(lua_State* lua, ViewId list, const char* who);
/// Pushes the value of a field as a plain read does: a missing or unclear one ends the rule.
void push_field(lua_State* lua, ViewId object, const Field* field);
/// `optional(node, name)`.
int optional(lua_State* lua);
/// Pushes the value that `optional` gives for a field of the part at an index, or nil.
void push_optional(lua_State* lua, int index, std::string_view field);

/// Notes in a run why it cannot tell, in words; `missing` becomes `not carried` when the plan's source cannot hold the field.
void set_ending(Run& run, Reason reason, std::string path, const Field* field, std::string_view written = {});
/// Ends the rule with cannot-tell for a field.
[[noreturn]] void end_cannot_tell(lua_State* lua, Reason reason, std::string path, const Field* field, std::string_view written = {});

}  // namespace consultcheck::host
