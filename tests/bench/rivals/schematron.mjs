// Writes the twenty rules as Schematron for xmllint, in plain XPath 1.0: node schematron.mjs [TIMES] >rules.sch
import { jargon } from "../made_words.mjs";

/// The number of a day, from its date by arithmetic: XPath 1.0 knows no dates. The year starts in March, so that leap days come last.
function day(path) {
  const [year, month, date] = [`substring(${path},1,4)`, `substring(${path},6,2)`, `substring(${path},9,2)`];
  const from = `(${year} - (${month} < 3))`;
  return `(365 * ${from} + floor(${from} div 4) - floor(${from} div 100) + floor(${from} div 400) + floor((((${month} + 9) mod 12) * 306 + 5) div 10) + ${date})`;
}

/// A date as a number that is larger the later it is.
const order = (path) => `number(translate(${path}, '-', ''))`;
const among = (path, codes) => `(${codes.map((code) => `${path} = '${code}'`).join(" or ")})`;
const nine = ["age", "disability", "gender reassignment", "marriage and civil partnership", "pregnancy and maternity", "race", "religion or belief", "sex", "sexual orientation"];
const methods = ["online-survey", "paper-survey", "focus-group", "workshop", "area-forum", "interview"];
const opens = "schedule/@opens";
const closes = "schedule/@closes";
const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ.!?,;:()";
const small = "abcdefghijklmnopqrstuvwxyz        ";
const words = `concat(' ', normalize-space(translate(content/text, '${capitals}', '${small}')), ' ')`;
const tight = "normalize-space(content/text)";

const rules = {
  "title-neither-short-nor-long": "string-length(title) >= 10 and string-length(title) <= 120",
  "summary-and-reason-long-enough": "string-length(summary) >= 200 and string-length(purpose/@why) >= 50",
  "easy-read-and-large-print": "accessibility/formats/format = 'easy-read' and accessibility/formats/format = 'large-print'",
  "type-of-decision-known": among("type", ["general", "library-service", "budget", "housing-management", "youth-services", "adult-social-care"]),
  "level-asks-people": among("level", ["consult", "involve"]),
  "options-described": "count(proposal/options/option) >= 2 and not(proposal/options/option[not(@title) or not(@summary)])",
  "one-option-preferred-at-most": "count(proposal/options/option[@preferred = 'true']) <= 1",
  "residents-asked-about-libraries": "not(type = 'library-service') or audiences/audience/group = 'residents'",
  "two-methods-of-ours": `count(methods/method) >= 2 and not(methods/method[not${among("@kind", methods)}])`,
  "submitted-by-opening": `${order("schedule/@submitted")} <= ${order(opens)}`,
  "opens-before-it-closes": `${order(opens)} < ${order(closes)}`,
  "open-twelve-weeks": `${day(closes)} - ${day(opens)} >= 84`,
  "analysed-before-decided": `${order(closes)} <= ${order("schedule/@analysis_ends")} and ${order("schedule/@analysis_ends")} <= ${order("schedule/@decision")}`,
  "notice-four-weeks-before": `${day(opens)} - ${day("schedule/@notice_published")} >= 28`,
  "nine-characteristics-monitored": nine.map((one) => `equality/monitoring/questions/question/@characteristic = '${one}'`).join(" and "),
  "assessment-final-by-opening": `not${among("type", ["library-service", "youth-services", "adult-social-care"])} or ${order("equality/assessment/@final")} <= ${order(opens)}`,
  "design-approved-by-opening": `${order("approvals/design/@on")} <= ${order(opens)}`,
  "feedback-within-twelve-weeks": `${day("feedback/publish_on")} - ${day(closes)} <= 84 and count(feedback/actions/action) >= 1`,
  "sentences-short": `string-length(${tight}) - string-length(translate(${tight}, ' ', '')) + 1 <= 25 * (string-length(${tight}) - string-length(translate(${tight}, '.!?', '')))`,
  "no-jargon": `not(${jargon.map((phrase) => `contains(${words}, ' ${phrase} ')`).join(" or ")})`,
};

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const asserts = Object.entries(rules).map(([name, test]) => `      <assert test="${escaped(test)}">${name}</assert>\n`);
console.log(`<schema xmlns="http://purl.oclc.org/dsdl/schematron">
  <pattern name="rules">
    <rule context="consultation-plan">
${Array(Number(process.argv[2] ?? 1)).fill(asserts.join("")).join("")}    </rule>
  </pattern>
</schema>`);
