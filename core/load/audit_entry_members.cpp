// Findings, marks and facts of a plan from JSON.
#include "core/load/audit_members.h"

namespace consultcheck::load {
namespace {

AuditEvidence evidence(const JsonMember& from) {
  AuditEvidence one;
  one.path = from.text("path", true);
  one.label = from.text("label");
  one.value = from.text("value");
  one.state = from.one_of<Read::State>("state", read_states);
  one.spot = from.place();
  return one;
}

WaiverNote waiver(const JsonMember& from) {
  return {from.flag("risk_accepted"), from.text("by"), from.text("role"), from.text("reasons"), from.text("on"), from.text("until")};
}

AuditFinding finding(const JsonMember& from) {
  AuditFinding one;
  one.key = from.text("key", true);
  one.demand = from.index("demand_index", true);
  one.rule = from.text("rule");
  one.item = from.text("item");
  one.outcome = from.one_of<Outcome>("outcome", outcomes);
  one.reason = from.one_of<Reason>("reason", reasons, false);
  one.advice = from.flag("advice");
  one.message = from.text("message");
  one.text = from.text("text");
  one.next_step = from.text("next_step");
  one.evidence = from.list("evidence", evidence);
  from.with("waiver", false, [&](const JsonMember& note) { one.waiver = waiver(note); });
  one.change = from.one_of<Change>("change", changes, false);
  return one;
}

Line line(const JsonMember& from) {
  Line one;
  one.result = from.one_of<Result3>("result", results);
  one.demands = from.whole("demands");
  one.checks_made = from.whole("checks_made");
  one.failed = from.whole("failed");
  one.cannot_tell = from.whole("cannot_tell");
  one.advice = from.whole("advice");
  one.questions = from.whole("questions");
  return one;
}

Mark mark(const JsonMember& from, std::string_view key) {
  const auto letter = from.text(key, true);
  if (letter.size() == 1 && is_mark(letter[0])) return static_cast<Mark>(letter[0]);
  from.wrong(key, "is no mark");
  return Mark::error;
}

StandardMark standard(const JsonMember& from) {
  return {from.text("section"), from.text("title"),        mark(from, "mark"),  from.whole("failed"),
          from.whole("advice"), from.whole("cannot_tell"), from.whole("passed")};
}

Notice notice(const JsonMember& from) { return {from.text("kind"), from.text("text"), from.place()}; }

void read_value(const JsonMember& from, Fact& one) {
  switch (one.type) {
    case Fact::Type::text:
      one.text = from.text("value", true);
      return;
    case Fact::Type::number:
      one.number = from.number("value", true);
      return;
    case Fact::Type::flag:
      one.flag = from.flag("value");
      return;
    case Fact::Type::date:
      one.date = from.date("value", true).value_or(Date{});
      return;
    case Fact::Type::texts:
      one.texts = from.texts("value");
  }
}

Fact fact(const JsonMember& from) {
  Fact one;
  one.name = from.text("name", true);
  one.type = from.one_of<Fact::Type>("type", fact_types);
  read_value(from, one);
  one.path = from.text("path");
  one.spot = from.place();
  return one;
}

}  // namespace

Facts facts_members(const JsonMember& from) {
  Facts out;
  out.outcome = from.one_of<Outcome>("outcome", outcomes);
  out.reason = from.one_of<Reason>("reason", reasons, false);
  out.missing_path = from.text("missing_path");
  out.text = from.text("text");
  out.error_kind = from.text("error_kind");
  out.error_spot = from.place();
  out.groups = from.texts("groups");
  out.facts = from.list("facts", fact);
  return out;
}

AuditEntry entry_members(const JsonMember& from) {
  AuditEntry out;
  from.with("plan", true, [&](const JsonMember& plan) { out.plan = outline_members(plan); });
  out.file = from.text("file");
  out.format = from.text("format");
  out.hash = from.text("hash");
  out.record = from.index("record");
  out.spot = from.place();
  out.stage = from.one_of<Stage>("stage", stage_names().size());
  out.gate = from.one_of<Gate>("gate", gate_names().size());
  out.result = from.one_of<Result3>("result", results);
  from.with("law", true, [&](const JsonMember& law) { out.law = line(law); });
  from.with("house", true, [&](const JsonMember& house) { out.house = line(house); });
  out.outcomes = from.text("marks", true);
  for (const char letter : out.outcomes) {
    if (!is_mark(letter)) from.wrong("marks", "holds a letter that is no mark");
  }
  out.findings = from.list("findings", finding, true);
  out.fix_first = from.indexes("fix_first");
  for (const auto at : out.fix_first) {
    if (at >= out.findings.size()) from.wrong("fix_first", "names a finding that is not there");
  }
  out.standards = from.list("standards", standard);
  out.notices = from.list("notices", notice);
  out.facts = from.list("facts", [](const JsonMember& kept) { return std::pair(kept.index("demand_index", true), facts_members(kept)); });
  return out;
}

}  // namespace consultcheck::load
