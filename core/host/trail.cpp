#include "core/host/trail.h"

#include <algorithm>

namespace consultcheck::host {

void Trail::begin(std::size_t nodes) {
  if (seen_.size() < nodes) seen_.resize(nodes, 0);
  rewind(0);
}

void Trail::rewind(std::size_t records) {
  records_.resize(std::min(records, records_.size()));
  if (++epoch_ == 0) {
    std::fill(seen_.begin(), seen_.end(), 0);
    seen_values_.clear();
    epoch_ = 1;
  }
  std::size_t data = 0;
  for (const Record& record : records_) {
    if (record.of == Record::Of::node) seen_[record.id] = epoch_;
    if (record.of == Record::Of::data && !data_[data++].missing) seen_values_[data_[record.id].at.value] = epoch_;
  }
  data_.resize(data);
}

void Trail::node(NodeId node, Read::State state, bool plain) {
  if (full() && seen_[node] != epoch_) return;
  if (seen_[node] != epoch_) {
    seen_[node] = epoch_;
    records_.push_back({Record::Of::node, state, plain, node, nullptr});
    return;
  }
  if (!plain) return;
  for (Record& record : records_)
    if (record.of == Record::Of::node && record.id == node) record.plain = true;
}

void Trail::absent(ViewId object, const Field* field, Read::State state, bool plain) {
  for (Record& record : records_) {
    if (record.of != Record::Of::absent || record.id != object || record.field != field) continue;
    record.plain = record.plain || plain;
    return;
  }
  if (full()) return;
  records_.push_back({Record::Of::absent, state, plain, object, field});
}

void Trail::data(const DataPlace& value) {
  if (full()) return;
  std::uint32_t& seen = seen_values_[value.value];
  if (seen == epoch_) return;
  seen = epoch_;
  records_.push_back({Record::Of::data, Read::State::value, false, static_cast<std::uint32_t>(data_.size()), nullptr});
  data_.push_back({value, {}});
}

void Trail::absent_data(const DataPlace& under, std::string_view key) {
  if (full()) return;
  for (const DataRead& known : data_)
    if (known.missing && *known.missing == key && known.at.value == under.value && known.at.row == under.row && known.at.file == under.file)
      return;
  records_.push_back({Record::Of::data, Read::State::missing, false, static_cast<std::uint32_t>(data_.size()), nullptr});
  data_.push_back({under, std::string(key)});
}

std::string Trail::path(const Record& record, const PlanView& view) const {
  if (record.of == Record::Of::data) return read_of(data_[record.id].at, data_[record.id].missing).path;
  return record.of == Record::Of::node ? view.path(record.id) : view.path(record.id, record.field);
}

Read Trail::word(const Record& record, const PlanView& view) const {
  if (record.of == Record::Of::data) return read_of(data_[record.id].at, data_[record.id].missing);
  Read read;
  read.path = path(record, view);
  read.state = record.state;
  if (record.of == Record::Of::node) {
    read.value = view.plan().shown(record.id);
    read.place = view.plan().place(record.id);
  } else {
    read.place = view.plan().place(view.anchor(record.id));
  }
  return read;
}

std::vector<Read> Trail::reads(const PlanView& view, const std::vector<std::string>& at, const std::string& item_path) const {
  auto names = [&](const std::string& path) {
    return std::any_of(at.begin(), at.end(), [&](const std::string& wanted) {
      auto under = [&](const std::string& whole) {
        return path == whole ||
               (path.size() > whole.size() && path.starts_with(whole) && (path[whole.size()] == '.' || path[whole.size()] == '['));
      };
      return under(wanted) || (!item_path.empty() && under(item_path + "." + wanted));
    });
  };
  std::vector<Read> reads;
  reads.reserve(std::min(records_.size(), kept));
  for (const Record& record : records_) {
    if (reads.size() == kept) break;
    reads.push_back(word(record, view));
    reads.back().deciding = at.empty() || names(reads.back().path);
  }
  return reads;
}

std::vector<NodeId> Trail::values() const {
  std::vector<NodeId> nodes;
  for (const Record& record : records_)
    if (record.of == Record::Of::node && record.state == Read::State::value && nodes.size() < kept) nodes.push_back(record.id);
  return nodes;
}

std::vector<std::string> Trail::plain_paths(const PlanView& view) const {
  std::vector<std::string> paths;
  for (const Record& record : records_)
    if (record.plain) paths.push_back(path(record, view));
  return paths;
}

}  // namespace consultcheck::host
