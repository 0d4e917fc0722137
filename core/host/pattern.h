// Lua patterns, matched within a budget: the same results as Lua's own, but a pattern that backtracks without end is stopped.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace consultcheck::host {

/// One pattern against one text.
class Matcher {
 public:
  static constexpr int most_captures = 32;
  static constexpr std::ptrdiff_t position_capture = -2;

  struct Capture {
    const char* start;
    std::ptrdiff_t size;  ///< `position_capture` for `()`.
  };

  /// `spend` takes steps and may throw; it is called at least once for each thousand characters looked at.
  Matcher(std::string_view subject, std::string_view pattern, void (*spend)(void* context, std::uint64_t steps), void* context);

  /// Matches at one position; the end of the match, or null. A malformed pattern throws MalformedPattern.
  const char* match(const char* at);
  int captures() const { return level_; }
  const Capture& capture(int index) const { return captures_[index]; }

 private:
  const char* run(const char* s, const char* p);
  const char* class_end(const char* p) const;
  bool single(const char* s, const char* p, const char* end);
  bool in_set(unsigned char c, const char* p, const char* end);
  const char* balanced(const char* s, const char* p);
  const char* greedy(const char* s, const char* p, const char* end);
  const char* lazy(const char* s, const char* p, const char* end);
  const char* open(const char* s, const char* p, std::ptrdiff_t kind);
  const char* close(const char* s, const char* p);
  const char* repeated(const char* s, char digit);
  void work(std::uint64_t characters);

  static constexpr std::ptrdiff_t unfinished = -1;
  const char *begin_, *end_, *pattern_, *pattern_end_;
  void (*spend_)(void*, std::uint64_t);
  void* context_;
  std::uint64_t worked_ = 0;
  int level_ = 0;
  int depth_ = 0;
  Capture captures_[most_captures];
};

/// What is wrong with a pattern, in plain words.
struct MalformedPattern {
  const char* what;
};

/// Whether a text holds no character with a meaning of its own in patterns.
bool is_plain(std::string_view pattern);

}  // namespace consultcheck::host
