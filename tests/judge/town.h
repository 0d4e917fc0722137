// A plan, a demand and verdicts as short as tests of judging need them.
#pragma once

#include "core/judge/judge.h"
#include "core/load/files.h"
#include "core/load/json_reader.h"
#include "core/model/plan_builder.h"

namespace consultcheck::tests {

inline Day day(std::string_view text) { return Date::parse(text)->first(); }

/// A plan of Town's, council in England, with whatever else is given.
inline Plan plan_of(const std::string& rest, const std::string& organisation = R"("kind":"council","nation":"england")") {
  const std::string text = R"({"id":"parking","title":"Parking","lead":{"name":"Lea Lead"},"organisation":{"name":"Town")" +
                           (organisation.empty() ? "" : "," + organisation) + "}" + (rest.empty() ? "" : "," + rest) + "}";
  const auto source = load::source_of("plan.json", text);
  PlanBuilder builder(Schema::shipped(), source);
  const auto read = load::read_json(*source, builder);
  return read ? std::move(*builder.finish()) : Plan{};
}

inline Demand demand_of(std::string id, Force force, Obligation obligation = Obligation::must) {
  Demand demand;
  demand.section = id.substr(0, id.find('/'));
  demand.title = "Do as " + id + " says";
  demand.id = "town/" + std::move(id);
  demand.force = force;
  demand.obligation = obligation;
  demand.judged_at = "opening";
  demand.consequence = 2;
  demand.judged_by = {"legal-adviser", "monitoring-officer"};
  return demand;
}

inline Verdict verdict_of(Outcome outcome, Reason reason = Reason::none) {
  Verdict verdict;
  verdict.outcome = outcome;
  verdict.reason = reason;
  verdict.text = "The rule says so.";
  return verdict;
}

inline Read read_of(const Plan& plan, const std::string& path) {
  Read read;
  read.path = path;
  const NodeId node = plan.find(path);
  read.state = node == no_node ? Read::State::missing : Read::State::value;
  if (node != no_node) {
    read.value = plan.shown(node);
    read.place = plan.place(node);
  }
  read.deciding = true;
  return read;
}

/// One plan judged by one rule on one day.
struct Town {
  Plan plan;
  Day as_of;
  Settings settings;
  RuleSet set;
  Rule rule;
  Stage stage = Stage::closed;
  Gate gate = Gate::decide;

  explicit Town(const std::string& rest = {}, std::string_view today = "2026-06-01") : plan(plan_of(rest)), as_of(day(today)) {
    rule.id = "standards/asked";
    rule.title = "Asked";
    rule.fix = "Ask them.";
    set.id = "town";
  }
  judge::Case at() const { return {plan, as_of, stage, gate, &settings}; }
  DemandResult decide(const Demand& demand, std::vector<Verdict> verdicts) const {
    std::vector<judge::RuleVerdicts> all;
    if (demand.question.empty()) all.emplace_back(&rule, std::move(verdicts));
    return judge::decide(demand, set, at(), std::move(all));
  }
};

}  // namespace consultcheck::tests
