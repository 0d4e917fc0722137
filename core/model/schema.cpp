#include "core/model/schema.h"

#include <algorithm>

namespace consultcheck {

Schema::Schema() {
  fields_.emplace_back();
  top_ = &fields_.back();
  top_->shape = Shape::object;
}

const Field* Field::child(std::string_view wanted) const {
  if (wanted.empty()) return nullptr;
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field* field) {
    const std::string& name = field->name;
    return name.size() == wanted.size() && name.front() == wanted.front() && name == wanted;
  });
  return found == fields.end() ? nullptr : *found;
}

const Field* Schema::find(std::string_view path) const {
  const Field* at = top_;
  while (at && !path.empty()) {
    const std::size_t dot = path.find('.');
    const Field* inside = at->item && at->item->shape == Shape::object ? at->item : at;
    at = inside->child(path.substr(0, dot));
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  }
  return at;
}

std::string without_positions(std::string_view path) {
  std::string out;
  bool inside = false;
  for (const char c : path) {
    if (c == '[') inside = true;
    if (!inside) out += c;
    if (c == ']') inside = false;
  }
  return out;
}

const Schema& Schema::shipped() {
  static const Schema schema = [] {
    auto read = Schema::read(shipped_text(), "plan.schema.json");
    return read ? std::move(*read) : Schema{};
  }();
  return schema;
}

}  // namespace consultcheck
