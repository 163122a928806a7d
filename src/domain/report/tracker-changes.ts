/** What has changed in the tracker since a pack was made, cell by cell: the pack's own Action data held against the plan as it reads now. */

import { fromSerial, printDay } from "../calendar";
import type { CellValue } from "../grid";
import type { Review } from "../review-schema";
import { DATA_COLUMNS, HEADING_ROW } from "./action-data-columns";

/** Columns that hold what the plan says, not what was computed from it. */
const SAID = [
  "ref",
  "theme",
  "recommendation",
  "action",
  "measure",
  "owner",
  "due",
  "revised",
  "start",
  "review",
  "completed",
  "updated",
  "status",
  "declared",
  "percent",
  "progress",
  "recovery",
  "decision",
] as const;

/** Of these, those that the Action data holds as days. */
const DAYS: ReadonlySet<string> = new Set(["start", "review", "completed", "updated"]);

export interface TrackerChange {
  readonly sheet: string;
  /** As the tracker counts now; where the row has gone, as it counted then. */
  readonly row: number;
  /** "F9"; null where the row as a whole came or went. */
  readonly cell: string | null;
  /** "Due date as written", or "the row". */
  readonly what: string;
  readonly was: string;
  readonly now: string;
}

/** Rows of the Action data sheet from row 1 on, as they stand and as they would be written now. Order and row numbers alone change nothing. */
export function trackerChanges(
  then: readonly (readonly CellValue[])[],
  now: readonly (readonly CellValue[])[],
  { tables, rows }: Review,
): TrackerChange[] {
  const [old, fresh] = [linesOf(then), linesOf(now)];
  const same = new Map<string, number>();
  for (const { said } of fresh) same.set(keyOf(said), (same.get(keyOf(said)) ?? 0) + 1);
  const takeSame = (said: Said): boolean => {
    const left = same.get(keyOf(said)) ?? 0;
    if (left > 0) same.set(keyOf(said), left - 1);
    return left > 0;
  };
  const lost = old.filter(({ said }) => !takeSame(said));
  // Of rows that say the same, those further down are the new ones.
  const found = [...fresh]
    .reverse()
    .filter(({ said }) => takeSame(said))
    .reverse();
  const cellOf = (sheet: string, row: number, field: string): string | null => {
    const table = rows.find((each) => each.sheet === sheet && each.row === row)?.table;
    const letter = table === undefined ? undefined : tables[table]?.columns[field];
    return letter === undefined ? null : `${letter}${row}`;
  };
  const changes: TrackerChange[] = [];
  const left = [...found];
  for (const was of lost) {
    const at = left.findIndex(
      (is) => is.sheet === was.sheet && (is.row === was.row || is.said.action === was.said.action),
    );
    const is = at < 0 ? undefined : left.splice(at, 1)[0];
    if (!is) {
      changes.push({
        sheet: was.sheet,
        row: was.row,
        cell: null,
        what: "the row",
        was: was.said.action ?? "",
        now: "gone",
      });
      continue;
    }
    for (const id of SAID) {
      const [before, after] = [was.said[id] ?? "", is.said[id] ?? ""];
      if (before === after) continue;
      const what = DATA_COLUMNS.find((column) => column.id === id)?.heading ?? id;
      changes.push({ sheet: is.sheet, row: is.row, cell: cellOf(is.sheet, is.row, id), what, was: before, now: after });
    }
  }
  for (const is of left) {
    changes.push({
      sheet: is.sheet,
      row: is.row,
      cell: null,
      what: "the row",
      was: "not there",
      now: is.said.action ?? "",
    });
  }
  return changes.sort((a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.row - b.row));
}

type Said = Partial<Record<(typeof SAID)[number], string>>;
interface DataLine {
  readonly sheet: string;
  readonly row: number;
  readonly said: Said;
}

/** A column that one of the two lacks holds nothing: it is left out where no row has anything for it. */
function linesOf(rows: readonly (readonly CellValue[])[]): DataLine[] {
  const headings = (rows[HEADING_ROW - 1] ?? []).map(String);
  const columnOf = (id: string): number => {
    const heading = DATA_COLUMNS.find((column) => column.id === id)?.heading;
    return heading === undefined ? -1 : headings.indexOf(heading);
  };
  const empties = new Set(DATA_COLUMNS.map(({ empty }) => empty as string));
  const text = (value: CellValue | undefined): string =>
    value === undefined || empties.has(String(value)) ? "" : String(value);
  const said = (id: (typeof SAID)[number], value: CellValue | undefined): string =>
    typeof value === "number" && DAYS.has(id) ? dayText(value) : text(value);
  return rows.slice(HEADING_ROW).flatMap((row) => {
    const [sheet, number] = [String(row[columnOf("sheet")] ?? ""), Number(row[columnOf("row")])];
    if (sheet === "" || !Number.isInteger(number)) return [];
    const line = Object.fromEntries(SAID.map((id) => [id, said(id, row[columnOf(id)])]));
    return [{ sheet, row: number, said: line }];
  });
}

const keyOf = (said: Said): string => JSON.stringify(SAID.map((id) => said[id] ?? ""));

function dayText(serial: number): string {
  const day = fromSerial(serial);
  return day === undefined ? String(serial) : printDay(day);
}
