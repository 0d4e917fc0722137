// What rules across plans keep of a plan, as JSON.
#include "core/report/audit_parts_json.h"

namespace consultcheck::report {
namespace {

void put_value(JsonText& to, const Fact& one) {
  to.key("value");
  switch (one.type) {
    case Fact::Type::text:
      to.text(one.text);
      return;
    case Fact::Type::number:
      to.number(one.number);
      return;
    case Fact::Type::flag:
      to.flag(one.flag);
      return;
    case Fact::Type::date:
      to.text(one.date.text());
      return;
    case Fact::Type::texts:
      to.list(one.texts, [&](const std::string& text) { to.text(text); });
  }
}

void put_fact(JsonText& to, const Fact& one) {
  to.begin_object().add("name", one.name).add("type", name(one.type));
  put_value(to, one);
  to.add("path", one.path).add("place", one.spot).end_object();
}

}  // namespace

void put_facts(JsonText& to, const Facts& facts) {
  to.add("outcome", name(facts.outcome)).add("reason", name(facts.reason)).add("missing_path", facts.missing_path);
  to.add("text", facts.text).add("error_kind", facts.error_kind).add("place", facts.error_spot);
  to.add_list("groups", facts.groups, [&](const std::string& group) { to.text(group); });
  to.add_list("facts", facts.facts, [&](const Fact& one) { put_fact(to, one); });
}

}  // namespace consultcheck::report
