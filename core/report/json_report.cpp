#include <nlohmann/json.hpp>

#include "core/report/formats.h"
#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

using Json = nlohmann::ordered_json;

/// Adds a text, unless there is none.
void add(Json& to, const char* key, std::string_view text) {
  if (!text.empty()) to[key] = text;
}

template <class List, class Each>
Json list(const List& items, Each each) {
  auto out = Json::array();
  for (const auto& item : items) out.push_back(each(item));
  return out;
}

void add_spot(Json& to, const Spot& spot) {
  if (spot.file.empty()) return;
  Json place = {{"file", spot.file}};
  if (spot.line > 0) place.update({{"line", spot.line}, {"column", spot.column}});
  to["place"] = std::move(place);
}

std::string_view kind_name(TimetableEntry::Kind kind) {
  static constexpr std::string_view names[] = {"milestone", "window", "statutory-minimum", "holiday", "pre-election", "as-of"};
  return names[static_cast<std::size_t>(kind)];
}

Json used(const Used& part) { return {{"id", part.id}, {"version", part.version}, {"hash", part.hash}}; }

Json evidence(const Evidence& read) {
  Json out = {{"path", read.path}, {"state", name(read.state)}, {"deciding", read.deciding}};
  add(out, "label", read.label);
  add(out, "value", read.value);
  if (read.unchecked) out["unchecked"] = true;
  add_spot(out, read.spot);
  return out;
}

/// Of what passed or does not apply, only what decided it; of the rest, enough to see why.
bool is_kept(const Finding& one, const Evidence& read, std::size_t kept) {
  constexpr std::size_t most = 24, most_when_met = 6;
  if (one.outcome == Outcome::passed || one.outcome == Outcome::not_applicable) return read.deciding && kept < most_when_met;
  return kept < most;
}

/// The deciding reads first, so that the limit cuts off the others.
void add_evidence(Json& to, const Finding& one) {
  auto kept = Json::array();
  for (const bool deciding : {true, false}) {
    for (const auto& read : one.evidence) {
      if (read.deciding == deciding && is_kept(one, read, kept.size())) kept.push_back(evidence(read));
    }
  }
  const auto left_out = one.evidence.size() - kept.size() + one.evidence_left_out;
  to["evidence"] = std::move(kept);
  if (left_out > 0) to["evidence_left_out"] = left_out;
}

Json judgement(const JudgementNote& note) {
  Json out = {{"answer", note.answer}, {"by", note.by},           {"role", note.role},
              {"on", note.on},         {"reasons", note.reasons}, {"settles", note.settles}};
  add(out, "why_not", note.why_not);
  return out;
}

Json waiver(const WaiverNote& note) {
  Json out = {{"risk_accepted", note.risk}, {"by", note.by}, {"role", note.role}, {"on", note.on}, {"reasons", note.reasons}};
  add(out, "until", note.until);
  return out;
}

Json finding(const Finding& one) {
  Json out = {{"key", one.key}, {"outcome", name(one.outcome)}};
  add(out, "reason", name(one.reason));
  out["advice"] = one.advice;
  add(out, "advice_why", one.advice_why);
  add(out, "rule", one.rule);
  add(out, "rule_title", one.rule_title);
  add(out, "why", one.why);
  add(out, "item", one.item);
  add(out, "item_path", one.item_path);
  add(out, "message", one.message);
  out["text"] = one.text;
  add(out, "next_step", one.next_step);
  add_evidence(out, one);
  if (!one.judgements.empty()) out["judgements"] = list(one.judgements, judgement);
  if (one.waiver) out["waiver"] = waiver(*one.waiver);
  return out;
}

Json citation(const Citation& one, const RuleSet* set) {
  Json out = {{"work", one.work}};
  if (const auto* work = set ? set->work(one.work) : nullptr) {
    out["title"] = work->title;
    add(out, "url", work->url);
  }
  out["place"] = one.place;
  out["checked"] = one.checked;
  return out;
}

Json demand(const Demand& one, const RuleSet* set) {
  Json out = {{"id", one.id}, {"section", one.section}, {"title", one.title}, {"demand", one.demand}};
  add(out, "question", one.question);
  out["force"] = name(one.force);
  out["obligation"] = name(one.obligation);
  out["consequence"] = one.consequence;
  out["sources"] = list(one.sources, [&](const Citation& cited) { return citation(cited, set); });
  if (!one.judged_by.empty()) out["judged_by"] = one.judged_by;
  return out;
}

Json result(const DemandResult& one) {
  Json out = {{"demand", demand(*one.demand, one.set)}, {"outcome", name(one.outcome)}};
  add(out, "reason", name(one.reason));
  out["advice"] = one.advice;
  add(out, "note", one.note);
  add(out, "due_from", one.due_from);
  add(out, "law_as_of", one.law_as_of);
  out["findings"] = list(one.findings, finding);
  return out;
}

Json line(const Line& one) {
  return {{"result", one.demands > 0 ? Json(name(one.result)) : Json(nullptr)},
          {"demands", one.demands},
          {"checks_made", one.checks_made},
          {"failed", one.failed},
          {"cannot_tell", one.cannot_tell},
          {"advice", one.advice},
          {"questions", one.questions}};
}

Json notice(const Notice& one) {
  Json out = {{"kind", one.kind}, {"text", one.text}};
  add_spot(out, one.spot);
  return out;
}

Json entry(const TimetableEntry& one) {
  return {{"kind", kind_name(one.kind)},
          {"label", one.label},
          {"from", Date::of(one.from).text()},
          {"to", Date::of(one.to).text()},
          {"exact", one.exact}};
}

Json glance(const Glance& one) {
  Json out = {{"section", one.section}, {"title", one.title}, {"outcome", name(one.outcome)}};
  add(out, "reason", name(one.reason));
  out.update(
      {{"failed", one.failed}, {"advice", one.advice}, {"cannot_tell", one.cannot_tell}, {"passed", one.passed}, {"not_due", one.not_due}});
  add(out, "due_from", one.due_from);
  return out;
}

Json report_of(const Report& one) {
  Json plan = {{"file", one.file},        {"format", one.format},
               {"sha256", one.sha256},    {"id", one.id},
               {"title", one.title},      {"organisation", one.organisation},
               {"identity", one.identity}};
  add(plan, "type", one.type);
  add(plan, "level", one.level);
  Json out = {{"program", {{"name", one.program}, {"version", one.version}}}, {"plan", std::move(plan)}};
  out["as_of"] = Date::of(one.as_of).text();
  out["stage"] = name(one.stage);
  out["gate"] = {{"name", name(one.gate)}, {"asked", one.gate_asked}};
  out["settings"] = nullptr;
  if (!one.settings_sha256.empty()) out["settings"] = {{"file", one.settings_file}, {"sha256", one.settings_sha256}};
  out["rule_sets"] = list(one.rule_sets, used);
  out["plugins"] = list(one.plugins, used);
  out["result"] = name(one.result);
  out["law"] = line(one.law);
  out["house"] = line(one.house);
  out["broken_rule"] = one.broken_rule;
  out["fix_first"] = list(one.fix_first, [&](const Pick& pick) { return one.results.at(pick.demand).findings.at(pick.finding).key; });
  out["results"] = list(one.results, result);
  out["standards"] = list(one.standards, glance);
  out["timetable"] = list(one.timetable, entry);
  out["notices"] = list(one.notices, notice);
  out["footer"] = report_footer;
  return out;
}

}  // namespace

void write_json(const std::vector<Report>& reports, const Style&, std::ostream& out) {
  const Json all = {{"report_format", report_format}, {"reports", list(reports, report_of)}};
  out << all.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace consultcheck::report
