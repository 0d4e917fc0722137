// Names of places as they are compared: people write them with other capitals and spaces.
#pragma once

#include <string>
#include <string_view>

#include "core/model/letters.h"

namespace consultcheck {

/// A name without white space and in small letters of ASCII: two that give the same are the same place.
inline std::string same_name(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c != ' ' && c != '\t' && c != '\r' && c != '\n') out += lower_case(c);
  }
  return out;
}

}  // namespace consultcheck
