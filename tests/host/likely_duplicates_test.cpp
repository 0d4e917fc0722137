// How well the shipped rule finds matters that are asked about twice, on pairs of plans that people have labelled.
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "tests/host/across_rule.h"

using namespace consultcheck;
using namespace consultcheck::host;

namespace {

std::string file(const std::string& path) {
  std::ifstream in(std::string(PROJECT_DIR) + "/" + path);
  REQUIRE(in);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

struct Pairs {
  std::vector<std::string> labels;
  std::vector<Member> members;                             ///< Two for each label, in order.
  std::map<std::string, std::vector<std::size_t>> groups;  ///< Of each group, the positions of its members.
};

const Circumstances now{Date{2026, 3, 1}.first(), Stage::draft};

/// The plans of all pairs as one hub, so that words are as rare in it as in a real one.
Pairs kept_by(AcrossRule& rule) {
  Pairs pairs;
  for (const auto& pair : nlohmann::json::parse(file("tests/host/data/labelled_pairs.json"))) {
    pairs.labels.push_back(pair.at("label"));
    for (const char* side : {"one", "other"}) {
      auto plan = pair.at(side);
      plan["organisation"] = {{"name", "Exford"}};
      Facts facts = rule.facts(plan.dump(), now);
      INFO(facts.text << " " << plan.dump());
      REQUIRE((facts.outcome == Outcome::passed || facts.outcome == Outcome::not_applicable));
      char number[8];
      std::snprintf(number, sizeof number, "%04zu", pairs.members.size());
      for (const std::string& group : facts.groups) pairs.groups[group].push_back(pairs.members.size());
      pairs.members.push_back({number, plan.at("title"), std::move(facts.facts)});
    }
  }
  return pairs;
}

}  // namespace

TEST_CASE("likely duplicates are told from repeats, rounds, sisters and templates", "[across][duplicates]") {
  AcrossRule rule(file("plugins/across-plans/not-asked-twice.lua"));
  REQUIRE(rule.trouble() == "");
  Pairs pairs = kept_by(rule);
  std::map<std::string, std::pair<int, int>> by_label;  // Pairs, and those that were found.
  std::set<std::size_t> found;
  int beside = 0;
  for (const auto& [group, places] : pairs.groups) {
    rule.members.clear();
    for (std::size_t place : places) rule.members.push_back(pairs.members[place]);
    for (const GroupVerdict& verdict : rule.weigh(group, now)) {
      if (verdict.outcome == Outcome::passed) continue;
      INFO(verdict.text);
      REQUIRE((verdict.outcome == Outcome::failed || verdict.outcome == Outcome::cannot_tell));
      REQUIRE(verdict.members.size() == 2);
      const std::size_t label = places[verdict.members[0]] / 2;
      const bool pair = label == places[verdict.members[1]] / 2;
      if (pair) found.insert(label);
      if (!pair) WARN("not a labelled pair: " + verdict.text);
      beside += !pair;
    }
  }
  int wanted = 0, right = 0;
  for (std::size_t i = 0; i < pairs.labels.size(); ++i) {
    auto& [all, hit] = by_label[pairs.labels[i]];
    ++all;
    hit += found.contains(i);
    wanted += pairs.labels[i] == "duplicate";
    right += pairs.labels[i] == "duplicate" && found.contains(i);
    if ((pairs.labels[i] == "duplicate") != found.contains(i))
      WARN(pairs.labels[i] + ": " + pairs.members[2 * i].title + " / " + pairs.members[2 * i + 1].title);
  }
  std::ostringstream shown;
  for (const auto& [label, counts] : by_label) shown << label << " " << counts.second << " of " << counts.first << "; ";
  const double precision = right / static_cast<double>(found.size() + beside), recall = right / static_cast<double>(wanted);
  shown << "precision " << precision << ", recall " << recall;
  WARN(shown.str());
  CHECK(pairs.labels.size() >= 80);
  CHECK(precision == 1);
  CHECK(recall >= 0.84);
}
