// How long one plan of about 5 KB takes from text in memory to a plan: with the reader in use, with nlohmann's SAX parser feeding the same
// builder, with nlohmann's document tree, and as XML. Prints medians of interleaved rounds; ratios count, not figures.
#include <algorithm>
#include <chrono>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/load/files.h"
#include "core/load/json_reader.h"
#include "core/load/xml_reader.h"
#include "core/report/plan_writer.h"

using namespace consultcheck;

namespace {

struct Nothing final : ValueSink {
  void object_begin(Offset) override {}
  void object_end() override {}
  void list_begin(Offset) override {}
  void list_end() override {}
  void key(std::string_view, Offset) override {}
  void text(std::string_view, Offset) override {}
  void number(double, std::string_view, Offset) override {}
  void flag(bool, Offset) override {}
  void null(Offset) override {}
};

/// Tells how far nlohmann's lexer has read; its parser gives no places.
struct Tracked {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;
  const char* at = nullptr;
  const char** seen = nullptr;
  reference operator*() const { return *at; }
  Tracked& operator++() { return ++at, *seen = at, *this; }
  friend bool operator==(const Tracked& a, const Tracked& b) { return a.at == b.at; }
  friend bool operator!=(const Tracked& a, const Tracked& b) { return a.at != b.at; }
};

/// nlohmann's events as ours, with the start of each token found from the end of the one before.
struct SaxBridge : nlohmann::json_sax<nlohmann::json> {
  ValueSink& sink;
  const char* begin;
  const char* seen;
  const char* last;
  SaxBridge(ValueSink& s, std::string_view text) : sink(s), begin(text.data()), seen(begin), last(begin) {}
  Offset start(bool number = false) {
    const char* token = last;
    while (*token == ' ' || *token == '\n' || *token == ',' || *token == ':') ++token;
    last = number ? seen - 1 : seen;
    return static_cast<Offset>(token - begin);
  }
  bool null() override { return sink.null(start()), true; }
  bool boolean(bool value) override { return sink.flag(value, start()), true; }
  bool number_integer(number_integer_t value) override { return sink.number(static_cast<double>(value), "", start(true)), true; }
  bool number_unsigned(number_unsigned_t value) override { return sink.number(static_cast<double>(value), "", start(true)), true; }
  bool number_float(number_float_t value, const string_t& written) override { return sink.number(value, written, start(true)), true; }
  bool string(string_t& value) override { return sink.text(value, start()), true; }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return sink.object_begin(start()), true; }
  bool key(string_t& name) override { return sink.key(name, start()), true; }
  bool end_object() override { return start(), sink.object_end(), true; }
  bool start_array(std::size_t) override { return sink.list_begin(start()), true; }
  bool end_array() override { return start(), sink.list_end(), true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }
};

bool read_with_sax(const Source& source, ValueSink& sink) {
  SaxBridge bridge(sink, source.text);
  const char* end = source.text.data() + source.text.size();
  return nlohmann::json::sax_parse(Tracked{bridge.begin, &bridge.seen}, Tracked{end, &bridge.seen}, &bridge);
}

std::string generated_plan(int number) {
  const std::string n = std::to_string(number);
  std::string text = "{\n  \"consultation_plan\": 1,\n  \"id\": \"plan-" + n + "\",\n  \"title\": \"Changes to service " + n +
                     "\",\n  \"organisation\": {\"name\": \"Northshire\", \"kind\": \"council\", \"nation\": \"england\"},\n  \"type\": "
                     "\"general\",\n  \"level\": \"consult\",\n"
                     "  \"schedule\": {\"opens\": \"2026-03-02\", \"closes\": \"2026-05-25\", \"decision\": \"2026-07-14\"},\n"
                     "  \"sample\": {\"population\": 320000, \"confidence\": 95.5, \"major\": true},\n  \"audiences\": [";
  for (int i = 0; i < 14; ++i)
    text += std::string(i ? "," : "") + "\n    {\"group\": \"residents\", \"about\": \"people of ward " + std::to_string(i) +
            " and their families\", \"under_represented\": false, \"reached_by\": [\"online-survey\", \"focus-group\"]}";
  text += "],\n  \"duty\": {\"consultees\": [";
  for (int i = 0; i < 16; ++i)
    text += std::string(i ? "," : "") + "\n    {\"name\": \"Body " + std::to_string(i) +
            " \\u2013 caf\u00e9\", \"kind\": \"statutory\", \"how\": \"consulted\", \"on\": \"2026-03-0" + std::to_string(1 + i % 9) +
            "\"}";
  return text + "]},\n  \"purpose\": {\"why\": \"" + std::string(600, 'w') + "\"}\n}\n";
}

double microseconds(const std::vector<std::shared_ptr<const Source>>& sources, auto&& read) {
  const auto start = std::chrono::steady_clock::now();
  for (const auto& source : sources)
    if (!read(source)) std::abort();
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count() / static_cast<double>(sources.size());
}

}  // namespace

int main() {
  std::vector<std::shared_ptr<const Source>> json, xml;
  for (int i = 0; i < 400; ++i) {
    json.push_back(load::source_of("plan.json", generated_plan(i)));
    PlanBuilder builder(Schema::shipped(), json.back());
    if (!load::read_json(*json.back(), builder)) return 1;
    std::ostringstream text;
    report::write_plan_xml(builder.finish_facts(), text);
    xml.push_back(load::source_of("plan.xml", text.str()));
  }
  const auto built = [](auto read) {
    return [read](const std::shared_ptr<const Source>& source) {
      PlanBuilder builder(Schema::shipped(), source);
      return read(*source, builder) && builder.finish_facts().size() > 100;
    };
  };
  using Way = std::function<bool(const std::shared_ptr<const Source>&)>;
  struct Run {
    std::string name;
    Way way;
    bool xml;
    std::vector<double> times;
  };
  std::vector<Run> runs = {
      {"our reader (simdjson), events only",
       [](const auto& s) {
         Nothing sink;
         return load::read_json(*s, sink).has_value();
       },
       false,
       {}},
      {"nlohmann SAX with places, events only",
       [](const auto& s) {
         Nothing sink;
         return read_with_sax(*s, sink);
       },
       false,
       {}},
      {"nlohmann tree", [](const auto& s) { return !nlohmann::json::parse(s->text).empty(); }, false, {}},
      {"our reader (simdjson) to a plan",
       built([](const Source& s, PlanBuilder& b) { return load::read_json(s, b).has_value(); }),
       false,
       {}},
      {"nlohmann SAX with places to a plan", built([](const Source& s, PlanBuilder& b) { return read_with_sax(s, b); }), false, {}},
      {"XML (checks, pugixml) to a plan",
       built([](const Source& s, PlanBuilder& b) { return load::read_xml(s, b).has_value(); }),
       true,
       {}},
  };
  for (int round = 0; round < 15; ++round)
    for (auto& run : runs) run.times.push_back(microseconds(run.xml ? xml : json, run.way));
  std::cout << "JSON " << json[0]->text.size() << " bytes, XML " << xml[0]->text.size() << " bytes, " << json.size()
            << " plans, median of 15 rounds\n";
  for (auto& run : runs) {
    std::sort(run.times.begin(), run.times.end());
    std::cout << run.name << ": " << run.times[7] << " us a plan\n";
  }
}
