#include "core/load/json_reader.h"

#include <simdjson.h>

#include <cmath>

#include "core/load/encoding.h"
#include "core/load/json_faults.h"
#include "core/load/json_scalars.h"
#include "core/load/limits.h"

namespace consultcheck::load {
namespace {

namespace fast = simdjson::ondemand;
using simdjson::error_code;

constexpr double largest_whole = 9007199254740991.0;  // 2^53 - 1: beyond it neighbours share one double

/// Half a surrogate pair, which the parser lets through when only the low half is there.
bool has_half_character(std::string_view text) {
  for (std::size_t i = text.find('\xED'); i != std::string_view::npos; i = text.find('\xED', i + 1))
    if (i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0xA0) return true;
  return false;
}

/// Sends one parsed document to a sink; stops at the first error or refusal.
class JsonWalk {
 public:
  JsonWalk(const Source& source, const char* parsed, Offset start, ValueSink& sink)
      : source_(source), parsed_(parsed), start_(start), sink_(sink) {}

  error_code document(fast::document& document) {
    fast::json_type type{};
    std::string_view token;
    error_code error = document.type().get(type);
    if (!error) error = document.raw_json_token().get(token);
    if (error) return error;
    if (type == fast::json_type::object) {
      fast::object object;
      if ((error = document.get_object().get(object))) return error;
      error = members(object, offset(token), 1);
    } else if (type == fast::json_type::array) {
      fast::array list;
      if ((error = document.get_array().get(list))) return error;
      error = items(list, offset(token), 1);
    } else {
      return simdjson::INCORRECT_TYPE;
    }
    const bool at_end = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    return error || at_end ? error : simdjson::TRAILING_CONTENT;
  }

  /// A limit or double name that stopped the walk, if one did.
  const std::optional<Problem>& refusal() const { return refusal_; }

 private:
  Offset offset(std::string_view token) const { return start_ + static_cast<Offset>(token.data() - parsed_); }

  error_code refuse(tl::unexpected<Problem> problem) {
    refusal_ = std::move(problem.value());
    return simdjson::UNEXPECTED_ERROR;
  }

  error_code members(fast::object& object, Offset at, int depth) {
    if (depth > depth_limit) return refuse(too_deep(source_, at));
    sink_.object_begin(at);
    names_.open();
    for (auto member : object) {
      const char* quote = nullptr;
      std::string_view name;
      fast::value value;
      if (const error_code error = member.key().raw().get(quote)) return error;
      const Offset name_at = start_ + static_cast<Offset>(quote - 1 - parsed_);
      if (const error_code error = member.unescaped_key().get(name)) return error;
      if (has_half_character(name)) return simdjson::STRING_ERROR;
      if (name.size() > text_limit) return refuse(too_long(source_, name_at));
      if (const auto first = names_.note(name, name_at)) return refuse(given_twice(source_, name, name_at, *first));
      sink_.key(name, name_at);
      if (const error_code error = member.value().get(value)) return error;
      if (const error_code error = one(value, depth)) return error;
    }
    names_.close();
    sink_.object_end();
    return simdjson::SUCCESS;
  }

  error_code items(fast::array& list, Offset at, int depth) {
    if (depth > depth_limit) return refuse(too_deep(source_, at));
    sink_.list_begin(at);
    for (auto item : list) {
      fast::value value;
      if (const error_code error = item.get(value)) return error;
      if (const error_code error = one(value, depth)) return error;
    }
    sink_.list_end();
    return simdjson::SUCCESS;
  }

  error_code one(fast::value& value, int depth) {
    fast::json_type type{};
    if (const error_code error = value.type().get(type)) return error;
    const std::string_view token = value.raw_json_token();
    const Offset at = offset(token);
    switch (type) {
      case fast::json_type::object: {
        fast::object object;
        if (const error_code error = value.get_object().get(object)) return error;
        return members(object, at, depth + 1);
      }
      case fast::json_type::array: {
        fast::array list;
        if (const error_code error = value.get_array().get(list)) return error;
        return items(list, at, depth + 1);
      }
      case fast::json_type::string:
        return text(value, at);
      case fast::json_type::number:
        return number(value, token, at);
      case fast::json_type::boolean: {
        bool flag = false;
        if (const error_code error = value.get_bool().get(flag)) return error;
        sink_.flag(flag, at);
        return simdjson::SUCCESS;
      }
      case fast::json_type::null:
        break;
    }
    bool null = false;
    if (const error_code error = value.is_null().get(null)) return error;
    if (!null) return simdjson::N_ATOM_ERROR;
    sink_.null(at);
    return simdjson::SUCCESS;
  }

  error_code text(fast::value& value, Offset at) {
    std::string_view text;
    if (const error_code error = value.get_string().get(text)) return error;
    if (text.size() > text_limit) return refuse(too_long(source_, at));
    if (has_half_character(text)) return simdjson::STRING_ERROR;
    sink_.text(text, at);
    return simdjson::SUCCESS;
  }

  error_code number(fast::value& value, std::string_view token, Offset at) {
    const std::string_view written = token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
    double number = 0;
    if (const error_code error = value.get_double().get(number)) return error;
    const bool whole = written.find_first_of(".eE") == std::string_view::npos;
    if (std::isinf(number) || (whole && std::fabs(number) > largest_whole)) {
      Fault fault = too_large(written, at);
      return refuse(trouble(source_.spot(at), std::move(fault.what), std::move(fault.next)));
    }
    sink_.number(number, written, at);
    return simdjson::SUCCESS;
  }

  const Source& source_;
  const char* parsed_;
  Offset start_;
  ValueSink& sink_;
  SeenNames names_;
  std::optional<Problem> refusal_;
};

tl::unexpected<Problem> explain(const Source& source, Offset start, error_code error) {
  if (auto fault = find_json_fault(source, start))
    return trouble(source.spot(static_cast<Offset>(fault->at)), std::move(fault->what), std::move(fault->next));
  Spot whole;
  whole.file = source.name;
  return trouble(std::move(whole), std::string("this JSON cannot be read: ") + simdjson::error_message(error),
                 "Check it with another program, and report this as a fault of consultcheck.");
}

}  // namespace

Result<void> read_json(const Source& source, ValueSink& sink) {
  const auto start = text_start(source);
  if (!start) return tl::unexpected(start.error());
  const std::string_view text = std::string_view(source.text).substr(*start);
  const simdjson::padded_string padded(text);
  thread_local fast::parser parser;
  fast::document document;
  error_code error = parser.iterate(padded).get(document);
  if (error) return explain(source, *start, error);
  JsonWalk walk(source, padded.data(), *start, sink);
  error = walk.document(document);
  if (walk.refusal()) return tl::unexpected(*walk.refusal());
  if (error) return explain(source, *start, error);
  return {};
}

}  // namespace consultcheck::load
