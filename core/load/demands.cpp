#include "core/load/demands.h"

#include <algorithm>

#include "core/load/strict.h"

namespace consultcheck::load {
namespace {

constexpr std::string_view moments[] = {"opening", "notice", "decision", "as-of", "always"};

std::vector<std::string_view> codes_of(const Schema& schema, std::string_view path) {
  const Field* field = schema.find(path);
  return field ? std::vector<std::string_view>(field->codes.begin(), field->codes.end()) : std::vector<std::string_view>{};
}

std::string place_words(const Spot& spot) { return spot.file + ":" + std::to_string(spot.line) + ":" + std::to_string(spot.column); }

class DemandReader {
 public:
  DemandReader(const Document& document, const Section& section, const Schema& schema, RuleSet& set)
      : document_(document), section_(section), schema_(schema), set_(set), strict_(document) {}

  std::optional<Problem> read() {
    if (strict_.object(document_.top, "a section file", {"demands"}))
      for (const Value& value : strict_.list(document_.top, "demands")) read_demand(value);
    return strict_.problem();
  }

 private:
  void read_demand(const Value& value) {
    if (!strict_.object(value, "a demand",
                        {"id", "title", "demand", "sources", "force", "binds", "in_force", "judged_at", "obligation", "from_stage",
                         "consequence", "topic", "across", "replaces", "when", "rules", "question", "judged_by"}))
      return;
    Demand demand;
    demand.offset = value.offset;
    demand.section = section_.id;
    read_id(value, demand);
    demand.title = strict_.line(value, "title");
    demand.demand = strict_.line(value, "demand");
    read_sources(value, demand);
    read_strictness(value, demand);
    read_scope(value, demand);
    read_judge(value, demand);
    if (!strict_.problem()) set_.demands.push_back(std::move(demand));
  }

  void read_id(const Value& value, Demand& demand) {
    std::string id = strict_.text(value, "id");
    if (strict_.problem()) return;
    const Offset at = value.get("id")->offset;
    if (id.find('/') == std::string::npos) id = section_.id + "/" + id;
    if (!id.starts_with(section_.id + "/") || !kebab_case(std::string_view(id).substr(section_.id.size() + 1)))
      strict_.wrong(at, "\"" + id + "\" cannot be a demand of the section " + section_.id,
                    "Write a name of small letters, digits and hyphens, with or without \"" + section_.id + "/\" before it.");
    demand.id = set_.id + "/" + id;
    if (const Demand* first = set_.demand(demand.id))
      strict_.wrong(at, "the demand \"" + id + "\" stands twice", "The first is at " + place_words(first_place(*first)) + ".");
  }

  Spot first_place(const Demand& first) const {
    const Document& document = first.section == section_.id ? document_ : set_.document(first);
    return document.source->spot(first.offset);
  }

  void read_sources(const Value& value, Demand& demand) {
    std::vector<std::string_view> works;
    for (const Work& work : set_.works) works.push_back(work.id);
    for (const Value& item : strict_.list(value, "sources")) {
      if (!strict_.object(item, "a source", {"work", "place", "checked"})) return;
      Citation citation{strict_.text(item, "work"), strict_.line(item, "place"), strict_.flag(item, "checked", false)};
      if (!strict_.problem() && !set_.work(citation.work))
        strict_.unknown(item.get("work")->offset, "work of this rule set", citation.work, works);
      demand.sources.push_back(std::move(citation));
    }
    if (demand.sources.empty()) strict_.wrong(value.offset, "a demand must name at least one source");
  }

  void read_strictness(const Value& value, Demand& demand) {
    const auto force = strict_.choice(value, "force", "force", force_names());
    if (force) demand.force = static_cast<Force>(*force);
    const bool practice = demand.force == Force::practice;
    const auto obligation = strict_.choice(value, "obligation", "obligation", obligation_names(), !practice);
    if (obligation) demand.obligation = static_cast<Obligation>(*obligation);
    if (demand.obligation == Obligation::must) check_must(value, demand);
    demand.consequence = strict_.whole(value, "consequence", 1, 4);
    demand.topic = strict_.line(value, "topic", false);
    demand.replaces = strict_.flag(value, "replaces", false);
    if (demand.replaces && (demand.topic.empty() || !is_law(demand.force)))
      strict_.wrong(value.get("replaces")->offset, "only a demand of the law that has a topic can replace house rules");
  }

  void check_must(const Value& value, const Demand& demand) {
    const Offset at = value.get("obligation")->offset;
    if (demand.force == Force::practice) strict_.wrong(at, "good practice is never a \"must\"", "Make it \"should\".");
    const auto unchecked = std::find_if(demand.sources.begin(), demand.sources.end(), [](const Citation& one) { return !one.checked; });
    if (unchecked == demand.sources.end()) return;
    const auto index = static_cast<std::size_t>(unchecked - demand.sources.begin());
    strict_.wrong(value.get("sources")->items[index].offset, "a \"must\" rests on this source, which nobody has checked",
                  "Check the source and say \"checked\": true, or make the demand a \"should\".");
  }

  void read_scope(const Value& value, Demand& demand) {
    if (const Value* binds = strict_.value(value, "binds", false); binds && strict_.object(*binds, "\"binds\"", {"kinds", "nations"})) {
      demand.kinds = strict_.texts(*binds, "kinds", "kind of organisation", codes_of(schema_, "organisation.kind"));
      demand.nations = strict_.texts(*binds, "nations", "nation", codes_of(schema_, "organisation.nation"));
    }
    demand.in_force = strict_.spans(value);
    demand.judged_at = strict_.text(value, "judged_at", false);
    if (demand.judged_at.empty()) demand.judged_at = "opening";
    check_moment(value, demand.judged_at);
    if (const auto stage = strict_.choice(value, "from_stage", "stage", stage_names(), false))
      demand.from_stage = static_cast<Stage>(*stage);
  }

  void check_moment(const Value& value, const std::string& moment) {
    if (std::find(std::begin(moments), std::end(moments), moment) != std::end(moments)) return;
    const Field* field = schema_.find(moment);
    if (!field || field->shape != Shape::date)
      strict_.unknown(value.get("judged_at")->offset, "moment, nor the path of a date in the plan", moment, moments);
  }

  void read_judge(const Value& value, Demand& demand) {
    demand.across = strict_.flag(value, "across", false);
    demand.question = strict_.line(value, "question", false);
    demand.judged_by = strict_.texts(value, "judged_by", "role", role_names());
    if (const Value* when = strict_.value(value, "when", false)) demand.when = read_use(*when);
    for (const Value& item : strict_.list(value, "rules", false)) demand.rules.push_back(read_use(item));
    if (demand.rules.empty() == demand.question.empty())
      strict_.wrong(value.offset, "a demand is answered either by rules or by a question for a person",
                    demand.rules.empty() ? "Add \"rules\" or \"question\"." : "Take \"rules\" or \"question\" away.");
    if (demand.across && (demand.when || !demand.question.empty() || demand.replaces))
      strict_.wrong(value.get("across")->offset, "a demand across plans has neither \"when\" nor \"question\", and replaces nothing",
                    "Only its rules answer it; what they leave out, they say themselves.");
    if (!demand.question.empty() && demand.judged_by.empty())
      strict_.wrong(value.get("question")->offset, "a question must say in \"judged_by\" which roles may answer it");
  }

  RuleUse read_use(const Value& item) {
    if (!strict_.object(item, "a rule", {"rule", "params"})) return {};
    const Value* id = strict_.value(item, "rule");
    RuleUse use{strict_.text(item, "rule"), item.get("params"), document_.source.get(), id ? id->offset : item.offset};
    const auto slash = use.rule.find('/');
    if (slash == std::string::npos || !kebab_case(std::string_view(use.rule).substr(0, slash)) ||
        !kebab_case(std::string_view(use.rule).substr(slash + 1)))
      strict_.wrong(item.offset, "\"" + use.rule + "\" is no rule", "Write plugin/rule, such as \"feedback-loop/feedback-in-time\".");
    if (use.params && !use.params->is(Value::Kind::object)) strict_.wrong(use.params->offset, "\"params\" must be an object");
    return use;
  }

  const Document& document_;
  const Section& section_;
  const Schema& schema_;
  RuleSet& set_;
  Strict strict_;
};

}  // namespace

std::optional<Problem> read_demands(const Document& document, const Section& section, const Schema& schema, RuleSet& set) {
  return DemandReader(document, section, schema, set).read();
}

}  // namespace consultcheck::load
