/** A small plan, as rules tell it in their examples, made into the facts that rules see. */

import { columnNumber } from "../../src/domain/grid";
import { readDay } from "../../src/domain/calendar";
import { numberingNotes } from "../../src/domain/plan/numbering";
import type { PlanField, PlanTable, StatedDay } from "../../src/domain/plan/plan-row";
import type { Example } from "../../src/domain/rules/rule";
import type { Facts } from "../../src/domain/rules/facts";
import { settingsSchema } from "../../src/domain/settings";
import { judgePlan } from "../../src/domain/status/judge-status";
import { COLUMN_OF, on, rowOf } from "./row-of";

const SHEET = "Action plan";
const HEADING_ROW = 4;

/** The facts of a small plan whose headings stand in row 4 and whose rows begin at row 5, columns as in `row-of`. */
export function factsOf(plan: Example): Facts {
  const rows = plan.rows ?? [];
  const asAt = on(plan.asAt ?? "2024-09-30");
  const settings = settingsSchema.parse(plan.settings ?? {});
  const fields = new Set<PlanField>(["action", ...rows.flatMap((row) => Object.keys(row) as PlanField[])]);
  const planDate = settings.planDate === null ? null : (readDay(settings.planDate) ?? null);
  const read = rows.map((cells, index) =>
    rowOf({
      ...cells,
      row: HEADING_ROW + 1 + index,
      measureOf: plan.secondMeasures?.includes(index) ? HEADING_ROW + index : null,
      dates: { planDate },
    }),
  );
  const stated = { asAt: statedOf(plan.stated?.asAt, 2), updated: statedOf(plan.stated?.updated, 3) };
  const table = tableOf([...fields], rows.length, plan);
  return {
    asAt,
    settings,
    tables: [table],
    rows: judgePlan({ rows: read, asAt, settings, tables: [table], stated }),
    skipped: [],
    notes: [...(plan.notes ?? []), ...numberingNotes(read)],
    stated,
    title: plan.titles?.[0] ?? null,
    ...(plan.areas
      ? { areas: plan.areas.map((name, index) => ({ name, cell: { sheet: SHEET, row: 1, column: 1 + index } })) }
      : {}),
    ...(plan.figures ? { figures: plan.figures } : {}),
    ...(plan.measures ? { measures: plan.measures } : {}),
  };
}

function statedOf(day: string | undefined, row: number): StatedDay | null {
  return day === undefined ? null : { day, text: day, cell: { sheet: SHEET, row, column: 1 } };
}

function tableOf(fields: readonly PlanField[], rows: number, plan: Example): PlanTable {
  const headed = plan.headings ?? true;
  return {
    sheet: SHEET,
    kind: "actions",
    why: "An example.",
    headerRow: HEADING_ROW,
    headerRows: headed ? 1 : 0,
    top: HEADING_ROW,
    left: 1,
    bottom: HEADING_ROW + rows,
    right: Object.keys(COLUMN_OF).length,
    columns: fields.map((field) => ({
      column: columnNumber(COLUMN_OF[field]),
      heading: field,
      field,
      sure: 1,
      from: headed ? "heading" : "content",
    })),
    sure: 1,
    titles: plan.titles ?? [],
  };
}
