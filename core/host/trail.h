// What one verdict read, in order, each thing once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/host/data_reads.h"
#include "core/host/plan_view.h"

namespace consultcheck::host {

/// Collects reads. Cheap while a rule runs; words are made of them only at the end.
class Trail {
 public:
  static constexpr std::size_t kept = 64;    ///< Reads that a verdict shows.
  static constexpr std::size_t most = 4096;  ///< Reads that are told apart; further ones are not counted.

  /// Begins with nothing read, for a plan of so many nodes.
  void begin(std::size_t nodes);
  /// Forgets what was read after the first `records`, as between the items of a list.
  void rewind(std::size_t records);
  std::size_t size() const { return records_.size(); }

  void node(NodeId node, Read::State state, bool plain);
  void absent(ViewId object, const Field* field, Read::State state, bool plain);
  /// A value of a data file.
  void data(const DataPlace& value);
  /// A key that is not there under a place of a data file.
  void absent_data(const DataPlace& under, std::string_view key);

  /// The first nodes that were read and have a value, in order.
  std::vector<NodeId> values() const;
  /// The reads in words. `at`: paths of the deciding ones, whole or from the item; empty: all decide.
  std::vector<Read> reads(const PlanView& view, const std::vector<std::string>& at, const std::string& item_path) const;
  std::size_t left_out() const { return records_.size() > kept ? records_.size() - kept : 0; }
  /// Paths of the fields read without `optional`.
  std::vector<std::string> plain_paths(const PlanView& view) const;

 private:
  struct Record {
    enum class Of : std::uint8_t { node, absent, data } of;
    Read::State state;
    bool plain;
    std::uint32_t id;  // Node, enclosing object, or index in data_.
    const Field* field;
  };
  struct DataRead {
    DataPlace at;
    std::optional<std::string> missing;  // The key that is not there; nothing for a value.
  };
  bool full() const { return records_.size() >= most; }
  Read word(const Record& record, const PlanView& view) const;
  std::string path(const Record& record, const PlanView& view) const;

  std::vector<Record> records_;
  std::vector<DataRead> data_;
  std::vector<std::uint32_t> seen_;                              // Epoch in which a node was last recorded.
  std::unordered_map<const Value*, std::uint32_t> seen_values_;  // The same for values of data, which live as long as the rule sets.
  std::uint32_t epoch_ = 0;
};

}  // namespace consultcheck::host
