#include "core/report/visible.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdio>

namespace consultcheck::report {
namespace {

/// Bytes at the front of `text` that are printable ASCII: one column and one code point each, and nothing to make visible.
std::size_t plain_run(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && text[at] >= 0x20 && text[at] < 0x7f) ++at;
  return at;
}

}  // namespace

CodePoint first_code_point(std::string_view text) {
  CodePoint next;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &next.code);
  if (size < 1) return {};
  next.bytes = static_cast<std::size_t>(size);
  return next;
}

bool is_unseen(std::int32_t code) {
  const bool control = code < 0x20 || (code >= 0x7f && code < 0xa0);
  const bool direction =
      code == 0x061c || code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  const bool hidden = code == 0x200b || (code >= 0x2060 && code <= 0x2064) || (code >= 0xe0000 && code < 0xe1000);
  const bool line_or_mark = code == 0x2028 || code == 0x2029 || code == 0xfeff;
  const bool not_a_character = (code & 0xfffe) == 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
  return control || direction || hidden || line_or_mark || not_a_character;
}

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    if (const auto run = plain_run(text)) {
      out += text.substr(0, run);
      text.remove_prefix(run);
      continue;
    }
    const auto next = first_code_point(text);
    if (next.code < 0) {
      out += "\uFFFD";
    } else if (next.code == '\t' || next.code == '\n' || next.code == '\r') {
      out += ' ';
    } else if (is_unseen(next.code)) {
      char shown[16];
      std::snprintf(shown, sizeof shown, "<U+%04X>", static_cast<unsigned>(next.code));
      out += shown;
    } else {
      out += text.substr(0, next.bytes);
    }
    text.remove_prefix(next.bytes);
  }
  return out;
}

std::string clipped(std::string_view text, std::size_t limit) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == limit) return visible(text.substr(0, at)) + "…";
    at += first_code_point(text.substr(at)).bytes;
  }
  return visible(text);
}

int columns(std::string_view text) {
  int width = 0;
  while (!text.empty()) {
    if (const auto run = plain_run(text)) {
      width += static_cast<int>(run);
      text.remove_prefix(run);
      continue;
    }
    const auto next = first_code_point(text);
    width += next.code < 0 ? 1 : utf8proc_charwidth(next.code);
    text.remove_prefix(next.bytes);
  }
  return width;
}

std::size_t fitting(std::string_view text, int width) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto next = first_code_point(text.substr(at));
    width -= next.code < 0 ? 1 : utf8proc_charwidth(next.code);
    if (width < 0 && at > 0) return at;
    at += next.bytes;
  }
  return at;
}

}  // namespace consultcheck::report
