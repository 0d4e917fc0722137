// Any bytes as an XML plan: no crash, an answer in words, and what was read can be written and read again.
#include <cstdlib>
#include <sstream>

#include "core/load/files.h"
#include "core/load/plan_loader.h"
#include "core/load/xml_reader.h"
#include "core/report/plan_writer.h"

using namespace consultcheck;

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto source = load::source_of("plan.xml", std::string(reinterpret_cast<const char*>(data), size));
  PlanBuilder builder(Schema::shipped(), source);
  if (auto read = load::read_xml(*source, builder); !read) {
    must(!read.error().what.empty() && !read.error().text().empty());
    must(read.error().what.find("cannot be read") == std::string::npos);
    return 0;
  }
  const Plan plan = builder.finish_facts();
  for (NodeId id = 0; id < plan.size(); ++id) must(plan.node(id).offset < size && plan.place(id).spot().line > 0);
  std::ostringstream written;
  report::write_plan_xml(plan, written);
  const auto copy = load::source_of("copy.xml", written.str());
  PlanBuilder again(Schema::shipped(), copy);
  must(load::read_xml(*copy, again).has_value());
  return 0;
}
