/** The use case "Is this pack still true?": holds the pack in a workbook against its tracker and against what PlanProof wrote. Writes nothing. */

import { toSerial, type Day } from "../domain/calendar";
import type { CellValue } from "../domain/grid";
import { isKeptSheet } from "../domain/kept-sheets";
import { placeOfEdit } from "../domain/report/by-hand/say-edits";
import type { PlacedEdit } from "../domain/report/by-hand/place-edits";
import { settleEdits } from "../domain/report/by-hand/settle-edits";
import { staleCells, type StaleCell } from "../domain/report/by-hand/stale-cells";
import type { StandingSheet } from "../domain/report/by-hand/standing-sheet";
import { gridOf } from "../domain/report/by-hand/written-record";
import { readMade, trackerPrint, type Made } from "../domain/report/checked-copy";
import type { Content, SheetModel } from "../domain/report/sheet-model";
import { trackerChanges, type TrackerChange } from "../domain/report/tracker-changes";
import type { Settings } from "../domain/settings";
import { done, failed, type Failure, type Outcome } from "./outcome";
import { runReview } from "./run-review";
import type { WorkbookPort, WorkbookReading } from "./workbook-port";
import { sheetBuilder } from "./write-report";

export interface PackEdit extends PlacedEdit {
  /** True where the pack's own Notes say that it was kept when the pack was built. */
  readonly told: boolean;
}

export interface VerifiedPack {
  /** still true: the pack says what PlanProof wrote and what the tracker gives. */
  readonly verdict:
    "still true" | "tracker changed" | "edited by hand" | "tracker changed and edited by hand" | "cannot be told";
  readonly made: Made;
  /** Cells of the pack typed over since it was written. */
  readonly edits: readonly PackEdit[];
  /** Cells of the plan that changed since. */
  readonly changes: readonly TrackerChange[];
  /** Cells of the pack that the tracker would now give another content. */
  readonly stale: readonly StaleCell[];
  /** What else should be known, a sentence each. */
  readonly remarks: readonly string[];
}

/** What a verdict proves and what it does not. */
export const WHAT_IT_PROVES =
  "This tells whether the pack agrees with the tracker beside it and with what PlanProof wrote. It is no signature: somebody who " +
  "changes the workbook and knows how PlanProof keeps its record could change both.";

/** `settings` are those of the run that made the pack, where they were not kept in the workbook. A workbook without a pack is a failure. */
export async function verifyPack(
  port: WorkbookPort,
  {
    today,
    version,
    settings,
  }: { readonly today: Day; readonly version: string; readonly settings?: Partial<Settings> },
): Promise<Outcome<VerifiedPack>> {
  const ours = await port.readOurs();
  if (!ours.ok) return ours;
  const notes = ours.value.find(({ id }) => id === "notes");
  const made = notes ? readMade(notes) : null;
  if (!notes || !made) return failed(noPack(ours.value));
  const checked = await runReview(port, {
    today,
    asAt: made.asAt,
    policy: made.policy,
    ...(settings ? { settings } : {}),
  });
  if (!checked.ok) return checked;
  const { review, reading } = checked.value;
  const build = sheetBuilder(review, reading, {
    ...made.choices,
    preset: made.preset,
    version: made.version,
    settings: checked.value.settings,
    draft: made.choices.draft ?? "Draft",
    sourceName: made.choices.sourceName ?? "",
  });
  const settled = settleEdits(build, ours.value, { all: "keep" });
  const edits = settled.placed.map((edit): PackEdit => ({ ...edit, told: isTold(notes, edit) }));
  const tracker = trackerRemarks(made, reading);
  const data = ours.value.find(({ id }) => id === "action-data");
  const fresh = build([]).find(({ id }) => id === "action-data");
  const changes = data && fresh ? trackerChanges(asGiven(data, edits, fresh), valuesOf(fresh), review) : [];
  const sameVersion = made.version === version;
  const sameSettings = made.settings === review.settings;
  const stale = sameVersion ? staleCells(ours.value, build([]), edits) : [];
  const remarks = [
    ...tracker,
    ...missingSheets(made, ours.value),
    ...settled.untold.map(
      ({ sheet }) =>
        `What PlanProof wrote on "${sheet}" is not recorded in this file, so edits by hand there can only be told by what the tracker gives.`,
    ),
    ...(sameVersion
      ? []
      : [
          `The pack was made with PlanProof ${made.version}; this is ${version}, which may word things otherwise. Its figures were not built again.`,
        ]),
    ...(sameSettings
      ? []
      : ["The settings are not those that the pack was made with, so ratings may differ for that reason alone."]),
  ];
  const moved = tracker.length > 0 || changes.length > 0;
  return done({
    verdict: verdictOf(moved, edits.length > 0, stale.length > 0 || !sameSettings),
    made,
    edits,
    changes,
    stale,
    remarks,
  });
}

function verdictOf(moved: boolean, edited: boolean, unsure: boolean): VerifiedPack["verdict"] {
  if (moved && edited) return "tracker changed and edited by hand";
  if (moved) return "tracker changed";
  if (edited) return "edited by hand";
  return unsure ? "cannot be told" : "still true";
}

/** A sentence for each sheet of the tracker that is not what it was. */
function trackerRemarks({ tracker }: Made, { grids }: WorkbookReading): string[] {
  const now = new Map(grids.map((grid) => [grid.sheet, trackerPrint(grid)]));
  return [...tracker].flatMap(([sheet, print]) => {
    const is = now.get(sheet);
    if (is === print) return [];
    return [
      is === undefined
        ? `The sheet "${sheet}" of the tracker is not in this workbook, or not in view.`
        : `The sheet "${sheet}" of the tracker has changed since.`,
    ];
  });
}

function missingSheets({ sheets }: Made, standing: readonly StandingSheet[]): string[] {
  const there = new Set(standing.map(({ id }) => id));
  return sheets
    .filter((id) => !there.has(id) && !isKeptSheet(id))
    .map((id) => `The pack's sheet "${id}" has been taken out of this workbook.`);
}

/** The Notes name the cells that were kept when the pack was built. */
function isTold({ values }: StandingSheet, edit: PlacedEdit): boolean {
  const place = placeOfEdit({ ...edit, to: edit.cell });
  return values.some((row) => row[0] === "Edited by hand" && row[1] === place);
}

/** The Action data as PlanProof wrote it: a cell typed over by hand is no change of the tracker. */
function asGiven(data: StandingSheet, edits: readonly PackEdit[], fresh: SheetModel): CellValue[][] {
  const rows: CellValue[][] = [
    ...Array.from({ length: data.firstRow - 1 }, () => []),
    ...data.values.map((row) => [...Array.from({ length: data.firstColumn - 1 }, (): CellValue => ""), ...row]),
  ];
  const now = valuesOf(fresh);
  for (const { id, row, column } of edits) {
    const line = rows[row - 1];
    if (id === "action-data" && line) line[column - 1] = now[row - 1]?.[column - 1] ?? "";
  }
  return rows;
}

const valuesOf = (model: SheetModel): CellValue[][] => gridOf(model, ({ content }) => valueOf(content), "");

function valueOf(content: Content): CellValue {
  switch (content.kind) {
    case "text":
    case "link":
      return content.text;
    case "number":
      return content.number;
    case "day":
      return toSerial(content.day);
    case "formula":
      return content.value;
    case "empty":
      return "";
  }
}

function noPack(standing: readonly StandingSheet[]): Failure {
  const sentence =
    standing.length === 0
      ? "There is no pack of PlanProof's in this workbook, so there is nothing to hold against the tracker."
      : "The Notes of this pack do not say how it was made: an earlier version wrote it, or that part was taken out. Build the pack again to have it checked.";
  return {
    kind: "no-pack",
    sentence: `${sentence} Nothing was changed.`,
    detail: `${standing.length} sheets of ours`,
    retry: false,
  };
}
