#include <vector>

#include "core/load/json_reader.h"

namespace consultcheck::load {
namespace {

/// Keeps the values of a document as a tree.
class ValueTree final : public ValueSink {
 public:
  Value top;

  void object_begin(Offset at) override { open(Value::Kind::object, at); }
  void object_end() override { close(); }
  void list_begin(Offset at) override { open(Value::Kind::list, at); }
  void list_end() override { close(); }
  void key(std::string_view name, Offset at) override {
    open_.back().keys.emplace_back(name);
    open_.back().key_offsets.push_back(at);
  }
  void text(std::string_view value, Offset at) override { put(made(Value::Kind::text, at)).text = value; }
  void number(double value, std::string_view, Offset at) override { put(made(Value::Kind::number, at)).number = value; }
  void flag(bool value, Offset at) override { put(made(Value::Kind::flag, at)).flag = value; }
  void null(Offset at) override { put(made(Value::Kind::null, at)); }

 private:
  static Value made(Value::Kind kind, Offset at) {
    Value value;
    value.kind = kind;
    value.offset = at;
    return value;
  }
  void open(Value::Kind kind, Offset at) { open_.push_back(made(kind, at)); }
  void close() {
    Value done = std::move(open_.back());
    open_.pop_back();
    put(std::move(done));
  }
  Value& put(Value value) {
    if (open_.empty()) return top = std::move(value);
    return open_.back().items.emplace_back(std::move(value));
  }

  std::vector<Value> open_;
};

}  // namespace

Result<Document> read_document(std::shared_ptr<const Source> source) {
  ValueTree tree;
  if (auto read = read_json(*source, tree); !read) return tl::unexpected(read.error());
  return Document{std::move(source), std::move(tree.top)};
}

}  // namespace consultcheck::load
