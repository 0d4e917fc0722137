#include "core/report/test_report.h"
#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

/// A description may hold neither a bare `#`, which begins a directive, nor a bare backslash.
std::string description(std::string_view words) {
  std::string out;
  for (const char c : visible(words)) {
    if (c == '#' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string quoted(std::string_view words) {
  std::string out = "\"";
  for (const char c : visible(words)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

void write_point(const TestPoint& point, const RuleTest& rule, std::size_t number, std::ostream& out) {
  out << (point.ok ? "ok " : "not ok ") << number << " - " << description(rule.rule + ": " + point.name) << '\n';
  if (point.ok) return;
  out << "  ---\n  message: " << quoted(point.what) << "\n  at: " << quoted(point.place) << "\n  kind: " << point.kind << '\n';
  if (!point.details.empty()) out << "  details: |\n";
  for (const auto& [label, words] : point.details) out << "    " << visible(label + ": " + words) << '\n';
  out << "  ...\n";
}

}  // namespace

void write_test_tap(const std::vector<PluginTest>& plugins, const Style&, std::ostream& out) {
  std::vector<std::pair<const RuleTest*, TestPoint>> points;
  for (const PluginTest& plugin : plugins) {
    for (const RuleTest& rule : plugin.rules)
      for (TestPoint& point : test_points(rule, plugin.strict)) points.emplace_back(&rule, std::move(point));
  }
  out << "TAP version 14\n1.." << points.size() << '\n';
  std::size_t number = 0;
  for (const auto& [rule, point] : points) write_point(point, *rule, ++number, out);
  for (const PluginTest& plugin : plugins) {
    for (const RuleTest& rule : plugin.rules) {
      for (const std::string& path : fields_relied_on(rule))
        out << "# " << rule.rule << ": without " << visible(path) << " a fail becomes cannot-tell\n";
      if (!rule.unreached.empty()) out << "# " << rule.rule << ": no example reaches " << visible(unreached_words(rule)) << '\n';
    }
  }
}

}  // namespace consultcheck::report
