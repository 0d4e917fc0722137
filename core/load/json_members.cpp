#include "core/load/json_members.h"

#include <limits>

namespace consultcheck::load {

std::optional<JsonMember::Element> JsonMember::found(std::string_view key) const {
  Element member;
  if (fault_ || value_.at_key(key).get(member) || member.is_null()) return std::nullopt;
  return member;
}

std::optional<JsonMember::Element> JsonMember::found(std::string_view key, bool needed) const {
  auto member = found(key);
  if (needed && !member) wrong(key, "is not there");
  return member;
}

void JsonMember::wrong(std::string_view key, std::string what) const {
  if (fault_) return;
  auto where = path();
  if (!key.empty()) where.append(where.empty() ? "" : ".").append(key);
  fault_ = MemberFault{std::move(where), std::move(what)};
}

std::string JsonMember::path() const {
  if (!parent_) return {};
  auto out = parent_->path();
  out.append(out.empty() ? "" : ".").append(key_);
  return position_ < 0 ? out : out + "[" + std::to_string(position_) + "]";
}

std::string JsonMember::text(std::string_view key, bool needed) const {
  std::string_view words;
  const auto member = found(key, needed);
  if (member && member->get(words)) wrong(key, "is no text");
  return std::string(words);
}

double JsonMember::number(std::string_view key, bool needed) const {
  const auto member = found(key, needed);
  double number = 0;
  if (!member || !member->get(number)) return number;
  std::string_view words;
  if (member->get(words)) words = {};
  const auto infinite = std::numeric_limits<double>::infinity();
  if (words == "inf") return infinite;
  if (words == "-inf") return -infinite;
  if (words != "nan") wrong(key, "is no number");
  return std::numeric_limits<double>::quiet_NaN();
}

std::size_t JsonMember::index(std::string_view key, bool needed) const {
  std::uint64_t number = 0;
  const auto member = found(key, needed);
  if (member && member->get(number)) wrong(key, "is no whole number from 0 on");
  return number;
}

std::optional<bool> JsonMember::maybe_flag(std::string_view key) const {
  const auto member = found(key);
  bool value = false;
  if (!member) return std::nullopt;
  if (member->get(value)) wrong(key, "is neither true nor false");
  return value;
}

std::optional<Date> JsonMember::date(std::string_view key, bool needed) const {
  const auto words = text(key, needed);
  if (words.empty()) return std::nullopt;
  const auto date = Date::parse(words);
  if (!date) wrong(key, "is no date");
  return date;
}

std::optional<JsonMember> JsonMember::object(std::string_view key, bool needed) const {
  const auto member = found(key, needed);
  if (!member) return std::nullopt;
  if (!member->is_object()) {
    wrong(key, "is no object");
    return std::nullopt;
  }
  return JsonMember(*member, fault_, this, key, -1);
}

std::vector<JsonMember::Element> JsonMember::items(std::string_view key, bool needed) const {
  const auto member = found(key, needed);
  simdjson::dom::array list;
  if (!member) return {};
  if (!member->get(list)) return {list.begin(), list.end()};
  wrong(key, "is no list");
  return {};
}

std::vector<std::string> JsonMember::texts(std::string_view key) const {
  std::vector<std::string> out;
  for (const auto item : items(key, false)) {
    std::string_view words;
    if (item.get(words)) wrong(key, "holds something that is no text");
    out.emplace_back(words);
  }
  return out;
}

std::vector<std::size_t> JsonMember::indexes(std::string_view key) const {
  std::vector<std::size_t> out;
  for (const auto item : items(key, false)) {
    std::uint64_t number = 0;
    if (item.get(number)) wrong(key, "holds something that is no whole number from 0 on");
    out.push_back(number);
  }
  return out;
}

Spot JsonMember::place(std::string_view key) const {
  Spot spot;
  with(key, false, [&](const JsonMember& at) {
    spot = {at.text("file"), at.whole("line"), at.whole("column"), at.text("excerpt"), at.whole("caret")};
  });
  return spot;
}

}  // namespace consultcheck::load
