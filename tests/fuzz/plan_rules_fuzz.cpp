// Made plans and made rules: the host lives through them, and a verdict depends on its rule and its plan alone.
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/made_rules_hold.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (const std::string differs = consultcheck::what_differs(data, size); !differs.empty()) {
    std::fprintf(stderr, "%s\n", differs.c_str());
    std::abort();
  }
  return 0;
}
