/** The outcome of the accessibility check in words: the pass list of the Notes, and the lines of the command line. */

import type { Note } from "../reading-notes";
import { plural } from "../words";
import type { PointResult } from "./check-accessibility";
import type { AccessFault } from "./check";

/** Faults beyond these are counted. */
const MOST_FAULTS = 5;

/** A note a point: passed on so many sheets, or what is wrong and where. */
export function accessibilityNotes(results: readonly PointResult[]): Note[] {
  const subject = "Accessibility";
  return [
    {
      subject,
      item: "What was checked",
      said:
        `${passedWords(results)} The sheets were checked as PlanProof builds them, before anything typed by hand on them. ` +
        "The points follow the Analysis Function's checklist for accessible spreadsheets and WCAG 2.2.",
    },
    ...results.map(({ point, passed, sheets, faults }) => ({
      subject,
      item: point.title,
      said: passed ? passedOn(sheets) : `Not passed. ${faultsInWords(faults).join(" ")}`,
    })),
  ];
}

/** "Accessibility: 29 of 29 points pass on 13 sheets.", and a line for each fault. */
export function accessibilityLines(results: readonly PointResult[]): string[] {
  return [
    `Accessibility: ${passedWords(results)}`,
    ...results.flatMap(({ point, faults }) => faultsInWords(faults).map((said) => `  ${point.title}: ${said}`)),
  ];
}

function passedOn(sheets: number | null): string {
  if (sheets === null) return "Passed by the workbook.";
  return sheets === 0 ? "No sheet of this pack has any." : `Passed on ${plural(sheets, "sheet")}.`;
}

function passedWords(results: readonly PointResult[]): string {
  const passed = results.filter((result) => result.passed).length;
  const sheets = Math.max(0, ...results.map((result) => result.sheets ?? 0));
  return `${passed} of ${plural(results.length, "point")} pass on ${plural(sheets, "sheet")}.`;
}

function faultsInWords(faults: readonly AccessFault[]): string[] {
  const said = faults.slice(0, MOST_FAULTS).map((fault) => `${placeOf(fault)}${fault.said}`);
  const rest = faults.length - said.length;
  return rest > 0 ? [...said, `And ${rest} more.`] : said;
}

function placeOf({ sheet, cell }: AccessFault): string {
  if (sheet === null) return "";
  return cell === null ? `${sheet}: ` : `${sheet} ${cell}: `;
}
