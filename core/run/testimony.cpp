#include "core/run/testimony.h"

#include <algorithm>

#include "core/host/data_reads.h"
#include "core/host/lua_messages.h"
#include "core/run/testimony_parts.h"

namespace consultcheck::run {
namespace {
constexpr std::size_t most_reads = 64;

/// The nearest thing above a path that the plan does have.
NodeId above(const Plan& plan, std::string_view path) {
  while (!path.empty()) {
    const std::size_t cut = path.find_last_of(".[");
    path = path.substr(0, cut == path.npos ? 0 : cut);
    if (path.empty()) break;
    if (const NodeId node = plan.find(path); node != no_node) return node;
  }
  return 0;
}

Read::State state_of(Kind kind) {
  return kind == Kind::missing   ? Read::State::missing
         : kind == Kind::none    ? Read::State::none
         : kind == Kind::unclear ? Read::State::unclear
                                 : Read::State::value;
}

/// A read as our own plan and data show it; what the worker says of it must be so.
Read read_again(const Json& said, const Plan& plan, const Schema& schema, const std::vector<host::Argument>& arguments) {
  const std::string path = said.at(0).get<std::string>();
  const auto state = static_cast<Read::State>(said.at(1).get<unsigned>());
  must(state <= Read::State::overdue && path.size() <= 1000, "a read");
  Read read;
  const auto of_data = [&](const host::Argument& one) { return one.data && path.starts_with(one.data->name + "."); };
  if (const auto data = std::find_if(arguments.begin(), arguments.end(), of_data); data != arguments.end()) {
    read = host::read_data(*data->data, data->data_day, path);
    must(read.state == state, "data");
  } else {
    must(schema.find(without_positions(path)) != nullptr, "a path");
    const NodeId node = plan.find(path);
    const Read::State own = node == no_node ? state : state_of(plan.node(node).kind);
    must(node == no_node ? state != Read::State::value : own == state || (own == Read::State::missing && state == Read::State::overdue),
         "a state");
    read.path = path;
    read.state = state;
    if (node != no_node) read.value = plan.shown(node);
    read.place = plan.place(node == no_node ? above(plan, path) : node);
  }
  read.deciding = said.at(2).get<bool>();
  return read;
}

void read_item(const std::string& path, const Rule& rule, const Plan& plan, Verdict& verdict) {
  if (path.empty()) return;
  const NodeId item = plan.find(path);
  must(item != no_node && without_positions(path) == rule.for_each, "an item");
  verdict.item_path = path;
  verdict.item = plan.item_key(item);
}

Verdict verdict_from(const Json& said, const Rule& rule, const Plan& plan, const Schema& schema,
                     const std::vector<host::Argument>& arguments) {
  Verdict verdict;
  const auto outcome = said.at("outcome").get<unsigned>(), reason = said.at("reason").get<unsigned>();
  must(outcome <= static_cast<unsigned>(Outcome::error) && reason <= static_cast<unsigned>(Reason::not_carried), "an outcome");
  verdict.outcome = static_cast<Outcome>(outcome);
  verdict.reason = static_cast<Reason>(reason);
  must((verdict.outcome == Outcome::cannot_tell) == (verdict.reason != Reason::none), "a reason");
  Wording wording = wording_from(said, rule);
  verdict.message = std::move(wording.message);
  verdict.text = std::move(wording.text);
  verdict.values = std::move(wording.values);
  must(said.at("reads").size() <= most_reads, "reads");
  for (const Json& read : said.at("reads")) verdict.reads.push_back(read_again(read, plan, schema, arguments));
  verdict.reads_left_out = said.at("left_out").get<std::uint32_t>();
  read_item(said.at("item").get<std::string>(), rule, plan, verdict);
  verdict.missing_path = said.at("missing").get<std::string>();
  must(verdict.missing_path.empty() || schema.find(without_positions(verdict.missing_path)), "a path");
  verdict.rule_line = std::clamp(said.at("line").get<int>(), 0, lines_of(rule));
  if (verdict.outcome == Outcome::error) read_error(said, rule, verdict.error_kind, verdict.error_spot);
  return verdict;
}

Json json_of(const Value& value) {
  switch (value.kind) {
    case Value::Kind::flag:
      return value.flag;
    case Value::Kind::number:
      return value.number;
    case Value::Kind::text:
      return value.text;
    case Value::Kind::list: {
      Json list = Json::array();
      for (const Value& item : value.items) list.push_back(json_of(item));
      return list;
    }
    case Value::Kind::object: {
      Json object = Json::object();
      for (std::size_t i = 0; i < value.items.size(); ++i) object[value.keys[i]] = json_of(value.items[i]);
      return object;
    }
    default:
      return nullptr;
  }
}

Value value_from(const Json& json, int depth = 0) {
  must(depth < 40, "a default");
  Value value;
  if (json.is_boolean()) {
    value.kind = Value::Kind::flag;
    value.flag = json.get<bool>();
  } else if (json.is_number()) {
    value.kind = Value::Kind::number;
    value.number = json.get<double>();
  } else if (json.is_string()) {
    value.kind = Value::Kind::text;
    value.text = json.get<std::string>();
  } else if (json.is_array()) {
    value.kind = Value::Kind::list;
    for (const Json& item : json) value.items.push_back(value_from(item, depth + 1));
  } else if (json.is_object()) {
    value.kind = Value::Kind::object;
    for (const auto& [key, item] : json.items()) {
      value.keys.push_back(key);
      value.items.push_back(value_from(item, depth + 1));
    }
    value.key_offsets.resize(value.keys.size());
  }
  return value;
}

}  // namespace

std::string testimony_of(const std::vector<Verdict>& verdicts) {
  Json all = Json::array();
  for (const Verdict& verdict : verdicts) {
    Json reads = Json::array();
    for (const Read& read : verdict.reads) reads.push_back({read.path, static_cast<unsigned>(read.state), read.deciding});
    all.push_back({{"outcome", static_cast<unsigned>(verdict.outcome)},
                   {"reason", static_cast<unsigned>(verdict.reason)},
                   {"message", verdict.message},
                   {"text", verdict.message.empty() ? verdict.text : ""},
                   {"values", json_of(verdict.values)},
                   {"reads", reads},
                   {"left_out", verdict.reads_left_out},
                   {"item", verdict.item_path},
                   {"missing", verdict.missing_path},
                   {"line", verdict.rule_line},
                   {"error", verdict.error_kind},
                   {"error_line", verdict.error_spot.line}});
  }
  return bytes_of(all);
}

std::string declaration_of(const Rule& rule) {
  Json params = Json::array(), messages = Json::array();
  for (const ParamSpec& spec : rule.params) {
    Json one = {
        {"name", spec.name}, {"type", spec.type}, {"about", spec.about}, {"default", json_of(spec.fallback)}, {"one_of", spec.one_of}};
    if (spec.has_min) one["min"] = spec.min;
    if (spec.has_max) one["max"] = spec.max;
    params.push_back(one);
  }
  for (const Message& message : rule.messages) messages.push_back({message.name, message.text});
  return bytes_of({{"title", rule.title},
                   {"why", rule.why},
                   {"fix", rule.fix},
                   {"for_each", rule.for_each},
                   {"across", rule.across},
                   {"group_by", rule.group_by},
                   {"known_by_group", rule.known_by_group},
                   {"params", params},
                   {"messages", messages}});
}

Result<std::vector<Verdict>> verdicts_from(std::string_view said, const Rule& rule, const Plan& plan, const Schema& schema,
                                           const std::vector<host::Argument>& arguments) {
  return believing([&] {
    const Json all = Json::parse(said);
    must(all.is_array() && !all.empty() && all.size() <= most_verdicts, "verdicts");
    std::vector<Verdict> verdicts;
    for (const Json& one : all) verdicts.push_back(verdict_from(one, rule, plan, schema, arguments));
    return verdicts;
  });
}

Result<void> read_declaration(std::string_view said, Rule& rule) {
  auto read = believing([&] {
    const Json all = Json::parse(said);
    const auto text = [](const Json& from, const char* key) { return host::printable(from.at(key).get<std::string>()); };
    rule.title = text(all, "title");
    rule.why = text(all, "why");
    rule.fix = text(all, "fix");
    rule.for_each = text(all, "for_each");
    rule.across = all.at("across").get<bool>();
    rule.group_by = text(all, "group_by");
    rule.known_by_group = all.at("known_by_group").get<bool>();
    for (const Json& one : all.at("params")) {
      ParamSpec spec;
      spec.name = text(one, "name");
      spec.type = text(one, "type");
      spec.about = text(one, "about");
      spec.fallback = value_from(one.at("default"));
      spec.one_of = one.at("one_of").get<std::vector<std::string>>();
      spec.has_min = one.contains("min");
      spec.has_max = one.contains("max");
      if (spec.has_min) spec.min = one.at("min").get<double>();
      if (spec.has_max) spec.max = one.at("max").get<double>();
      rule.params.push_back(std::move(spec));
    }
    for (const Json& one : all.at("messages"))
      rule.messages.push_back({host::printable(one.at(0).get<std::string>()), host::printable(one.at(1).get<std::string>())});
    return true;
  });
  if (!read) return tl::unexpected(read.error());
  return {};
}

}  // namespace consultcheck::run
