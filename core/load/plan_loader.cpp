#include "core/load/plan_loader.h"

#include "core/load/encoding.h"
#include "core/load/json_reader.h"
#include "core/load/xml_reader.h"

namespace consultcheck::load {

Result<LoadedPlan> load_plan(std::shared_ptr<const Source> source, const Schema& schema, const Settings* settings) {
  const auto start = text_start(*source);
  if (!start) return tl::unexpected(start.error());
  const std::size_t first = source->text.find_first_not_of(" \t\r\n", *start);
  const bool xml = source->text[first] == '<';
  if (!xml && source->text[first] != '{')
    return trouble(source->spot(static_cast<Offset>(first)), "this is no plan: a plan starts with { in JSON or < in XML",
                   "Start one with `consultcheck new`.");
  PlanBuilder builder(schema, source);
  if (auto read = xml ? read_xml(*source, builder) : read_json(*source, builder); !read) return tl::unexpected(read.error());
  if (settings && settings->facts) builder.inherit(*settings->facts);
  auto plan = builder.finish();
  if (!plan) return tl::unexpected(plan.error());
  return LoadedPlan{std::move(*plan), xml ? "XML" : "JSON", std::move(builder.warnings())};
}

}  // namespace consultcheck::load
