/** How a pack was made, in cells of the Notes: what is needed to tell later whether it still agrees with its tracker. No secrets, no signature. */

import { readDay, type Day } from "../calendar";
import { fingerprint } from "../fingerprint";
import { lastColumn, lastRow, valueAt, type Grid } from "../grid";
import type { Review } from "../review-schema";
import type { StandingSheet } from "./by-hand/standing-sheet";
import type { Note } from "./reading-notes";
import type { ReportOptions } from "./report-options";

/** The Notes' subject under which it stands. */
export const CHECKED_COPY = "Checked copy";

const TRACKER = "Fingerprint of sheet ";
const ITEMS = {
  asAt: "As-at day",
  policy: "Policy",
  settings: "Fingerprint of settings",
  version: "PlanProof version",
  preset: "Preset",
  sheets: "Sheets written",
  title: "Title given",
  committee: "Committee given",
  meeting: "Meeting given",
  reportOf: "Report of",
  agendaItem: "Agenda item given",
  marking: "Marking given",
  draft: "Standing of the document",
  source: "Tracker",
} as const;

/** What the Notes say of how the pack was made. */
export interface Made {
  readonly asAt: Day;
  readonly policy: string;
  readonly settings: string;
  readonly version: string;
  readonly preset: string;
  /** Ids of the sheets that were written. */
  readonly sheets: readonly string[];
  /** A fingerprint for each sheet of the tracker. */
  readonly tracker: ReadonlyMap<string, string>;
  readonly choices: {
    readonly title: string | null;
    readonly committee: string | null;
    readonly meeting: Day | null;
    readonly reportOf: string | null;
    readonly agendaItem: string | null;
    readonly marking: string | null;
    readonly draft: string | null;
    readonly sourceName: string | null;
  };
}

/** Of the values alone: a fill or a width that changes makes no other plan. Where the first cell stands counts. */
export function trackerPrint(grid: Grid): string {
  let bottom = lastRow(grid);
  const isBlank = (row: number): boolean => (grid.values[row - grid.firstRow] ?? []).every((value) => value === "");
  while (bottom >= grid.firstRow && isBlank(bottom)) bottom -= 1;
  const rows = Array.from({ length: bottom }, (_, index) => trimmed(grid, index + 1));
  return fingerprint(rows);
}

function trimmed(grid: Grid, row: number): (string | number | boolean)[] {
  let right = lastColumn(grid);
  while (right > 0 && valueAt(grid, row, right) === "") right -= 1;
  return Array.from({ length: right }, (_, index) => valueAt(grid, row, index + 1));
}

/** The lines for the Notes; a choice that was not made has none. */
export function madeNotes(
  review: Review,
  grids: readonly Grid[],
  options: ReportOptions,
  sheets: readonly string[],
): Note[] {
  const note = (item: string, said: string | null | undefined): Note[] =>
    said === null || said === undefined || said.trim() === "" ? [] : [{ subject: CHECKED_COPY, item, said }];
  return [
    ...grids.flatMap((grid) => note(`${TRACKER}${grid.sheet}`, trackerPrint(grid))),
    ...note(ITEMS.asAt, review.asAt),
    ...note(ITEMS.policy, review.policy),
    ...note(ITEMS.settings, review.settings),
    ...note(ITEMS.version, options.version),
    ...note(ITEMS.preset, options.preset),
    ...note(ITEMS.sheets, sheets.join(", ")),
    ...note(ITEMS.title, options.title),
    ...note(ITEMS.committee, options.committee),
    ...note(ITEMS.meeting, options.meeting),
    ...note(ITEMS.reportOf, options.reportOf),
    ...note(ITEMS.agendaItem, options.agendaItem),
    ...note(ITEMS.marking, options.marking),
    ...note(ITEMS.draft, options.draft),
    ...note(ITEMS.source, options.sourceName),
  ];
}

/** Reads them back from the Notes as they stand; null where they do not say enough. */
export function readMade({ values }: Pick<StandingSheet, "values">): Made | null {
  const lines = values.filter((row) => row[0] === CHECKED_COPY).map((row) => [String(row[1]), String(row[2])] as const);
  const said = new Map(lines);
  const [asAt, policy, settings, version, preset] = [
    readDay(said.get(ITEMS.asAt) ?? ""),
    said.get(ITEMS.policy),
    said.get(ITEMS.settings),
    said.get(ITEMS.version),
    said.get(ITEMS.preset),
  ];
  if (!asAt || !policy || !settings || !version || !preset) return null;
  return {
    asAt,
    policy,
    settings,
    version,
    preset,
    sheets: (said.get(ITEMS.sheets) ?? "").split(", ").filter((id) => id !== ""),
    tracker: new Map(
      lines.flatMap(([item, print]) => (item.startsWith(TRACKER) ? [[item.slice(TRACKER.length), print]] : [])),
    ),
    choices: {
      title: said.get(ITEMS.title) ?? null,
      committee: said.get(ITEMS.committee) ?? null,
      meeting: readDay(said.get(ITEMS.meeting) ?? "") ?? null,
      reportOf: said.get(ITEMS.reportOf) ?? null,
      agendaItem: said.get(ITEMS.agendaItem) ?? null,
      marking: said.get(ITEMS.marking) ?? null,
      draft: said.get(ITEMS.draft) ?? null,
      sourceName: said.get(ITEMS.source) ?? null,
    },
  };
}
