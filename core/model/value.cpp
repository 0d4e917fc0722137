#include "core/model/value.h"

namespace consultcheck {

const Value* Value::get(std::string_view key) const {
  if (kind != Kind::object) return nullptr;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == key) return &items[i];
  }
  return nullptr;
}

std::string_view Value::words(std::string_view key) const {
  const Value* found = get(key);
  return found && found->kind == Kind::text ? std::string_view(found->text) : std::string_view();
}

}  // namespace consultcheck
