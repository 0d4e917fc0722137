#include "core/load/strict.h"

#include <algorithm>
#include <cmath>

#include "core/model/schema.h"

namespace consultcheck::load {
namespace {

std::string quoted(std::string_view word) { return "\"" + std::string(word) + "\""; }

std::string listed(std::span<const std::string_view> words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) out += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + std::string(words[i]);
  return out;
}

std::string_view noun(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::null:
      return "null";
    case Value::Kind::flag:
      return "true or false";
    case Value::Kind::number:
      return "a number";
    case Value::Kind::text:
      return "a text";
    case Value::Kind::list:
      return "a list";
    case Value::Kind::object:
      return "an object";
  }
  return "";
}

}  // namespace

bool kebab_case(std::string_view word) {
  if (word.empty() || word.front() < 'a' || word.front() > 'z' || word.back() == '-') return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter && (c != '-' || word[i - 1] == '-')) return false;
  }
  return true;
}

void Strict::wrong(Offset at, std::string what, std::string next) {
  if (!problem_) problem_ = Problem{document_.source->spot(at), std::move(what), std::move(next)};
}

void Strict::unknown(Offset at, std::string_view kind, std::string_view word, std::span<const std::string_view> known) {
  const std::vector<std::string_view> names(known.begin(), known.end());
  const std::string_view near = nearest(word, names);
  std::string next = near.empty() ? std::string{} : "Did you mean " + quoted(near) + "?";
  if (near.empty() && !known.empty() && known.size() <= 12) next = "Known here: " + listed(known) + ".";
  wrong(at, quoted(word) + " is not a known " + std::string(kind), std::move(next));
}

bool Strict::is(const Value& value, Value::Kind kind, std::string_view key) {
  if (value.is(kind)) return true;
  wrong(value.offset, quoted(key) + " must be " + std::string(noun(kind)) + ", not " + std::string(noun(value.kind)));
  return false;
}

bool Strict::object(const Value& value, std::string_view what, std::initializer_list<std::string_view> known) {
  if (!value.is(Value::Kind::object)) {
    wrong(value.offset, std::string(what) + " must be an object, not " + std::string(noun(value.kind)));
    return false;
  }
  for (std::size_t i = 0; i < value.keys.size(); ++i)
    if (std::find(known.begin(), known.end(), value.keys[i]) == known.end())
      unknown(value.key_offsets[i], "field of " + std::string(what), value.keys[i], {known.begin(), known.size()});
  return true;
}

const Value* Strict::value(const Value& object, std::string_view key, bool needed) {
  const Value* found = object.get(key);
  if (!found && needed) wrong(object.offset, quoted(key) + " is missing here");
  return found;
}

std::string Strict::text(const Value& object, std::string_view key, bool needed) {
  const Value* found = value(object, key, needed);
  if (!found || !is(*found, Value::Kind::text, key)) return {};
  if (found->text.empty()) wrong(found->offset, quoted(key) + " must not be empty");
  return found->text;
}

void Strict::one_line(const Value& value, std::string_view key) {
  if (value.text.find_first_of("\r\n") != std::string::npos)
    wrong(value.offset, quoted(key) + " must be one line of text", "Take the line breaks (\\n) out of it.");
}

std::string Strict::line(const Value& object, std::string_view key, bool needed) {
  if (const Value* found = object.get(key)) one_line(*found, key);
  return text(object, key, needed);
}

std::string Strict::id(const Value& object, std::string_view key) {
  std::string word = text(object, key);
  if (!word.empty() && !kebab_case(word))
    wrong(object.get(key)->offset, quoted(word) + " cannot be an identifier",
          "Use small letters, digits and hyphens, such as \"feedback-loop\".");
  return word;
}

bool Strict::flag(const Value& object, std::string_view key, bool fallback) {
  const Value* found = value(object, key, false);
  return found && is(*found, Value::Kind::flag, key) ? found->flag : fallback;
}

int Strict::whole(const Value& object, std::string_view key, int least, int most) {
  const Value* found = value(object, key);
  if (!found || !is(*found, Value::Kind::number, key)) return least;
  const double number = found->number;
  if (number == std::floor(number) && number >= least && number <= most) return static_cast<int>(number);
  wrong(found->offset, quoted(key) + " must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return least;
}

std::optional<Date> Strict::date(const Value& object, std::string_view key, bool needed) {
  const Value* found = value(object, key, needed);
  if (!found || !is(*found, Value::Kind::text, key)) return std::nullopt;
  const std::optional<Date> read = Date::parse(found->text);
  if (read && read->exact()) return read;
  wrong(found->offset, quoted(key) + " must be a date such as 2026-03-02, not " + quoted(found->text));
  return std::nullopt;
}

std::span<const Value> Strict::list(const Value& object, std::string_view key, bool needed) {
  const Value* found = value(object, key, needed);
  if (!found || !is(*found, Value::Kind::list, key)) return {};
  return found->items;
}

std::vector<std::string> Strict::texts(const Value& object, std::string_view key, std::string_view kind,
                                       std::span<const std::string_view> known, bool needed) {
  std::vector<std::string> out;
  for (const Value& item : list(object, key, needed)) {
    if (!is(item, Value::Kind::text, key)) break;
    if (item.text.empty()) wrong(item.offset, quoted(key) + " must not hold an empty text");
    if (!known.empty() && std::find(known.begin(), known.end(), item.text) == known.end()) unknown(item.offset, kind, item.text, known);
    if (std::find(out.begin(), out.end(), item.text) != out.end()) wrong(item.offset, quoted(item.text) + " is in this list twice");
    out.push_back(item.text);
  }
  return out;
}

std::optional<std::size_t> Strict::choice(const Value& object, std::string_view key, std::string_view kind,
                                          std::span<const std::string_view> known, bool needed) {
  const std::string word = text(object, key, needed);
  if (word.empty()) return std::nullopt;
  const auto at = std::find(known.begin(), known.end(), word);
  if (at != known.end()) return static_cast<std::size_t>(at - known.begin());
  unknown(object.get(key)->offset, kind, word, known);
  return std::nullopt;
}

std::vector<Span> Strict::spans(const Value& object) {
  std::vector<Span> out;
  const Value* found = object.get("in_force");
  if (!found) return out;
  const std::span<const Value> items =
      found->is(Value::Kind::list) ? std::span<const Value>(found->items) : std::span<const Value>(found, 1);
  if (items.empty()) wrong(found->offset, "\"in_force\" must name a span", "Leave it out when it has always been in force.");
  for (const Value& item : items) {
    if (!this->object(item, "a span of time", {"from", "until"})) return out;
    const std::optional<Date> from = date(item, "from", false), until = date(item, "until", false);
    if (!from && !until) wrong(item.offset, "a span of time must say from when, until when, or both");
    if (from && until && from->first() > until->last()) wrong(item.offset, "this span of time ends before it begins");
    Span span;
    if (from) span.from = from->first();
    if (until) span.until = until->last();
    out.push_back(span);
  }
  return out;
}

}  // namespace consultcheck::load
