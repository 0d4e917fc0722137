#include "core/load/column_map.h"

#include <algorithm>
#include <filesystem>

#include "core/load/json_reader.h"
#include "core/load/strict.h"
#include "core/load/written_date.h"

namespace consultcheck::load {
namespace {

constexpr std::string_view usual_dates[] = {"YYYY-MM-DD", "YYYY-MM", "YYYY"};

/// Reads the parts of a column map.
class MapReader {
 public:
  MapReader(const Document& document, const Schema& schema) : strict_(document), schema_(schema) {}

  Result<std::shared_ptr<const ColumnMap>> read(const Value& top) {
    auto map = std::make_shared<ColumnMap>();
    strict_.object(top, "the column map", {"column_map", "title", "about", "fields", "group", "events", "standing_pages"});
    strict_.whole(top, "column_map", 1, 1);
    strict_.text(top, "title", false);
    strict_.text(top, "about", false);
    map->standing_pages = strict_.flag(top, "standing_pages", true);
    if (const Value* fields = strict_.value(top, "fields")) map->fields = rules(*fields);
    map->group = columns(top, "group", false);
    if (const Value* events = strict_.value(top, "events", !map->group.empty())) read_events(*events, *map);
    if (map->group.empty() && top.get("events"))
      strict_.wrong(top.get("events")->offset, "\"events\" need a \"group\"", "Name the column whose rows belong to one plan.");
    if (strict_.problem()) return tl::unexpected(*strict_.problem());
    return map;
  }

 private:
  void read_events(const Value& events, ColumnMap& map) {
    if (!strict_.object(events, "\"events\"", {"column", "date", "ended", "newest", "rounds", "common", "apart"})) return;
    map.event = columns(events, "column", true);
    map.ended = columns(events, "ended", false);
    map.newest = columns(events, "newest", false);
    if (const Value* date = strict_.value(events, "date")) map.date = rule("schedule.opens", *date);
    for (const Value& round : strict_.list(events, "rounds")) {
      strict_.object(round, "a round", {"name", "called", "fields", "events"});
      RoundRule& made = map.rounds.emplace_back();
      made.name = strict_.text(round, "name", false);
      made.called = strict_.text(round, "called", false);
      if (const Value* fields = strict_.value(round, "fields", false)) made.fields = rules(*fields);
      if (const Value* own = strict_.value(round, "events")) made.events = event_rules(*own, true);
    }
    if (const Value* common = strict_.value(events, "common", false)) map.common = event_rules(*common, true);
    if (const Value* apart = strict_.value(events, "apart", false)) map.apart = event_rules(*apart, false);
  }

  std::vector<EventRule> event_rules(const Value& object, bool paths) {
    std::vector<EventRule> out;
    for (std::size_t i = 0; i < object.keys.size(); ++i) {
      out.push_back({object.keys[i], strict_.text(object, object.keys[i])});
      const Field* field = paths ? known(out.back().path, object.items[i].offset) : nullptr;
      if (field && field->shape != Shape::date)
        strict_.wrong(object.items[i].offset, "\"" + out.back().path + "\" holds no date, and an event has nothing else");
    }
    return out;
  }

  /// One name or a list of names.
  std::vector<std::string> columns(const Value& object, std::string_view key, bool needed) {
    const Value* value = strict_.value(object, key, needed);
    if (!value) return {};
    if (value->is(Value::Kind::list)) return strict_.texts(object, key, {}, {}, true);
    return {strict_.text(object, key)};
  }

  std::vector<ColumnRule> rules(const Value& fields) {
    std::vector<ColumnRule> out;
    if (!fields.is(Value::Kind::object)) strict_.wrong(fields.offset, "\"fields\" must be an object: plan fields and what fills them");
    for (std::size_t i = 0; i < fields.keys.size(); ++i) out.push_back(rule(fields.keys[i], fields.items[i]));
    return out;
  }

  ColumnRule rule(const std::string& path, const Value& value) {
    ColumnRule out;
    out.path = path;
    out.field = known(path, value.offset);
    if (!strict_.object(value, "what fills a field", {"column", "is", "else", "split", "dates", "codes", "html", "optional"})) return out;
    out.columns = columns(value, "column", false);
    out.constant = strict_.text(value, "is", false);
    out.otherwise = strict_.text(value, "else", false);
    out.split = strict_.text(value, "split", false);
    out.html = strict_.flag(value, "html", false);
    out.optional = strict_.flag(value, "optional", false);
    out.dates = strict_.texts(value, "dates");
    if (out.dates.empty()) out.dates.assign(std::begin(usual_dates), std::end(usual_dates));
    for (const std::string& way : out.dates)
      if (!known_way(way))
        strict_.wrong(value.get("dates")->offset, "\"" + way + "\" is no way to write a date",
                      "Use YYYY, MM, DD and MONTH with what stands between them, such as DD/MM/YYYY; or time, or excel.");
    if (const Value* codes = strict_.value(value, "codes", false))
      for (const std::string& key : codes->keys) out.codes.emplace_back(key, strict_.text(*codes, key));
    if (out.columns.empty() == out.constant.empty()) strict_.wrong(value.offset, "a field needs either \"column\" or \"is\"");
    return out;
  }

  /// The field at a path, which must hold one value: in a list, `[]` or a position says which item.
  const Field* known(const std::string& path, Offset at) {
    const Field* field = &schema_.top();
    bool each = false;
    for (std::string_view rest = path; !rest.empty();) {
      std::string_view part = rest.substr(0, rest.find('.'));
      rest.remove_prefix(std::min(part.size() + 1, rest.size()));
      const std::size_t bracket = part.find('[');
      field = field->child(part.substr(0, bracket));
      if (!field)
        return strict_.wrong(at, "there is no field \"" + path + "\" in the plan format",
                             "See docs/plan-format.md for the fields there are."),
               nullptr;
      if ((field->shape == Shape::list) != (bracket != std::string_view::npos) ||
          (bracket != std::string_view::npos && !is_position(part.substr(bracket), each)))
        return strict_.wrong(at, "\"" + path + "\" does not say which item of a list it is",
                             "Write " + field->path + "[] for an item each, or " + field->path + "[1] for the first."),
               nullptr;
      if (field->shape == Shape::list) field = field->item;
    }
    if (field->shape == Shape::object)
      return strict_.wrong(at, "\"" + path + "\" is a group of fields, not one",
                           "Name one of its fields, such as \"" + path + "." + field->fields.front()->name + "\"."),
             nullptr;
    return field;
  }

  /// `[]`, at most once in a path, or `[1]` to `[99]`.
  static bool is_position(std::string_view words, bool& each) {
    if (words == "[]") return !std::exchange(each, true);
    if (words.size() < 3 || words.size() > 4 || words.back() != ']' || words[1] == '0') return false;
    return std::all_of(words.begin() + 1, words.end() - 1, [](char c) { return c >= '0' && c <= '9'; });
  }

  Strict strict_;
  const Schema& schema_;
};

}  // namespace

Result<std::filesystem::path> find_column_map(const std::filesystem::path& data, std::string_view word) {
  std::error_code ignored;
  if (std::filesystem::exists(word, ignored) || word.find_first_of("/.") != std::string_view::npos) return std::filesystem::path(word);
  const std::filesystem::path maps = data / "rules" / "maps";
  std::filesystem::path file = maps / (std::string(word) + ".json");
  if (std::filesystem::exists(file, ignored)) return file;
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(maps, ignored)) names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  const std::string_view near = nearest(word, {names.begin(), names.end()});
  std::string shipped;
  for (const std::string& name : names) shipped += (shipped.empty() ? "" : ", ") + name;
  return trouble("there is no column map " + std::string(word),
                 near.empty() ? "Name a file; shipped are: " + shipped + "." : "Did you mean `" + std::string(near) + "`?");
}

Result<std::shared_ptr<const ColumnMap>> read_column_map(std::shared_ptr<const Source> source, const Schema& schema) {
  const auto document = read_document(std::move(source));
  if (!document) return tl::unexpected(document.error());
  return MapReader(*document, schema).read(document->top);
}

}  // namespace consultcheck::load
