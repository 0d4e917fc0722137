// Marks and results in letters and words.
#include "core/report/dashboard/parts.h"

namespace consultcheck::report {
namespace {

struct MarkWords {
  std::string_view letter, word;
};

/// In the order of `marks`.
constexpr MarkWords table[] = {
    {"F", "not met"},       {"E", "could not be checked"}, {"U", "unclear in the plan"},
    {"M", "facts missing"}, {"J", "for a person"},         {"C", "source cannot hold it"},
    {"A", "advice"},        {"W", "waived for a time"},    {"P", "met"},
    {"D", "not due yet"},   {"–", "does not apply"},
};

}  // namespace

std::string_view mark_letter(char mark) { return table[gravity(mark)].letter; }
std::string_view mark_word(char mark) { return table[gravity(mark)].word; }

std::string demand_title(const AuditHead& head, const std::string& id) {
  for (const auto& one : head.demands) {
    if (one.id == id) return one.title;
  }
  return id;
}

std::string_view badge_kind(Result3 result) { return result == Result3::fail ? "fail" : result == Result3::pass ? "pass" : "incomplete"; }

std::string because_words(const OpenBecause& because) {
  if (because.only_not_carried()) return "no failure in what the source carries";
  std::string out;
  const auto add = [&](bool holds, std::string_view words) {
    if (holds) out.append(out.empty() ? "" : ", ").append(words);
  };
  add(because.missing, "facts missing");
  add(because.unclear, "unclear");
  add(because.judgement, "for a person");
  add(because.error, "a rule broke");
  add(because.not_carried, "source cannot hold it");
  return out;
}

}  // namespace consultcheck::report
