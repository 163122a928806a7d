/** A measure kept month by month: words of Making Data Count stand beside its newest month, and only from the twelfth on. */

import { judgeMeasures } from "../../../src/domain/measures/judge-measures";
import { readMeasures } from "../../../src/domain/measures/read-measures";
import { countSeries } from "../../../src/domain/measures/series";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { gridOf } from "../../support/grid-of";
import { readAll } from "../plan/sample-grids";
import { on } from "./measures-of";

const MONTHS =
  "Apr 2023|May 2023|Jun 2023|Jul 2023|Aug 2023|Sep 2023|Oct 2023|Nov 2023|Dec 2023|Jan 2024|Feb 2024|Mar 2024|Apr 2024".split(
    "|",
  );
const STEADY = [49, 51, 49, 51, 49, 51, 49, 51, 49, 51, 49, 51];

function wordsFor(figures: readonly (number | string)[], months = MONTHS) {
  const grid = gridOf("Measures", "A1", [
    ["Measure", "Better is", "Period", "Actual", "Target"],
    ...figures.map((figure, index) => [index === 0 ? "Staff in post" : "", "higher", months[index] ?? "", figure, 40]),
  ]);
  const measures = readMeasures([grid], readAll([grid]).tables, DEFAULT_SETTINGS);
  return [...countSeries(measures)].map(([line, found]) => [line.period?.text, found.variation, found.assurance]);
}

test.each<[string, readonly (number | string)[], readonly unknown[]]>([
  ["eleven months", STEADY.slice(1), []],
  ["twelve", STEADY, [["Mar 2024", "Common cause: no significant change", "Consistently meets the target"]]],
  [
    "thirteen, the last beyond the limit",
    [...STEADY, 56],
    [["Apr 2024", "Special cause: improvement", "Consistently meets the target"]],
  ],
  ["a suppressed month among thirteen", [...STEADY, "[c]"], []],
  ["a month in other words", [...STEADY, "about right"], []],
])("%s", (_what, figures, expected) => {
  expect(wordsFor(figures)).toEqual(expected);
});

test("lines stand in order of time, whatever their order on the sheet", () => {
  const turned = [...MONTHS.slice(0, 12)].reverse();
  expect(wordsFor(STEADY, turned).map(([period]) => period)).toEqual(["Mar 2024"]);
});

test("two figures for one month, or a month that cannot be read, leave the series without words", () => {
  expect(wordsFor([...STEADY, 50], [...MONTHS.slice(0, 12), "Mar 2024"])).toEqual([]);
  expect(wordsFor([...STEADY, 50], [...MONTHS.slice(0, 12), "lately"])).toEqual([]);
});

test("a review holds the words on the newest line alone, apart from its rating", () => {
  const grid = gridOf("Measures", "A1", [
    ["Measure", "Better is", "Period", "Actual", "Target"],
    ...STEADY.map((figure, index) => ["Staff in post", "higher", MONTHS[index] ?? "", figure, 60]),
  ]);
  const read = readMeasures([grid], readAll([grid]).tables, DEFAULT_SETTINGS);
  const judged = judgeMeasures(read, on("2024-04-30"), DEFAULT_SETTINGS);
  expect(judged.map(({ dataCount }) => dataCount === undefined)).toEqual([...STEADY.slice(1).map(() => true), false]);
  expect(judged.at(-1)).toMatchObject({
    rating: "red",
    dataCount: { variation: "Common cause: no significant change", assurance: "Consistently misses the target" },
  });
});
