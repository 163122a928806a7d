/**
 * All that is said of measures, word for word: the clauses and tolerances, what each cell of a figure is read as, and the lines of
 * `more-measures.txt` on both sides of each bound, with all that is worked out of them. Kept in `all-that-is-said.*.txt`.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { readDate } from "../../../src/domain/dates/read-date";
import { printFigure } from "../../../src/domain/measures/figure";
import { BOUNDS_AFTER, BOUNDS_BEFORE, MISSING_MARKERS } from "../../../src/domain/measures/figure-words";
import { MEASURE_CLAUSES, TOLERANCE_PRESETS } from "../../../src/domain/measures/measure-policies";
import { readFigure, type FigureCell } from "../../../src/domain/measures/read-figure";
import type { Settings } from "../../../src/domain/settings";
import { goldenOf } from "../../support/golden";
import { judgeOne, type MeasureCells } from "./measures-of";

const linesOf = (file: string): string[] => readFileSync(join(__dirname, file), "utf8").trimEnd().split("\n");

function expectKept(name: string, lines: readonly string[]): void {
  const all = `${lines.join("\n")}\n`;
  expect(all).toBe(goldenOf(__dirname, `all-that-is-said.${name}.txt`, all));
}

test("the clauses and the tolerances", () => {
  expectKept("policies", [
    ...MEASURE_CLAUSES.flatMap(({ case: id, rating, label, title, examples }) => [
      `${id} ${rating} “${typeof label === "string" ? label : "by its figures"}”: ${title}`,
      ...examples.map((example) => `  ${JSON.stringify(example)}`),
    ]),
    ...TOLERANCE_PRESETS.map((preset) => JSON.stringify(preset)),
  ]);
});

const dayIn: FigureCell["dayIn"] = (text) =>
  readDate(text, "General", { planDate: null, meetings: [], dateSystem: "1900" }).end;

/** The figure as it is printed back and all that was read of it, or why there is none. */
function said(value: string | number, as: FigureCell["as"], numberFormat = "General"): string {
  const found = readFigure({ value, numberFormat, cell: null, as, dayIn });
  if (found.kind === "blank") return "blank";
  if (found.kind !== "figure") return `${found.kind}: ${found.why} “${found.text}”`;
  const { figure, note, deadline, oneOff } = found;
  const { kind, value: size, bound, boundWords, approximate, look } = figure;
  const more = [bound && `${bound} (${boundWords})`, approximate && "about", deadline, oneOff && "one-off", note];
  const shape = [look.decimals, look.currency, look.scale, look.scaleWord].join("/");
  return [`${printFigure(figure)} = ${kind} ${size} ${shape}`, ...more.filter(Boolean)].join("; ");
}

const FORMATS =
  `General|0|0.00|#,##0.0|0%|0.0%|£#,##0|[$€-2] #,##0.00|dd/mm/yyyy|0" practices"|"£"#,##0|$0.0|€0|#,##0;(#,##0)|[Red]0%|
0.0_)|0"%"|0\\%|@|0.##|#,##0.0#|[$£-809]#,##0.00|[$-809]0.0|[$€]0|"to "0.0|0.0E+00|dd mmm|`
    .replace("\n", "")
    .split("|");

test("what each cell of a figure is read as, aimed at and observed", () => {
  const words = [
    ...[...MISSING_MARKERS.keys()],
    ...BOUNDS_BEFORE.map(({ words: before }) => `${before} 90%`),
    ...BOUNDS_AFTER.map(({ words: after }) => `90% ${after}`),
    ...linesOf("more-figures.txt"),
  ];
  expectKept("figures", [
    ...words.map((text) => {
      const [aim, observed] = [said(text, "aim"), said(text, "observed")];
      return `“${text}” ${aim}${observed === aim ? "" : ` | observed ${observed}`}`;
    }),
    ...[0, 0.5, -0.025, 1234.567, 45_382].flatMap((value) =>
      FORMATS.map((format) => `${value} under ${format}: ${said(value, "aim", format)}`),
    ),
  ]);
});

/** Under the usual settings, and where improving counts and nothing is tolerated; said once where both say the same. */
const SETTINGS: readonly (readonly [string, Partial<Settings>])[] = [
  ["", {}],
  ["no tolerance: ", { improvingCounts: true, measureTolerancePercent: 0, measureTolerancePoints: 0 }],
];

const ALWAYS_THE_SAME: ReadonlySet<string> = new Set(["sheet", "row", "name", "table", "cell", "cells"]);
const isEmpty = (value: unknown): boolean =>
  value === null || value === false || (Array.isArray(value) && value.length === 0);

test("lines on both sides of each bound", () => {
  const lines = linesOf("more-measures.txt").flatMap((line) => {
    const cells = Object.fromEntries(
      line.split("; ").map((cell) => {
        const [field = "", value = ""] = cell.split("=");
        return [field, /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value];
      }),
    ) as MeasureCells;
    const told = SETTINGS.map(([name, settings]) => {
      const judged = judgeOne({ cells, settings, headings: { previous: "Last month", comparator: "Region" } });
      const rest = Object.entries(judged).filter(([key, value]) => !ALWAYS_THE_SAME.has(key) && !isEmpty(value));
      return [name, rest.map(([key, value]) => `${key} ${JSON.stringify(value)}`).join(", ")] as const;
    });
    const different = told.filter(([, text], index) => told.findIndex(([, other]) => other === text) === index);
    return [line, ...different.map(([name, text]) => `  ${name}${text}`)];
  });
  expectKept("measures", lines);
});
