#include "core/cli/commands.h"
#include "core/cli/exit_code.h"
#include "core/cli/output.h"
#include "core/cli/setup.h"
#include "core/load/coverage.h"
#include "core/report/plan_writer.h"
#include "core/report/rules_page.h"
#include "core/report/visible.h"

namespace consultcheck::cli {
namespace {

options::options_description known_options() {
  options::options_description known("Options");
  known.add_options()("format", options::value<std::string>()->default_value("text")->value_name("FORMAT"),
                      "text; markdown: every demand and rule; coverage: which clause is answered by what");
  add_setup_options(known);
  return known;
}

std::string as_written(const Value& value) {
  if (value.is(Value::Kind::text)) return report::visible(value.text);
  if (value.is(Value::Kind::flag)) return value.flag ? "true" : "false";
  if (value.is(Value::Kind::list)) return std::to_string(value.items.size()) + " items";
  return report::number_text(value.number);
}

report::Answer answer_of(const run::ReadyRule& ready) {
  report::Answer answer{ready.rule, {}};
  for (const auto& argument : ready.arguments) {
    if (argument.origin != "rule") answer.params.emplace_back(argument.name, as_written(*argument.value));
  }
  return answer;
}

report::RuleBook book_of(const run::Checker& checker) {
  report::RuleBook book;
  for (const auto& set : checker.rule_sets()) {
    book.sets.push_back(set.get());
    for (const Demand& demand : set->demands) {
      const run::ReadyDemand& ready = checker.ready(demand);
      if (ready.when) book.conditions[&demand] = answer_of(*ready.when);
      for (const run::ReadyRule& one : ready.rules) book.answers[&demand].push_back(answer_of(one));
    }
  }
  return book;
}

Result<void> explain(const std::string& id, const report::RuleBook& book, run::Checker& checker) {
  Print out;
  std::vector<std::string_view> known;
  for (const RuleSet* set : book.sets) {
    if (const Demand* demand = set->demand(id)) return report::explain_demand(book, *set, *demand, out), Result<void>();
    for (const Demand& demand : set->demands) known.push_back(demand.id);
  }
  for (const auto& [demand, condition] : book.conditions) known.push_back(condition.rule->id);
  for (const auto& [demand, answers] : book.answers) {
    for (const auto& answer : answers) known.push_back(answer.rule->id);
  }
  if (const auto rule = checker.rule(id)) return report::explain_rule(book, **rule, out), Result<void>();
  const auto near = nearest(id, known);
  return trouble("there is no demand or rule " + id,
                 near.empty() ? "Say `consultcheck rules` for the list." : "Did you mean `" + std::string(near) + "`?");
}

}  // namespace

int rules(const Command& self, const Arguments& words) {
  const auto told = read(self, known_options(), words);
  if (!told) return complain(told.error()), could_not;
  if (told->help)
    return print_help(self, known_options(),
                      "ID is a demand such as england/gunning/formative, or a rule such as duty-to-consult/period-long-enough.\n"),
           done;
  auto checker = open_checker(*told);
  if (!checker) return complain(checker.error()), could_not;
  if (auto ok = (*checker)->prepare_all(); !ok) return complain(ok.error()), could_not;
  report::RuleBook book = book_of(**checker);
  for (const std::string& id : told->places) {
    if (auto ok = explain(id, book, **checker); !ok) return complain(ok.error()), could_not;
  }
  if (!told->places.empty()) return done;
  const std::string format = told->text("format");
  Print out;
  if (format == "text") {
    report::list_demands(book, out);
  } else if (format == "markdown") {
    report::write_rules_page(book, out);
  } else if (format == "coverage") {
    for (const RuleSet* set : book.sets) {
      auto coverage = load::load_coverage(*set, book.sets);
      if (!coverage) return complain(coverage.error()), could_not;
      for (auto& table : *coverage) book.coverage.push_back(std::move(table));
    }
    report::write_coverage_page(book, out);
  } else {
    return complain({{}, "there is no format " + format + " of the rules", "The formats are text, markdown and coverage."}), could_not;
  }
  return done;
}

}  // namespace consultcheck::cli
