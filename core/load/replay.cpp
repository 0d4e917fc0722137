#include "core/load/replay.h"

namespace consultcheck::load {
namespace {

std::string_view written_number(const Source& source, Offset at) {
  const std::string_view text = source.text;
  return text.substr(at, text.find_first_of(",]} \t\r\n", at) - at);
}

}  // namespace

void replay(const Value& value, const Source& source, ValueSink& sink) {
  switch (value.kind) {
    case Value::Kind::null:
      return sink.null(value.offset);
    case Value::Kind::flag:
      return sink.flag(value.flag, value.offset);
    case Value::Kind::number:
      return sink.number(value.number, written_number(source, value.offset), value.offset);
    case Value::Kind::text:
      return sink.text(value.text, value.offset);
    case Value::Kind::list:
      sink.list_begin(value.offset);
      for (const Value& item : value.items) replay(item, source, sink);
      return sink.list_end();
    case Value::Kind::object:
      sink.object_begin(value.offset);
      for (std::size_t i = 0; i < value.keys.size(); ++i) {
        sink.key(value.keys[i], value.key_offsets[i]);
        replay(value.items[i], source, sink);
      }
      return sink.object_end();
  }
}

}  // namespace consultcheck::load
