/** The sample plans as rows to be matched. */

import { reviewPlan } from "../../../src/domain/review";
import type { Day } from "../../../src/domain/calendar";
import type { MatchRow } from "../../../src/domain/changes/match-row";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { SAMPLES } from "../../../src/workbench/samples";
import { gridsOfSample } from "../plan/sample-grids";

/** The rows of a sample workbook, by its file name. */
export function rowsOfSample(file: string): MatchRow[] {
  const sample = SAMPLES.map((make) => make()).find((each) => each.file === file);
  if (!sample) throw new Error(`There is no sample ${file}.`);
  const { review } = reviewPlan({
    grids: gridsOfSample(sample),
    settings: DEFAULT_SETTINGS,
    asAt: "2024-09-30" as Day,
    asAtFrom: "given",
  });
  return review.rows.map((row) => ({
    ref: row.part ?? row.ref,
    theme: row.theme,
    under: row.recommendation,
    action: row.action,
    measure: row.measure,
    owner: row.ownerText,
    due: row.due.end ?? row.due.text,
  }));
}
