// The audit as a calendar: when each consultation is open, and what is due. Everything from the year of the audit on; what has happened is
// not due.
#include "core/report/audit_formats.h"
#include "core/report/audit_picture.h"
#include "core/report/calendar.h"
#include "core/report/outline_words.h"
#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t longest_title = 120, longest_words = 400;

class CalendarAudit : public AuditWriter {
 public:
  explicit CalendarAudit(std::ostream& out) : calendar_(out) {}

  void begin(const AuditHead& head) override {
    head_ = head;
    from_ = Date{Date::of(head.as_of).year, 1, 1}.first();
    calendar_.begin(head.program + " " + head.version, "Consultations", head.as_of);
  }
  void across(const AcrossFinding&) override {}
  void entry(const AuditEntry& entry) override;
  void aside(const AuditAside&) override {}
  void end(const AuditTotals& totals) override {
    put_lost(totals.lost);
    // A calendar without events is no calendar.
    if (events_ == 0)
      calendar_.event(
          {"nothing@consultcheck", "No dates of consultations are known from this year on", "", "", "", head_.as_of, head_.as_of});
    calendar_.end();
  }

 private:
  void put_window(const AuditEntry& entry, const Window& window, std::size_t number);
  void put_due(const AuditEntry& entry, std::string_view key, std::string_view what, const std::optional<Date>& due);
  void put(const AuditEntry& entry, std::string_view key, std::string_view what, std::string_view category, const Date& from,
           const Date& to);

  void put_lost(const std::vector<std::string>& sentences);

  CalendarText calendar_;
  AuditHead head_;
  Day from_ = 0;
  std::size_t events_ = 0;
};

std::string description(const AuditEntry& entry, const AuditHead& head) {
  const auto& plan = entry.plan;
  std::string out;
  const auto add = [&](std::string_view label, std::string_view words) {
    if (!words.empty()) out.append(out.empty() ? "" : "\n").append(label).append(clipped(words, longest_words));
  };
  add("Service: ", plan.service);
  add("Lead: ", plan.lead);
  add("Result: ", name(entry.result));
  add("First: ", first_thing(entry, head));
  add("Plan: ", plan.identity);
  return out;
}

void CalendarAudit::put(const AuditEntry& entry, std::string_view key, std::string_view what, std::string_view category, const Date& from,
                        const Date& to) {
  if (from.month == 0 || to.month == 0 || to.last() < from_ || to.last() < from.first()) return;
  CalendarEvent event;
  event.uid = plain_identifier(entry.plan.identity) + "/" + std::string(key) + "@consultcheck";
  event.summary = std::string(what) + ": " + clipped(entry.plan.title, longest_title);
  if (!from.exact() || !to.exact()) event.summary += " (day not yet known)";
  event.description = description(entry, head_);
  event.category = category;
  event.address = entry.plan.hub_address;
  event.from = from.first();
  event.to = to.last();
  calendar_.event(event);
  ++events_;
}

void CalendarAudit::put_window(const AuditEntry& entry, const Window& window, std::size_t number) {
  const auto key = "open-" + std::to_string(number);
  const auto open = window.kind.empty() ? std::string("Open") : "Open (" + clipped(plain(window.kind), longest_title) + ")";
  if (window.opens && window.closes) return put(entry, key, open, "Consultation open", *window.opens, *window.closes);
  if (window.opens) return put(entry, key, "Opens", "Consultation open", *window.opens, *window.opens);
  if (window.closes) put(entry, key, "Closes", "Consultation open", *window.closes, *window.closes);
}

void CalendarAudit::put_due(const AuditEntry& entry, std::string_view key, std::string_view what, const std::optional<Date>& due) {
  if (due) put(entry, key, what, "Consultation due date", *due, *due);
}

void CalendarAudit::entry(const AuditEntry& entry) {
  const auto& plan = entry.plan;
  for (std::size_t i = 0; i < plan.windows.size(); ++i) put_window(entry, plan.windows[i], i + 1);
  const Day today = head_.as_of;
  if (!come(plan.design_approved, today)) put_due(entry, "design-due", "Design approval due", plan.design_due);
  if (!last_decision(plan, today)) put_due(entry, "decision-due", "Decision due", plan.decision);
  if (!come(plan.feedback_published, today)) put_due(entry, "feedback-due", "Feedback due", plan.feedback_due);
  if (!come(plan.participants_told, today)) put_due(entry, "participants-due", "Telling participants due", plan.participants_due);
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    const auto& action = plan.actions[i];
    const auto what = "Promised action due (" + clipped(action.what, longest_title) +
                      (action.owner.empty() ? "" : ", " + clipped(action.owner, longest_title)) + ")";
    if (!come(action.done, today)) put_due(entry, "action-" + std::to_string(i + 1), what, action.due);
  }
}

/// An event and no property of the calendar: those must stand before all events, and what is lost is known after them.
void CalendarAudit::put_lost(const std::vector<std::string>& sentences) {
  if (sentences.empty()) return;
  std::string all;
  for (const auto& sentence : sentences) all += (all.empty() ? "" : "\n") + clipped(sentence, longest_words);
  calendar_.event(
      {"lost@consultcheck", "LOST: this calendar of consultations is not whole", all, "Consultation audit", "", head_.as_of, head_.as_of});
}

}  // namespace

std::unique_ptr<AuditWriter> audit_ics(const AuditTarget& target) { return std::make_unique<CalendarAudit>(*target.out); }

}  // namespace consultcheck::report
