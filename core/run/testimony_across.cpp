// What a worker process says for rules across plans.
#include <algorithm>

#include "core/host/fact_reader.h"
#include "core/host/lua_messages.h"
#include "core/run/testimony.h"
#include "core/run/testimony_parts.h"

namespace consultcheck::run {
namespace {

constexpr std::size_t most_facts = 32, most_texts = 200, longest_text = 6100;  // A broken byte comes back as three.

Json json_of(const Fact& fact) {
  return {{"name", fact.name},   {"type", static_cast<unsigned>(fact.type)},
          {"text", fact.text},   {"number", fact.number},
          {"flag", fact.flag},   {"date", fact.date.text()},
          {"texts", fact.texts}, {"path", fact.path}};
}

Fact fact_from(const Json& said, const Plan& plan) {
  Fact fact;
  fact.name = said.at("name").get<std::string>();
  must(host::is_fact_name(fact.name), "a fact");
  const auto type = said.at("type").get<unsigned>();
  must(type <= static_cast<unsigned>(Fact::Type::texts), "a kind of fact");
  fact.type = static_cast<Fact::Type>(type);
  fact.text = said.at("text").get<std::string>();
  fact.number = said.at("number").get<double>();
  fact.flag = said.at("flag").get<bool>();
  if (fact.type == Fact::Type::date) {
    const auto date = Date::parse(said.at("date").get<std::string>());
    must(date && date->exact(), "a date");
    fact.date = *date;
  }
  fact.texts = said.at("texts").get<std::vector<std::string>>();
  const auto fits = [](const std::string& text) { return text.size() <= longest_text; };
  must(fits(fact.text) && fact.texts.size() <= most_texts && std::all_of(fact.texts.begin(), fact.texts.end(), fits), "a fact");
  fact.path = said.at("path").get<std::string>();
  if (fact.path.empty()) return fact;
  const NodeId node = plan.find(fact.path);
  must(node != no_node, "a path");
  fact.spot = plan.place(node).position();
  return fact;
}

Outcome outcome_from(const Json& said) {
  const auto outcome = said.at("outcome").get<unsigned>();
  must(outcome <= static_cast<unsigned>(Outcome::error), "an outcome");
  return static_cast<Outcome>(outcome);
}

void read_kept(const Json& said, const Rule& rule, const Plan& plan, Facts& facts) {
  must(said.at("facts").size() <= most_facts, "facts");
  for (const Json& one : said.at("facts")) facts.facts.push_back(fact_from(one, plan));
  must(host::text_bytes(facts.facts) <= host::most_fact_bytes * 3, "facts");
  const auto in_order = [](const Fact& a, const Fact& b) { return a.name < b.name; };
  must(std::is_sorted(facts.facts.begin(), facts.facts.end(), in_order), "facts");
  facts.groups = rule.group_by.empty() ? std::vector<std::string>{""} : host::groups_by(facts.facts, rule.group_by);
  must(!facts.groups.empty(), "a group");
  must(host::text_bytes(facts.facts) * facts.groups.size() <= host::most_group_bytes * 3, "facts");
}

}  // namespace

std::string testimony_of(const Facts& facts) {
  Json kept = Json::array();
  for (const Fact& fact : facts.facts) kept.push_back(json_of(fact));
  return bytes_of({{"outcome", static_cast<unsigned>(facts.outcome)},
                   {"reason", static_cast<unsigned>(facts.reason)},
                   {"missing", facts.missing_path},
                   {"text", facts.text},
                   {"facts", kept},
                   {"error", facts.error_kind},
                   {"error_line", facts.error_spot.line}});
}

std::string testimony_of(const std::vector<GroupVerdict>& verdicts) {
  Json all = Json::array();
  for (const GroupVerdict& verdict : verdicts) {
    Json evidence = Json::array();
    for (const auto& [member, fact] : verdict.evidence) evidence.push_back({member, fact});
    all.push_back({{"outcome", static_cast<unsigned>(verdict.outcome)},
                   {"message", verdict.message},
                   {"text", verdict.message.empty() ? verdict.text : ""},
                   {"values", json_of(verdict.values)},
                   {"members", verdict.members},
                   {"evidence", evidence},
                   {"error", verdict.error_kind},
                   {"error_line", verdict.error_spot.line}});
  }
  return bytes_of(all);
}

Result<Facts> facts_from(std::string_view said, const Rule& rule, const Plan& plan, const Schema& schema) {
  return believing([&] {
    const Json all = Json::parse(said);
    Facts facts;
    facts.outcome = outcome_from(all);
    must(facts.outcome != Outcome::failed, "an outcome");
    const auto reason = all.at("reason").get<unsigned>();
    must(reason <= static_cast<unsigned>(Reason::not_carried) && (reason != 0) == (facts.outcome == Outcome::cannot_tell), "a reason");
    facts.reason = static_cast<Reason>(reason);
    facts.missing_path = all.at("missing").get<std::string>();
    must(facts.missing_path.empty() || schema.find(without_positions(facts.missing_path)), "a path");
    facts.text = host::printable(all.at("text").get<std::string>());
    if (facts.outcome == Outcome::passed) read_kept(all, rule, plan, facts);
    if (facts.outcome == Outcome::error) read_error(all, rule, facts.error_kind, facts.error_spot);
    return facts;
  });
}

Result<std::vector<GroupVerdict>> group_verdicts_from(std::string_view said, const Rule& rule, const std::vector<Member>& members) {
  return believing([&] {
    const Json all = Json::parse(said);
    must(all.is_array() && !all.empty() && all.size() <= most_verdicts + members.size(), "verdicts");
    std::vector<GroupVerdict> verdicts;
    for (const Json& one : all) {
      GroupVerdict& verdict = verdicts.emplace_back();
      verdict.outcome = outcome_from(one);
      Wording wording = wording_from(one, rule);
      verdict.message = std::move(wording.message);
      verdict.text = std::move(wording.text);
      verdict.values = std::move(wording.values);
      verdict.members = one.at("members").get<std::vector<std::size_t>>();
      for (std::size_t member : verdict.members) must(member < members.size(), "a plan");
      for (const Json& pair : one.at("evidence")) {
        const auto member = pair.at(0).get<std::size_t>();
        const auto fact = pair.at(1).get<std::string>();
        must(member < members.size(), "a plan");
        const auto& facts = members[member].facts;
        must(std::any_of(facts.begin(), facts.end(), [&](const Fact& known) { return known.name == fact; }), "a fact");
        verdict.evidence.emplace_back(member, fact);
      }
      if (verdict.outcome == Outcome::error) read_error(one, rule, verdict.error_kind, verdict.error_spot);
    }
    return verdicts;
  });
}

}  // namespace consultcheck::run
