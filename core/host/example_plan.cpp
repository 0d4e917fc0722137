#include "core/host/example_plan.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "core/model/plan_builder.h"

namespace consultcheck::host {
namespace {

/// Sends a table to a plan builder as a reader would, guided by the schema.
class Feed {
 public:
  Feed(PlanBuilder& builder, std::string_view without) : builder_(builder), without_(without) {}

  void value(const Value& value, const Field& field, const std::string& path) {
    switch (value.kind) {
      case Value::Kind::null:
        builder_.null(0);
        break;
      case Value::Kind::flag:
        builder_.flag(value.flag, 0);
        break;
      case Value::Kind::text:
        builder_.text(value.text, 0);
        break;
      case Value::Kind::number: {
        char written[32];
        auto end = std::to_chars(written, written + sizeof written, value.number).ptr;
        builder_.number(value.number, {written, end}, 0);
        break;
      }
      case Value::Kind::list:
        if (value.items.empty() && field.shape == Shape::object) return object(value, field, path);
        list(value, field, path);
        break;
      case Value::Kind::object:
        object(value, field, path);
        break;
    }
  }

  std::string problem;

 private:
  void list(const Value& value, const Field& field, const std::string& path) {
    builder_.list_begin(0);
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      std::string at = path + "[" + std::to_string(i + 1) + "]";
      if (at != without_) this->value(value.items[i], field.item ? *field.item : field, at);
    }
    builder_.list_end();
  }

  void object(const Value& value, const Field& field, const std::string& path) {
    builder_.object_begin(0);
    if (field.shape == Shape::object) {
      for (const std::string& key : value.keys)
        if (!field.child(key)) unknown(field, key, path);
      for (const Field* child : field.fields) {
        const Value* member = value.get(child->name);
        std::string at = path.empty() ? child->name : path + "." + child->name;
        if (!member || at == without_) continue;
        builder_.key(child->name, 0);
        this->value(*member, *child, at);
      }
    }
    builder_.object_end();
  }

  void unknown(const Field& field, const std::string& key, const std::string& path) {
    std::vector<std::string_view> known;
    for (const Field* child : field.fields) known.push_back(child->name);
    std::string_view near = nearest(key, known);
    if (problem.empty())
      problem = "the example's plan has no field '" + (path.empty() ? key : path + "." + key) + "'" +
                (near.empty() ? "" : "; did you mean '" + std::string(near) + "'?");
  }

  PlanBuilder& builder_;
  std::string_view without_;
};

}  // namespace

Result<Plan> example_plan(const Schema& schema, const Value& table, std::string_view without) {
  PlanBuilder builder(schema, nullptr);
  Feed feed(builder, without);
  feed.value(table, schema.top(), "");
  if (!feed.problem.empty()) return trouble(feed.problem);
  return builder.finish_partial();
}

bool says(const Value& table, std::string_view path) {
  const Value* at = &table;
  while (at && !path.empty()) {
    if (path.front() == '[') {
      std::size_t position = 0;
      std::from_chars(path.data() + 1, path.data() + path.size(), position);
      at = at->is(Value::Kind::list) && position >= 1 && position <= at->items.size() ? &at->items[position - 1] : nullptr;
      path.remove_prefix(std::min(path.find(']'), path.size() - 1) + 1);
    } else {
      std::size_t end = std::min(path.find_first_of(".["), path.size());
      at = at->get(path.substr(0, end));
      path.remove_prefix(end);
    }
    if (path.starts_with('.')) path.remove_prefix(1);
  }
  return at != nullptr;
}

}  // namespace consultcheck::host
