// Draws lines over two logarithmic axes: as SVG, and as text for a terminal.

const colours = ["#b3261e", "#1f5fa8", "#2e7d32", "#7b4fa3", "#9a6700"];
const decade = (value) => Math.log10(value);
const shown = (value) => (value >= 1000 ? value.toLocaleString("en-GB") : String(value));

/// `series` is [{ name, points: [[x, y], …] }], all above zero. Gives the text of an SVG file.
export function svg(title, xLabel, yLabel, series) {
  const [width, height, left, right, top, bottom] = [720, 420, 70, 190, 50, 50];
  const points = series.flatMap((one) => one.points);
  const span = (values) => [Math.floor(decade(Math.min(...values))), Math.ceil(decade(Math.max(...values)))];
  const [x0, x1] = span(points.map(([x]) => x));
  const [y0, y1] = span(points.map(([, y]) => y));
  const x = (value) => left + ((decade(value) - x0) / Math.max(x1 - x0, 1)) * (width - left - right);
  const y = (value) => height - bottom - ((decade(value) - y0) / Math.max(y1 - y0, 1)) * (height - top - bottom);
  const out = [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${title}">`];
  out.push(`<rect width="${width}" height="${height}" fill="white"/><text x="${left}" y="28" font-size="16">${title}</text>`);
  for (let power = y0; power <= y1; power++) {
    const value = 10 ** power;
    out.push(`<line x1="${left}" x2="${width - right}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/><text x="${left - 8}" y="${y(value) + 4}" text-anchor="end">${shown(Number(value.toPrecision(1)))}</text>`);
  }
  for (const value of new Set(points.map(([at]) => at))) out.push(`<text x="${x(value)}" y="${height - bottom + 18}" text-anchor="middle">${shown(value)}</text>`);
  out.push(`<text x="${(left + width - right) / 2}" y="${height - 10}" text-anchor="middle">${xLabel}</text>`);
  out.push(`<text transform="translate(16 ${height / 2}) rotate(-90)" text-anchor="middle">${yLabel}</text>`);
  const ends = spread(series.map((one) => y(one.points.at(-1)[1])), 16);
  for (const [at, { name, points: line }] of series.entries()) {
    const colour = colours[at % colours.length];
    out.push(`<polyline fill="none" stroke="${colour}" stroke-width="2" points="${line.map(([a, b]) => `${x(a).toFixed(1)},${y(b).toFixed(1)}`).join(" ")}"/>`);
    for (const [a, b] of line) out.push(`<circle cx="${x(a).toFixed(1)}" cy="${y(b).toFixed(1)}" r="3" fill="${colour}"/>`);
    out.push(`<text x="${x(line.at(-1)[0]) + 8}" y="${ends[at] + 4}" fill="${colour}">${name}</text>`);
  }
  return out.join("\n") + "\n</svg>\n";
}

/// Heights for labels, moved apart until no two are closer than `gap`.
function spread(heights, gap) {
  const order = heights.map((height, at) => ({ height, at })).sort((a, b) => a.height - b.height);
  for (let at = 1; at < order.length; at++) order[at].height = Math.max(order[at].height, order[at - 1].height + gap);
  return order.sort((a, b) => a.at - b.at).map((one) => one.height);
}

/// The same as rows of bars, longest for the slowest; a step of the bar is a third of a decade.
export function bars(unit, series) {
  const lowest = Math.min(...series.flatMap((one) => one.points.map(([, y]) => y)));
  const rows = [];
  for (const { name, points } of series)
    for (const [x, y] of points) rows.push(`${name.padEnd(16)} ${shown(x).padStart(9)}  ${y.toFixed(2).padStart(9)} ${unit}  ${"█".repeat(1 + Math.round(decade(y / lowest) * 6))}`);
  return rows.join("\n");
}
