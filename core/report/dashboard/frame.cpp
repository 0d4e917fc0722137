// The frame of every page, tables, dates and links.
#include <cctype>
#include <cstdio>

#include "core/report/dashboard/parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

void add_head(Markup& page, const Frame& frame) {
  const Within head(page, "head");
  page.lone("meta", {{"charset", "utf-8"}});
  page.lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  page.lone("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  // `file:` beside 'self', because browsers disagree on what a page opened from a folder may call its own.
  const std::string policy =
      "default-src 'none'; img-src data:; style-src 'self' file: 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  page.lone("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy + (frame.script ? "; script-src 'self' file:" : "")}});
  page.lone("link", {{"rel", "icon"}, {"href", "data:,"}});
  page.lone("link", {{"rel", "stylesheet"}, {"href", frame.up + "style.css"}});
  page.leaf("title", frame.title);
  if (frame.script) page.leaf("script", "", {{"src", frame.up + "app.js"}});
}

std::string percent(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && (std::isalnum(byte) || c == '-' || c == '_' || c == '.')) {
      out += c;
    } else {
      char code[4];
      std::snprintf(code, sizeof code, "%%%02X", byte);
      out += code;
    }
  }
  return out;
}

/// Letters, digits and a few signs around one @, with a dot behind it: nothing that could add a header or a second address.
bool is_address(std::string_view text) {
  const auto at = text.find('@');
  if (at == 0 || at == text.npos || text.size() > 254) return false;
  const auto domain = text.substr(at + 1);
  if (domain.empty() || domain.find('.') == domain.npos || domain.front() == '.' || domain.back() == '.') return false;
  const auto plain = [](unsigned char c) { return c < 0x80 && std::isalnum(c); };
  for (const char c : text.substr(0, at))
    if (!plain(static_cast<unsigned char>(c)) && std::string_view("._+-'").find(c) == std::string_view::npos) return false;
  for (const char c : domain)
    if (!plain(static_cast<unsigned char>(c)) && c != '.' && c != '-') return false;
  return true;
}

}  // namespace

void write_page(std::ostream& out, const Frame& frame, const std::function<void(Markup&)>& content) {
  Markup page(out);
  page.doctype();
  {
    const Within html(page, "html", {{"lang", "en-GB"}});
    add_head(page, frame);
    const Within body(page, "body", {{"class", frame.script ? "dashboard" : "sheet"}});
    page.leaf("a", "Skip to the content", {{"class", "skip"}, {"href", "#content"}});
    {
      const Within header(page, "header");
      page.open("p").text("Consultation check");
      if (!frame.back.empty()) page.text(" ").leaf("a", frame.back, {{"class", "back"}, {"href", frame.up + "index.html"}});
      page.close();
    }
    {
      const Within main(page, "main", {{"id", "content"}, {"tabindex", "-1"}});
      content(page);
    }
    const Within footer(page, "footer");
    page.leaf("p", report_footer);
  }
  out << '\n';
}

std::string brief(const std::optional<Date>& date) {
  if (!date) return "–";
  auto words = date->words();
  const auto letter = words.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if (letter == words.npos) return words;
  const auto end = words.find(' ', letter);
  return words.substr(0, std::min(end, letter + 3)) + words.substr(end);
}

std::string mail_link(std::string_view address, std::string_view subject, std::string_view body) {
  if (!is_address(address)) return {};
  return "mailto:" + percent(address.substr(0, address.find('@'))) + "@" + std::string(address.substr(address.find('@') + 1)) +
         "?subject=" + percent(subject) + "&body=" + percent(body);
}

PageTable::PageTable(Markup& page, std::string_view id, const std::string& caption, const std::vector<PageColumn>& columns,
                     std::string_view kind)
    : page_(page) {
  page.open("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", caption}});
  page.open("table", {{"id", std::string(id)}, {"class", std::string(kind)}});
  page.leaf("caption", caption);
  {
    const Within head(page, "thead");
    const Within row(page, "tr");
    for (const auto& column : columns) page.leaf("th", column.title, {{"scope", "col"}, {"class", std::string(column.kind)}});
  }
  page.open("tbody");
}

PageTable::~PageTable() { page_.close().close().close(); }

void add_plan_link(Markup& page, const PlanRow& plan) { page.leaf("a", plan.title, {{"href", "plans/" + plan.page}}); }

void add_plan_cell(Markup& page, const PlanRow& plan) {
  const Within cell(page, "th", {{"scope", "row"}});
  add_plan_link(page, plan);
}

void add_date_cell(Markup& page, const std::optional<Date>& date) { page.leaf("td", brief(date), {{"class", "when"}}); }

void add_nothing(Markup& page, std::string_view words) { page.leaf("p", words, {{"class", "nothing"}}); }

}  // namespace consultcheck::report
