/** What `verify` prints: the verdict first, then each cell that it rests on. */

import type { PackEdit, VerifiedPack } from "../../app/verify-pack";
import { WHAT_IT_PROVES } from "../../app/verify-pack";
import { printDay } from "../../domain/calendar";
import { plural } from "../../domain/report/words";

const VERDICTS: Readonly<Record<VerifiedPack["verdict"], string>> = {
  "still true": "Still true: the pack says what PlanProof wrote, and the tracker still gives it.",
  "tracker changed": "The tracker has changed since the pack was made.",
  "edited by hand": "The pack was edited by hand.",
  "tracker changed and edited by hand":
    "The tracker has changed since the pack was made, and the pack was edited by hand.",
  "cannot be told": "This cannot be told for certain.",
};

/** Cells beyond these are counted. */
const MOST = 40;

export function printVerified({ verdict, made, edits, changes, stale, remarks }: VerifiedPack): string {
  return [
    VERDICTS[verdict],
    `Made with PlanProof ${made.version}, position as at ${printDay(made.asAt)}, policy ${made.policy}.`,
    ...section(plural(edits.length, "edit by hand", "edits by hand"), edits.map(editLine)),
    ...section(
      `${plural(changes.length, "change")} in the tracker`,
      changes.map(({ sheet, row, cell, what, was, now }) =>
        cell === null
          ? `${sheet} row ${row}, ${what}: ${was} -> ${now}`
          : `${sheet} ${cell}, ${what}: "${was}" -> "${now}"`,
      ),
    ),
    ...section(
      `${plural(stale.length, "cell")} of the pack that would now read otherwise`,
      stale.map(({ sheet, cell, stands, wouldBe }) => `${sheet} ${cell}: "${stands}" stands, "${wouldBe}" would`),
    ),
    ...(remarks.length === 0 ? [] : ["", ...remarks]),
    "",
    WHAT_IT_PROVES,
  ].join("\n");
}

function section(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > MOST ? [`  and ${lines.length - MOST} more`] : [];
  return ["", heading, ...lines.slice(0, MOST).map((line) => `  ${line.replaceAll("\n", " / ")}`), ...more];
}

function editLine({ sheet, cell, row, kind, now, formula, wouldBe, told }: PackEdit): string {
  if (kind === "row gone") return `${sheet} row ${row}: taken out`;
  const stands = formula ?? (now === "" ? "nothing" : `"${String(now)}"`);
  const ours =
    wouldBe === null
      ? "the tracker gives it no row any more"
      : wouldBe === ""
        ? "PlanProof has nothing there"
        : `the tracker gives "${wouldBe}"`;
  return `${sheet} ${cell}: ${stands} stands; ${ours}${told ? " (kept when the pack was built; the Notes say so)" : ""}`;
}
