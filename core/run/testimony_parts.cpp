#include "core/run/testimony_parts.h"

#include <algorithm>

#include "core/host/lua_messages.h"
#include "core/host/message_text.h"
#include "core/host/plugin.h"

namespace consultcheck::run {
namespace {
constexpr std::size_t most_values = 32, longest_value = 600;
}

void must(bool holds, const char* what) {
  if (!holds) throw Untrue{what};
}

Wording wording_from(const Json& said, const Rule& rule) {
  Wording wording;
  wording.text = host::printable(said.at("text").get<std::string>());
  wording.message = said.at("message").get<std::string>();
  must(said.at("values").size() <= most_values, "values");
  for (const Json& value : said.at("values"))
    wording.values.emplace_back(host::printable(value.at(0).get<std::string>(), longest_value),
                                host::printable(value.at(1).get<std::string>(), longest_value));
  if (wording.message.empty()) return wording;
  const auto message =
      std::find_if(rule.messages.begin(), rule.messages.end(), [&](const Message& one) { return one.name == wording.message; });
  must(message != rule.messages.end(), "a message");
  std::string lacking;
  wording.text = host::message_text(*message, wording.values, lacking);
  must(lacking.empty(), "a value");
  return wording;
}

void read_error(const Json& said, const Rule& rule, std::string& kind, Spot& spot) {
  static const char* const kinds[] = {"rule", "steps", "memory", "time"};
  const std::string given = said.at("error").get<std::string>();
  must(std::find(std::begin(kinds), std::end(kinds), given) != std::end(kinds), "an error");
  kind = given;
  spot = host::line_of(*rule.source, std::clamp(said.at("error_line").get<int>(), 0, lines_of(rule)));
}

Json json_of(const std::vector<std::pair<std::string, std::string>>& values) {
  Json json = Json::array();
  for (const auto& [name, value] : values) json.push_back({name, value});
  return json;
}

std::string bytes_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

int lines_of(const Rule& rule) { return 1 + static_cast<int>(std::count(rule.source->text.begin(), rule.source->text.end(), '\n')); }

}  // namespace consultcheck::run
