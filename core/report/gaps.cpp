#include "core/report/gaps.h"

#include <algorithm>

#include "core/model/schema.h"

namespace consultcheck::report {
namespace {

const Evidence* where_it_ended(const Finding& finding) {
  const auto gap = [](const Evidence& read) { return read.deciding && read.state == Read::State::missing; };
  const auto found = std::find_if(finding.evidence.begin(), finding.evidence.end(), gap);
  if (found != finding.evidence.end()) return &*found;
  return finding.evidence.empty() ? nullptr : &finding.evidence.back();
}

/// Positions of a field and of what holds it, so that comparing them gives the order of the format.
std::vector<std::size_t> rank(const Field* field) {
  std::vector<std::size_t> out;
  for (; field && field->parent; field = field->parent) {
    const auto& beside = field->parent->fields;
    out.insert(out.begin(), static_cast<std::size_t>(std::find(beside.begin(), beside.end(), field) - beside.begin()));
  }
  return out;
}

std::vector<std::size_t> rank(const Gap& gap) {
  const auto* field = Schema::shipped().find(without_positions(gap.paths.front()));
  return field ? rank(field) : std::vector<std::size_t>{SIZE_MAX};
}

/// The section of the plan that holds a path; single fields at the top make a section of their own.
std::string section_label(std::string_view path) {
  const auto dot = path.find('.');
  const auto* field = Schema::shipped().find(path.substr(0, dot));
  if (!field) return std::string(path.substr(0, dot));
  return dot == path.npos && field->shape != Shape::list ? "The plan itself" : field->label;
}

template <class List, class Same>
auto& found_or_added(List& list, Same same) {
  const auto found = std::find_if(list.begin(), list.end(), same);
  return found != list.end() ? *found : list.emplace_back();
}

}  // namespace

void add_gap(std::vector<Gaps>& sections, const Demand& demand, const Finding& finding) {
  const auto* read = where_it_ended(finding);
  const std::string path = read ? read->path : finding.item_path.empty() ? "plan" : finding.item_path;
  const auto field_path = without_positions(path);
  const auto label = section_label(field_path);
  auto& section = found_or_added(sections, [&](const Gaps& gaps) { return gaps.label == label; });
  section.label = label;
  auto& gap = found_or_added(section.fields, [&](const Gap& known) { return without_positions(known.paths.front()) == field_path; });
  if (gap.paths.empty()) {
    const auto* field = Schema::shipped().find(field_path);
    gap.label = read && !read->label.empty() ? read->label : field ? field->label : path;
    gap.spot = read ? read->spot : Spot{};
  }
  if (std::find(gap.paths.begin(), gap.paths.end(), path) == gap.paths.end()) gap.paths.push_back(path);
  if (std::find(gap.demands.begin(), gap.demands.end(), &demand) == gap.demands.end()) gap.demands.push_back(&demand);
  gap.must = gap.must || demand.obligation == Obligation::must;
}

void sort_gaps(std::vector<Gaps>& sections) {
  for (auto& section : sections) {
    std::stable_sort(section.fields.begin(), section.fields.end(), [](const Gap& a, const Gap& b) { return rank(a) < rank(b); });
  }
  std::stable_sort(sections.begin(), sections.end(),
                   [](const Gaps& a, const Gaps& b) { return rank(a.fields.front()) < rank(b.fields.front()); });
}

}  // namespace consultcheck::report
