#include "core/run/arguments.h"

#include "core/load/files.h"

namespace consultcheck::run {
namespace {

tl::unexpected<Problem> at_use(const RuleUse& use, std::string what, std::string next) {
  return trouble(use.source->spot(use.offset), std::move(what), std::move(next));
}

/// The data file a `data` parameter means: the council's own of that name, else the rule set's.
const DataFile* data_file(std::string_view name, const RuleSet& set, const Settings& settings) {
  const DataFile* own = settings.calendar(name);
  return own ? own : set.file(name);
}

const Value* override_of(const Settings& settings, const std::string& rule, const std::string& param) {
  for (const Override& change : settings.parameters) {
    if (change.rule == rule && change.param == param) return change.value;
  }
  return nullptr;
}

}  // namespace

Result<std::vector<host::Argument>> arguments_of(const Rule& rule, const RuleUse& use, const RuleSet& set, const Settings& settings) {
  std::vector<host::Argument> arguments;
  for (const ParamSpec& spec : rule.params) {
    host::Argument argument{spec.name, &spec.fallback, nullptr, 0, "rule"};
    if (const Value* given = use.params ? use.params->get(spec.name) : nullptr) {
      argument.value = given;
      argument.origin = "rule set";
    }
    if (const Value* given = override_of(settings, rule.id, spec.name)) {
      argument.value = given;
      argument.origin = "settings";
    }
    if (argument.value->is(Value::Kind::null)) {
      return at_use(use, "the rule " + rule.id + " needs its parameter `" + spec.name + "`", "Give it here under `params`.");
    }
    if (spec.type == "data") {
      argument.data = data_file(argument.value->text, set, settings);
      if (!argument.data)
        return at_use(use,
                      "the rule " + rule.id + " asks for the data file `" + argument.value->text + "`, which the rule set " + set.id +
                          " does not have",
                      "Name it under `data` in rule-set.json.");
    }
    arguments.push_back(std::move(argument));
  }
  return arguments;
}

void describe(Report& report, const load::LoadedPlan& loaded, const Ask& ask, const judge::Case& at, const Checker& checker) {
  const Plan& plan = loaded.plan;
  report.file = plan.source().name;
  report.stage = at.stage;
  report.gate = at.gate;
  for (const Warning& warning : loaded.warnings) {
    report.notices.push_back({"warning", warning.what + ". " + warning.next, ask.brief ? warning.place.position() : warning.place.spot()});
  }
  if (ask.brief) return;
  report.program = "consultcheck";
  report.version = CONSULTCHECK_VERSION;
  report.format = loaded.format;
  report.sha256 = load::sha256(plan.source().text);
  report.id = plan.words("id");
  report.title = plan.words("title");
  report.organisation = plan.words("organisation.name");
  report.identity = plan.identity();
  report.type = plan.words("type");
  report.level = plan.words("level");
  report.as_of = ask.as_of;
  report.gate_asked = ask.gate.has_value();
  report.plugins = checker.plugins();
  for (const auto& set : checker.rule_sets()) report.rule_sets.push_back({set->id, set->version, set->hash});
  if (!checker.settings().given()) return;
  report.settings_file = checker.settings().document.source->name;
  report.settings_sha256 = checker.settings_sha256();
}

}  // namespace consultcheck::run
