// Any bytes as a rule file, and as the body of a check: the host lives through them, and ends alike when asked again.
#include <cstdlib>

#include "tests/fuzz/made_rules_hold.h"

using namespace consultcheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Plan plan =
      host::plan_from(R"({"title": "Oak Road", "schedule": {"opens": "2026-01-05"}, "audiences": [{"group": "residents"}]})");
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const std::string& text : {bytes, host::rule_text(bytes)}) {
    MadePlugin first({text});
    const std::string end = first.judge(0, plan);
    if (first.judge(0, plan) != end || MadePlugin({text}).judge(0, plan) != end) std::abort();
  }
  return 0;
}
