// Lists in text: the checklist of gaps, the timetable, the standards, the notices, what is in order.
#include <algorithm>

#include "core/report/text_parts.h"
#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

std::string asked_by(const Gap& gap) {
  constexpr std::size_t most = 2;
  std::string out = count(gap.demands.size(), "demand") + (gap.must ? ", must: " : ", should: ");
  for (std::size_t i = 0; i < std::min(most, gap.demands.size()); ++i) out += (i > 0 ? ", " : "") + gap.demands[i]->id;
  if (gap.demands.size() > most) out += " and " + std::to_string(gap.demands.size() - most) + " more";
  return out;
}

void put_checklist(TextPage& page, const std::vector<Gaps>& sections, std::string_view box) {
  for (const auto& section : sections) {
    page.blank();
    const auto at = place(section.fields.front().spot);
    page.put("  ", section.label + (at.empty() ? "" : "  (" + at + ")"), Tone::strong);
    for (const auto& gap : section.fields) {
      const auto also = gap.paths.size() > 1 ? " and " + std::to_string(gap.paths.size() - 1) + " more" : "";
      page.put("  " + std::string(box) + " ", gap.label + "  (" + gap.paths.front() + also + ")");
      page.put("      ", asked_by(gap), Tone::faint);
    }
  }
}

void put_unclear(TextPage& page, const Digest& digest) {
  if (digest.unclear.empty()) return;
  page.heading("What the plan says, but not clearly");
  for (const auto& topic : digest.unclear) {
    page.put("  ? ", topic.result->demand->title, Tone::strong);
    for (const auto* finding : topic.findings) {
      if (!finding->text.empty()) page.put("    ", finding->text);
      for (const auto& read : finding->evidence) {
        if (read.deciding) put_reading(page, "      ", read);
      }
      if (!finding->next_step.empty()) page.put("    Next:   ", finding->next_step);
    }
  }
}

void put_timetable(TextPage& page, const Report& report) {
  if (report.timetable.empty()) return;
  page.heading("Timetable");
  for (const auto& entry : report.timetable)
    page.put("  - ", (entry.label.empty() ? std::string(what(entry)) : entry.label) + ": " + when(entry));
}

void put_standards(TextPage& page, const Report& report) {
  if (report.standards.empty()) return;
  page.heading("The standards at a glance");
  for (const auto& glance : report.standards) {
    const auto told = numbers(glance);
    page.put("  " + std::string(sign(glance.outcome, glance.failed == 0)) + " ",
             glance.title + ": " + std::string(state(glance)) + (told.empty() ? "" : " (" + told + ")"));
  }
}

void put_decided(TextPage& page, std::string_view title, const std::vector<Decided>& all) {
  if (all.empty()) return;
  page.heading(title);
  for (const auto& one : all) {
    page.put("  - ", one.result->demand->title + (one.item.empty() ? "" : " (" + item_words(one.item) + ")") + ": " + one.text);
  }
}

/// The titles of a shelf in one paragraph; those that stand there several times once, with their number.
std::string titles(const Shelf& shelf) {
  std::string out;
  for (std::size_t i = 0; i < shelf.results.size(); ++i) {
    const auto same = [&](const DemandResult* other) { return other->demand->title == shelf.results[i]->demand->title; };
    const auto here = shelf.results.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(shelf.results.begin(), here, same)) continue;
    const auto number = std::count_if(here, shelf.results.end(), same);
    out += (out.empty() ? "" : "; ") + shelf.results[i]->demand->title + (number > 1 ? " (" + std::to_string(number) + ")" : "");
  }
  return out + ".";
}

void put_shelves(TextPage& page, std::string_view lead, std::string_view before, const std::vector<Shelf>& shelves) {
  for (const auto& shelf : shelves) {
    const auto& title = shelf.title;
    page.put("  " + std::string(lead) + " ", std::string(before) + title + (title.ends_with('.') ? " " : ": ") + titles(shelf));
  }
}

/// What stands with a reason of its own.
void put_reasons(TextPage& page, const std::vector<Shelf>& shelves) {
  for (const auto& shelf : shelves) {
    if (shelf.is_reason) continue;
    for (const auto* result : shelf.results) page.put("  – ", result->demand->title + (result->note.empty() ? "." : ": " + result->note));
  }
}

}  // namespace

void put_gaps(TextPage& page, const Digest& digest) {
  if (!digest.missing.empty()) {
    page.heading("What the plan does not say yet");
    page.put("", gaps_intro);
    put_checklist(page, digest.missing, "[ ]");
  }
  put_unclear(page, digest);
  if (!digest.not_carried.empty()) {
    page.heading("What the source of this record cannot hold");
    put_checklist(page, digest.not_carried, " - ");
  }
}

void put_background(TextPage& page, const Report& report, const Digest& digest) {
  put_standards(page, report);
  put_timetable(page, report);
  if (!report.notices.empty()) {
    page.heading("Also to know");
    for (const auto& notice : report.notices) {
      const auto at = place(notice.spot);
      page.put("  - ", notice.text + (at.empty() ? "" : "  (" + at + ")"));
    }
  }
  put_decided(page, "Judgements", digest.judgements);
  put_decided(page, "Waivers and accepted risks", digest.waivers);
}

void put_in_order(TextPage& page, const Digest& digest) {
  if (!digest.met.empty()) page.heading("Met (" + std::to_string(size(digest.met)) + ")");
  put_shelves(page, "✓", "", digest.met);
  for (const auto& shelf : digest.met) {
    for (const auto* result : shelf.results) {
      if (!result->note.empty()) page.put("    ", result->demand->title + ": " + result->note);
    }
  }
  if (!digest.not_due.empty()) page.heading("Not due yet (" + std::to_string(size(digest.not_due)) + ")");
  put_shelves(page, "–", "From ", digest.not_due);
  if (digest.set_aside.empty()) return;
  page.heading("Does not apply (" + std::to_string(size(digest.set_aside)) + ")");
  put_reasons(page, digest.set_aside);
  std::vector<Shelf> shared;
  std::copy_if(digest.set_aside.begin(), digest.set_aside.end(), std::back_inserter(shared),
               [](const Shelf& shelf) { return shelf.is_reason; });
  put_shelves(page, "–", "", shared);
}

}  // namespace consultcheck::report
