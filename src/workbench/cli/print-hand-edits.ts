/** Edits by hand on an earlier pack, as `pack --hand-edits list` prints them. */

import type { HandEditList } from "../../app/hand-edits";
import type { PlacedEdit } from "../../domain/report/by-hand/place-edits";
import { plural } from "../../domain/report/words";

export function printHandEdits({ edits, untold }: HandEditList): string {
  if (edits.length === 0) return ["No edit by hand was found on the pack. Nothing was written.", ...untold].join("\n");
  return [
    `${plural(edits.length, "edit")} by hand on the pack. Nothing was written; --hand-edits keep, merge or drop says what becomes of them.`,
    ...edits.flatMap(linesOf),
    ...untold,
  ].join("\n");
}

function linesOf(edit: PlacedEdit): string[] {
  const { sheet, cell, kind, now, formula, wouldBe, to, planChanged } = edit;
  if (kind === "row gone") return ["", `${sheet} row ${edit.row}`, "  deleted by hand; it will be written again"];
  return [
    "",
    `${sheet} ${cell}${to !== null && to !== cell ? `, which will be ${to}` : ""}`,
    `  now stands      ${formula ?? (now === "" ? "nothing" : String(now))}`,
    `  would be        ${wouldBe === null ? "no such row or column any more" : wouldBe === "" ? "nothing" : wouldBe}`,
    ...(wouldBe
      ? [`  was written     ${planChanged ? "something else: the plan has changed as well" : "the same"}`]
      : []),
  ];
}
