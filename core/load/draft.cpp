#include "core/load/draft.h"

#include <algorithm>
#include <charconv>

#include "core/load/replay.h"
#include "core/model/plain_words.h"

namespace consultcheck::load {
namespace {

Value made(Value::Kind kind, Offset at) {
  Value value;
  value.kind = kind;
  value.offset = at;
  return value;
}

/// The member of an object, made if it is not there.
Value& member(Value& object, std::string_view name, Offset at) {
  for (std::size_t i = 0; i < object.keys.size(); ++i)
    if (object.keys[i] == name) return object.items[i];
  object.keys.emplace_back(name);
  object.key_offsets.push_back(at);
  return object.items.emplace_back(made(Value::Kind::null, at));
}

void become(Value& value, Value::Kind kind, Offset at) {
  if (value.kind != kind) value = made(kind, at);
}

bool names_organisation(const Settings* settings) {
  if (!settings || !settings->facts) return false;
  const NodeId id = settings->facts->find("organisation.name");
  return id != no_node && settings->facts->node(id).kind == Kind::text;
}

}  // namespace

Draft::Draft(Offset start) : top_(made(Value::Kind::object, start)) { number("consultation_plan", 1, start); }

Value& Draft::put(std::string_view path, Value::Kind kind, Offset at) {
  Value* here = &top_;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find_first_of(".["), path.size());
    if (end > 0) {
      become(*here, Value::Kind::object, at);
      here = &member(*here, path.substr(0, end), at);
    } else {
      become(*here, Value::Kind::list, at);
      std::size_t position = 0;
      std::from_chars(path.data() + 1, path.data() + path.size(), position);
      while (here->items.size() < position) here->items.push_back(made(Value::Kind::null, at));
      here = &here->items[position - 1];
      path.remove_prefix(path.find(']') + 1);
      if (path.starts_with('.')) path.remove_prefix(1);
      continue;
    }
    path.remove_prefix(end);
    if (path.starts_with('.')) path.remove_prefix(1);
  }
  *here = made(kind, at);
  return *here;
}

void Draft::text(std::string_view path, std::string_view words, Offset at) {
  put(path, trimmed(words).empty() ? Value::Kind::null : Value::Kind::text, at).text = words;
}

void Draft::flag(std::string_view path, bool flag, Offset at) { put(path, Value::Kind::flag, at).flag = flag; }

void Draft::number(std::string_view path, double number, Offset at) { put(path, Value::Kind::number, at).number = number; }

void Draft::missing(std::string_view path, Offset at) { put(path, Value::Kind::null, at); }

void Draft::carries(std::string_view path) {
  if (std::find(carried_.begin(), carried_.end(), path) == carried_.end()) carried_.emplace_back(path);
}

void Draft::warn(Offset at, std::string_view path, std::string what, std::string next) {
  notes_.push_back({at, std::string(path), std::move(what), std::move(next)});
}

std::string_view Draft::words(std::string_view path) const {
  const Value* here = &top_;
  while (here && !path.empty()) {
    const std::size_t dot = path.find('.');
    here = here->get(path.substr(0, dot));
    path.remove_prefix(dot == std::string_view::npos ? path.size() : dot + 1);
  }
  return here ? std::string_view(here->text) : std::string_view();
}

Result<LoadedPlan> Draft::finish(std::shared_ptr<const Source> source, const Schema& schema, const Settings* settings,
                                 std::string_view format, std::string_view address) {
  if (trimmed(words("organisation.name")).empty() && !names_organisation(settings))
    return trouble(source->spot(start()), "this record does not name the organisation that consults, and no settings do",
                   "Write \"facts\": {\"organisation\": {\"name\": \"…\"}} in the settings.");
  text("source.format", format, start());
  if (!address.empty()) text("source.address", address, start());
  for (std::size_t i = 0; i < carried_.size(); ++i) text("source.carries[" + std::to_string(i + 1) + "]", carried_[i], start());
  PlanBuilder builder(schema, source);
  replay(top_, *source, builder);
  for (Note& note : notes_) builder.warn(note.at, std::move(note.path), std::move(note.what), std::move(note.next));
  if (settings && settings->facts) builder.inherit(*settings->facts);
  auto plan = builder.finish();
  if (!plan) return tl::unexpected(plan.error());
  return LoadedPlan{std::move(*plan), std::string(format), std::move(builder.warnings())};
}

}  // namespace consultcheck::load
