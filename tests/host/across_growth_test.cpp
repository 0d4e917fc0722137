// Work over a group grows with its plans, not with their pairs.
#include <catch2/catch.hpp>
#include <cmath>

#include "core/host/alike.h"
#include "tests/host/across_rule.h"

using namespace consultcheck;
using namespace consultcheck::host;

namespace {

/// Words as common as in speech: the n-th about 1/n as often as the first.
class Words {
 public:
  std::string next() {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    const double at = static_cast<double>(state_ >> 33) / static_cast<double>(1u << 31);
    return "w" + std::to_string(static_cast<int>(std::pow(20000.0, at)));
  }
  std::uint64_t number(std::uint64_t below) {
    next();
    return (state_ >> 33) % below;
  }

 private:
  std::uint64_t state_ = 1;
};

std::vector<Member> hub(std::size_t plans) {
  Words words;
  std::vector<Member> members;
  for (std::size_t i = 0; i < plans; ++i) {
    Fact closes, opens, text;
    closes.name = "closes", opens.name = "opens", text.name = "words";
    closes.type = opens.type = Fact::Type::date;
    text.type = Fact::Type::texts;
    const Day day = 10000 + static_cast<Day>(words.number(plans * 3));  // As many open at a time, however many plans.
    opens.date = Date::of(day);
    closes.date = Date::of(day + 20 + static_cast<Day>(words.number(40)));
    for (int k = 0; k < 16; ++k) text.texts.push_back(words.next());
    char number[24];
    std::snprintf(number, sizeof number, "%08zu", i);
    members.push_back({number, "Plan", {closes, opens, text}});
  }
  return members;
}

std::uint64_t alike_work(std::size_t plans) {
  const auto members = hub(plans);
  std::vector<std::span<const std::string>> texts;
  for (const Member& member : members) texts.push_back(member.facts[2].texts);
  std::uint64_t steps = 0;
  const Charge charge = [&](std::uint64_t more) { steps += more; };
  AlikeSearch search(texts, 0.6, charge);
  for (AlikePair pair; search.next(pair, charge);) {
  }
  return steps;
}

}  // namespace

TEST_CASE("finding texts that are alike takes work that grows with the texts", "[across]") {
  const std::uint64_t few = alike_work(2500), many = alike_work(20000);
  WARN("steps for 2,500 plans: " << few << ", for 20,000: " << many);
  CHECK(many < 8 * few * 2);  // Eight times the plans; pairs would be sixty-four times as many.
  CHECK(many < 20000 * 100);
}

TEST_CASE("texts that are all the same are compared with their neighbours only", "[across]") {
  const std::vector<std::string> words = {"waiting", "restriction", "road"};
  std::vector<std::span<const std::string>> texts(5000, words);
  std::size_t pairs = 0;
  std::uint64_t steps = 0;
  const Charge charge = [&](std::uint64_t more) { steps += more; };
  AlikeSearch search(texts, 0.6, charge);
  for (AlikePair pair; search.next(pair, charge);) ++pairs;
  CHECK(pairs < 5000 * 50);
  CHECK(pairs > 4000);
  CHECK(steps < 5000 * 200);
}

TEST_CASE("likeness is that of the rarer words", "[across]") {
  const std::vector<std::vector<std::string>> texts = {
      {"library", "opening", "hour"}, {"library", "hour", "opening"}, {"library", "fine"}, {"tree"}};
  std::vector<std::span<const std::string>> spans(texts.begin(), texts.end());
  const Charge charge = [](std::uint64_t) {};
  AlikeSearch search(spans, 0.6, charge);
  AlikePair pair;
  REQUIRE(search.next(pair, charge));
  CHECK(pair.a == 0);
  CHECK(pair.b == 1);
  CHECK(pair.likeness == Approx(1));
  CHECK(pair.shared == "hour, opening, library");
  CHECK_FALSE(search.next(pair, charge));
}

TEST_CASE("20,000 plans in one group are within what a rule may use", "[across]") {
  AcrossRule rule(across_text("return {}",
                              "local n, alikes, busiest, first, plans = 0, 0, 0, 1, sorted(group, 'opens')\n"
                              "for a, b, days in overlapping(group, 'opens', 'closes') do n = n + (a.closes >= b.opens and 1 or 0) end\n"
                              "for last = 1, #plans do\n"
                              "  while plans[last].opens - plans[first].opens > 90 do first = first + 1 end\n"
                              "  busiest = math.max(busiest, last - first + 1)\n"
                              "end\n"
                              "for a, b in alike(group, 'words', 0.6) do alikes = alikes + 1 end\n"
                              "return pass('show', { x = n > 20000 and busiest > 10 and 'large' or n })"));
  rule.members = hub(20000);
  const auto verdict = rule.weigh().front();
  CHECK(verdict.text == "It is large.");
  rule.members = hub(200);
  CHECK(rule.weigh().front().outcome == Outcome::passed);
}
