#include "core/report/audit_json.h"

#include <catch2/catch.hpp>
#include <limits>
#include <random>
#include <sstream>

#include "core/load/audit_reader.h"
#include "tests/report/audit_equal.h"
#include "tests/report/made_audit.h"

using namespace consultcheck;

namespace {

/// Anything that may stand in a field, a little of each; the same for the same seed.
class Anything {
 public:
  explicit Anything(unsigned seed) : random_(seed) {}

  bool flag() { return below(2) == 0; }
  int below(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most)); }
  std::string text() {
    static const std::string parts[] = {"",
                                        "a",
                                        "\"",
                                        "\\",
                                        "/",
                                        "\n",
                                        "\r\t",
                                        "\x01",
                                        "\x7f",
                                        "é",
                                        "\u202e",
                                        "\u2028",
                                        "\uFEFF",
                                        "🏡",
                                        "\U000E0001",
                                        "=1+1",
                                        "</script>",
                                        "|",
                                        std::string("\0", 1)};
    std::string out;
    for (int i = below(5); i > 0; --i) out += parts[below(std::size(parts))];
    return out;
  }
  std::string needed() { return "n" + text(); }
  Date date() {
    if (below(4) == 0) return {static_cast<std::int16_t>(1900 + below(300)), 0, 0};
    if (below(4) == 0) return {2026, static_cast<std::int8_t>(1 + below(12)), 0};
    return Date::of(below(40000) - 5000);
  }
  std::optional<Date> maybe_date() { return flag() ? std::optional(date()) : std::nullopt; }
  double number() {
    static constexpr double some[] = {
        0, -0.0, 0.1, 1e300, -5e-324, 28, std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    return some[below(std::size(some))];
  }
  Spot spot() { return flag() ? Spot{} : Spot{needed(), below(9), below(9), text(), below(3)}; }
  template <class Enum>
  Enum one_of(int count) {
    return static_cast<Enum>(below(count));
  }
  template <class Make>
  auto some(Make make) {
    std::vector<decltype(make())> out;
    for (int i = below(4); i > 0; --i) out.push_back(make());
    return out;
  }
  std::vector<std::string> texts() {
    return some([&] { return text(); });
  }
  Mark mark() { return static_cast<Mark>(std::string_view("pfawmujcdne")[static_cast<std::size_t>(below(11))]); }

 private:
  std::minstd_rand random_;
};

Outline outline(Anything& any) {
  Outline out;
  for (auto* text : {&out.id, &out.title, &out.summary, &out.organisation, &out.service, &out.type, &out.level, &out.lead, &out.lead_role,
                     &out.lead_email, &out.why, &out.how_views_used, &out.decision_maker, &out.hub_address, &out.source_format,
                     &out.you_said, &out.we_did, &out.delay_reason})
    *text = any.text();
  for (auto* date : {&out.planning_starts, &out.submitted, &out.design_due, &out.publication_due, &out.analysis_ends, &out.decision,
                     &out.implementation, &out.feedback_due, &out.participants_due, &out.design_approved, &out.content_signed_off,
                     &out.published, &out.analysis_ended, &out.results_published, &out.feedback_published, &out.participants_told})
    *date = any.maybe_date();
  out.identity = any.needed();
  out.borough_wide = any.flag();
  for (auto* texts : {&out.wards, &out.audiences, &out.methods}) *texts = any.texts();
  out.windows = any.some([&] { return Window{any.text(), any.maybe_date(), any.maybe_date(), any.maybe_date()}; });
  out.participants = any.some([&] { return Participants{any.text(), any.flag() ? std::optional(any.number()) : std::nullopt}; });
  out.decisions = any.some([&] {
    return DecisionTaken{any.maybe_date(), any.text(), any.text(), any.text(), any.flag() ? std::optional(any.flag()) : std::nullopt,
                         any.flag()};
  });
  out.actions = any.some([&] { return PromisedAction{any.text(), any.text(), any.maybe_date(), any.maybe_date()}; });
  out.judgements = any.some([&] { return JudgementMade{any.text(), any.text(), any.text(), any.text(), any.maybe_date()}; });
  return out;
}

Fact fact(Anything& any) {
  Fact out;
  out.name = any.needed();
  out.type = any.one_of<Fact::Type>(5);
  if (out.type == Fact::Type::text) out.text = any.text();
  if (out.type == Fact::Type::number) out.number = any.number();
  if (out.type == Fact::Type::flag) out.flag = any.flag();
  if (out.type == Fact::Type::date) out.date = any.date();
  if (out.type == Fact::Type::texts) out.texts = any.texts();
  out.path = any.text();
  out.spot = any.spot();
  return out;
}

Facts facts(Anything& any) {
  return {any.one_of<Outcome>(5), any.one_of<Reason>(5), any.text(), any.text(), any.text(), any.spot(), any.texts(), any.some([&] {
            return fact(any);
          })};
}

AuditFinding finding(Anything& any) {
  AuditFinding out{any.needed(),
                   static_cast<std::size_t>(any.below(8)),
                   any.text(),
                   any.text(),
                   any.one_of<Outcome>(5),
                   any.one_of<Reason>(5),
                   any.flag(),
                   any.text(),
                   any.text(),
                   any.text(),
                   {},
                   {},
                   any.one_of<Change>(3)};
  out.evidence = any.some([&] { return AuditEvidence{any.text(), any.text(), any.text(), any.one_of<Read::State>(5), any.spot()}; });
  if (any.flag()) out.waiver = WaiverNote{any.flag(), any.text(), any.text(), any.text(), any.text(), any.text()};
  return out;
}

Line line(Anything& any) {
  return {any.one_of<Result3>(3), any.below(9), any.below(9), any.below(9), any.below(9), any.below(9), any.below(9)};
}

AuditEntry entry(Anything& any) {
  AuditEntry out;
  out.plan = outline(any);
  out.file = any.text();
  out.format = any.text();
  out.hash = any.text();
  out.record = static_cast<std::size_t>(any.below(3));
  out.spot = any.spot();
  out.stage = any.one_of<Stage>(9);
  out.gate = any.one_of<Gate>(4);
  out.result = any.one_of<Result3>(3);
  out.law = line(any);
  out.house = line(any);
  for (int i = 0; i < 8; ++i) out.outcomes += static_cast<char>(any.mark());
  out.findings = any.some([&] { return finding(any); });
  for (std::size_t i = 0; i < out.findings.size(); ++i) {
    if (any.flag()) out.fix_first.push_back(i);
  }
  out.standards =
      any.some([&] { return StandardMark{any.text(), any.text(), any.mark(), any.below(9), any.below(9), any.below(9), any.below(9)}; });
  out.notices = any.some([&] { return Notice{any.text(), any.text(), any.spot()}; });
  out.facts = any.some([&] { return std::pair(static_cast<std::size_t>(any.below(9)), facts(any)); });
  return out;
}

std::string without(std::string json, std::string_view member) {
  const auto at = json.find(member);
  REQUIRE(at != json.npos);
  return json.replace(at, member.size(), "");
}

}  // namespace

TEST_CASE("a plan of an audit survives being written and read") {
  const auto& head = sample::made_audit().head;
  for (unsigned seed = 1; seed <= 500; ++seed) {
    Anything any(seed);
    const auto before = entry(any);
    const auto json = report::entry_json(before, head);
    const auto after = load::entry_from(json);
    INFO(seed << " " << json);
    REQUIRE(after);
    CHECK(*after == before);
    CHECK(json.find('\n') == json.npos);
  }
}

TEST_CASE("head, findings across plans and records that were not judged survive it too") {
  const auto& audit = sample::made_audit();
  CHECK(load::head_from(report::head_json(audit.head)).value() == audit.head);
  auto bare = audit.head;
  bare.settings_file.clear();
  bare.settings_sha256.clear();
  bare.gate = Gate::publish;
  CHECK(load::head_from(report::head_json(bare)).value() == bare);
  for (const auto& one : audit.asides) CHECK(load::aside_from(report::aside_json(one)).value() == one);
  for (auto one : audit.across) {
    for (auto& plan : one.plans) plan.title = "as written";
    for (auto& read : one.evidence) read.value = "as written";
    CHECK(load::across_from(report::across_json(one, audit.head)).value() == one);
  }
}

TEST_CASE("what is not UTF-8 is replaced once and then stays") {
  const auto& audit = sample::made_audit();
  for (const auto& one : audit.entries) {
    const auto json = report::entry_json(one, audit.head);
    CHECK(report::entry_json(load::entry_from(json).value(), audit.head) == json);
  }
}

TEST_CASE("what cannot be seen is escaped, so that JSON on a terminal is harmless") {
  const auto text = sample::written(sample::made_audit(), "ndjson");
  CHECK(std::none_of(text.begin(), text.end(), [](unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7f; }));
  CHECK(text.find("\u202e") == text.npos);
  CHECK(text.find("\\u202etxet\\u001b[31m red\\u0007") != text.npos);
}

TEST_CASE("a part that was changed says which member is wrong") {
  const auto& audit = sample::made_audit();
  const auto what = [](const auto& result) { return result ? std::string("nothing") : result.error().what; };
  const auto json = report::entry_json(audit.entries[4], audit.head);
  CHECK(what(load::entry_from(without(json, ",\"outcome\":\"failed\""))) == "`findings[0].outcome` of a plan of an audit is not there");
  const auto changed = [&](std::string_view from, std::string_view to) {
    auto other = json;
    return other.replace(other.find(from), from.size(), to);
  };
  CHECK(what(load::entry_from(changed("\"result\":\"FAIL\"", "\"result\":\"WRONG\""))) ==
        "`result` of a plan of an audit is none of the known words");
  CHECK(what(load::entry_from(changed("\"identity\":\"London", "\"identity\":3,\"x\":\"London"))) ==
        "`plan.identity` of a plan of an audit is no text");
  CHECK(what(load::entry_from(changed("\"due\":\"2026-09-01\"", "\"due\":\"soon\""))) ==
        "`plan.actions[0].due` of a plan of an audit is no date");
  CHECK(what(load::entry_from(changed("\"fix_first\":[0]", "\"fix_first\":[7]"))) ==
        "`fix_first` of a plan of an audit names a finding that is not there");
  CHECK(what(load::entry_from(changed("\"marks\":\"p", "\"marks\":\"z"))) ==
        "`marks` of a plan of an audit holds a letter that is no mark");
  CHECK(what(load::entry_from(changed("\"wards\":[", "\"wards\":[1,"))) ==
        "`plan.wards` of a plan of an audit holds something that is no text");
  CHECK(what(load::entry_from("[]")) == "a plan of an audit is no JSON object");
  CHECK(what(load::entry_from(json.substr(0, json.size() / 2))) == "a plan of an audit is no JSON object");
  CHECK(what(load::head_from("{}")) == "`program` of the head of an audit is not there");
}
