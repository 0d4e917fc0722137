// What a run of the bench says: on the terminal as it goes, and as a page of Markdown at its end.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export class Page {
  #lines = ["# Speed and size, beside rivals", "", "Made by `./dev bench`: medians of interleaved rounds, whole processes. Other programs on the machine disturb single figures; read the ratios.", ""];
  #targets = [];
  agreed = true;

  constructor(file) {
    this.file = file;
  }

  #say(...lines) {
    for (const line of lines) {
      console.log(line);
      this.#lines.push(line);
    }
  }

  /// One scenario: what each way took for `count` plans, and how many findings all of them share.
  table(title, count, ways, findings) {
    this.#say(`## ${title}`, "", "| | ms | CPU ms | plans a second | peak MB |", "|---|---:|---:|---:|---:|");
    for (const { name, seconds, cpu, megabytes } of ways)
      this.#say(`| ${name} | ${(seconds * 1000).toFixed(1)} | ${cpu > 0 ? (cpu * 1000).toFixed(0) : "under 10"} | ${count > 1 ? Math.round(count / seconds).toLocaleString("en-GB") : ""} | ${megabytes.toFixed(1)} |`);
    this.#say("");
    if (findings !== undefined && ways.length > 1) this.note(`${findings.toLocaleString("en-GB")} findings in each.`);
  }

  /// Says loudly where two programs find different things; nothing when `lines` is empty.
  disagreement(lines) {
    if (lines.length === 0) return;
    this.agreed = false;
    this.#say("**THEY DO NOT AGREE. The figures of this scenario mean nothing.**", "", ...lines.map((line) => `- ${line}`), "");
  }

  target(what, reached, sense, wanted) {
    const met = sense === "at least" ? reached >= wanted : reached <= wanted;
    this.#targets.push(`| ${what} | ${reached.toFixed(2)} | ${sense} ${wanted} | ${met ? "met" : "**missed**"} |`);
    this.note(`${what}: ${reached.toFixed(2)}; wanted ${sense} ${wanted}: ${met ? "met" : "MISSED"}.`);
  }

  note(text) {
    this.#say(text, "");
  }

  chart(title, xLabel, series, bars, svg) {
    const name = title.toLowerCase().replaceAll(" ", "-") + ".svg";
    writeFileSync(join(dirname(this.file), "bench-" + name), svg(title, xLabel, "seconds of processor time", series));
    this.#say(`## ${title}`, "", "```", bars("s", series), "```", "", `![${title}](bench-${name})`, "");
  }

  end() {
    const table = ["## Targets", "", "| | reached | wanted | |", "|---|---:|---:|---|", ...this.#targets, ""];
    console.log(table.join("\n"));
    writeFileSync(this.file, [...this.#lines.slice(0, 4), ...table, ...this.#lines.slice(4)].join("\n"));
    console.log(`The same as a page: ${this.file}${this.agreed ? "" : "\nPROGRAMS DID NOT AGREE: see above."}`);
  }
}
