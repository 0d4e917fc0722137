// What the reader tests share: a sink that writes down what it is sent, and a problem as one line.
#pragma once

#include <string>

#include "core/model/value.h"

namespace consultcheck::tests {

/// Writes each event as one word with its offset: `key:a@1 number:1@5`.
class Recorder final : public ValueSink {
 public:
  std::string events;

  void object_begin(Offset at) override { add("{", at); }
  void object_end() override { events += "} "; }
  void list_begin(Offset at) override { add("[", at); }
  void list_end() override { events += "] "; }
  void key(std::string_view name, Offset at) override { add("key:" + std::string(name), at); }
  void text(std::string_view value, Offset at) override { add("text:" + std::string(value), at); }
  void number(double, std::string_view written, Offset at) override { add("number:" + std::string(written), at); }
  void flag(bool value, Offset at) override { add(value ? "true" : "false", at); }
  void null(Offset at) override { add("null", at); }

 private:
  void add(const std::string& word, Offset at) { events += word + "@" + std::to_string(at) + " "; }
};

/// `3:7: what is wrong`, or `what is wrong` where no line is named.
inline std::string line_of(const Problem& problem) {
  if (problem.spot.line == 0) return problem.what;
  return std::to_string(problem.spot.line) + ":" + std::to_string(problem.spot.column) + ": " + problem.what;
}

/// The rest of the excerpt from the caret on.
inline std::string under_caret(const Problem& problem) {
  std::size_t at = 0;
  for (int column = 1; column < problem.spot.caret && at < problem.spot.excerpt.size(); ++column) do
      ++at;
    while (at < problem.spot.excerpt.size() && (static_cast<unsigned char>(problem.spot.excerpt[at]) & 0xC0) == 0x80);
  return problem.spot.excerpt.substr(at);
}

}  // namespace consultcheck::tests
