// An earlier audit, read plan by plan: only what a later one is compared with is kept.
#include "core/load/audit_reader.h"
#include "core/load/encoding.h"
#include "core/load/json_members.h"

namespace consultcheck::load {
namespace {

namespace fast = simdjson::ondemand;

constexpr std::string_view next_step = "Give the file that an earlier audit wrote with --format json or --format ndjson.";

BaselineFinding finding(const JsonMember& from) {
  BaselineFinding one;
  one.key = from.text("key", true);
  one.demand = from.text("demand");
  one.text = from.text("text");
  one.outcome = from.one_of<Outcome>("outcome", 5);
  one.advice = from.flag("advice");
  return one;
}

class BaselineReader {
 public:
  explicit BaselineReader(const Source& source) : source_(source) { baseline_.file = source.name; }

  Result<Baseline> read() {
    const auto start = text_start(source_);
    if (!start) return tl::unexpected(start.error());
    start_ = *start;
    const auto text = std::string_view(source_.text).substr(start_);
    is_lines(text) ? read_lines(text) : read_whole(text);
    if (!problem_ && !format_seen_) wrong(start_, "this is no audit: it does not say its `audit_format`");
    if (!complete_) wrong(start_, "this audit is not complete: it ends before its `totals`");
    if (problem_) return tl::unexpected(std::move(*problem_));
    return std::move(baseline_);
  }

 private:
  void wrong(std::size_t at, std::string what) {
    if (!problem_) problem_ = trouble(source_.spot(static_cast<Offset>(at)), std::move(what), std::string(next_step)).value();
  }

  /// Whether the first line is an object of its own, the head of an audit in lines.
  static bool is_lines(std::string_view text) {
    const auto line = text.substr(0, text.find('\n'));
    const auto head = read_members(line, "", [](const JsonMember& from) { return from.has("head") && !from.has("plans"); });
    return head.value_or(false);
  }

  void read_lines(std::string_view text) {
    for (std::size_t at = 0; at < text.size() && !problem_;) {
      const auto end = std::min(text.find('\n', at), text.size());
      const auto line = text.substr(at, end - at);
      if (line.find_first_not_of(" \r\t") != line.npos) read_object(line, start_ + at);
      at = end + 1;
    }
  }

  void read_whole(std::string_view text) { read_object(text, start_); }

  /// The members of one object: the whole audit, or one line of it.
  void read_object(std::string_view json, std::size_t at) {
    const simdjson::padded_string padded(json);
    fast::parser parser;
    fast::document document;
    fast::object object;
    if (parser.iterate(padded).get(document) || document.get_object().get(object))
      return wrong(at, "this is no audit: it is no JSON object");
    for (auto member : object) {
      std::string_view name;
      fast::value value;
      if (member.unescaped_key().get(name) || member.value().get(value)) return broken(at);
      if (!read_member(name, value, padded.data(), at)) return broken(at);
      if (problem_) return;
    }
  }

  void broken(std::size_t at) { wrong(at, "this audit is broken off, or was changed since it was written"); }

  bool read_member(std::string_view name, fast::value& value, const char* start, std::size_t at) {
    if (name == "audit_format") return read_format(value, at);
    if (name == "plans" || name == "across") return read_list(name == "plans", value, start, at);
    if (name == "plan") return read_item(true, value, start, at);
    if (name == "totals") complete_ = true;
    if (name != "head") return true;
    std::string_view raw;
    if (!raw_object(value, raw)) return false;
    auto head = head_from(raw);
    head ? baseline_.head = std::move(*head), void() : wrong(at, head.error().what);
    return true;
  }

  static bool raw_object(fast::value& value, std::string_view& raw) {
    fast::object object;
    return !value.get_object().get(object) && !object.raw_json().get(raw);
  }

  bool read_format(fast::value& value, std::size_t at) {
    std::int64_t format = 0;
    if (value.get_int64().get(format)) return false;
    format_seen_ = true;
    if (format != audit_format)
      wrong(at, "this audit has format " + std::to_string(format) + ", and this version of consultcheck reads format " +
                    std::to_string(audit_format));
    return true;
  }

  /// In the whole audit a list; in a line, one object.
  bool read_list(bool plans, fast::value& value, const char* start, std::size_t at) {
    fast::json_type type{};
    if (value.type().get(type)) return false;
    if (type != fast::json_type::array) return read_item(plans, value, start, at);
    fast::array list;
    if (value.get_array().get(list)) return false;
    for (auto item : list) {
      fast::value one;
      if (item.get(one) || !read_item(plans, one, start, at)) return false;
      if (problem_) return true;
    }
    return true;
  }

  bool read_item(bool plan, fast::value& value, const char* start, std::size_t at) {
    std::string_view raw;
    if (!raw_object(value, raw)) return false;
    at += static_cast<std::size_t>(raw.data() - start);
    take(raw, at, [&](const JsonMember& from) { return plan ? read_plan(from) : read_across(from); });
    return true;
  }

  bool read_plan(const JsonMember& from) {
    std::string identity, title;
    from.with("plan", true, [&](const JsonMember& outline) {
      identity = outline.text("identity", true);
      title = outline.text("title");
    });
    for (auto& one : from.list("findings", finding, true)) {
      one.identity = identity;
      one.title = title;
      baseline_.findings.push_back(std::move(one));
    }
    baseline_.identities.push_back(std::move(identity));
    return true;
  }

  bool read_across(const JsonMember& from) {
    baseline_.findings.push_back(finding(from));
    baseline_.findings.back().title = "Across plans";
    baseline_.findings.back().across = true;
    baseline_.findings.back().plans = from.list("plans", [](const JsonMember& plan) { return plan.text("identity"); });
    return true;
  }

  template <class Read>
  void take(std::string_view json, std::size_t at, Read read) {
    const auto result = read_members(json, "this audit", read);
    if (!result) wrong(at, result.error().what);
  }

  const Source& source_;
  std::size_t start_ = 0;
  Baseline baseline_;
  bool format_seen_ = false, complete_ = false;
  std::optional<Problem> problem_;
};

}  // namespace

Result<Baseline> read_baseline(const Source& source) { return BaselineReader(source).read(); }

}  // namespace consultcheck::load
