#include "core/run/isolate.h"

#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <filesystem>

#include "core/host/lua_messages.h"
#include "core/run/testimony.h"
#include "core/run/worker.h"

namespace consultcheck::run {
namespace {

constexpr std::size_t most_said = 64u << 20;
constexpr int patience = 10;  // A rule that is stopped from inside is stopped long before; this is for one that cannot be.

/// One number that differs for plans that differ, as addresses are used again.
std::uint64_t fingerprint(const Plan& plan) {
  std::uint64_t mixed = 14695981039346656037u;
  const auto mix = [&](std::uint64_t more) { mixed = (mixed ^ more) * 1099511628211u; };
  for (NodeId id = 0; id < plan.size(); ++id) {
    const Node& node = plan.node(id);
    mix(static_cast<std::uint64_t>(node.kind) | static_cast<std::uint64_t>(node.parent) << 8);
    mix(node.offset | static_cast<std::uint64_t>(node.alias) << 32);
    mix(std::hash<std::string>{}(plan.shown(id)));
  }
  return mixed;
}

class Isolated final : public host::Plugin {
 public:
  Isolated(const PluginFiles& files, const Schema& schema, host::Limits limits) : files_(files), schema_(schema), limits_(limits) {
    rules_.resize(files.rules.size());
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      rules_[i].rule.source = files.rules[i].get();
      rules_[i].rule.id = files.id + "/" + stem(i);
      rules_[i].rule.index = static_cast<int>(i);
    }
  }
  ~Isolated() override { end(); }

  Result<const Rule*> rule(std::string_view name) override {
    for (const auto& [old, present] : files_.aliases)
      if (old == name) name = present;
    for (std::size_t i = 0; i < rules_.size(); ++i)
      if (stem(i) == name) return declared(i);
    return trouble("the plugin " + files_.id + " has no rule '" + std::string(name) + "'");
  }

  std::vector<Verdict> judge(const Rule& rule, const Plan& plan, const host::Circumstances& now,
                             const std::vector<host::Argument>& arguments) override {
    show(plan);
    Request request;
    request.what = Request::What::judge;
    request.plan = &plan;
    auto verdicts = answered(rule, request, now, arguments, 0,
                             [&](std::string_view said) { return verdicts_from(said, rule, plan, schema_, arguments); });
    if (verdicts) return std::move(*verdicts);
    return {broken(rule, verdicts.error())};
  }

  Facts facts(const Rule& rule, const Plan& plan, const host::Circumstances& now, const std::vector<host::Argument>& arguments) override {
    show(plan);
    Request request;
    request.what = Request::What::facts;
    request.plan = &plan;
    auto kept = answered(rule, request, now, arguments, 0, [&](std::string_view said) { return facts_from(said, rule, plan, schema_); });
    if (kept) return std::move(*kept);
    const Verdict wrong = broken(rule, kept.error());
    Facts facts;
    facts.text = wrong.text;
    facts.error_kind = wrong.error_kind;
    facts.error_spot = wrong.error_spot;
    return facts;
  }

  std::vector<GroupVerdict> judge_group(const Rule& rule, const std::string& group, const std::vector<Member>& members,
                                        const host::Circumstances& now, const std::vector<host::Argument>& arguments) override {
    end();  // A worker made now has the members where they are here.
    Request request;
    request.what = Request::What::group;
    request.group = &group;
    request.members = &members;
    auto verdicts = answered(rule, request, now, arguments, members.size(),
                             [&](std::string_view said) { return group_verdicts_from(said, rule, members); });
    end();
    if (verdicts) return std::move(*verdicts);
    const Verdict wrong = broken(rule, verdicts.error());
    GroupVerdict verdict;
    verdict.text = wrong.text;
    verdict.error_kind = wrong.error_kind;
    verdict.error_spot = wrong.error_spot;
    return {verdict};
  }

  RuleTest test(const Rule& rule) override {
    RuleTest test;
    test.rule = rule.id;
    test.file = rule.source->name;
    test.broken_contract.push_back({{}, "examples are not run in a process of their own", "Use `consultcheck test`."});
    return test;
  }

 private:
  struct Declared {
    Rule rule;
    bool known = false;
  };

  std::string stem(std::size_t i) const { return std::filesystem::path(files_.rules[i]->name).stem().string(); }

  /// Why there is no answer: the kind of error stands in `next`.
  static Verdict broken(const Rule& rule, const Problem& problem) {
    Verdict verdict;
    verdict.outcome = Outcome::error;
    verdict.error_kind = problem.next;
    verdict.text = problem.what;
    verdict.error_spot = host::line_of(*rule.source, 0);
    return verdict;
  }

  /// Sees to it that the worker, if there is one, has this plan.
  void show(const Plan& plan) {
    const std::uint64_t print = fingerprint(plan);
    if (&plan == plan_ && print == print_) return;
    end();
    plan_ = &plan;
    print_ = print;
  }

  /// Asks the worker about a rule and reads what it says; `members` as for the limits of a rule.
  template <class Believe>
  auto answered(const Rule& rule, Request& request, const host::Circumstances& now, const std::vector<host::Argument>& arguments,
                std::size_t members, Believe believe) -> decltype(believe(std::string_view())) {
    request.rule = rule.index;
    request.now = now;
    for (const host::Argument& argument : arguments) {
      if (argument.origin == "rule" && !argument.data) continue;  // The worker's own copy of the rule knows it.
      if (request.arguments == Request::most_arguments) return trouble("the rule has too many parameters", "rule");
      auto& one = request.argument[request.arguments++];
      one.value = argument.origin == "rule" ? nullptr : argument.value;
      one.data = argument.data;
      one.day = argument.data_day;
      argument.name.copy(one.name, sizeof one.name - 1);
      argument.origin.copy(one.origin, sizeof one.origin - 1);
    }
    std::string said;
    bool late = false;
    if (!ask(request, said, late, static_cast<std::int64_t>(members))) {
      return late ? trouble("the rule takes more time than a rule may", "time")
                  : trouble("the rule's process ended without an answer", "rule");
    }
    if (!said.starts_with('+')) return trouble("the rule cannot be loaded any more", "rule");
    auto believed = believe(std::string_view(said).substr(1));
    if (believed) return believed;
    end();
    return trouble("the rule is not to be trusted: " + believed.error().what, "rule");
  }

  Result<const Rule*> declared(std::size_t i) {
    Declared& one = rules_[i];
    if (one.known) return &one.rule;
    Request request;
    request.rule = static_cast<int>(i);
    std::string said;
    bool late = false;
    if (!ask(request, said, late))
      return trouble(host::line_of(*one.rule.source, 0), late ? "the rule takes more time than a rule may while its file is loaded"
                                                              : "the rule's process ended while its file was loaded");
    if (!said.starts_with('+')) {
      int line = 0, used = 0;
      std::sscanf(said.c_str(), "-%9d %n", &line, &used);
      return trouble(host::line_of(*one.rule.source, line), host::printable(std::string_view(said).substr(static_cast<std::size_t>(used))));
    }
    if (auto ok = read_declaration(std::string_view(said).substr(1), one.rule); !ok)
      return trouble(host::line_of(*one.rule.source, 0), ok.error().what);
    one.known = true;
    return &one.rule;
  }

  /// Asks the worker, made if there is none; false when it gives no answer, and it is then no more.
  bool ask(const Request& request, std::string& said, bool& late, std::int64_t members = 0) {
    late = false;
    std::uint32_t size = 0;
    const std::int64_t deadline = steady_milliseconds() + (limits_.milliseconds + members / 10) * patience;
    bool answered = (process_ > 0 || begin()) && send_all(socket_, &request, sizeof request) &&
                    receive(socket_, &size, sizeof size, deadline, late) && size <= most_said;
    if (answered) {
      said.resize(size);
      answered = receive(socket_, said.data(), size, deadline, late) && size > 0;
    }
    if (!answered) end();
    return answered;
  }

  bool begin() {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
    process_ = fork();
    if (process_ == 0) work(ends[1], files_, schema_, limits_);
    close(ends[1]);
    socket_ = ends[0];
    if (process_ < 0) end();
    return process_ > 0;
  }

  void end() {
    if (socket_ >= 0) close(socket_);
    if (process_ > 0) {
      kill(process_, SIGKILL);
      waitpid(process_, nullptr, 0);
    }
    socket_ = -1;
    process_ = -1;
  }

  const PluginFiles& files_;
  const Schema& schema_;
  host::Limits limits_;
  std::vector<Declared> rules_;
  const Plan* plan_ = nullptr;
  std::uint64_t print_ = 0;
  pid_t process_ = -1;
  int socket_ = -1;
};

}  // namespace

Result<std::unique_ptr<host::Plugin>> open_isolated(const PluginFiles& files, const Schema& schema, host::Limits limits) {
  if (files.api != plugin_api) return host::Plugin::open(files, schema, limits);  // Says which API it asks for.
  return std::make_unique<Isolated>(files, schema, limits);
}

}  // namespace consultcheck::run
