// An answer to copy and paste, so that nobody has to know the format by heart.
#include <nlohmann/json.hpp>

#include "core/report/html_parts.h"

namespace consultcheck::report {
namespace {

using Answer = std::vector<std::pair<std::string_view, std::string>>;

Answer answer_to(const Questions& group, Day as_of) {
  const auto& topic = group.topics.front();
  Answer out = {{"demand", topic.result->demand->id}};
  if (!topic.findings.empty() && !topic.findings.front()->item.empty()) out.emplace_back("item", topic.findings.front()->item);
  out.emplace_back("answer", "met");
  out.emplace_back("by", "Name of the person");
  out.emplace_back("role", group.roles.empty() ? "consultation-officer" : group.roles.front());
  out.emplace_back("on", Date::of(as_of).text());
  out.emplace_back("reasons", "Why, in a sentence or two.");
  return out;
}

std::string in_quotes(std::string_view text) { return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); }

std::vector<std::string> as_json(const Answer& answer) {
  std::vector<std::string> lines = {"\"judgements\": [", "  {"};
  for (const auto& [key, value] : answer)
    lines.push_back("    " + in_quotes(key) + ": " + in_quotes(value) + (key == answer.back().first ? "" : ","));
  lines.insert(lines.end(), {"  }", "]"});
  return lines;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
  return out;
}

std::vector<std::string> as_xml(const Answer& answer) {
  std::vector<std::string> lines = {"<judgements>", "  <judgement>"};
  for (const auto& [key, value] : answer) {
    const std::string tag(key);
    lines.push_back("    <" + tag + ">" + escaped(value) + "</" + tag + ">");
  }
  lines.insert(lines.end(), {"  </judgement>", "</judgements>"});
  return lines;
}

}  // namespace

void add_example(Markup& page, const Report& report, const Digest& digest) {
  if (digest.questions.empty()) return;
  const auto answer = answer_to(digest.questions.front(), report.as_of);
  const bool xml = report.format == "XML";
  const Within details(page, "details", {{"class", "aside"}});
  page.leaf("summary", "An answer to copy and paste");
  page.leaf("p", xml ? "It goes inside the plan's outermost element. For a second answer, repeat the inner element."
                     : "It stands in the plan beside title and schedule. For a second answer, put a comma after } and begin with { again.");
  const Within example(page, "div", {{"class", "example"}});
  for (const auto& line : xml ? as_xml(answer) : as_json(answer)) page.leaf("code", line);
}

}  // namespace consultcheck::report
