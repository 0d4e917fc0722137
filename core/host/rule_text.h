// What a rule file names, found in its text.
#pragma once

#include <string>
#include <string_view>

namespace consultcheck::host {

/// A rule's Lua without its comments and with empty texts, so that words in them are not taken for code.
class RuleText {
 public:
  explicit RuleText(std::string_view lua);

  /// Whether the code uses a name of the vocabulary: neither as a field nor as the key of a table.
  bool uses(std::string_view name) const;
  /// Whether the code reads a field of that name: `params.name` or `params["name"]`.
  bool reads_field(std::string_view name) const;

 private:
  std::string code_;   ///< Texts are emptied.
  std::string texts_;  ///< The texts alone, each between line ends.
};

}  // namespace consultcheck::host
