#include <algorithm>
#include <map>

#include "core/load/facts.h"
#include "core/load/files.h"
#include "core/load/json_reader.h"
#include "core/load/rule_sets.h"
#include "core/load/strict.h"
#include "core/model/same_name.h"

namespace consultcheck::load {
namespace {

constexpr int settings_format = 1;

class SettingsReader {
 public:
  explicit SettingsReader(Settings& settings) : settings_(settings), strict_(settings.document) {}

  std::optional<Problem> read() {
    const Value& top = settings_.document.top;
    read_format(top);
    if (strict_.problem() ||
        !strict_.object(top, "the settings",
                        {"settings", "rule_sets", "plugins", "parameters", "facts", "calendars", "waivers", "roles", "off", "wards"}))
      return strict_.problem();
    settings_.rule_sets = strict_.texts(top, "rule_sets");
    read_plugins(top);
    read_parameters(top);
    if (const Value* calendars = member(top, "calendars"))
      for (std::size_t i = 0; i < calendars->keys.size(); ++i) read_calendar(*calendars, calendars->keys[i]);
    for (const Value& item : strict_.list(top, "waivers", false)) read_waiver(item);
    read_roles(top);
    read_wards(top);
    settings_.demands_off = strict_.texts(top, "off");
    return strict_.problem();
  }

 private:
  /// A later format may have other fields, so its number comes first.
  void read_format(const Value& top) {
    const Value* format = strict_.value(top, "settings");
    if (!format || (format->is(Value::Kind::number) && format->number == settings_format)) return;
    strict_.wrong(format->offset, "this program reads settings of format " + std::to_string(settings_format) + ", and these are of another",
                  "Write \"settings\": " + std::to_string(settings_format) + ".");
  }

  /// The object under an optional key.
  const Value* member(const Value& top, std::string_view key) {
    const Value* found = top.get(key);
    if (found && !found->is(Value::Kind::object)) strict_.wrong(found->offset, "\"" + std::string(key) + "\" must be an object");
    return found && found->is(Value::Kind::object) ? found : nullptr;
  }

  void read_plugins(const Value& top) {
    for (const Value& item : strict_.list(top, "plugins", false)) {
      if (!strict_.object(item, "a plugin", {"folder", "accepted", "files"})) return;
      PluginChoice choice{
          strict_.text(item, "folder"), strict_.text(item, "accepted", false), {}, {settings_.document.source.get(), item.offset}};
      const bool hash = choice.accepted.size() == 64 && choice.accepted.find_first_not_of("0123456789abcdef") == std::string::npos;
      if (!choice.accepted.empty() && !hash)
        strict_.wrong(item.get("accepted")->offset, "\"accepted\" must be the hash of the plugin: 64 digits from 0 to f",
                      "Let `consultcheck plugin accept` write it.");
      if (const Value* files = member(item, "files"))
        for (const std::string& name : files->keys) choice.files[name] = strict_.text(*files, name);
      settings_.plugins.push_back(std::move(choice));
    }
  }

  void read_parameters(const Value& top) {
    const Value* parameters = member(top, "parameters");
    if (!parameters) return;
    for (std::size_t i = 0; i < parameters->keys.size(); ++i) {
      const Value& values = parameters->items[i];
      if (!values.is(Value::Kind::object)) strict_.wrong(values.offset, "\"" + parameters->keys[i] + "\" must be an object of parameters");
      for (std::size_t k = 0; k < values.keys.size(); ++k)
        settings_.parameters.push_back({parameters->keys[i], values.keys[k], &values.items[k]});
    }
  }

  void read_calendar(const Value& calendars, const std::string& name) {
    auto file = std::make_unique<DataFile>();
    file->name = name;
    file->document.source = settings_.document.source;
    file->document.top.offset = calendars.get(name)->offset;
    for (const Value& item : strict_.list(calendars, name)) {
      if (!strict_.object(item, "a day or span of a calendar", {"title", "on", "from", "until"})) return;
      strict_.text(item, "title");
      const auto on = strict_.date(item, "on", false), from = strict_.date(item, "from", false), until = strict_.date(item, "until", false);
      if (on ? from || until : !from || !until)
        strict_.wrong(item.offset, "write either \"on\", for one day, or both \"from\" and \"until\"");
      if (from && until && from->first() > until->first()) strict_.wrong(item.offset, "this span ends before it begins");
      DataRow row{on || from ? (on ? *on : *from).text() : std::string{}, &item, {}, true, "the council's settings"};
      const bool twice = std::any_of(file->rows.begin(), file->rows.end(), [&](const DataRow& one) { return one.code == row.code; });
      if (twice) strict_.wrong(item.offset, "another row of this calendar begins on that day");
      file->rows.push_back(std::move(row));
    }
    settings_.calendars.push_back(std::move(file));
  }

  void read_waiver(const Value& item) {
    if (!strict_.object(item, "a waiver", {"plan", "demand", "item", "by", "role", "on", "reasons", "until"})) return;
    Waiver waiver;
    waiver.plan = strict_.text(item, "plan");
    waiver.demand = strict_.text(item, "demand");
    waiver.item = strict_.text(item, "item", false);
    waiver.by = strict_.text(item, "by");
    waiver.role = strict_.text(item, "role");
    waiver.reasons = strict_.text(item, "reasons");
    const std::optional<Date> on = strict_.date(item, "on"), until = strict_.date(item, "until");
    if (on && until && on->first() > until->first()) strict_.wrong(item.offset, "this waiver ends before it was given");
    waiver.on = on.value_or(Date{});
    waiver.until = until.value_or(Date{});
    waiver.place = {settings_.document.source.get(), item.offset};
    settings_.waivers.push_back(std::move(waiver));
  }

  void read_roles(const Value& top) {
    const Value* roles = member(top, "roles");
    if (!roles) return;
    for (std::size_t i = 0; i < roles->keys.size(); ++i) {
      const std::string& role = roles->keys[i];
      if (std::find(role_names().begin(), role_names().end(), role) == role_names().end())
        strict_.unknown(roles->key_offsets[i], "role", role, role_names());
      settings_.roles.emplace_back(role, strict_.texts(*roles, role));
    }
  }

  void read_wards(const Value& top) {
    settings_.wards = strict_.texts(top, "wards");
    const auto items = strict_.list(top, "wards", false);
    const Value* list = top.get("wards");
    if (list && items.empty()) strict_.wrong(list->offset, "\"wards\" names none", "Name every ward of the council, or leave it out.");
    std::map<std::string, std::string> seen;
    for (const Value& item : items) {
      const auto [first, is_new] = seen.emplace(same_name(item.text), item.text);
      if (first->first.empty()) strict_.wrong(item.offset, "\"wards\" must not hold a blank name");
      if (!is_new)
        strict_.wrong(item.offset, "\"" + item.text + "\" is the same ward as \"" + first->second + "\"",
                      "Name each ward once; capitals and spaces make no other.");
    }
  }

  Settings& settings_;
  Strict strict_;
};

}  // namespace

Result<Settings> load_settings(const std::filesystem::path& path) {
  auto source = read_file(path);
  if (!source) return tl::unexpected(source.error());
  return read_settings(std::move(*source));
}

Result<Settings> read_settings(std::shared_ptr<const Source> source) {
  auto document = read_document(std::move(source));
  if (!document) return tl::unexpected(document.error());
  Settings settings;
  settings.document = std::move(*document);
  if (auto problem = SettingsReader(settings).read()) return tl::unexpected(*problem);
  return settings;
}

Result<void> read_settings_facts(Settings& settings, const Schema& schema) {
  const Value* facts = settings.document.top.get("facts");
  if (!facts) return {};
  Strict strict(settings.document);
  settings.facts = read_facts(strict, settings.document, *facts, schema);
  if (strict.problem()) return tl::unexpected(*strict.problem());
  return {};
}

}  // namespace consultcheck::load
