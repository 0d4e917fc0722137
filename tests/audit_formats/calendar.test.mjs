// The calendar, as ical.js reads it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { made, tool } from "./made.mjs";

test("every event of the calendar is whole", async (t) => {
  const ICAL = await tool("ical.js", t);
  if (!ICAL) return;
  const text = made("ics", 60).toString();
  assert.ok(!/[^\r]\n/.test(text), "lines end with CR LF");
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  assert.ok(events.length > 60);
  assert.equal(new Set(events.map((event) => event.uid)).size, events.length);
  for (const event of events) {
    assert.ok(event.startDate.isDate && event.endDate.isDate, event.uid);
    assert.ok(event.endDate.compare(event.startDate) > 0, event.uid);
    assert.ok(event.endDate.year >= 2026, event.uid);
    assert.equal(event.component.getFirstPropertyValue("dtstamp").toString(), "2026-11-20T00:00:00Z");
  }
});

test("a round of asking is an event from its first to its last day", async (t) => {
  const ICAL = await tool("ical.js", t);
  if (!ICAL) return;
  const calendar = new ICAL.Component(ICAL.parse(made("ics").toString()));
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  const open = events.find((event) => event.uid === "London%20Borough%20of%20Barnet/libraries/open-1@consultcheck");
  assert.equal(open.summary, "Open: Libraries: opening hours");
  assert.equal(open.startDate.toString(), "2026-03-02");
  assert.equal(open.endDate.toString(), "2026-04-10");
  assert.match(open.description, /Service: Libraries\nLead: Ada Byrne\nResult: FAIL/);
  assert.ok(events.some((event) => event.summary.startsWith("=1+1|<img") || event.summary === "Open: =1+1|<img src=x onerror=alert(1)>"));
});
