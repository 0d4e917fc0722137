#include "core/report/rules_page.h"

#include <algorithm>

#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between = ", ") {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : std::string(between)) + word;
  return out;
}

std::string sources(const RuleSet& set, const Demand& demand) {
  std::string out;
  for (const Citation& citation : demand.sources) {
    const Work* work = set.work(citation.work);
    out += (out.empty() ? "" : "; ") + (work ? work->title : citation.work);
    if (!citation.place.empty()) out += ", " + citation.place;
    if (!citation.checked) out += " (not checked)";
  }
  return out;
}

std::string spans(const std::vector<Span>& in_force) {
  std::string out;
  for (const Span& span : in_force) {
    out += out.empty() ? "" : "; ";
    if (span.from) out += "from " + Date::of(*span.from).words();
    if (span.until) out += (span.from ? " until " : "until ") + Date::of(*span.until).words();
  }
  return out;
}

std::string bound(const Demand& demand) {
  std::string out = demand.kinds.empty() ? "every organisation" : joined(demand.kinds);
  if (!demand.nations.empty()) out += " in " + joined(demand.nations);
  return out;
}

std::string strength(const Demand& demand) { return std::string(name(demand.obligation)) + ", " + std::string(words(demand.force)); }

std::string in_words(const Answer& answer) {
  std::string params;
  for (const auto& [param, value] : answer.params) params += (params.empty() ? " with " : ", ") + param + " = " + value;
  return answer.rule->id + params;
}

/// What there is to say about a demand besides its title: label and words.
std::vector<std::pair<std::string, std::string>> facts(const RuleBook& book, const RuleSet& set, const Demand& demand) {
  std::vector<std::pair<std::string, std::string>> out = {
      {"Demand", demand.demand}, {"Strength", strength(demand)}, {"Source", sources(set, demand)}, {"Binds", bound(demand)}};
  if (!demand.in_force.empty()) out.emplace_back("In force", spans(demand.in_force));
  if (demand.across) {
    out.emplace_back("Judged", "across plans, by `consultcheck audit`");
  } else {
    out.emplace_back("From stage", std::string(name(demand.from_stage)));
  }
  if (!demand.question.empty()) out.emplace_back("Question", demand.question);
  if (const auto found = book.conditions.find(&demand); found != book.conditions.end())
    out.emplace_back("Applies when", in_words(found->second));
  if (const auto found = book.answers.find(&demand); found != book.answers.end()) {
    for (const Answer& answer : found->second) out.emplace_back("Rule", in_words(answer));
  }
  if (!demand.judged_by.empty()) out.emplace_back("Judged by", joined(demand.judged_by));
  return out;
}

std::string cell(std::string text) {
  for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2) text.insert(at, "\\");
  return text;
}

std::string as_text(const Value& value) {
  switch (value.kind) {
    case Value::Kind::text:
      return visible(value.text);
    case Value::Kind::flag:
      return value.flag ? "true" : "false";
    case Value::Kind::number: {
      std::string out = std::to_string(value.number);
      out.erase(out.find_last_not_of('0') + 1);
      if (out.ends_with('.')) out.pop_back();
      return out;
    }
    case Value::Kind::list: {
      std::vector<std::string> words;
      for (const Value& item : value.items) words.push_back(as_text(item));
      return joined(words);
    }
    default:
      return "none";
  }
}

}  // namespace

void list_demands(const RuleBook& book, std::ostream& out) {
  for (const RuleSet* set : book.sets) {
    out << set->id << " " << set->version << ": " << set->title << "\n";
    for (const Section& section : set->sections) {
      out << "\n  " << section.title << "\n";
      for (const Demand& demand : set->demands) {
        if (demand.section == section.id)
          out << "    " << demand.id << "\n        " << demand.title << " (" << strength(demand) << (demand.across ? ", across plans" : "")
              << ")\n";
      }
    }
    out << "\n";
  }
  out << "`consultcheck rules ID` explains one.\n";
}

void explain_demand(const RuleBook& book, const RuleSet& set, const Demand& demand, std::ostream& out) {
  out << demand.id << "\n  " << demand.title << "\n";
  for (const auto& [label, text] : facts(book, set, demand)) out << "  " << label << ": " << text << "\n";
}

void explain_rule(const RuleBook& book, const Rule& rule, std::ostream& out) {
  out << rule.id << "\n  " << rule.title << "\n";
  if (!rule.why.empty()) out << "  Why: " << rule.why << "\n";
  if (!rule.fix.empty()) out << "  What to do: " << rule.fix << "\n";
  if (rule.across) out << "  Judged across plans" << (rule.group_by.empty() ? "" : ", grouped by " + rule.group_by) << "\n";
  if (!rule.for_each.empty()) out << "  Judged for each of: " << rule.for_each << "\n";
  for (const ParamSpec& param : rule.params)
    out << "  Parameter " << param.name << " (" << param.type << ", default " << as_text(param.fallback) << "): " << param.about << "\n";
  for (const Message& message : rule.messages) out << "  Says " << message.name << ": " << message.text << "\n";
  for (const RuleSet* set : book.sets) {
    for (const Demand& demand : set->demands) {
      const auto found = book.answers.find(&demand);
      const auto names_it = [&](const Answer& answer) { return answer.rule->id == rule.id; };
      if (found != book.answers.end() && std::any_of(found->second.begin(), found->second.end(), names_it))
        out << "  Answers: " << demand.id << "\n";
    }
  }
}

void write_rules_page(const RuleBook& book, std::ostream& out) {
  out << "<!-- Made by `consultcheck rules --format markdown`; change rules/ and plugins/ instead. -->\n# What is demanded, and by which "
         "rule it is judged\n";
  std::map<std::string, const Rule*> rules;
  for (const RuleSet* set : book.sets) {
    out << "\n## " << set->title << " (`" << set->id << "` " << set->version << ")\n";
    for (const Section& section : set->sections) {
      out << "\n### " << section.title << "\n";
      for (const Demand& demand : set->demands) {
        if (demand.section != section.id) continue;
        out << "\n**" << demand.title << "** `" << demand.id << "`\n\n";
        for (const auto& [label, text] : facts(book, *set, demand)) out << "- " << label << ": " << text << "\n";
      }
    }
  }
  for (const auto& [demand, answers] : book.answers) {
    for (const Answer& answer : answers) rules[answer.rule->id] = answer.rule;
  }
  for (const auto& [demand, condition] : book.conditions) rules[condition.rule->id] = condition.rule;
  out << "\n## Rules\n\n| rule | asks | parameters |\n|---|---|---|\n";
  for (const auto& [id, rule] : rules) {
    std::string params;
    for (const ParamSpec& param : rule->params) params += (params.empty() ? "" : "; ") + ("`" + param.name + "` " + param.about);
    out << "| `" << id << "` | " << cell(rule->title) << ". " << cell(rule->why) << " | " << cell(params) << " |\n";
  }
}

void write_coverage_page(const RuleBook& book, std::ostream& out) {
  out << "<!-- Made by `consultcheck rules --format coverage`; change rules/*/coverage*.json instead. -->\n"
         "# What each clause is answered by\n\n"
         "Every clause is answered by a demand that a rule decides, by a question for a person, by a figure of the hub audit, or is out of "
         "scope with\n"
         "its reason. What a demand asks, and on which authority, stands in [rules.md](rules.md).\n";
  for (const Coverage& coverage : book.coverage) {
    out << "\n## " << (coverage.title.empty() ? coverage.set : coverage.title)
        << "\n\n| clause | what it says | answered by |\n|---|---|---|\n";
    for (const CoverageEntry& entry : coverage.entries) {
      std::string answers;
      for (const std::string& id : entry.demands) {
        const Demand* demand = nullptr;
        for (const RuleSet* set : book.sets) demand = demand ? demand : set->demand(id);
        answers += (answers.empty() ? "" : "; ") +
                   std::string(!demand                     ? "rule "
                               : !demand->question.empty() ? "question "
                               : demand->across            ? "across plans "
                                                           : "rule ") +
                   "`" + id + "`";
      }
      if (!entry.audit.empty()) answers += (answers.empty() ? "" : "; ") + ("hub audit: " + entry.audit);
      if (!entry.out_of_scope.empty()) answers += (answers.empty() ? "" : "; ") + ("out of scope: " + entry.out_of_scope);
      out << "| " << cell(entry.clause) << " | " << cell(entry.about) << " | " << cell(answers) << " |\n";
    }
  }
}

}  // namespace consultcheck::report
