// Made plans: the same number always gives the same plan. About a third are clean; the others have one to four of the faults below.
import { jargon, reasons, sentences, streets, subjects } from "./made_words.mjs";

const day = 86_400_000;
const date = (start, days) => new Date(start + days * day).toISOString().slice(0, 10);

/// Random numbers below 1 that depend on the seed alone.
function randomly(seed) {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled(list, some) {
  const out = [...list];
  for (let at = out.length - 1; at > 0; at--) {
    const other = some(at + 1);
    [out[at], out[other]] = [out[other], out[at]];
  }
  return out;
}

const types = ["general", "library-service", "budget", "housing-management", "youth-services", "adult-social-care"];
const methods = ["online-survey", "paper-survey", "focus-group", "workshop", "area-forum", "interview"];
const characteristics = ["age", "disability", "gender reassignment", "marriage and civil partnership", "pregnancy and maternity", "race", "religion or belief", "sex", "sexual orientation"];

const longer = (plan, name, days) => (plan.schedule[name] = date(Date.parse(plan.schedule.opens), days));

/// What can be wrong with a plan. Each breaks at least the rule of its number; together they may break others.
export const faults = [
  (plan, some) => (plan.title = some(2) ? "Parks" : plan.title + ", with all that this could mean for the people who live, work, learn, trade, meet and travel in and around these streets"),
  (plan) => (plan.purpose.why = "The money has run out."),
  (plan) => (plan.accessibility.formats = ["easy-read", "braille"]),
  (plan) => (plan.type = "byelaws"),
  (plan) => (plan.level = "inform"),
  (plan, some) => (some(2) ? delete plan.proposal.options[1].summary : plan.proposal.options.splice(1)),
  (plan) => plan.proposal.options.forEach((option) => (option.preferred = true)),
  (plan) => ((plan.type = "library-service"), (plan.audiences = plan.audiences.filter((one) => one.group !== "residents"))),
  (plan, some) => (some(2) ? (plan.methods[1].kind = "mystery-shopping") : plan.methods.splice(1)),
  (plan) => longer(plan, "submitted", 5),
  (plan) => (plan.schedule.closes = plan.schedule.opens),
  (plan, some) => longer(plan, "closes", 30 + some(50)),
  (plan) => ([plan.schedule.analysis_ends, plan.schedule.decision] = [plan.schedule.decision, plan.schedule.analysis_ends]),
  (plan, some) => longer(plan, "notice_published", -some(27)),
  (plan, some) => plan.equality.monitoring.questions.splice(some(9), 1),
  (plan, some) => ((plan.type = "youth-services"), some(2) ? delete plan.equality.assessment.final : (plan.equality.assessment.final = plan.schedule.closes)),
  (plan, some) => (some(2) ? delete plan.approvals.design.on : (plan.approvals.design.on = plan.schedule.closes)),
  (plan, some) => (some(2) ? (plan.feedback.actions = []) : (plan.feedback.publish_on = date(Date.parse(plan.schedule.closes), 85 + some(60)))),
  (plan) => (plan.content.text = plan.content.text.replaceAll(". ", ", and then ")),
  (plan, some) => (plan.content.text += ` This is our ${jargon[some(20)]} for the area.`),
];

function sound(number, some) {
  const pick = (list) => list[some(list.length)];
  const several = (list, count) => shuffled(list, some).slice(0, count);
  const opens = Date.UTC(2024, 0, 8) + some(500) * day;
  const closes = 84 + some(30);
  const place = `${pick(streets)} Road and ${pick(streets)} Street`;
  const words = several(sentences, 13);
  const asked = several(methods, 2 + some(3));
  return {
    consultation_plan: 1,
    id: `made-${String(number).padStart(6, "0")}`,
    title: `Changes to ${pick(subjects)} in ${place}`,
    organisation: { name: "Northshire Council", kind: "council", nation: "england" },
    summary: words.slice(0, 4).join(" "),
    service: `Service ${some(40) + 1}`,
    lead: { name: `Officer ${some(200) + 1}`, role: "Project manager", email: "project@northshire.example" },
    type: pick(types),
    level: some(3) ? "consult" : "involve",
    area: { wards: several(streets, 3).map((name) => `${name} ward`), borough_wide: false },
    governance: { decision_maker: "Cabinet", key_decision: true, scope_of_influence: pick(sentences), fixed_points: ["The money for next year is settled."] },
    purpose: { why: pick(reasons), how_views_used: pick(sentences), decision_process: pick(sentences) },
    proposal: {
      summary: pick(sentences),
      change: "vary",
      reasons: pick(reasons),
      impacts: [{ group: "Older people", effect: "A longer way to the service", mitigation: "A bus that stops at the door" }],
      options: ["A", "B", "C"].map((id, at) => ({ id, title: `Option ${id} for ${pick(streets)} Road`, summary: pick(sentences), preferred: at === 0 })),
    },
    schedule: {
      submitted: date(opens, -70 - some(20)),
      design_approved: date(opens, -50),
      notice_published: date(opens, -28 - some(14)),
      opens: date(opens, 0),
      closes: date(opens, closes),
      analysis_ends: date(opens, closes + 21),
      report: date(opens, closes + 30),
      decision: date(opens, closes + 40 + some(20)),
    },
    approvals: { service: { on: date(opens, -90), by: "Head of service" }, design: { on: date(opens, -50 - some(5)), by: "A. Officer", role: "consultation-officer" } },
    audiences: [
      { group: "residents", about: `People who live near ${place}`, under_represented: false, reached_by: several(methods, 2) },
      { group: "service-users", about: "People who use the service today", under_represented: false, reached_by: several(methods, 2) },
      { group: "voluntary-groups", about: "Groups that meet in the building", under_represented: true, reached_by: several(methods, 1) },
    ],
    methods: asked.map((kind) => ({ kind, starts: date(opens, some(5)), ends: date(opens, closes - some(5)) })),
    accessibility: { formats: several(["easy-read", "large-print"], 2).concat(some(2) ? ["paper"] : []), paper_route: "Forms at every library", platform_wcag: "2.2 AA" },
    content: {
      text: words.join(" "),
      questions: ["How often do you use the service?", "Which option do you prefer, and why?", "What should we know that is not said here?"].map((words, at) => ({ words, kind: at ? "open" : "single-choice" })),
    },
    equality: {
      assessment: { drafted: date(opens, -40), final: date(opens, -some(20)), finding: "mixed" },
      monitoring: { questions: characteristics.map((characteristic) => ({ characteristic, optional: true, prefer_not_to_say: true })) },
    },
    feedback: {
      publish_on: date(opens, closes + 50 + some(35)),
      channels: ["hub"],
      actions: [{ what: "Tell everybody who took part", owner: "Project manager", due: date(opens, closes + 60) }],
    },
  };
}

/// The plan of a number, from 1.
export function madePlan(number) {
  const random = randomly(number);
  const some = (count) => Math.floor(random() * count);
  const plan = sound(number, some);
  if (random() < 0.35) return plan;
  for (const fault of shuffled(faults, some).slice(0, 1 + some(4))) fault(plan, some);
  return plan;
}
