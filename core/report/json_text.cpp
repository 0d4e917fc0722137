#include "core/report/json_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <utility>

#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

/// The bytes that stand for themselves between quotes.
constexpr auto plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (unsigned i = 0x20; i < 0x7f; ++i) plain[i] = i != '"' && i != '\\';
  return plain;
}();

bool is_plain(char byte) { return plain_bytes[static_cast<unsigned char>(byte)]; }

void put_escape(std::string& out, unsigned code) {
  char shown[16];
  if (code > 0xffff) {
    std::snprintf(shown, sizeof shown, "\\u%04x\\u%04x", 0xd7c0 + (code >> 10), 0xdc00 + (code & 0x3ff));
  } else {
    std::snprintf(shown, sizeof shown, "\\u%04x", code);
  }
  out += shown;
}

}  // namespace

void JsonText::separate() {
  if (comma_) out_ += ',';
  comma_ = true;
}

JsonText& JsonText::begin(char bracket) {
  separate();
  out_ += bracket;
  comma_ = false;
  return *this;
}

JsonText& JsonText::end(char bracket) {
  out_ += bracket;
  comma_ = true;
  return *this;
}

JsonText& JsonText::key(std::string_view name) {
  separate();
  out_.append(1, '"').append(name).append("\":");
  comma_ = false;
  return *this;
}

/// Takes one code point that is not plain from the front of the words.
void JsonText::escaped(std::string_view& words) {
  const auto next = first_code_point(words);
  const auto own = words.substr(0, next.bytes);
  words.remove_prefix(next.bytes);
  if (next.code < 0) {
    out_ += "\uFFFD";
  } else if (own == "\"" || own == "\\") {
    out_.append(1, '\\').append(own);
  } else if (own == "\n") {
    out_ += "\\n";
  } else if (is_unseen(next.code)) {
    put_escape(out_, static_cast<unsigned>(next.code));
  } else {
    out_ += own;
  }
}

JsonText& JsonText::text(std::string_view words) {
  separate();
  out_ += '"';
  while (!words.empty()) {
    std::size_t run = 0;
    while (run < words.size() && is_plain(words[run])) ++run;
    out_ += words.substr(0, run);
    words.remove_prefix(run);
    if (!words.empty()) escaped(words);
  }
  out_ += '"';
  return *this;
}

JsonText& JsonText::whole(std::int64_t number) {
  separate();
  char digits[24];
  out_.append(digits, std::to_chars(digits, std::end(digits), number).ptr);
  return *this;
}

JsonText& JsonText::number(double number) {
  if (std::isnan(number)) return text("nan");
  if (std::isinf(number)) return text(number < 0 ? "-inf" : "inf");
  separate();
  char digits[40];
  out_.append(digits, std::to_chars(digits, std::end(digits), number).ptr);
  return *this;
}

JsonText& JsonText::flag(bool value) { return raw(value ? "true" : "false"); }

JsonText& JsonText::null() { return raw("null"); }

JsonText& JsonText::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

JsonText& JsonText::add(std::string_view name, std::string_view words) { return words.empty() ? *this : key(name).text(words); }

JsonText& JsonText::add_whole(std::string_view name, std::int64_t number) { return number == 0 ? *this : key(name).whole(number); }

JsonText& JsonText::add_flag(std::string_view name, bool value) { return value ? key(name).flag(true) : *this; }

JsonText& JsonText::add(std::string_view name, const std::optional<Date>& date) { return date ? key(name).text(date->text()) : *this; }

JsonText& JsonText::add(std::string_view name, const Spot& spot) {
  if (spot.file.empty() && spot.line == 0 && spot.excerpt.empty()) return *this;
  key(name).begin_object().add("file", spot.file).add_whole("line", spot.line).add_whole("column", spot.column);
  return add("excerpt", spot.excerpt).add_whole("caret", spot.caret).end_object();
}

std::string JsonText::take() {
  comma_ = false;
  return std::exchange(out_, {});
}

}  // namespace consultcheck::report
