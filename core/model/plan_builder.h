// Turns a stream of events into a typed plan. JSON, XML, importers and rule examples all feed it, so that all read alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/plan.h"
#include "core/model/value.h"

namespace consultcheck {

/// Something odd in a plan that does not stop it from being read.
struct Warning {
  Place place;
  std::string path;
  std::string what;
  std::string next;
};

/// Receives events in document order and builds the plan that the schema describes. Odd values become `unclear` with a warning, unknown
/// fields are left out with a warning and "did you mean", placeholders become `missing`. Depth, duplicate keys and not-well-formed input
/// are the readers' business.
class PlanBuilder final : public ValueSink {
 public:
  PlanBuilder(const Schema& schema, std::shared_ptr<const Source> source);

  void object_begin(Offset at) override;
  void object_end() override;
  void list_begin(Offset at) override;
  void list_end() override;
  void key(std::string_view name, Offset at) override;
  void text(std::string_view value, Offset at) override;
  void number(double value, std::string_view written, Offset at) override;
  void flag(bool value, Offset at) override;
  void null(Offset at) override;
  /// Stated none, as XML says it: none="true" with the reason as text.
  void none(std::string_view reason, Offset at);

  /// The field that the next value would fill, or null inside something unknown. The XML reader asks, to tell lists from objects.
  const Field* expected() const;

  /// Adds a warning that only a reader can give; those after the first 1,000 are dropped, for a hostile file must not turn into a million
  /// of them.
  void warn(Offset at, std::string path, std::string what, std::string next);

  /// Gives facts that hold for the whole council: what the plan leaves out at those paths reads as there, with the settings' place.
  /// They must have been read with this very schema: fields are compared by address, and those of another would stand beside the plan's
  /// own.
  void inherit(const Plan& council);

  /// The plan, with single stages and schedules reading as one another; a problem when id, title or organisation.name is not there.
  Result<Plan> finish();
  /// The plan without that demand, for rule examples.
  Plan finish_partial();
  /// What was written and nothing besides, for facts that plans inherit.
  Plan finish_facts() { return std::move(plan_); }
  std::vector<Warning>& warnings() { return warnings_; }

 private:
  /// An object or list that is still open. Where `node` is no_node, it is one whose content is passed over.
  struct Open {
    NodeId node = no_node;
    NodeId last = no_node;             ///< Its newest member.
    const Field* key_field = nullptr;  ///< Of an object: the field that the next value fills.
    Offset key_at = 0;
    std::uint32_t items = 0;  ///< Of a list: items seen, those left out included.
  };
  NodeId add(const Field* field, Kind kind, Offset at);
  NodeId attach(NodeId parent, const Field* field, Kind kind, Offset at, std::uint8_t source);
  void keep(Node& node, std::string_view words);
  void wrong(const Field* field, std::string_view written, Offset at, std::string_view wanted);
  void open(const Field* field, Shape shape, Offset at, std::string_view written);
  void close();
  bool passed_over() const;
  void copy(const Plan& from, NodeId what, NodeId into);
  void merge(const Plan& from, NodeId theirs, NodeId ours);
  void join_stages();
  void stages_from_schedule();
  void schedule_from_stages(NodeId stages);
  NodeId ensure(NodeId object, std::string_view name, Kind kind);
  bool warned_enough() const { return warnings_.size() >= 1000; }

  const Schema& schema_;
  Plan plan_;
  std::vector<Open> open_;
  bool begun_ = false;
  std::vector<Warning> warnings_;
};

}  // namespace consultcheck
