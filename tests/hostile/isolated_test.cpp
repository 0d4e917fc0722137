// A worker process can do nothing but answer, and not everything it says is believed.
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "core/run/isolate.h"
#include "core/run/testimony.h"
#include "core/run/worker.h"
#include "tests/host/across_rule.h"

using namespace consultcheck;

namespace {

PluginFiles one_rule(const std::string& body) {
  PluginFiles files;
  files.id = "test";
  files.api = 1;
  files.rules = {host::source_from("rule.lua", host::rule_text(body))};
  return files;
}

/// The signal that ends a locked in process which does this, or its exit code, negative.
int how_a_child_ends(void (*act)()) {
  const pid_t child = fork();
  if (child == 0) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) _exit(9);
    dup2(ends[0], 0);
    if (!run::lock_in()) _exit(8);
    act();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? WTERMSIG(status) : -WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("a locked in process dies of any call of the system but its few") {
  CHECK(how_a_child_ends([] {}) == 0);
  CHECK(how_a_child_ends([] { (void)!access("/etc/passwd", R_OK); }) == SIGSYS);
  CHECK(how_a_child_ends([] { socket(AF_INET, SOCK_STREAM, 0); }) == SIGSYS);
  CHECK(how_a_child_ends([] { fork(); }) == SIGSYS);
#ifndef __SANITIZE_ADDRESS__  // which asks through a pipe whether memory can be read
  CHECK(how_a_child_ends([] { (void)!write(1, "x", 1); }) == SIGSYS);
#endif
  CHECK(how_a_child_ends([] { kill(getppid(), 0); }) == SIGSYS);
}

TEST_CASE("verdicts from a worker are those of the rule, plan after plan") {
  const PluginFiles files = one_rule("return pass('show', { x = plan.title })");
  auto plugin = *run::open_isolated(files, Schema::shipped(), {});
  const auto rule = plugin->rule("rule");
  REQUIRE(rule);
  for (const char* title : {"Oak Road", "Elm Road"}) {
    const Plan plan = host::plan_from(std::string(R"({"title": ")") + title + "\"}");
    const Verdict verdict = plugin->judge(**rule, plan, {20000, Stage::draft}, {}).front();
    CHECK(verdict.text == std::string("It is ") + title + ".");
    REQUIRE(verdict.reads.size() == 1);
    CHECK(verdict.reads[0].place.source == &plan.source());
  }
}

TEST_CASE("a worker keeps facts and answers for groups as the host does", "[across]") {
  PluginFiles files = one_rule("");
  files.rules = {host::source_from(
      "rule.lua",
      host::across_text("return { service = plan.service, opens = optional(plan.schedule, 'opens'), wards = optional(plan.area, 'wards') }",
                        "return fail('show', { x = group.name .. group[1].title .. #group[1].wards }, { group[1] })",
                        "group_by = 'wards', known_by = 'group',"))};
  auto apart = *run::open_isolated(files, Schema::shipped(), {});
  auto here = *host::Plugin::open(files, Schema::shipped());
  const auto rule = apart->rule("rule");
  REQUIRE(rule);
  CHECK((*rule)->across);
  CHECK((*rule)->group_by == "wards");
  CHECK((*rule)->known_by_group);
  const Plan plan = host::plan_from(
      R"({"title": "Oak Road", "service": "Parks", "schedule": {"opens": "2026-03-02"}, "area": {"wards": ["Oak", "Hale"]}})");
  const host::Circumstances now{20000, Stage::draft};
  const Facts kept = apart->facts(**rule, plan, now, {}), same = here->facts(**here->rule("rule"), plan, now, {});
  INFO(kept.text);
  REQUIRE(kept.outcome == Outcome::passed);
  CHECK(kept.groups == same.groups);
  CHECK(run::testimony_of(kept) == run::testimony_of(same));
  CHECK(kept.facts[0].spot.line == same.facts[0].spot.line);
  const std::vector<Member> members = {{"a", "Oak Road", kept.facts}};
  const auto verdicts = apart->judge_group(**rule, "Oak", members, now, {});
  REQUIRE(verdicts.size() == 1);
  CHECK(verdicts[0].text == "It is OakOak Road2.");
  CHECK(verdicts[0].evidence == std::vector<std::pair<std::size_t, std::string>>{{0, "wards"}});
  CHECK(apart->facts(**rule, host::plan_from("{}"), now, {}).missing_path == "service");
  std::string said = run::testimony_of(verdicts);
  CHECK(run::group_verdicts_from(said, **rule, members));
  CHECK_FALSE(run::group_verdicts_from(said, **rule, {}));
  CHECK_FALSE(run::group_verdicts_from("[]", **rule, members));
  said = run::testimony_of(kept);
  CHECK(run::facts_from(said, **rule, plan, Schema::shipped()));
  CHECK_FALSE(run::facts_from(said, **rule, host::plan_from("{}"), Schema::shipped()));
}

TEST_CASE("what a worker says of things that are not there is not believed") {
  const PluginFiles files = one_rule("return pass('show', { x = plan.title })");
  auto plugin = *host::Plugin::open(files, Schema::shipped());
  const auto rule = plugin->rule("rule");
  const Plan plan = host::plan_from(R"({"title": "Oak Road"})");
  const std::string said = run::testimony_of(plugin->judge(**rule, plan, {20000, Stage::draft}, {}));
  const auto believed = [&](const std::string& bytes) {
    return run::verdicts_from(bytes, **rule, plan, Schema::shipped(), {}).has_value();
  };
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string changed = said;
    const std::size_t at = changed.find(from);
    REQUIRE(at != changed.npos);
    return changed.replace(at, from.size(), to);
  };
  CHECK(believed(said));
  CHECK_FALSE(believed(with("\"show\"", "\"shown\"")));
  CHECK_FALSE(believed(with("\"title\"", "\"titel\"")));
  CHECK_FALSE(believed(with("\"title\",0", "\"title\",1")));
  CHECK_FALSE(believed(with("\"title\"", "\"summary\"")));
  CHECK_FALSE(believed(with("\"outcome\":0", "\"outcome\":77")));
  CHECK_FALSE(believed(with("\"item\":\"\"", "\"item\":\"audiences[4]\"")));
  CHECK_FALSE(believed("[]"));
  CHECK_FALSE(believed(std::string(100000, '[')));
  CHECK_FALSE(believed("{\"x\":"));
  CHECK(run::verdicts_from(with("Oak Road", "\\u001b[2J"), **rule, plan, Schema::shipped(), {})->front().text.find('\x1b') ==
        std::string::npos);
}
