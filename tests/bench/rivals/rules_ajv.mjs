// The twenty rules as a JSON Schema for ajv, what it cannot say as keywords: node rules_ajv.mjs LIST [TIMES], where LIST names a file a line,
// or is itself lines of JSON (.ndjson).
import { createReadStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { jargon } from "../made_words.mjs";

const { default: Ajv } = createRequire(import.meta.url)("../../node_modules/ajv/dist/2020.js");
const ajv = new Ajv({ allErrors: true, strict: false });

const day = (text) => Date.parse(text) / 86_400_000;
const at = (plan, path) => path.reduce((value, name) => value?.[name], plan);

// { days: [["schedule", "opens"], ["schedule", "closes"], 84, 120] }: from the first to the second there are so many days, at least and at most.
ajv.addKeyword({
  keyword: "days",
  compile: ([from, to, least, most]) => (plan) => {
    const days = day(at(plan, to)) - day(at(plan, from));
    return days >= least && days <= (most ?? Infinity);
  },
});
ajv.addKeyword({ keyword: "wordsToSentence", compile: (most) => (text) => text.trim().split(/\s+/).length <= most * (text.match(/[.!?]/g) ?? []).length });
ajv.addKeyword({
  keyword: "noPhrases",
  compile: (phrases) => {
    const padded = phrases.map((phrase) => ` ${phrase} `);
    return (text) => {
      const words = ` ${text.toLowerCase().replace(/[^a-z0-9']+/g, " ")} `;
      return !padded.some((phrase) => words.includes(phrase));
    };
  },
});

const field = (path, schema) => path.split(".").reduceRight((inner, name) => ({ properties: { [name]: inner }, required: [name] }), schema);
const days = (from, to, least, most) => ({ days: [from.split("."), to.split("."), least, most] });
const has = (member) => ({ contains: member });
const nine = ["age", "disability", "gender reassignment", "marriage and civil partnership", "pregnancy and maternity", "race", "religion or belief", "sex", "sexual orientation"];
const methods = ["online-survey", "paper-survey", "focus-group", "workshop", "area-forum", "interview"];

const rules = {
  "title-neither-short-nor-long": field("title", { minLength: 10, maxLength: 120 }),
  "summary-and-reason-long-enough": { allOf: [field("summary", { minLength: 200 }), field("purpose.why", { minLength: 50 })] },
  "easy-read-and-large-print": field("accessibility.formats", { allOf: [has({ const: "easy-read" }), has({ const: "large-print" })] }),
  "type-of-decision-known": field("type", { enum: ["general", "library-service", "budget", "housing-management", "youth-services", "adult-social-care"] }),
  "level-asks-people": field("level", { enum: ["consult", "involve"] }),
  "options-described": field("proposal.options", { minItems: 2, items: { required: ["title", "summary"] } }),
  "one-option-preferred-at-most": field("proposal.options", { contains: { properties: { preferred: { const: true } }, required: ["preferred"] }, minContains: 0, maxContains: 1 }),
  "residents-asked-about-libraries": { if: field("type", { const: "library-service" }), then: field("audiences", has(field("group", { const: "residents" }))) },
  "two-methods-of-ours": field("methods", { minItems: 2, items: field("kind", { enum: methods }) }),
  "submitted-by-opening": days("schedule.submitted", "schedule.opens", 0),
  "opens-before-it-closes": days("schedule.opens", "schedule.closes", 1),
  "open-twelve-weeks": days("schedule.opens", "schedule.closes", 84),
  "analysed-before-decided": { allOf: [days("schedule.closes", "schedule.analysis_ends", 0), days("schedule.analysis_ends", "schedule.decision", 0)] },
  "notice-four-weeks-before": days("schedule.notice_published", "schedule.opens", 28),
  "nine-characteristics-monitored": field("equality.monitoring.questions", { allOf: nine.map((one) => has(field("characteristic", { const: one }))) }),
  "assessment-final-by-opening": {
    if: field("type", { enum: ["library-service", "youth-services", "adult-social-care"] }),
    then: days("equality.assessment.final", "schedule.opens", 0),
  },
  "design-approved-by-opening": days("approvals.design.on", "schedule.opens", 0),
  "feedback-within-twelve-weeks": { ...field("feedback.actions", { minItems: 1 }), ...days("schedule.closes", "feedback.publish_on", -Infinity, 84) },
  "sentences-short": field("content.text", { wordsToSentence: 25 }),
  "no-jargon": field("content.text", { noPhrases: jargon }),
};

const [listed, times = "1"] = process.argv.slice(2);
const names = Array.from({ length: Number(times) }, () => Object.keys(rules)).flat();
const validate = ajv.compile({ allOf: names.map((name) => rules[name]) });
const out = [];

function judge(text) {
  const plan = JSON.parse(text);
  if (validate(plan)) return;
  const failed = new Set(validate.errors.map((error) => Number(error.schemaPath.split("/")[2])));
  for (const rule of [...failed].sort((a, b) => a - b)) out.push(`${plan.id} ${names[rule]}\n`);
}

if (listed.endsWith(".ndjson")) {
  for await (const line of createInterface({ input: createReadStream(listed) })) judge(line);
} else {
  for (const path of readFileSync(listed, "utf8").trimEnd().split("\n")) judge(readFileSync(path, "utf8"));
}
process.stdout.write(out.join(""));
