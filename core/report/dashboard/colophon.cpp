// The end of the first page: what was not judged, and what the audit was made from.
#include "core/report/dashboard/parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

std::string_view kind_words(AuditAside::Kind kind) {
  static constexpr std::string_view table[] = {"set apart: no consultation", "refused: could not be read", "repeated"};
  return table[static_cast<std::size_t>(kind)];
}

void add_used(Markup& page, std::string_view what, const std::string& name, const std::string& hash) {
  const Within row(page, "tr");
  page.leaf("th", what, {{"scope", "row"}}).leaf("td", name);
  page.open("td").leaf("code", hash).close();
}

void add_notice(Markup& page, const std::string& text, const std::vector<PlanAt>& plans, const Gathered& all) {
  constexpr std::size_t most = 6;
  const Within item(page, "li");
  page.text(text + " (" + count(plans.size(), "plan") + ": ");
  for (std::size_t i = 0; i < std::min(most, plans.size()); ++i) {
    if (i > 0) page.text("; ");
    add_plan_link(page, all.plans[plans[i]]);
  }
  page.text(plans.size() > most ? "; and " + std::to_string(plans.size() - most) + " more)" : ")");
}

/// Of the audit as a whole, but for waivers, which stand elsewhere, and warnings, which stand here with the plans that they are about.
void add_notices(Markup& page, const Gathered& all) {
  constexpr std::size_t most = 50;
  std::vector<std::string_view> own;
  for (const auto& notice : all.totals.notices)
    if (!notice.kind.starts_with("waiver") && notice.kind != "warning") own.push_back(notice.text);
  if (own.empty() && all.notices.empty()) return;
  page.leaf("h3", "Also to know");
  const Within list(page, "ul");
  for (const auto& text : own) page.leaf("li", text);
  auto one = all.notices.begin();
  for (std::size_t i = 0; i < most && one != all.notices.end(); ++i, ++one) add_notice(page, one->first, one->second, all);
  if (all.notices.size() > most)
    page.leaf("li", "And " + std::to_string(all.notices.size() - most) + " more: each stands on the page of its plan.");
}

std::string whole_place(const AuditAside& record) {
  std::string out = record.file;
  if (record.spot.line > 0) out += ":" + std::to_string(record.spot.line) + ":" + std::to_string(record.spot.column);
  return out;
}

}  // namespace

void add_asides(Markup& page, const Gathered& all) {
  const Part part({page, 2, {}}, "not-judged", "Not judged");
  for (const auto& lost : all.totals.lost) page.open("p", {{"class", "next"}}).leaf("strong", "Lost:").text(" " + lost).close();
  if (all.asides.empty()) return add_nothing(page, "Every record that was read was judged.");
  const PageTable table(page, "asides", "Records that were not judged",
                        {{"Record"}, {"What became of it", "choice"}, {"Place"}, {"Why"}, {"Next"}});
  for (const auto& record : all.asides) {
    const Within row(page, "tr");
    const auto title = record.title.empty() ? record.identity : record.title;
    page.leaf("th",
              !title.empty()      ? title
              : record.record > 0 ? "record " + std::to_string(record.record)
                                  : "the file",
              {{"scope", "row"}});
    page.leaf("td", kind_words(record.kind));
    page.open("td").leaf("code", whole_place(record));
    if (record.record > 0) page.text(" record " + std::to_string(record.record));
    page.close().leaf("td", record.why);
    page.open("td").words(record.next).close();
  }
}

void add_about(Markup& page, const Gathered& all) {
  const auto& head = all.head;
  const Part part({page, 2, {}}, "about", "About this audit");
  page.leaf("p", head.program + " " + head.version + ", as of " + Date::of(head.as_of).words() + ". " +
                     (head.gate ? "Every plan was checked for " + std::string(purpose(*head.gate)) + "."
                                : "Each plan was checked for the step that comes next for it."));
  page.open("p").leaf("a", "All demands of this audit, and how many plans meet each", {{"href", "demands.html"}}).close();
  add_notices(page, all);
  const Within scroll(page, "div",
                      {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "What the audit was made from"}});
  const Within table(page, "table", {{"class", "used"}});
  page.leaf("caption", "What the audit was made from");
  {
    const Within head_of_table(page, "thead");
    const Within row(page, "tr");
    for (const auto* title : {"What", "Name and version", "Hash"}) page.leaf("th", title, {{"scope", "col"}});
  }
  const Within body(page, "tbody");
  add_used(page, "Settings", head.settings_sha256.empty() ? "none" : head.settings_file,
           head.settings_sha256.empty() ? "none" : head.settings_sha256);
  if (!head.columns_sha256.empty()) add_used(page, "Column map", head.columns, head.columns_sha256);
  if (!head.from.empty()) add_used(page, "Read as", head.from, "–");
  for (const auto& set : head.rule_sets) add_used(page, "Rule set", set.id + " " + set.version, set.hash);
  for (const auto& plugin : head.plugins) add_used(page, "Plugin", plugin.id + " " + plugin.version, plugin.hash);
  if (all.totals.compared) add_used(page, "Earlier audit", all.totals.baseline, "–");
}

}  // namespace consultcheck::report
