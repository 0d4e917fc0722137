#include "core/load/wording.h"

namespace consultcheck::load {

std::string hex(unsigned char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  return {digits[byte >> 4], digits[byte & 15]};
}

std::size_t utf8_size(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  if (first >= 0xF0 && first < 0xF5) return 4;
  return 0;
}

std::string quoted(std::string_view name) {
  constexpr std::size_t longest = 40;
  std::string shown = "\"";
  for (std::size_t i = 0; i < name.size();) {
    if (i >= longest) {
      shown += "…";
      break;
    }
    const auto byte = static_cast<unsigned char>(name[i]);
    const std::size_t size = std::max<std::size_t>(1, utf8_size(byte));
    if (byte < 0x20 || byte == 0x7F)
      shown += "\\x" + hex(byte);
    else
      shown += name.substr(i, size);
    i += size;
  }
  return shown + "\"";
}

std::string place_words(const Source& source, std::size_t at) {
  const Spot spot = source.spot(static_cast<Offset>(at));
  return "line " + std::to_string(spot.line) + ", column " + std::to_string(spot.column);
}

std::string character_words(std::string_view text, std::size_t at) {
  if (at >= text.size()) return "the end of the file";
  const auto byte = static_cast<unsigned char>(text[at]);
  switch (byte) {
    case '\t':
      return "a tab";
    case '\n':
    case '\r':
      return "the end of the line";
    case '\'':
      return "a single quote";
    case '"':
      return "a quote";
    case 0x7F:
      return "a control character (7F)";
    default:
      break;
  }
  if (byte < 0x20) return "a control character (" + hex(byte) + ")";
  const std::string_view character = text.substr(at, std::max<std::size_t>(1, utf8_size(byte)));
  if (character == "\xC2\xA0") return "a no-break space";
  if (character == "\xEF\xBB\xBF") return "a byte order mark";
  return "'" + std::string(character) + "'";
}

}  // namespace consultcheck::load
