// One plan of an audit as JSON.
#include "core/report/audit_json.h"
#include "core/report/audit_parts_json.h"
#include "core/report/outline_json.h"

namespace consultcheck::report {
namespace {

void put_evidence(JsonText& to, const AuditEvidence& read) {
  to.begin_object().key("path").text(read.path).add("label", read.label).add("value", read.value);
  to.add("state", name(read.state)).add("place", read.spot).end_object();
}

void put_waiver(JsonText& to, const WaiverNote& note) {
  to.key("waiver").begin_object().key("risk_accepted").flag(note.risk).add("by", note.by).add("role", note.role);
  to.add("on", note.on).add("until", note.until).add("reasons", note.reasons).end_object();
}

void put_finding(JsonText& to, const AuditFinding& one, const AuditHead& head) {
  to.begin_object().key("key").text(one.key);
  put_demand(to, head, one.demand);
  to.add("rule", one.rule).add("item", one.item).add("outcome", name(one.outcome)).add("reason", name(one.reason));
  to.add_flag("advice", one.advice).add("change", name(one.change)).add("message", one.message);
  to.key("text").text(one.text).add("next_step", one.next_step);
  to.add_list("evidence", one.evidence, [&](const AuditEvidence& read) { put_evidence(to, read); });
  if (one.waiver) put_waiver(to, *one.waiver);
  to.end_object();
}

void put_line(JsonText& to, std::string_view key, const Line& line) {
  to.key(key).begin_object().add("result", name(line.result));
  to.key("demands").whole(line.demands).key("checks_made").whole(line.checks_made).key("failed").whole(line.failed);
  to.key("cannot_tell").whole(line.cannot_tell).key("advice").whole(line.advice).key("questions").whole(line.questions).end_object();
}

void put_standard(JsonText& to, const StandardMark& one) {
  to.begin_object().add("section", one.section).add("title", one.title).key("mark").text(std::string(1, static_cast<char>(one.mark)));
  to.key("failed").whole(one.failed).key("advice").whole(one.advice).key("cannot_tell").whole(one.cannot_tell);
  to.key("passed").whole(one.passed).end_object();
}

void put_kept(JsonText& to, const std::pair<std::size_t, Facts>& kept, const AuditHead& head) {
  to.begin_object();
  put_demand(to, head, kept.first);
  put_facts(to, kept.second);
  to.end_object();
}

}  // namespace

void put_notice(JsonText& to, const Notice& one) {
  to.begin_object().add("kind", one.kind).add("text", one.text).add("place", one.spot).end_object();
}

void put_demand(JsonText& to, const AuditHead& head, std::size_t demand) {
  if (demand < head.demands.size()) to.add("demand", head.demands[demand].id);
  to.key("demand_index").whole(static_cast<std::int64_t>(demand));
}

std::string entry_json(const AuditEntry& entry, const AuditHead& head) {
  JsonText to;
  to.begin_object().key("plan");
  put_outline(to, entry.plan);
  to.add("file", entry.file).add("format", entry.format).add("hash", entry.hash);
  to.add_whole("record", static_cast<std::int64_t>(entry.record)).add("place", entry.spot);
  to.add("stage", name(entry.stage)).add("gate", name(entry.gate)).add("result", name(entry.result));
  put_line(to, "law", entry.law);
  put_line(to, "house", entry.house);
  to.key("marks").text(entry.outcomes);
  to.key("findings").list(entry.findings, [&](const AuditFinding& one) { put_finding(to, one, head); });
  to.add_list("fix_first", entry.fix_first, [&](std::size_t finding) { to.whole(static_cast<std::int64_t>(finding)); });
  to.add_list("standards", entry.standards, [&](const StandardMark& one) { put_standard(to, one); });
  to.add_list("notices", entry.notices, [&](const Notice& one) { put_notice(to, one); });
  to.add_list("facts", entry.facts, [&](const auto& kept) { put_kept(to, kept, head); });
  return to.end_object().take();
}

}  // namespace consultcheck::report
