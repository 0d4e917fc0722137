// The words that text and HTML share: results, outcomes, consequences, roles, sources, evidence, notes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/report.h"

namespace consultcheck::report {

/// How an answer is entered, said once above the questions; and how a fact is, above the checklist.
inline constexpr std::string_view questions_intro =
    "Enter each answer in the plan under judgements: the demand it is for, the answer (met, not-met or unsure), by whom, in which role, on "
    "which day, and the reasons.";
inline constexpr std::string_view gaps_intro = "Enter each fact in the plan. Where there is none, write \"none: \" and the reason.";
/// `1 fact` or `3 facts`; `plural` when it is not the word with an s.
std::string count(std::size_t number, std::string_view one, std::string_view plural = {});
/// What happens when a failed demand is left, for 4 to 1: `a court may quash the decision`, …
std::string_view consequence(int level);
/// One word for people: `Not met`, `Advice`, `To be told`, `For a person`, `Met`, `Does not apply`, `Not checked`.
std::string_view state(Outcome outcome, Reason reason, bool advice);
/// A sign that goes before the word, never instead of it.
std::string_view sign(Outcome outcome, bool advice);
std::string_view sign(Result3 result);
/// What a line's result means, with its numbers.
std::string meaning(const Line& line);
/// `FAIL`, or `NOT CHECKED` for a line of which nothing was asked.
std::string_view result_word(const Line& line);
/// What the result of the whole plan means, with its numbers.
std::string meaning(const Report& report, std::size_t facts, std::size_t answers);
/// `consultation officer or monitoring officer`.
std::string roles(const std::vector<std::string>& ids);
/// `publication`: what the plan is checked for.
std::string_view purpose(Gate gate);
/// `Not met`, or `Not due yet` when nothing else is to be said of a standard.
std::string_view state(const Glance& glance);
/// `1 not met, 2 to be told, 5 met, 3 not due yet, from publication`; empty when nothing is asked.
std::string numbers(const Glance& glance);
/// An id as words: hyphens become spaces.
std::string plain(std::string_view id);
/// `2 March 2026` for `2026-03-02`; anything else as it is.
std::string date_words(std::string_view iso);
/// Title and place of one source; says so when nobody has checked it.
std::string source(const Citation& citation, const RuleSet* set);
/// `. Law of 2 March 2026, the day it opens`; empty for what is no law, or holds at all times.
std::string law_day(const DemandResult& result);
/// The first sources of a demand, how many more there are, and the date at which the law was taken.
std::string sources(const DemandResult& result, std::size_t most);
/// The key of an item as words: `workshop, 16 December 2026` for `workshop/2026-12-16`.
std::string item_words(std::string_view item);
/// What a finding says, led by its item unless the words name it anyway; `fallback` when it says nothing.
std::string said(const Finding& finding, const std::string& fallback);
/// The other demands of which the same is said: `Leave time to read the answers (england/…)`.
std::string others(const std::vector<const DemandResult*>& results);
/// `statute, must`.
std::string standing(const Demand& demand);
/// What decided a finding, else all that was read: fields of the plan first, lists after their items, data of rule sets last.
std::vector<const Evidence*> telling(const Finding& finding);
/// `parking.json:18:15`, without folders; the file alone when the line is not known; empty without a file.
std::string place(const Spot& spot);
/// `schedule.closes = 2026-03-02` or `schedule.closes is not there`.
std::string reading(const Evidence& evidence);
std::string reading(const Read& read);
/// What stands there, for a table: at most `longest` code points of the value, or that there is none.
std::string stands(const Evidence& evidence, std::size_t longest = 140);
std::string words(const JudgementNote& note);
std::string words(const WaiverNote& note);
/// What a timetable entry is: `Statutory minimum`, `Holiday`, …; and when: `2 March 2026 to 30 March 2026 (29 days)`.
std::string_view what(const TimetableEntry& entry);
std::string when(const TimetableEntry& entry);

}  // namespace consultcheck::report
