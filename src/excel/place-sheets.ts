/** Settles, before anything is written, which sheet of the workbook each sheet of the pack goes to, and under which name. */

import { freeSheetName } from "../app/workbook-port";
import { quotedSheet } from "../domain/grid";
import type { Content, SheetModel } from "../domain/report/sheet-model";
import type { Survey, SurveyedSheet } from "./survey";

export interface Place {
  readonly model: SheetModel;
  /** The tab's name in this workbook. */
  readonly name: string;
  /** Our sheet where there is one; null where one has to be added. */
  readonly standing: SurveyedSheet | null;
}

export interface Placing {
  readonly places: readonly Place[];
  readonly remarks: readonly string[];
}

/** Our sheet is the one that carries our mark with the model's id, whatever its name; a name that another sheet bears is stepped aside from. */
export function placeSheets(survey: Survey, models: readonly SheetModel[]): Placing {
  const taken = survey.sheets.map(({ name }) => name);
  const remarks: string[] = [];
  const places = models.map((model): Place => {
    const marked = survey.sheets.filter(({ mark }) => mark === model.id);
    const standing = marked.find(({ name }) => name === model.name) ?? marked[0];
    if (standing) {
      for (const copy of marked.filter((each) => each !== standing)) {
        remarks.push(
          `"${copy.name}" is a copy of "${standing.name}": it was left as it is, and "${standing.name}" was written afresh.`,
        );
      }
      return { model, name: standing.name, standing };
    }
    const name = freeSheetName(model.name, taken);
    if (name !== model.name) {
      remarks.push(
        `You have a sheet of your own called "${model.name}": it was not touched, and ours is called "${name}".`,
      );
    }
    taken.push(name);
    return { model, name, standing: null };
  });
  return { places: places.map((place) => ({ ...place, model: readdressed(place.model, places) })), remarks };
}

/** The model with its formulas and links pointing at the sheets' names in this workbook. */
function readdressed(model: SheetModel, places: readonly Place[]): SheetModel {
  const moved = places.filter((place) => place.name !== place.model.name);
  if (moved.length === 0) return model;
  const readdress = (address: string) =>
    moved.reduce(
      (text, place) => text.replaceAll(`${quotedSheet(place.model.name)}!`, `${quotedSheet(place.name)}!`),
      address,
    );
  const content = (each: Content): Content => {
    if (each.kind === "formula") return { ...each, formula: readdress(each.formula) };
    return each.kind === "link" ? { ...each, target: readdress(each.target) } : each;
  };
  return {
    ...model,
    blocks: model.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row) => row.map((cell) => ({ ...cell, content: content(cell.content) }))),
    })),
  };
}
