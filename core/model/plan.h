// One consultation plan: a compact tree of typed values, each knowing its field and its place.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/date.h"
#include "core/model/schema.h"
#include "core/model/source.h"

namespace consultcheck {

/// Index of a node in its plan. 0 is the plan itself.
using NodeId = std::uint32_t;
inline constexpr NodeId no_node = 0xffffffff;

/// What stands at a node. `missing`: a null, an empty text or a placeholder stands there. `none`: stated none, its reason in text.
/// `unclear`: a value of the wrong type, too imprecise or otherwise unreadable; text says what was written.
enum class Kind : std::uint8_t { object, list, text, date, flag, number, missing, none, unclear };

/// One value of a plan.
struct Node {
  const Field* field = nullptr;
  NodeId parent = no_node;
  NodeId first = no_node;  ///< First member of an object or list.
  NodeId next = no_node;   ///< Next member beside this one.
  NodeId alias = no_node;  ///< Stands for another node: a single stage reads the schedule, the schedule reads the stages.
  Offset offset = 0;
  std::uint32_t position = 0;  ///< In a list, from 1.
  std::uint32_t count = 0;     ///< Members of a list.
  Kind kind = Kind::missing;
  std::uint8_t source = 0;  ///< Which of the plan's sources `offset` is in.
  union {
    double number;
    bool flag;
    Date date;
    struct {
      std::uint32_t at, size;
    } words;  ///< In the plan's text store.
  };
  Node() : number(0) {}
};

/// A plan that was read. Never changes afterwards.
class Plan {
 public:
  const Node& node(NodeId id) const { return nodes_[id]; }
  const Node& top() const { return nodes_[0]; }
  std::size_t size() const { return nodes_.size(); }
  /// The text of a text, none, unclear or missing node: value, reason, or what was written.
  std::string_view text(const Node& node) const { return {store_.data() + node.words.at, node.words.size}; }
  /// The member `field` of an object, aliases followed; no_node when it is not there at all.
  NodeId member(NodeId object, const Field* field) const;
  /// The node that stands at a path such as `audiences[2].group`, from the plan or from one of its nodes on; no_node when it is not there.
  /// A position is looked for from the start of its list: whoever goes through a list asks from each item on.
  NodeId find(std::string_view path, NodeId from = 0) const;
  /// Whether the source that the plan was imported from can hold a field, given by its path without positions. Always, of a plan of our
  /// own.
  bool carries(std::string_view path) const;
  /// `duty.representatives[2].asked_on`, positions counted from 1.
  std::string path(NodeId id) const;
  Place place(NodeId id) const;
  /// What identifies an item of a list among its fellows: the schema's key fields joined by `/`, else its position. Empty for the one
  /// stage that a plan without stages reads as.
  std::string item_key(NodeId item) const;
  /// The value as a report shows it: text in quotes when free, dates as YYYY-MM-DD, yes/no, `none: reason`, `3 items`.
  std::string shown(NodeId id) const;
  /// Text at a path; empty when there is none. For the few fields that reports name.
  std::string_view words(std::string_view path, NodeId from = 0) const;
  /// The exact or imprecise date at a path, if one is there.
  std::optional<Date> date(std::string_view path, NodeId from = 0) const;

  const Source& source() const { return *sources_[0]; }
  /// Organisation name + `/` + id.
  std::string identity() const;

 private:
  friend class PlanBuilder;
  std::vector<Node> nodes_;
  std::string store_;
  std::vector<std::shared_ptr<const Source>> sources_;  ///< [0] the plan; [1] the settings, when the plan inherits from them.
};

}  // namespace consultcheck
