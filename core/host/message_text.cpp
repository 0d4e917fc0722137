#include "core/host/message_text.h"

#include <algorithm>

#include "core/host/lua_messages.h"

namespace consultcheck::host {

std::string message_text(const Message& message, const std::vector<std::pair<std::string, std::string>>& values, std::string& lacking) {
  std::string out;
  std::size_t at = 0;
  while (at < message.text.size()) {
    std::size_t open = message.text.find('{', at), close = open == message.text.npos ? open : message.text.find('}', open);
    if (close == message.text.npos) break;
    out.append(message.text, at, open - at);
    std::string name = message.text.substr(open + 1, close - open - 1);
    auto value = std::find_if(values.begin(), values.end(), [&](const auto& one) { return one.first == name; });
    if (value == values.end()) {
      lacking = name;
      return {};
    }
    out += value->second;
    at = close + 1;
  }
  out.append(message.text, at);
  return printable(out);
}

}  // namespace consultcheck::host
