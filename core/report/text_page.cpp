#include "core/report/text_page.h"

#include <algorithm>

#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

constexpr int least_room = 20;

std::string_view code_of(Tone tone) {
  switch (tone) {
    case Tone::strong:
      return "1";
    case Tone::faint:
      return "2";
    case Tone::good:
      return "1;32";
    case Tone::bad:
      return "1;31";
    case Tone::unsure:
      return "1;33";
    case Tone::plain:
      break;
  }
  return {};
}

bool only_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The word at the front of `text`, which it is taken from.
std::string_view take_word(std::string_view& text) {
  const auto start = std::min(text.find_first_not_of(' '), text.size());
  const auto end = std::min(text.find(' ', start), text.size());
  const auto word = text.substr(start, end - start);
  text.remove_prefix(end);
  return word;
}

}  // namespace

Tone tone(Result3 result) { return result == Result3::fail ? Tone::bad : result == Result3::pass ? Tone::good : Tone::unsure; }

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  if (out.size() < width) out.append(width - out.size(), ' ');
  return out;
}

void TextPage::line(std::string_view lead, std::string_view words, Tone tone) {
  const auto code = style_.colour ? code_of(tone) : std::string_view{};
  out_ << (words.empty() ? lead.substr(0, lead.find_last_not_of(' ') + 1) : lead);
  if (!code.empty() && !words.empty()) {
    out_ << "\x1b[" << code << 'm' << words << "\x1b[0m";
  } else {
    out_ << words;
  }
  out_ << '\n';
}

int TextPage::margin_of(std::string_view lead) { return columns(lead); }

void TextPage::put(std::string_view lead, std::string_view words, Tone tone, int margin) {
  const auto safe = visible(words);
  const std::string rest_lead(static_cast<std::size_t>(margin), ' ');
  std::string now;
  int taken = 0;
  bool first = true;
  const int lead_width = columns(lead);
  const auto room = [&] { return std::max(style_.width - (first ? lead_width : margin), least_room); };
  const auto flush = [&] {
    line(first ? lead : rest_lead, now, tone);
    first = false;
    now.clear();
    taken = 0;
  };
  std::string_view text = safe;
  for (auto word = take_word(text); !word.empty(); word = take_word(text)) {
    int own = columns(word);
    if (!now.empty() && taken + 1 + own > room()) flush();
    if (!now.empty()) {
      now += ' ';
      ++taken;
    }
    // A long word of ASCII is a path, an address or a hash, which is worth more in one piece.
    while (own > room() && !only_ascii(word)) {
      const auto part = fitting(word, room());
      now = word.substr(0, part);
      word.remove_prefix(part);
      own = columns(word);
      flush();
    }
    now += word;
    taken += own;
  }
  if (!now.empty() || first) flush();
}

void TextPage::split(std::string_view lead, std::string_view left, std::string_view right, Tone tone) {
  const auto safe_left = visible(left);
  const auto safe_right = visible(right);
  const int gap = style_.width - columns(lead) - columns(safe_left) - columns(safe_right);
  if (gap < 2) {
    put(lead, left, tone);
    return put(std::string(static_cast<std::size_t>(columns(lead)), ' '), right);
  }
  const auto code = style_.colour ? code_of(tone) : std::string_view{};
  out_ << lead;
  if (!code.empty()) out_ << "\x1b[" << code << 'm';
  out_ << safe_left << (code.empty() ? "" : "\x1b[0m") << std::string(static_cast<std::size_t>(gap), ' ') << safe_right << '\n';
}

void TextPage::heading(std::string_view words) {
  blank();
  line({}, visible(words), Tone::strong);
  line({}, std::string(static_cast<std::size_t>(std::min(columns(words), style_.width)), '-'), Tone::plain);
}

}  // namespace consultcheck::report
