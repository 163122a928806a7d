/** Each sheet of the pack finds its place before anything is written: by our mark alone, never by name. */

import type { SheetModel } from "../../src/domain/report/sheet-model";
import { placeSheets } from "../../src/excel/place-sheets";
import type { Survey, SurveyedSheet } from "../../src/excel/survey";
import { freeTableNames } from "../../src/excel/table-names";
import { sheetModel, textCell } from "../support/sheet-model-of";

const standing = (name: string, mark: string | null, tables: string[] = []): SurveyedSheet =>
  ({
    name,
    mark,
    visible: true,
    tables: tables.map((each) => ({ name: each })),
    sheet: { name },
  }) as unknown as SurveyedSheet;

const surveyOf = (...sheets: SurveyedSheet[]): Survey => ({
  sheets,
  settings: null,
  names: [],
  title: "",
  author: "",
  structureIsProtected: false,
});

const checks = sheetModel("checks", "Checks");
const data = sheetModel("action-data", "Action data");

const placed = (survey: Survey, ...models: SheetModel[]) => {
  const { places, remarks } = placeSheets(survey, models);
  return { places: places.map(({ name, standing: found }) => `${found ? "refill" : "add"} ${name}`), remarks };
};

test("sheets that are not there are added under their own names", () => {
  expect(placed(surveyOf(standing("Action plan", null)), checks, data)).toEqual({
    places: ["add Checks", "add Action data"],
    remarks: [],
  });
});

test("a sheet of ours is refilled whatever it is called now", () => {
  expect(placed(surveyOf(standing("Our checks", "checks")), checks)).toEqual({
    places: ["refill Our checks"],
    remarks: [],
  });
});

test("the officer's sheet of our name is stepped aside from, whatever its capitals", () => {
  const { places, remarks } = placed(surveyOf(standing("CHECKS", null)), checks);
  expect(places).toEqual(["add Checks (PlanProof)"]);
  expect(remarks).toEqual([
    'You have a sheet of your own called "Checks": it was not touched, and ours is called "Checks (PlanProof)".',
  ]);
});

test("a copy of our sheet is left alone, and said", () => {
  const { places, remarks } = placed(surveyOf(standing("Checks (2)", "checks"), standing("Checks", "checks")), checks);
  expect(places).toEqual(["refill Checks"]);
  expect(remarks[0]).toContain('"Checks (2)" is a copy of "Checks"');
});

test("formulas and links follow a sheet that goes by another name", () => {
  const front = sheetModel("front-sheet", "Front sheet", [
    [
      { content: { kind: "formula", formula: "=COUNTA('Action data'!$A$2:$A$9)", value: 8 }, role: "number" },
      { content: { kind: "link", text: "See", target: "'Action data'!A2" }, role: "link" },
      textCell("'Action data'! is only a text here"),
    ],
  ]);
  const { places } = placeSheets(surveyOf(standing("Action data", null)), [front, data]);
  expect(places[0]?.model.blocks[0]?.cells[0]?.map(({ content }) => content)).toEqual([
    { kind: "formula", formula: "=COUNTA('Action data (PlanProof)'!$A$2:$A$9)", value: 8 },
    { kind: "link", text: "See", target: "'Action data (PlanProof)'!A2" },
    { kind: "text", text: "'Action data'! is only a text here" },
  ]);
});

test("a table's name gives way to the officer's tables and names, and keeps its own from the last run", () => {
  const survey = {
    ...surveyOf(standing("Theirs", null, ["ACTIONS"]), standing("Action data", "action-data", ["Facts"])),
    names: ["Actions_2"],
  };
  const tables = ["Actions", "Facts"].map((name, index) => ({
    name,
    top: 1,
    left: 1 + 4 * index,
    bottom: 3,
    right: 3 + 4 * index,
  }));
  const { places } = placeSheets(survey, [{ ...data, tables }]);
  expect(Object.fromEntries(freeTableNames(survey, places))).toEqual({ Actions: "Actions_3", Facts: "Facts" });
});
