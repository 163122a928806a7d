/** Every figure of the published papers that can be worked out again, and what is to be said of each. */

import { checkFigures, type CheckedFigures } from "../../../src/domain/figures/check-figures";
import { findTables } from "../../../src/domain/plan/find-tables";
import type { ReviewFigure } from "../../../src/domain/review-schema";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { SAMPLES } from "../../../src/workbench/samples";
import { gridOf } from "../../support/grid-of";
import { gridsOfSample } from "../plan/sample-grids";
import type { Grid } from "../../../src/domain/grid";
import PUBLISHED from "./published-figures.json";

interface Published {
  readonly line: number;
  readonly of: string;
  readonly workbook: string;
  readonly sheet: string;
  readonly cell: string;
  /** The figure as printed, or a part of the words that claim it. */
  readonly printed: string;
  readonly verdict: string;
  readonly formula?: string;
  readonly subject?: string;
}

const LINES = PUBLISHED as readonly Published[];

/** Said in a paper whose sentence stands in no sample workbook. */
const PAYMENTS =
  "The Capacity and Access Support Payment or CASP is worth 70% of the available payment, and the Capacity and Access Improvement Payment (CAIP) is worth 30% of the available payment.";
const SPLIT = "£246 million: ~£172.2 million to be unconditional, up to ~£73.8 million to be awarded on improvement.";

const check = (grids: readonly Grid[]): CheckedFigures =>
  checkFigures(grids, findTables(grids, DEFAULT_SETTINGS).tables);

const checked = new Map<string, CheckedFigures>([
  ...SAMPLES.map((sample): [string, CheckedFigures] => [sample().file, check(gridsOfSample(sample()))]),
  ["words", check([gridOf("Words", "A1", [[PAYMENTS], [""], [SPLIT]])])],
]);

function found({ workbook, sheet, cell, printed, formula, subject }: Published): ReviewFigure[] {
  return (checked.get(workbook)?.figures ?? []).filter(
    (figure) =>
      figure.sheet === sheet &&
      figure.cell === cell &&
      figure.printed.replaceAll(",", "").includes(printed.replaceAll(",", "")) &&
      (formula === undefined || figure.formula === formula) &&
      (subject === undefined || figure.subject === subject),
  );
}

test("all 202 published figures get the verdict that a person with a calculator gave them", () => {
  const others = LINES.flatMap((line) => {
    const verdicts = [...new Set(found(line).map(({ verdict }) => verdict))];
    return verdicts.length === 1 && verdicts[0] === line.verdict
      ? []
      : [`${line.line} ${line.of}: ${verdicts.join(" and ") || "not found"}, not ${line.verdict}`];
  });
  expect(LINES).toHaveLength(202);
  expect([`${LINES.length - others.length} of 202`, ...others]).toEqual(["202 of 202"]);
});

test("nothing else in the samples is called wrong or asked about", () => {
  const said = [...checked].flatMap(([workbook, { figures }]) =>
    figures
      .filter(({ verdict }) => verdict === "disagrees" || verdict === "query")
      .map(
        ({ sheet, cell, printed, verdict, subject }) =>
          `${workbook} ${sheet}!${cell} ${verdict}: ${printed}, ${subject ?? ""}`,
      ),
  );
  const known = LINES.filter(({ verdict }) => verdict === "disagrees" || verdict === "query");
  expect(known).toHaveLength(5);
  expect(said).toHaveLength(5);
});
