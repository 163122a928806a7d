/** Each measure with its baseline, target and actual, the gap in words, its rating and reason, and what others show. */

import type { Review, ReviewMeasure } from "../../review-schema";
import { headingLine, layOut, number, text, topLines, type Line } from "../blocks";
import { measuresSentence } from "../facts";
import { figureRole, figuresOf, printFigure } from "../figure-roles";
import { asAtLine, filled, paper, reportTitle } from "../page";
import type { ReportOptions } from "../report-options";
import type { Role } from "../roles";
import type { SheetCell } from "../sheet-model";
import { listOf } from "../words";
import { wordingOf } from "../wording";
import type { SheetEntry } from "./sheet";

const NO_FIGURE = "No figure";

export const measures: SheetEntry = {
  id: "measures",
  name: "Measures",
  kind: "pack",
  about: "Baseline, target and actual of each measure, with its rating, the reason and comparators.",
  offered: (review) => review.measures.length > 0,
  build: (review, options) => {
    const widths = filled([
      { width: 20, share: 2 },
      { width: 12 },
      { width: 11 },
      { width: 11 },
      { width: 11 },
      { width: 11 },
      { width: 11 },
      { width: 13 },
      { width: 32, share: 5 },
      { width: 16, share: 1 },
    ]);
    const top = topLines(`Measures – ${reportTitle(review, options)}`, summaryOf(review), [
      `${asAtLine(review)}. A comparator is shown beside the target and is never one.`,
    ]);
    const headingRow = top.length + 1;
    const table =
      review.measures.length === 0 ? [] : [headings(), ...review.measures.map((each) => line(each, review, options))];
    const { block, heights } = layOut([...top, ...table], widths);
    return {
      widths,
      heights,
      blocks: [block],
      tables: [],
      charts: [],
      frozenRows: 0,
      print: paper(review, options, table.length === 0 ? {} : { titleRows: [headingRow, headingRow] }),
    };
  },
};

function summaryOf(review: Review): string {
  return review.measures.length === 0 ? "No table of measures was found in this workbook." : measuresSentence(review);
}

function headings(): Line {
  return headingLine([
    { heading: "Measure" },
    { heading: "Period" },
    { heading: "Baseline", numeric: true },
    { heading: "Expected by now", numeric: true },
    { heading: "Target", numeric: true },
    { heading: "Last time", numeric: true },
    { heading: "Actual", numeric: true },
    { heading: "Rating" },
    { heading: "Reason" },
    { heading: "Comparators" },
  ]);
}

function line(measure: ReviewMeasure, review: Review, options: ReportOptions): Line {
  const { name, rated, role } = wordingOf(review, options);
  const format = figureRole(measure.unit, figuresOf(measure));
  const figure = (value: number | null, instead: string | null = null): SheetCell =>
    value === null ? text(instead ?? NO_FIGURE, "body.muted") : number(value, format);
  const unit = measure.unit === null || measure.unit === "%" ? "" : ` (${measure.unit})`;
  return {
    cells: [
      text(`${measure.name}${unit}`, "body.strong"),
      text(measure.period ?? "Not stated"),
      figure(measure.baseline),
      figure(measure.trajectory),
      saysMore(measure) ? text(measure.targetText ?? "") : figure(measure.target),
      figure(measure.previous),
      figure(measure.actual, missingWord(measure)),
      text(
        measure.label === undefined ? name(measure.rating) : rated({ rating: measure.rating, label: measure.label }),
        role(measure.rating),
      ),
      text(
        measure.remarks ? [measure.because, ...measure.remarks].join(" ") : `${measure.because}${directionOf(measure)}`,
      ),
      text(measure.benchmarks?.length ? measure.benchmarks.join(" ") : comparatorsOf(measure, format)),
    ],
  };
}

/** True where the target's own words say more than its number: a limit, a range, a day, a change. */
function saysMore({ targetText }: ReviewMeasure): boolean {
  return /[a-z<>≤≥]|\d ?-/i.test(targetText ?? "");
}

/** "Suppressed" in place of a figure that is hidden or not to be had. */
function missingWord({ missing }: ReviewMeasure): string | null {
  return missing ? `${missing.charAt(0).toUpperCase()}${missing.slice(1)}` : null;
}

/** " Better than last time." by the side that is good; nothing where that or a figure is not known. */
function directionOf({ previous, actual, polarity }: ReviewMeasure): string {
  if (previous === null || actual === null || polarity === null) return "";
  if (previous === actual) return " The same as last time.";
  return actual > previous === (polarity === "higher") ? " Better than last time." : " Worse than last time.";
}

function comparatorsOf({ comparators }: ReviewMeasure, format: Role): string {
  if (comparators.length === 0) return "None recorded";
  return listOf(
    comparators.map(
      ({ name, period, value }) => `${name} ${printFigure(value, format)}${period === null ? "" : ` (${period})`}`,
    ),
  );
}
