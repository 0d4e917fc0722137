#include "core/load/audit_reader.h"

#include "core/load/audit_members.h"

namespace consultcheck::load {
namespace {

Used used(const JsonMember& from) { return {from.text("id"), from.text("version"), from.text("hash")}; }

AuditDemand demand(const JsonMember& from) {
  AuditDemand one;
  one.id = from.text("id", true);
  one.set = from.text("set");
  one.section = from.text("section");
  one.section_title = from.text("section_title");
  one.title = from.text("title");
  one.demand = from.text("demand");
  one.force = from.text("force");
  one.obligation = from.text("obligation");
  one.sources = from.text("sources");
  one.address = from.text("address");
  one.consequence = from.whole("consequence");
  one.law = from.flag("law");
  one.across = from.flag("across");
  return one;
}

AuditHead head(const JsonMember& from) {
  AuditHead out;
  from.with("program", true, [&](const JsonMember& program) {
    out.program = program.text("name");
    out.version = program.text("version");
  });
  if (const auto as_of = from.date("as_of", true)) out.as_of = as_of->first();
  if (from.has("gate")) out.gate = from.one_of<Gate>("gate", gate_names().size());
  from.with("settings", false, [&](const JsonMember& settings) {
    out.settings_file = settings.text("file");
    out.settings_sha256 = settings.text("sha256");
  });
  out.standing_days = static_cast<int>(from.index("standing_days"));
  out.from = from.text("from");
  from.with("columns", false, [&](const JsonMember& columns) {
    out.columns = columns.text("file");
    out.columns_sha256 = columns.text("sha256");
  });
  out.rule_sets = from.list("rule_sets", used, true);
  out.plugins = from.list("plugins", used, true);
  out.demands = from.list("demands", demand, true);
  out.wards = from.texts("wards");
  return out;
}

AuditAside aside(const JsonMember& from) {
  AuditAside out;
  out.kind = from.one_of<AuditAside::Kind>("kind", 3);
  out.file = from.text("file");
  out.record = from.index("record");
  out.spot = from.place();
  out.hash = from.text("hash");
  out.identity = from.text("identity");
  out.title = from.text("title");
  out.why = from.text("why");
  out.next = from.text("next");
  return out;
}

PlanNamed named(const JsonMember& from) { return {from.text("identity"), from.text("title"), from.text("service"), from.text("lead")}; }

SharedEvidence shared(const JsonMember& from) {
  return {from.index("plan_index", true), from.text("path"), from.text("value"), from.place()};
}

AcrossFinding across(const JsonMember& from) {
  AcrossFinding out;
  out.key = from.text("key", true);
  out.demand = from.index("demand_index", true);
  out.rule = from.text("rule");
  out.group = from.text("group");
  out.outcome = from.one_of<Outcome>("outcome", outcomes);
  out.advice = from.flag("advice");
  out.message = from.text("message");
  out.text = from.text("text");
  out.next_step = from.text("next_step");
  out.plans = from.list("plans", named);
  out.evidence = from.list("evidence", shared);
  out.change = from.one_of<Change>("change", changes, false);
  return out;
}

}  // namespace

Result<AuditHead> head_from(std::string_view json) { return read_members(json, "the head of an audit", head); }
Result<AuditEntry> entry_from(std::string_view json) { return read_members(json, "a plan of an audit", entry_members); }
Result<AuditAside> aside_from(std::string_view json) { return read_members(json, "a record that was not judged", aside); }
Result<AcrossFinding> across_from(std::string_view json) { return read_members(json, "a finding across plans", across); }

}  // namespace consultcheck::load
