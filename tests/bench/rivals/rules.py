#!/usr/bin/env python3
"""The twenty rules as a script: python3 rules.py LIST [TIMES], where LIST names a file a line, or is itself lines of JSON (.ndjson)."""
import json
import re
import sys
from datetime import date

TYPES = {"general", "library-service", "budget", "housing-management", "youth-services", "adult-social-care"}
CHANGES = {"library-service", "youth-services", "adult-social-care"}
METHODS = {"online-survey", "paper-survey", "focus-group", "workshop", "area-forum", "interview"}
NINE = {"age", "disability", "gender reassignment", "marriage and civil partnership", "pregnancy and maternity", "race", "religion or belief", "sex", "sexual orientation"}
JARGON = [f" {phrase} " for phrase in (
    "going forward", "leverage our assets", "blue sky thinking", "key deliverables", "low hanging fruit", "paradigm shift", "direction of travel", "service offer", "customer journey", "step change",
    "core offer", "transformation agenda", "strategic fit", "horizon scanning", "quick wins", "deep dive", "value proposition", "stakeholder landscape", "whole systems approach", "touch base")]
SENTENCE_ENDS = re.compile(r"[.!?]")
NO_WORD = re.compile(r"[^a-z0-9']+")


def day(text):
    return date.fromisoformat(text).toordinal()


def no_jargon(plan):
    words = " " + NO_WORD.sub(" ", plan["content"]["text"].lower()) + " "
    return not any(phrase in words for phrase in JARGON)


def sentences_short(plan):
    text = plan["content"]["text"]
    return len(text.split()) <= 25 * len(SENTENCE_ENDS.findall(text))


def assessed(plan):
    if plan["type"] not in CHANGES:
        return True
    final = plan["equality"]["assessment"].get("final")
    return final is not None and day(final) <= day(plan["schedule"]["opens"])


def approved(plan):
    on = plan["approvals"]["design"].get("on")
    return on is not None and day(on) <= day(plan["schedule"]["opens"])


RULES = [
    ("title-neither-short-nor-long", lambda p: 10 <= len(p["title"]) <= 120),
    ("summary-and-reason-long-enough", lambda p: len(p["summary"]) >= 200 and len(p["purpose"]["why"]) >= 50),
    ("easy-read-and-large-print", lambda p: {"easy-read", "large-print"} <= set(p["accessibility"]["formats"])),
    ("type-of-decision-known", lambda p: p["type"] in TYPES),
    ("level-asks-people", lambda p: p["level"] in ("consult", "involve")),
    ("options-described", lambda p: len(p["proposal"]["options"]) >= 2 and all("title" in one and "summary" in one for one in p["proposal"]["options"])),
    ("one-option-preferred-at-most", lambda p: sum(one.get("preferred") is True for one in p["proposal"]["options"]) <= 1),
    ("residents-asked-about-libraries", lambda p: p["type"] != "library-service" or any(one["group"] == "residents" for one in p["audiences"])),
    ("two-methods-of-ours", lambda p: len(p["methods"]) >= 2 and all(one["kind"] in METHODS for one in p["methods"])),
    ("submitted-by-opening", lambda p: day(p["schedule"]["submitted"]) <= day(p["schedule"]["opens"])),
    ("opens-before-it-closes", lambda p: day(p["schedule"]["opens"]) < day(p["schedule"]["closes"])),
    ("open-twelve-weeks", lambda p: day(p["schedule"]["closes"]) - day(p["schedule"]["opens"]) >= 84),
    ("analysed-before-decided", lambda p: day(p["schedule"]["closes"]) <= day(p["schedule"]["analysis_ends"]) <= day(p["schedule"]["decision"])),
    ("notice-four-weeks-before", lambda p: day(p["schedule"]["opens"]) - day(p["schedule"]["notice_published"]) >= 28),
    ("nine-characteristics-monitored", lambda p: NINE <= {one["characteristic"] for one in p["equality"]["monitoring"]["questions"]}),
    ("assessment-final-by-opening", assessed),
    ("design-approved-by-opening", approved),
    ("feedback-within-twelve-weeks", lambda p: day(p["feedback"]["publish_on"]) - day(p["schedule"]["closes"]) <= 84 and len(p["feedback"]["actions"]) >= 1),
    ("sentences-short", sentences_short),
    ("no-jargon", no_jargon),
]


def plans(listed):
    with open(listed, encoding="utf-8") as lines:
        for line in lines:
            if listed.endswith(".ndjson"):
                yield json.loads(line)
            else:
                with open(line.rstrip("\n"), encoding="utf-8") as file:
                    yield json.load(file)


def main():
    rules = RULES * int(sys.argv[2] if len(sys.argv) > 2 else 1)
    out = []
    for plan in plans(sys.argv[1]):
        for name, holds in rules:
            if not holds(plan):
                out.append(f"{plan['id']} {name}\n")
    sys.stdout.write("".join(out))


main()
