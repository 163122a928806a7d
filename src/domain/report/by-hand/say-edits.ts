/** What became of the officer's own words on our sheets, in sentences: for the outcome of a run, and for the Notes. */

import type { Note } from "../reading-notes";
import { listOf, plural } from "../words";
import type { PlacedEdit } from "./place-edits";

/** "Exceptions E7". */
export const placeOfEdit = ({ sheet, to, cell }: Pick<PlacedEdit, "sheet" | "to" | "cell">): string =>
  `${sheet} ${to ?? cell}`;

/** Places beyond these are counted. */
const MOST_PLACES = 12;

/** A sentence for all that was kept or merged, and one for each text that no longer stands on its sheet: with the text, since it is gone from there. */
export function sayEdits(placed: readonly PlacedEdit[]): string[] {
  const standing = (done: PlacedEdit["done"], verb: string): string[] => {
    const places = placed.filter((each) => each.done === done).map(placeOfEdit);
    if (places.length === 0) return [];
    const shown =
      places.length <= MOST_PLACES ? places : [...places.slice(0, MOST_PLACES), `${places.length - MOST_PLACES} more`];
    const was = places.length === 1 ? "was" : "were";
    return [`${plural(places.length, "cell")} edited by hand ${was} ${verb}: ${listOf(shown)}. The Notes say so too.`];
  };
  return [
    ...standing("kept", "kept as typed"),
    ...standing("merged", "merged with PlanProof's text"),
    ...placed
      .filter(({ asValue }) => asValue)
      .map(
        (each) =>
          `${placeOfEdit(each)}: your formula ${each.formula ?? ""} had to move with its row, so what it showed was kept in its place.`,
      ),
    ...placed
      .filter(({ done }) => done === "no place")
      .map(
        (each) =>
          `${each.sheet} ${each.cell} ${itSaid(each)}. Its row or column is no longer on the sheet, so it has no place there; the Notes hold it.`,
      ),
    ...placed
      .filter(({ done }) => done === "dropped")
      .map((each) => `${each.sheet} ${each.cell} ${itSaid(each)}: overwritten, as you chose.`),
    ...placed
      .filter(({ done }) => done === "refilled")
      .map(({ sheet, row }) => `${sheet} row ${row}, which was deleted by hand, is written again.`),
  ];
}

/** A line for each text of the officer's that stands in the pack, with what PlanProof would have written. */
export function editNotes(placed: readonly PlacedEdit[]): Note[] {
  const subject = "Edited by hand";
  return placed.flatMap((each): Note[] => {
    switch (each.done) {
      case "kept":
        return [
          { subject, item: placeOfEdit(each), said: `Kept as typed by hand. ${wouldHaveSaid(each)}${both(each)}` },
        ];
      case "merged":
        return [
          {
            subject,
            item: placeOfEdit(each),
            said: `PlanProof's text, with what was typed by hand after it.${both(each)}`,
          },
        ];
      case "no place":
        return [
          {
            subject,
            item: `${each.sheet}, no place any more`,
            said: `Typed by hand where there is no row or column now: "${String(each.now)}"`,
          },
        ];
      case "dropped":
      case "refilled":
        return [];
    }
  });
}

const itSaid = ({ now, formula }: PlacedEdit): string =>
  (formula ?? now) === "" ? "had been emptied" : `said "${String(formula ?? now)}"`;
const wouldHaveSaid = ({ wouldBe }: PlacedEdit): string =>
  wouldBe === null || wouldBe === "" ? "PlanProof has nothing there." : `PlanProof's own: "${wouldBe}"`;
const both = ({ planChanged, wouldBe }: PlacedEdit): string =>
  planChanged && wouldBe !== null && wouldBe !== "" ? " That has changed since it was edited: look at it again." : "";
