#include "core/host/examples.h"

#include <algorithm>

#include "core/host/rule_parts.h"

namespace consultcheck::host {
namespace {

struct Expectation {
  const char* key;
  Outcome outcome;
};
constexpr Expectation expectations[] = {{"pass", Outcome::passed},
                                        {"fail", Outcome::failed},
                                        {"cannot_tell", Outcome::cannot_tell},
                                        {"not_applicable", Outcome::not_applicable}};

std::string message_or_path(const Verdict& verdict) { return verdict.message.empty() ? verdict.missing_path : verdict.message; }

/// A path without its positions.
std::string bare(std::string_view path) {
  std::string out;
  bool inside = false;
  for (char c : path) {
    if (c == '[') inside = true;
    if (!inside) out += c;
    if (c == ']') inside = false;
  }
  return out;
}

void add_row(DataFile& file, const std::string& code, const Value& value) {
  DataRow row;
  row.code = code;
  row.value = &value;
  row.source = value.words("source");
  const Value* checked = value.get("checked");
  row.checked = !checked || checked->flag;
  if (const Value* spans = value.get("in_force")) {
    auto day = [](const Value& span, const char* end, bool last) -> std::optional<Day> {
      auto date = Date::parse(span.words(end));
      return date ? std::optional(last ? date->last() : date->first()) : std::nullopt;
    };
    auto add = [&](const Value& span) { row.in_force.push_back({day(span, "from", false), day(span, "until", true)}); };
    if (spans->is(Value::Kind::object))
      add(*spans);
    else
      for (const Value& span : spans->items) add(span);
  }
  file.rows.push_back(std::move(row));
}

void fill_data(DataFile& file, const std::string& name, Value table) {
  file.name = name;
  file.document.top = std::move(table);
  const Value& top = file.document.top;
  for (std::size_t i = 0; i < top.keys.size(); ++i) {
    if (!top.items[i].is(Value::Kind::list)) {
      add_row(file, top.keys[i], top.items[i]);
    } else {
      for (const Value& row : top.items[i].items) add_row(file, top.keys[i], row);
    }
  }
}

void add_arguments(Example& example, const Rule& rule, const Value* params) {
  for (std::size_t i = 0; params && i < params->keys.size(); ++i) {
    const ParamSpec* spec = rule.param(params->keys[i]);
    if (!spec || spec->type != "data") example.arguments.push_back({params->keys[i], &params->items[i], nullptr, 0, "example"});
  }
  for (const ParamSpec& spec : rule.params) {
    if (spec.type != "data") continue;
    DataFile& file = example.data.emplace_back();
    const Value* table = params ? params->get(spec.name) : nullptr;
    fill_data(file, spec.fallback.text, table ? *table : Value());
    example.arguments.push_back({spec.name, nullptr, &file, example.now.as_of, "example"});
  }
}

std::string all_stages() {
  std::string words;
  for (const std::string_view stage : stage_names()) words += (words.empty() ? "" : ", ") + std::string(stage);
  return words;
}

tl::unexpected<Problem> wrong(const Rule& rule, const Example& example, std::string what) {
  return trouble(line_of(*rule.source, example.line), "example '" + example.name + "': " + std::move(what));
}

}  // namespace

Result<std::unique_ptr<Example>> read_example(const Rule& rule, const Value& value, std::size_t number) {
  auto example = std::make_unique<Example>();
  static const std::vector<std::string_view> of_one = {"name", "plan", "as_of", "stage",       "params",
                                                       "item", "pass", "fail",  "cannot_tell", "not_applicable"};
  static const std::vector<std::string_view> of_many = {"name",    "plans", "as_of", "stage",       "params",
                                                        "touches", "pass",  "fail",  "cannot_tell", "not_applicable"};
  const std::vector<std::string_view>& known = rule.across ? of_many : of_one;
  example->name = value.words("name");
  if (example->name.empty()) example->name = std::to_string(number);
  example->line = part_line(rule.source->text, {"examples", std::to_string(number)});
  for (const std::string& key : value.keys) {
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    std::string_view near = nearest(key, known);
    return wrong(rule, *example,
                 "there is no '" + key + "' in an example" + (near.empty() ? "" : "; did you mean '" + std::string(near) + "'?"));
  }
  int expected = 0;
  for (const auto& [key, outcome] : expectations) {
    const Value* wanted = value.get(key);
    if (!wanted) continue;
    ++expected;
    example->outcome = outcome;
    example->wanted = wanted->text;
  }
  if (expected != 1) return wrong(rule, *example, "it must expect exactly one of pass, fail, cannot_tell and not_applicable");
  auto as_of = value.get("as_of") ? Date::parse(value.words("as_of")) : std::optional(example_day);
  if (!as_of || !as_of->exact()) return wrong(rule, *example, "as_of must be a date such as \"2026-03-02\"");
  example->now.as_of = as_of->first();
  if (value.get("stage")) {
    auto stage = stage_named(value.words("stage"));
    if (!stage)
      return wrong(rule, *example, "there is no stage '" + std::string(value.words("stage")) + "'; the stages are " + all_stages());
    example->now.stage = *stage;
  }
  if (value.get("item") && rule.for_each.empty()) return wrong(rule, *example, "only a rule with for_each has items to choose from");
  if (const Value* item = value.get("item")) {
    example->item = item->number < 1 ? 1 : static_cast<std::size_t>(item->number);
    example->item_given = true;
  }
  if (const Value* touches = value.get("touches"))
    for (const Value& plan : touches->items) example->touches.push_back(plan.number < 1 ? 0 : static_cast<std::size_t>(plan.number));
  std::sort(example->touches.begin(), example->touches.end());
  if (const Value* plans = value.get("plans")) example->plans = plans->items;
  if (rule.across && example->plans.empty()) return wrong(rule, *example, "it needs 'plans', a list of them");
  if (const Value* plan = value.get("plan")) example->plan = *plan;
  if (example->plan.is(Value::Kind::null)) example->plan.kind = Value::Kind::object;
  add_arguments(*example, rule, value.get("params"));
  return example;
}

bool meets(const Example& example, const Verdict& verdict) {
  if (verdict.outcome != example.outcome) return false;
  if (example.wanted.empty() || example.wanted == message_or_path(verdict)) return true;
  if (!verdict.message.empty()) return false;
  std::string path = bare(verdict.missing_path);
  return path == bare(example.wanted) || (!verdict.item_path.empty() && path == bare(verdict.item_path) + "." + example.wanted);
}

std::string expected_words(const Example& example) {
  return std::string(name(example.outcome)) + (example.wanted.empty() ? "" : ": " + example.wanted);
}

std::string verdict_words(const Verdict& verdict) {
  std::string words(name(verdict.outcome));
  std::string what = message_or_path(verdict);
  if (verdict.outcome == Outcome::error) {
    if (verdict.error_spot.line > 0) words += " at line " + std::to_string(verdict.error_spot.line);
  } else if (verdict.outcome == Outcome::cannot_tell && !what.empty()) {
    words += " (" + std::string(name(verdict.reason)) + "): " + what;
  } else if (!what.empty()) {
    words += ": " + what;
  }
  return words + (verdict.text.empty() ? "" : ": " + verdict.text);
}

int line_with(const Source& source, std::string_view word) {
  std::size_t at = std::string::npos;
  for (char quote : {'"', '\''}) at = std::min(at, source.text.find(quote + std::string(word) + quote));
  for (std::size_t from = 0; at == std::string::npos && (from = source.text.find(word, from)) != std::string::npos; ++from) {
    std::size_t next = source.text.find_first_not_of(" \t", from + word.size());
    if (next != std::string::npos && source.text[next] == '=') at = from;
  }
  if (at == std::string::npos) return 0;
  return static_cast<int>(std::count(source.text.begin(), source.text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 1;
}

}  // namespace consultcheck::host
