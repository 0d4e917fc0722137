---@meta
-- What a rule may use, for editors with the Lua language server. The plan's fields stand in plan.lua; reference.md explains both.

--- A day, or a month or year when no more is known. Compare two with `<`, `<=` and `==`; `a - b` gives days, `a + 7` a later day.
--- A question that its precision cannot settle ends the rule with "cannot tell".
---@class Date
---@field year integer
---@field month integer
---@field day integer
---@operator sub(Date): integer
---@operator sub(integer): Date
---@operator add(integer): Date

--- What a rule answers: made by pass, fail, cannot_tell or not_applicable, and returned by `check`.
---@class Answer

--- A data file of the rule set: rows by code, those in force at the time only. `data[code]` is nil for a code without a row.
---@class Data
---@field [string] table

---@alias Values table<string, string|number|boolean|Date>

--- How days are counted.
---@class Counting
---@field calendar? Data|table Rows with `on`, dates, or texts such as "2026-12-25": days that are left out.
---@field working? boolean Whether Saturdays and Sundays are left out.

--- How hard a text is to read.
---@class Readability
---@field words integer
---@field sentences integer
---@field syllables integer
---@field average_sentence number Words to a sentence.
---@field flesch number Flesch reading ease: 60 and more is plain English.
---@field grade number Flesch–Kincaid grade: years of school.
---@field fog number Gunning fog index.

--- The demand is met. `values` fill the {places} of the message; `at` lists the fields that decided, when not all that were read did.
---@param message string
---@param values? Values
---@param at? string[]
---@return Answer
function pass(message, values, at) end

--- The demand is not met.
---@param message string
---@param values? Values
---@param at? string[]
---@return Answer
function fail(message, values, at) end

--- A person must decide; the message asks them.
---@param message string
---@param values? Values
---@param at? string[]
---@return Answer
function cannot_tell(message, values, at) end

--- The question does not arise for this plan.
---@param message string
---@param values? Values
---@param at? string[]
---@return Answer
function not_applicable(message, values, at) end

--- The value of a field, or nil and why there is none: the plan does not say, says that there is none, or the event's planned day has passed.
---@param group table
---@param field string
---@return any value
---@return nil|"missing"|"none"|"overdue" state
---@return string? reason what a plan gives as the reason that there is none
function optional(group, field) end

--- The value of a field, as read plainly; nil, "none" and the reason where the plan states that there is none. What the plan does not say ends the rule.
---@param group table
---@param field string
---@return any value
---@return nil|"none" state
---@return string? reason what a plan gives as the reason that there is none
function stated(group, field) end

--- Walks through a list: `for audience in each(plan.audiences) do … end`.
---@generic T
---@param list T[]
---@return fun(): T
function each(list) end

--- How many items a list has, or how many of them the function says yes to.
---@generic T
---@param list T[]
---@param wanted? fun(item: T): any
---@return integer
function count(list, wanted) end

--- Whether an item of a list is that very value.
---@param list any[]
---@param value any
---@return boolean
function contains(list, value) end

--- The earliest date that items of a list have under a name, with its item and position; nil where none has. Items without it are passed over.
---@generic T
---@param list T[]
---@param field string
---@param counts? fun(item: T, day: Date): any Which items count; asked only of those that would be taken.
---@return Date? day
---@return T? item
---@return integer? position
function earliest(list, field, counts) end

--- The latest date that items of a list have under a name, with its item and position; as `earliest`.
---@generic T
---@param list T[]
---@param field string
---@param counts? fun(item: T, day: Date): any Which items count; asked only of those that would be taken.
---@return Date? day
---@return T? item
---@return integer? position
function latest(list, field, counts) end

--- Whether a statute of the plan is one of the acts and, where a section is given, names it. One cited without its year may be of any year.
---@param statute table One of plan.duty.statutes.
---@param acts string[] Names in small letters, such as "housing act 2004".
---@param section? string Such as "80" or "507b".
---@return boolean
function cites(statute, acts, section) end

--- Which decisions count.
---@class Deciding
---@field only? string[] Kinds that count. A decision whose kind the plan does not say ends the rule if it would be taken.
---@field but? string[] Kinds that do not count. A decision whose kind the plan does not say counts.
---@field after? Date Only decisions after that day count.

--- The day of the first or last decision that counts, and its position in plan.decisions; before there is one, the day it is planned for.
--- A decision whose day the plan does not say is passed over.
---@param plan table The plan itself.
---@param which "first"|"last"
---@param counting? Deciding
---@return Date? day
---@return integer? position
function decided_on(plan, which, counting) end

--- A plan in a group, with the facts that the rule keeps of it; a fact that this plan lacks is nil.
---@class Member
---@field title string
---@field identity string
---@field [string] any

--- What the check of a rule across plans is given: plans in order of their identities. Read-only.
---@class Group
---@field name string Of the group: a text of the fact that `group_by` names.
---@field [integer] Member

--- The plans of a group that have a fact, in its order: texts, numbers or dates.
---@param group Group
---@param fact string
---@return Group
function sorted(group, fact) end

--- Walks through the pairs of plans whose spans of days have days in common: `for one, other, days in overlapping(group, "opens", "closes") do`.
--- The one that begins first comes first. Plans that share several groups are paired in the first of them only.
---@param group Group
---@param first string Fact with the first day.
---@param last string Fact with the last day.
---@return fun(): Member, Member, integer
function overlapping(group, first, last) end

--- Walks through the pairs of plans whose lists of words are alike: `for one, other, likeness, words in alike(group, "words", 0.6) do`.
--- Rare words weigh most. `words` are those that tell most of what the two share. Pairs are given as by `overlapping`.
---@param group Group
---@param fact string Fact that is a list of words, as text.keywords gives.
---@param least number How alike they must be: 1 for the same words, 0.1 for hardly any.
---@return fun(): Member, Member, number, string
function alike(group, fact, least) end

---@class datelib
---@field as_of Date The day on which the plan is judged.
date = {}

--- A date from its text: "2026-03-02", "2026-03" or "2026".
---@param words string
---@return Date
function date.of(words) end

--- Days from the first to the last, both counted; 0 when the last comes first.
---@param first Date
---@param last Date
---@param counting? Counting
---@return integer
function date.count(first, last, counting) end

--- The day that many working days later, or earlier when `days` is negative.
---@param from Date
---@param days integer
---@param counting? Counting
---@return Date
function date.add_working_days(from, days, counting) end

--- The same day that many calendar months later; the last day of a month that is too short.
---@param from Date
---@param months integer
---@return Date
function date.add_months(from, months) end

--- Days that two spans have in common, first and last counted.
---@param first Date
---@param last Date
---@param other_first Date
---@param other_last Date
---@return integer
function date.overlap(first, last, other_first, other_last) end

--- The day of the week: "monday" to "sunday".
---@param day Date
---@return "monday"|"tuesday"|"wednesday"|"thursday"|"friday"|"saturday"|"sunday"
function date.weekday(day) end

--- Whether a date is known to the day.
---@param day Date
---@return boolean
function date.exact(day) end

---@class textlib
text = {}

--- The text without HTML, its spaces folded.
---@param words string
---@return string
function text.plain(words) end

--- How many characters a text has.
---@param words string
---@return integer
function text.length(words) end

--- How many words a text has.
---@param words string
---@return integer
function text.words(words) end

--- The sentences of a text.
---@param words string
---@return string[]
function text.sentences(words) end

--- How many syllables the words of a text have.
---@param words string
---@return integer
function text.syllables(words) end

--- Measures of how hard a text is to read.
---@param words string
---@return Readability
function text.readability(words) end

--- Those phrases of the list that stand in the text as whole words, whatever their case.
---@param words string
---@param phrases string[]
---@return string[]
function text.find_phrases(words, phrases) end

--- Whether a text only fills a field: it has no word, is one of the phrases, or has at most six words and begins with a phrase of several words.
--- Case and marks do not count.
---@param words string
---@param phrases string[]
---@param least? integer How many words it must have at least to say something; 1 where none is given.
---@return boolean
function text.says_nothing(words, phrases, least) end

--- The words of a text in small letters between single spaces, without marks: equal for texts that differ in nothing else.
---@param words string
---@return string
function text.bare(words) end

--- Acronyms that the text never spells out.
---@param words string
---@return string[]
function text.acronyms(words) end

--- Whether two texts are the same but for case and spaces; or whether a text is so the same as one of a list.
---@param one string
---@param other string|string[]
---@return boolean
function text.same(one, other) end

--- The words that tell what a text is about: in small letters, each once, plurals as singulars, without those that any text may have.
---@param words string
---@return string[]
function text.keywords(words) end

--- The texts of one list that are in the other too.
---@param one string[]
---@param other string[]
---@return string[]
function text.common(one, other) end
