#include "core/host/shown.h"

#include <algorithm>

#include "core/host/examples.h"
#include "core/host/plugin.h"
#include "core/host/rule_parts.h"
#include "core/host/rule_text.h"

namespace consultcheck::host {

void Shown::note(const Example& example, ExampleResult& result, const std::vector<std::string>& plain_reads) {
  add(result.verdict, plain_reads);
  messages.insert(example.wanted);
  passes = passes || example.outcome == Outcome::passed;
  fails = fails || example.outcome == Outcome::failed;
  missing = missing || example.outcome == Outcome::cannot_tell;
  if (result.ok || result.verdict.outcome != Outcome::error) return;
  broken = true;
  result.repeats = !new_error(result.verdict);
}

void Shown::add(const Verdict& verdict, const std::vector<std::string>& plain_reads) {
  messages.insert(verdict.message);
  for (const auto& [value, words] : verdict.values) values.emplace(value, verdict.message);
  passes = passes || verdict.outcome == Outcome::passed;
  fails = fails || verdict.outcome == Outcome::failed;
  missing = missing || verdict.reason == Reason::missing;
  plain = plain || !plain_reads.empty();
}

Problem at_line(const Rule& rule, int line, std::string what, std::string next) {
  return {line_of(*rule.source, line), std::move(what), std::move(next)};
}

void check_declarations(const Rule& rule, const Shown& shown, std::vector<Problem>& broken) {
  if (shown.broken) return;
  const std::string& lua = rule.source->text;
  const RuleText text(lua);
  for (const int line : dates_as_texts(lua))
    broken.push_back(at_line(rule, line, "a date is never equal to a text", "Write the day as date.of(\"2026-03-02\")."));
  for (const Message& message : rule.messages)
    if (!shown.messages.count(message.name))
      broken.push_back(at_line(rule, part_line(lua, {"messages", message.name}), "no example shows the message '" + message.name + "'",
                               "Add one that ends in it, or take the message out."));
  for (const auto& [value, message] : shown.values) {
    const auto holds = [&, place = "{" + value + "}"](const Message& one) { return one.text.find(place) != one.text.npos; };
    if (std::none_of(rule.messages.begin(), rule.messages.end(), holds))
      broken.push_back(at_line(rule, part_line(lua, {"messages", message}),
                               "the message '" + message + "' is given '" + value + "', for which no message has a place",
                               "Put {" + value + "} into the sentence, or do not give it."));
  }
  for (const ParamSpec& spec : rule.params)
    if (!text.reads_field(spec.name))
      broken.push_back(at_line(rule, part_line(lua, {"params", spec.name}), "the rule never uses its parameter '" + spec.name + "'",
                               "Use it as params." + spec.name + ", or take it out."));
  const int examples = part_line(lua, {"examples"});
  if (!shown.passes) broken.push_back(at_line(rule, examples, "no example passes", "Add one with `pass = …`."));
  if (!shown.fails && text.uses("fail")) broken.push_back(at_line(rule, examples, "no example fails", "Add one with `fail = …`."));
  if (shown.plain && !shown.missing)
    broken.push_back(at_line(rule, examples, "no example leaves out a field that the rule needs",
                             "Add one with `cannot_tell = \"path.of.the.field\"`."));
}

}  // namespace consultcheck::host
