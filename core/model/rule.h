// A rule as its author declares it, and the plugin it comes in. How it is run is the host's business.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/model/source.h"
#include "core/model/value.h"

namespace consultcheck {

/// The plugin API this program speaks.
inline constexpr int plugin_api = 1;

/// A parameter that a demand or the settings may set.
struct ParamSpec {
  std::string name;
  std::string type;  ///< integer, number, boolean, string, date, list, data.
  std::string about;
  Value fallback;  ///< The declared default; null when it has none. For data: text naming the data file.
  bool has_min = false, has_max = false;
  double min = 0, max = 0;
  std::vector<std::string> one_of;
};

struct Message {
  std::string name;
  std::string text;  ///< With {placeholders}.
};

/// One Lua file, one question.
struct Rule {
  std::string id;  ///< `plugin/file-name`.
  std::string title;
  std::string why;
  std::string fix;
  std::string for_each;         ///< Path of a list; empty for the whole plan.
  bool across = false;          ///< `scope = "portfolio"`: it keeps facts of each plan, and answers for groups of plans.
  std::string group_by;         ///< Of a rule across plans: the fact whose texts name a plan's groups; empty for one group of all plans.
  bool known_by_group = false;  ///< Its findings stay the same from one audit to the next while their group does, whatever plans they name.
  std::vector<ParamSpec> params;
  std::vector<Message> messages;
  const Source* source = nullptr;
  int index = 0;  ///< Where the host keeps it.

  const ParamSpec* param(std::string_view name) const;
};

/// Why a value does not fit a parameter, as the end of a sentence: `must be a number`. Empty when it does. A data file's name is only
/// looked at as a text.
std::string misfit(const ParamSpec& spec, const Value& value);

/// Files of a folder by name such as `rules/charter/rule-set.json`, each with the hash of its content.
using FileHashes = std::map<std::string, std::string>;

/// A plugin folder as bytes: read by the loader, run by the host.
struct PluginFiles {
  std::string folder;
  std::string id, version, about, licence;
  std::vector<std::string> authors;
  int api = 0;
  Document manifest;
  std::vector<std::shared_ptr<const Source>> rules;          ///< One Lua file each, by file name.
  std::vector<std::pair<std::string, std::string>> aliases;  ///< Old rule name, new rule name.
  std::shared_ptr<const Source> schema;                      ///< schema.json for extra.<plugin>; may be null.
  std::vector<std::string> rule_sets;                        ///< Names of the folders in its rules/, each a rule set.
  FileHashes hashes;                                         ///< Of all its files that the program can read.
  std::string hash;                                          ///< BLAKE2b-256 of its files' names and contents, in hexadecimal.
};

}  // namespace consultcheck
