/** What came of verifying a pack, in the words of the pane and of the command line: the verdict, and each cell that it rests on. */

import { printDay } from "../domain/calendar";
import { plural } from "../domain/report/words";
import type { PackEdit, VerifiedPack } from "./verify-pack";

const VERDICTS: Readonly<Record<VerifiedPack["verdict"], string>> = {
  "still true": "Still true: the pack says what PlanProof wrote, and the tracker still gives it.",
  "tracker changed": "The tracker has changed since the pack was made.",
  "edited by hand": "The pack was edited by hand.",
  "tracker changed and edited by hand":
    "The tracker has changed since the pack was made, and the pack was edited by hand.",
  "cannot be told": "This cannot be told for certain.",
};

export interface VerifiedLine {
  readonly sheet: string;
  /** "F9"; null where there is no such cell to go to. */
  readonly cell: string | null;
  /** "Action plan F9". */
  readonly place: string;
  /** What follows the place, with its comma or colon. */
  readonly said: string;
}

export interface SaidVerified {
  readonly verdict: string;
  /** How the pack was made. */
  readonly made: string;
  /** None without lines. */
  readonly parts: readonly { readonly heading: string; readonly lines: readonly VerifiedLine[] }[];
}

export function sayVerified({ verdict, made, edits, changes, stale }: VerifiedPack): SaidVerified {
  const parts = [
    { heading: plural(edits.length, "edit by hand", "edits by hand"), lines: edits.map(editLine) },
    {
      heading: `${plural(changes.length, "change")} in the tracker`,
      lines: changes.map(({ sheet, row, cell, what, was, now }) =>
        cell === null
          ? { sheet, cell, place: `${sheet} row ${row}`, said: `, ${what}: ${was} -> ${now}` }
          : { sheet, cell, place: `${sheet} ${cell}`, said: `, ${what}: "${was}" -> "${now}"` },
      ),
    },
    {
      heading: `${plural(stale.length, "cell")} of the pack that would now read otherwise`,
      lines: stale.map(({ sheet, cell, stands, wouldBe }) => ({
        sheet,
        cell,
        place: `${sheet} ${cell}`,
        said: `: "${stands}" stands, "${wouldBe}" would`,
      })),
    },
  ];
  return {
    verdict: VERDICTS[verdict],
    made: `Made with PlanProof ${made.version}, position as at ${printDay(made.asAt)}, policy ${made.policy}.`,
    parts: parts.filter(({ lines }) => lines.length > 0),
  };
}

function editLine({ sheet, cell, row, kind, now, formula, wouldBe, told }: PackEdit): VerifiedLine {
  if (kind === "row gone") return { sheet, cell, place: `${sheet} row ${row}`, said: ": taken out" };
  const stands = formula ?? (now === "" ? "nothing" : `"${String(now)}"`);
  const ours =
    wouldBe === null
      ? "the tracker gives it no row any more"
      : wouldBe === ""
        ? "PlanProof has nothing there"
        : `the tracker gives "${wouldBe}"`;
  const noted = told ? " (kept when the pack was built; the Notes say so)" : "";
  return { sheet, cell, place: `${sheet} ${cell}`, said: `: ${stands} stands; ${ours}${noted}` };
}
