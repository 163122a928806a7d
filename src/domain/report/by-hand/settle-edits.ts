/** From the sheets as they stand and the sheets as PlanProof would write them to the sheets as they will be written. */

import { isKeptSheet } from "../../kept-sheets";
import type { SheetModel } from "../sheet-model";
import { findEdits, type FoundEdits } from "./find-edits";
import { placeEdits, type HandEditChoices, type PlacedEdit } from "./place-edits";
import type { StandingSheet } from "./standing-sheet";

export interface SettledEdits {
  readonly models: readonly SheetModel[];
  readonly placed: readonly PlacedEdit[];
  /** Sheets that will be filled anew and of which nobody can tell what was typed by hand, with the reason in a sentence. */
  readonly untold: readonly { readonly sheet: string; readonly why: string }[];
}

/**
 * `build` gives the sheets, the Notes telling of the edits it is given; it is asked a second time only where there are any.
 * Sheets that are memory are left alone: what is typed there is read, not kept over.
 */
export function settleEdits(
  build: (told: readonly PlacedEdit[]) => readonly SheetModel[],
  standing: readonly StandingSheet[],
  choices: HandEditChoices,
): SettledEdits {
  const plain = build([]);
  const pairs = plain.flatMap((model) => {
    const sheet = isKeptSheet(model.id) ? undefined : standingFor(model, standing);
    return sheet ? [{ id: model.id, sheet, found: findEdits(sheet) }] : [];
  });
  const found = new Map(pairs.flatMap(({ id, found: each }) => (each ? [[id, each] as const] : [])));
  const first = placeAll(plain, found, choices);
  const models = first.placed.length === 0 ? first : placeAll(build(first.placed), found, choices);
  return {
    ...models,
    untold: pairs.flatMap(({ sheet, found: each }) =>
      each || sheet.values.length === 0 ? [] : [{ sheet: sheet.name, why: whyUntold(sheet) }],
    ),
  };
}

/** The sheet that a model refills: its own by name where somebody made a copy of it. */
function standingFor({ id, name }: SheetModel, standing: readonly StandingSheet[]): StandingSheet | undefined {
  const marked = standing.filter((each) => each.id === id);
  return marked.find((each) => each.name === name) ?? marked[0];
}

function placeAll(models: readonly SheetModel[], found: ReadonlyMap<string, FoundEdits>, choices: HandEditChoices) {
  const all = models.map((model) => {
    const each = found.get(model.id);
    return each && each.edits.length > 0 ? placeEdits(each, model, choices) : { model, placed: [] };
  });
  return { models: all.map(({ model }) => model), placed: all.flatMap(({ placed }) => placed) };
}

function whyUntold({ name, unfinished }: StandingSheet): string {
  return unfinished
    ? `"${name}" was not finished last time, so nothing that stood on it was kept.`
    : `What PlanProof had written on "${name}" is not known any more, so edits by hand on it could not be told and were overwritten.`;
}
