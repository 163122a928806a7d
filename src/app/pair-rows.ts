/** The use case "This row is that action": what the officer says of rows that were paired wrongly with an earlier issue, kept in the workbook. */

import type { Day } from "../domain/calendar";
import { chained, reportsTo } from "../domain/changes/chains";
import { isHistory, readHistory } from "../domain/changes/history";
import { plainWords } from "../domain/changes/row-words";
import type { ReviewRow } from "../domain/review-schema";
import type { Settings } from "../domain/settings";
import { changeSettings, type ChangedSettings } from "./change-settings";
import type { Outcome } from "./outcome";
import type { Reviewed } from "./run-review";
import type { WorkbookPort } from "./workbook-port";

/** An action as the last issue had it. */
export interface EarlierAction {
  /** What it is known by through all issues. */
  readonly key: string;
  readonly ref: string | null;
  readonly action: string;
}

export type PairedRow = Settings["identities"][number];

/** The actions of the last issue by the day of the review: what a row of today's plan may be. Empty where nothing was issued. */
export function earlierActions({ review, reading }: Pick<Reviewed, "review" | "reading">): readonly EarlierAction[] {
  const { issues } = readHistory([
    ...(reading.kept?.history ? [reading.kept.history] : []),
    ...reading.grids.filter(isHistory),
  ]);
  const earlier = chained(issues).filter(({ asAt }) => asAt <= (review.asAt as Day));
  const last = reportsTo(earlier, null).at(-1);
  return (last?.records ?? []).map(({ key, ref, action }) => ({ key, ref, action }));
}

type Place = Pick<ReviewRow, "sheet" | "action" | "ref" | "part">;

/** Keeps which earlier action a row is; null: none of them, it is new. The row is known by its words, wherever it moves. */
export function pairRow(
  port: Pick<WorkbookPort, "saveSettings">,
  row: Place,
  earlier: EarlierAction | null,
): Promise<Outcome<ChangedSettings>> {
  const is = earlier === null ? "is new" : `is "${shortly(nameOf(earlier))}" of the last issue`;
  return changeSettings(port, `"${shortly(nameOf(row))}" ${is}: kept in this workbook.`, ({ identities }) => ({
    identities: [
      // One earlier action is one row: what was said of another row before gives way.
      ...identities.filter((each) => !isOf(each, row) && (earlier === null || each.key !== earlier.key)),
      { sheet: row.sheet, action: row.action, ref: row.part ?? row.ref, key: earlier?.key ?? null },
    ],
  }));
}

/** Takes back what was said of a row: it is paired by its words again. */
export function unpairRow(
  port: Pick<WorkbookPort, "saveSettings">,
  said: PairedRow,
): Promise<Outcome<ChangedSettings>> {
  return changeSettings(port, `"${shortly(said.action)}" is paired by its words again.`, ({ identities }) => ({
    identities: identities.filter(
      (each) => each.sheet !== said.sheet || each.action !== said.action || each.ref !== said.ref,
    ),
  }));
}

function isOf({ sheet, action, ref }: PairedRow, row: Place): boolean {
  return sheet === row.sheet && ref === (row.part ?? row.ref) && plainWords(action) === plainWords(row.action);
}

const nameOf = ({ ref, action }: { readonly ref: string | null; readonly action: string }): string =>
  ref === null ? action : `${ref} ${action}`;

const LONGEST = 60;

function shortly(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).trimEnd()}…`;
}
