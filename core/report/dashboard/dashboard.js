// Search, filters, sorting and copying for the tables of an audit. Without it every table stands there whole.
"use strict";
document.documentElement.classList.add("js");

(() => {
  // Rows that a table shows at first; what is left out of sight costs no time either.
  const at_first = (table) => (table.id === "plans" ? 50 : 20);
  // What can be chosen of results: the words that rows carry, and what they mean.
  const results = [
    ["fail", "FAIL"], ["incomplete", "INCOMPLETE, for any reason"], ["missing", "INCOMPLETE: facts missing"], ["unclear", "INCOMPLETE: unclear"],
    ["judgement", "INCOMPLETE: for a person"], ["error", "INCOMPLETE: a rule broke"], ["source", "INCOMPLETE: source cannot hold it"],
    ["only-source", "No failure in what the source carries"], ["pass", "PASS"],
  ];
  const gravity = "feumjcawpdn";
  const open_marks = "eumjc";

  function element(tag, attributes = {}, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...inside);
    return made;
  }

  const words = (cell) => cell.textContent.replace(/\s+/g, " ").trim();
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

  // `2 Mar 2026`, `Mar 2026` or `2026` as a number; what is no date comes last.
  function date_key(text) {
    const [year, month = "", day = "0"] = text.trim().split(" ").reverse();
    return Number(year) * 10000 + (months.indexOf(month) + 1) * 100 + Number(day) || Infinity;
  }
  const plural = (number, of) => `${number.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")}`;

  class ToolTable {
    constructor(table) {
      this.table = table;
      this.name = table.id;
      this.body = table.tBodies[0];
      this.headings = [...table.tHead.rows[0].cells];
      this.titles = this.headings.map(words);
      this.rows = [...this.body.rows].map((row, place) => ({ row, place, cells: row.cells }));
      this.filters = [];
      this.sorted = null;
      this.all = table.classList.contains("whole");
      if (this.rows.length > 4) this.add_controls();
      this.add_sorting();
      this.show();
    }

    // The text to search in, found when it is first asked for.
    text(entry) { return (entry.text ??= words(entry.row).toLowerCase()); }

    add_controls() {
      this.search = element("input", { type: "search", autocomplete: "off", id: `${this.name}-search` });
      this.search.addEventListener("input", () => this.changed());
      const bar = element("div", { class: "controls", role: "search", "aria-label": `Filter: ${words(this.table.caption)}` }, element("label", {}, "Search", this.search));
      this.headings.forEach((heading, column) => this.add_filter(bar, heading.className, column));
      this.add_standards(bar);
      this.found = element("p", { class: "found", role: "status", "aria-live": "polite" });
      this.clear = element("button", { type: "button" }, "Clear");
      this.clear.addEventListener("click", () => { this.read(new URLSearchParams()); this.changed(); this.search.focus(); });
      const copy = element("button", { type: "button" }, "Copy");
      copy.addEventListener("click", () => this.copy(copy));
      bar.append(this.found, this.clear, copy);
      this.table.parentElement.before(bar);
      this.more = element("div", { class: "more-rows" });
      this.table.parentElement.after(this.more);
    }

    add_select(bar, title, name, choices, fits) {
      const select = element("select", { id: `${this.name}-${name}` }, new Option("any", ""), ...choices.map(([value, label]) => new Option(label, value)));
      select.addEventListener("change", () => this.changed());
      bar.append(element("label", {}, title, select));
      this.filters.push({ name, select, fits });
    }

    add_filter(bar, kind, column) {
      const title = this.titles[column];
      const name = title.toLowerCase().replace(/[^a-z]+/g, "-");
      if (kind === "outcome") {
        const there = new Set(this.rows.flatMap(({ cells }) => cells[column].dataset.v.split(" ")));
        this.add_select(bar, title, "result", results.filter(([value]) => there.has(value)), ({ cells }, value) => cells[column].dataset.v.split(" ").includes(value));
      } else if (kind === "choice") {
        const values = [...new Set(this.rows.map(({ cells }) => words(cells[column])))].filter((value) => value !== "").sort((a, b) => a.localeCompare(b, "en-GB"));
        if (values.length < 2 || values.length > 400) return;
        this.add_select(bar, title, name, values.map((value) => [value, value.length > 60 ? `${value.slice(0, 60)}…` : value]), ({ cells }, value) => words(cells[column]) === value);
      }
    }

    add_standards(bar) {
      const first = this.headings.findIndex((heading) => heading.className === "mark");
      if (first < 0) return;
      const titles = this.titles.slice(first);
      const mark = (cells, at) => cells[first + Number(at)]?.classList[1] ?? "";
      this.add_select(bar, "Standard not met", "failing", titles.map((title, at) => [String(at), title]), ({ cells }, at) => mark(cells, at) === "f");
      this.add_select(bar, "Standard still open", "open", titles.map((title, at) => [String(at), title]), ({ cells }, at) => open_marks.includes(mark(cells, at)));
    }

    add_sorting() {
      this.headings.forEach((heading, column) => {
        if (words(heading) === "" || this.rows.length < 3) return;
        const button = element("button", { type: "button" }, ...heading.childNodes);
        heading.append(button);
        button.addEventListener("click", () => { this.sort(column, this.sorted?.column === column && !this.sorted.down); this.changed(); });
      });
    }

    key(entry, column) {
      const cell = entry.cells[column];
      if (cell.classList[0] === "k") return gravity.indexOf(cell.classList[1]);
      if (cell.dataset.k !== undefined) return Number(cell.dataset.k);
      if (this.headings[column].className === "date") return date_key(cell.firstChild?.textContent ?? "");
      const text = words(cell);
      if (this.headings[column].className === "number") return text === "–" ? 0 : Number(text.replace(/\D/g, "")) || 0;
      return text.toLowerCase();
    }

    sort(column, down) {
      this.sorted = column === null ? null : { column, down };
      this.headings.forEach((heading, at) => (at === column ? heading.setAttribute("aria-sort", down ? "descending" : "ascending") : heading.removeAttribute("aria-sort")));
      if (column === null) {
        this.rows.sort((a, b) => a.place - b.place);
      } else {
        const keys = new Map(this.rows.map((entry) => [entry, this.key(entry, column)]));
        const collate = new Intl.Collator("en-GB", { numeric: true }).compare;
        const order = (a, b) => (typeof a === "number" && typeof b === "number" ? (a === b ? 0 : a < b ? -1 : 1) : collate(a, b));
        this.rows.sort((a, b) => (down ? -1 : 1) * order(keys.get(a), keys.get(b)) || a.place - b.place);
      }
      this.body.append(...this.rows.map(({ row }) => row));
    }

    fitting() {
      const wanted = (this.search?.value ?? "").toLowerCase().split(/\s+/).filter(Boolean);
      const chosen = this.filters.filter(({ select }) => select.value !== "");
      return this.rows.filter((entry) => chosen.every(({ select, fits }) => fits(entry, select.value)) && wanted.every((word) => this.text(entry).includes(word)));
    }

    show() {
      const fitting = this.fitting();
      const shown = this.all ? fitting.length : Math.min(at_first(this.table), fitting.length);
      for (const entry of this.shown ?? []) entry.row.classList.remove("on");
      this.table.classList.add("ready");
      this.shown = fitting.slice(0, shown);
      for (const entry of this.shown) entry.row.classList.add("on");
      this.table.classList.remove("whole");
      if (!this.found) return;
      const count = fitting.length === this.rows.length ? `${this.rows.length.toLocaleString("en-GB")} rows` : `${plural(fitting.length, this.rows.length)} rows`;
      if (this.found.textContent !== count) this.found.textContent = count;
      this.clear.hidden = fitting.length === this.rows.length && !this.sorted;
      this.add_more(shown, fitting.length);
    }

    add_more(shown, found) {
      if (shown === found) return this.more.replaceChildren();
      const all = element("button", { type: "button" }, `Show all ${found.toLocaleString("en-GB")}`);
      all.addEventListener("click", () => {
        const next = this.shown.length;
        this.all = true;
        this.show();
        this.shown[next]?.row.querySelector("a")?.focus();
      });
      this.more.replaceChildren(element("p", {}, `The first ${shown} of ${found.toLocaleString("en-GB")} are shown, and would be printed.`), all);
    }

    // What is chosen, as the part of the address behind #.
    state() {
      const state = new URLSearchParams();
      if (this.search?.value) state.set("q", this.search.value);
      for (const { name, select } of this.filters) if (select.value !== "") state.set(name, select.value);
      if (this.sorted) state.set("sort", (this.sorted.down ? "-" : "") + this.titles[this.sorted.column]);
      return state.toString();
    }

    read(state) {
      if (this.search) this.search.value = state.get("q") ?? "";
      for (const { name, select } of this.filters) {
        const value = state.get(name) ?? "";
        select.value = [...select.options].some((option) => option.value === value) ? value : "";
      }
      const sort = state.get("sort") ?? "";
      const column = this.titles.indexOf(sort.replace(/^-/, ""));
      if (column >= 0) this.sort(column, sort.startsWith("-"));
      else if (this.sorted) this.sort(null, false);
      this.all = false;
    }

    changed() {
      this.show();
      const state = this.state();
      history.replaceState(null, "", state ? `#${this.name}?${state}` : `#${this.name}`);
    }

    // Tab-separated, for a spreadsheet or a letter; what a spreadsheet would calculate stays text.
    tabbed() {
      const safe = (text) => (/^[=+\-@]/.test(text) && text !== "–" ? `'${text}` : text);
      const line = (cells) => [...cells].map((cell) => safe(words(cell))).join("\t");
      return [this.titles.join("\t"), ...this.fitting().map(({ cells }) => line(cells))].join("\n");
    }

    async copy(button) {
      const text = this.tabbed();
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        const area = element("textarea");
        area.value = text;
        document.body.append(area);
        area.select();
        document.execCommand("copy");
        area.remove();
      }
      this.found.textContent = `${this.fitting().length.toLocaleString("en-GB")} rows copied, for a spreadsheet or a letter`;
      button.focus();
    }
  }

  // The table that the address names is made ready at once, the others when the browser has time.
  function start() {
    const waiting = new Map([...document.querySelectorAll("table.tool")].map((table) => [table.id, table]));
    const tools = new Map();
    const tool = (id) => {
      if (waiting.has(id)) tools.set(id, new ToolTable(waiting.get(id)));
      waiting.delete(id);
      return tools.get(id);
    };
    const follow = () => {
      const [id, state] = location.hash.slice(1).split("?", 2);
      if (state === undefined || !tool(id)) return;
      tool(id).read(new URLSearchParams(state));
      tool(id).show();
      (tool(id).table.closest("section") ?? tool(id).table).scrollIntoView();
      tool(id).search?.focus({ preventScroll: true });
    };
    const idle = globalThis.requestIdleCallback ?? setTimeout;
    const next = () => {
      const [id] = waiting.keys();
      if (id === undefined) return document.documentElement.classList.add("ready");
      tool(id);
      idle(next);
    };
    addEventListener("hashchange", follow);
    follow();
    idle(next);
  }

  document.addEventListener("DOMContentLoaded", () => {
    try {
      start();
    } catch (error) {
      document.documentElement.classList.remove("js");
      throw error;
    }
  });
})();
