/** Measures kept as a line for each period, put together as series; what they say in Making Data Count's words goes to the newest line. */

import { comparable } from "./figure";
import { figureOf } from "./figure-reading";
import { countData, type DataCount } from "./making-data-count";
import type { Measure } from "./measure";

/**
 * For each series of 12 or more lines of one name in one table, the words beside its newest line. A series needs a figure for every
 * line, each of its own period, all of one unit: a gap or a suppressed month leaves it without words.
 */
export function countSeries(measures: readonly Measure[]): ReadonlyMap<Measure, DataCount> {
  const series = new Map<string, Measure[]>();
  for (const measure of measures) {
    const key = `${measure.table}\u0000${measure.name.kind === "blank" ? "" : measure.name.text.toLowerCase()}`;
    const known = series.get(key);
    if (known) known.push(measure);
    else series.set(key, [measure]);
  }
  const words = new Map<Measure, DataCount>();
  for (const lines of series.values()) {
    const ordered = inOrder(lines);
    const newest = ordered?.at(-1);
    if (!ordered || !newest) continue;
    const points = ordered.map(({ point }) => point);
    const target = figureOf(newest.line.target);
    const own = figureOf(newest.line.actual);
    const level = target && own && target.upTo === null && comparable(target, own) ? target.value : null;
    const found = countData(points, newest.line.polarity.value, level);
    if (found) words.set(newest.line, found);
  }
  return words;
}

/** The lines by the end of their periods; null where a figure or a period is missing, doubled or of another unit. */
function inOrder(lines: readonly Measure[]): { line: Measure; point: number }[] | null {
  const first = lines[0] ? figureOf(lines[0].actual) : null;
  const ends = new Set(lines.map(({ period }) => period?.end ?? null));
  if (!first || ends.has(null) || ends.size !== lines.length) return null;
  const points = lines.flatMap((line) => {
    const figure = figureOf(line.actual);
    return figure && comparable(figure, first) ? [{ line, point: figure.value, end: line.period?.end ?? "" }] : [];
  });
  if (points.length !== lines.length) return null;
  return points.sort((a, b) => (a.end < b.end ? -1 : 1));
}
