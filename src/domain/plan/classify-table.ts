/** Tells a checklist from a plan, and tables of measures from tables of figures, by words and by what the columns hold. */

import type { ColumnField } from "./columns";

/** A list of asks made of others: its heading or its title says so. Asked only of tables that name no owner. */
export function isChecklist(sheet: string, titles: readonly string[], actionHeading: string): boolean {
  return (
    /^actions? for\b|^asks?\b|^details?$/i.test(actionHeading) ||
    /check ?list/i.test(sheet) ||
    titles.some((title) => /check ?list/i.test(title))
  );
}

/** True for the first column of a table of measures: "Metric/Target", "Indicator". */
export function namesMeasures(heading: string): boolean {
  return /\b(?:metrics?|measures?|indicators?|kpis?)\b/i.test(heading);
}

/** Fields of which a table of measures has at least two. */
const OF_MEASURES: ReadonlySet<ColumnField> = new Set<ColumnField>(["baseline", "target", "actual", "trajectory"]);

export function measuresIn(fields: readonly (ColumnField | null)[]): number {
  return new Set(fields.filter((field) => field !== null && OF_MEASURES.has(field))).size;
}
