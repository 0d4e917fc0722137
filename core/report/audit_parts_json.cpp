#include "core/report/audit_parts_json.h"

#include "core/report/audit_json.h"

namespace consultcheck::report {
namespace {

void put_used(JsonText& to, const Used& one) {
  to.begin_object().add("id", one.id).add("version", one.version).add("hash", one.hash).end_object();
}

void put_described(JsonText& to, const AuditDemand& one) {
  to.begin_object().add("id", one.id).add("set", one.set).add("section", one.section).add("section_title", one.section_title);
  to.add("title", one.title).add("demand", one.demand);
  to.add("force", one.force).add("obligation", one.obligation).key("consequence").whole(one.consequence);
  to.key("law").flag(one.law).key("across").flag(one.across).add("sources", one.sources).add("address", one.address).end_object();
}

void put_named(JsonText& to, const PlanNamed& one) {
  to.begin_object().add("identity", one.identity).add("title", one.title).add("service", one.service).add("lead", one.lead).end_object();
}

void put_shared(JsonText& to, const SharedEvidence& one) {
  to.begin_object().key("plan_index").whole(static_cast<std::int64_t>(one.plan)).add("path", one.path).add("value", one.value);
  to.add("place", one.spot).end_object();
}

void put_earlier(JsonText& to, const EarlierFinding& one) {
  to.begin_object().add("key", one.key).add("identity", one.identity).add("title", one.title).add("demand", one.demand);
  to.add("text", one.text).add("why", one.why).end_object();
}

void put_number(JsonText& to, std::string_view key, std::size_t number) { to.key(key).whole(static_cast<std::int64_t>(number)); }

void put_reach(JsonText& to, const AcrossReach& one, const AuditHead& head) {
  to.begin_object();
  put_demand(to, head, one.demand);
  put_number(to, "considered", one.considered);
  put_number(to, "left_out", one.left_out);
  put_number(to, "cannot_tell", one.cannot_tell);
  put_number(to, "broken", one.broken);
  to.add_list("missing", one.missing, [&](const auto& missing) {
    to.begin_object().add("path", missing.first);
    put_number(to, "plans", missing.second);
    to.end_object();
  });
  to.end_object();
}

void put_comparison(JsonText& to, const AuditTotals& totals) {
  if (!totals.compared) return;
  to.key("comparison").begin_object().add("baseline", totals.baseline);
  put_number(to, "new", totals.added);
  put_number(to, "unchanged", totals.unchanged);
  to.add_list("made_otherwise", totals.baseline_made_otherwise, [&](const std::string& sentence) { to.text(sentence); });
  to.key("fixed").list(totals.fixed, [&](const EarlierFinding& one) { put_earlier(to, one); });
  to.key("not_seen").list(totals.unseen, [&](const EarlierFinding& one) { put_earlier(to, one); }).end_object();
}

}  // namespace

std::string head_json(const AuditHead& head) {
  JsonText to;
  to.begin_object().key("program").begin_object().add("name", head.program).add("version", head.version).end_object();
  to.key("as_of").text(Date::of(head.as_of).text());
  if (head.gate) to.add("gate", name(*head.gate));
  if (!head.settings_file.empty() || !head.settings_sha256.empty())
    to.key("settings").begin_object().add("file", head.settings_file).add("sha256", head.settings_sha256).end_object();
  to.add_whole("standing_days", head.standing_days).add("from", head.from);
  if (!head.columns_sha256.empty())
    to.key("columns").begin_object().add("file", head.columns).add("sha256", head.columns_sha256).end_object();
  to.key("rule_sets").list(head.rule_sets, [&](const Used& one) { put_used(to, one); });
  to.key("plugins").list(head.plugins, [&](const Used& one) { put_used(to, one); });
  to.key("demands").list(head.demands, [&](const AuditDemand& one) { put_described(to, one); });
  to.add_list("wards", head.wards, [&](const std::string& ward) { to.text(ward); });
  return to.end_object().take();
}

std::string across_json(const AcrossFinding& finding, const AuditHead& head) {
  JsonText to;
  to.begin_object().key("key").text(finding.key);
  put_demand(to, head, finding.demand);
  to.add("rule", finding.rule).add("group", finding.group).add("outcome", name(finding.outcome)).add_flag("advice", finding.advice);
  to.add("change", name(finding.change)).add("message", finding.message).key("text").text(finding.text);
  to.add("next_step", finding.next_step);
  to.key("plans").list(finding.plans, [&](const PlanNamed& one) { put_named(to, one); });
  to.add_list("evidence", finding.evidence, [&](const SharedEvidence& one) { put_shared(to, one); });
  return to.end_object().take();
}

std::string aside_json(const AuditAside& record) {
  JsonText to;
  to.begin_object().add("kind", name(record.kind)).add("file", record.file);
  to.add_whole("record", static_cast<std::int64_t>(record.record)).add("place", record.spot);
  if (!record.hash.empty()) to.add("hash", record.hash);
  to.add("identity", record.identity).add("title", record.title).add("why", record.why).add("next", record.next);
  return to.end_object().take();
}

std::string totals_json(const AuditTotals& totals, const AuditHead& head) {
  JsonText to;
  to.begin_object();
  put_number(to, "read", totals.read);
  put_number(to, "judged", totals.judged);
  put_number(to, "set_aside", totals.set_aside);
  put_number(to, "refused", totals.refused);
  put_number(to, "repeated", totals.repeated);
  put_number(to, "pass", totals.pass);
  put_number(to, "fail", totals.fail);
  put_number(to, "incomplete", totals.incomplete);
  put_number(to, "only_not_carried", totals.only_not_carried);
  put_number(to, "broken", totals.broken);
  put_number(to, "across_failed", totals.across_failed);
  to.add("result", name(totals.result));
  put_comparison(to, totals);
  to.key("reach").list(totals.reach, [&](const AcrossReach& one) { put_reach(to, one, head); });
  to.add_list("notices", totals.notices, [&](const Notice& one) { put_notice(to, one); });
  to.add_list("lost", totals.lost, [&](const std::string& sentence) { to.text(sentence); });
  return to.end_object().take();
}

}  // namespace consultcheck::report
