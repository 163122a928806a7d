/** Holds the sheets of a pack against every point of the list, before they are written. */

import { FONT, LOOKS } from "../roles";
import type { SheetModel } from "../sheet-model";
import type { AccessCheck, AccessFault, PackFacts } from "./check";
import { ACCESS_CHECKS } from "./checks";

export interface PointResult {
  readonly point: Pick<AccessCheck, "id" | "title" | "why" | "appliesTo">;
  readonly passed: boolean;
  /** How many sheets of the pack the point was asked of; null for a point about the workbook. */
  readonly sheets: number | null;
  readonly faults: readonly AccessFault[];
}

/** One result a point, in the order of the list. `details` are what the document will say of itself. */
export function checkAccessibility(
  sheets: readonly SheetModel[],
  details: PackFacts["details"],
): readonly PointResult[] {
  const pack: PackFacts = { sheets, details, looks: LOOKS, font: FONT };
  return ACCESS_CHECKS.map((point) => resultOf(point, pack));
}

/** The same for the sheets of a copy that leaves the workbook. */
export function checkCopy(sheets: readonly SheetModel[]): readonly PointResult[] {
  const copy: PackFacts = { sheets, details: { title: "", author: "" }, looks: LOOKS, font: FONT };
  return ACCESS_CHECKS.filter(({ notOfCopies }) => !notOfCopies).map((point) => resultOf(point, copy));
}

/** A point's result for a pack; only sheets that it holds of are shown to it. */
export function resultOf(point: AccessCheck, pack: PackFacts): PointResult {
  const { appliesTo, has } = point;
  if (appliesTo === "workbook") return resultWith(point, null, point.check(pack));
  const sheets = pack.sheets.filter((sheet) => appliesTo.includes(sheet.kind) && (has === undefined || has(sheet)));
  return resultWith(point, sheets.length, point.check({ ...pack, sheets }));
}

function resultWith(point: AccessCheck, sheets: number | null, faults: readonly AccessFault[]): PointResult {
  return { point, passed: faults.length === 0, sheets, faults };
}
