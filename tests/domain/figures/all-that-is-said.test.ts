/**
 * All that is said of figures, word for word: every claim form's example, and the texts and tables of `more-claims.txt` and
 * `more-tables.txt` on both sides of each bound. Kept in `all-that-is-said.*.txt`, so that no working and no verdict changes unseen.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { CellValue } from "../../../src/domain/grid";
import { cellAddress } from "../../../src/domain/grid";
import { checkFigures } from "../../../src/domain/figures/check-figures";
import { CLAIM_FORMS } from "../../../src/domain/figures/claims";
import { FORMS, rateForm } from "../../../src/domain/figures/forms";
import { numbersIn } from "../../../src/domain/figures/claims/text-numbers";
import { findTables } from "../../../src/domain/plan/find-tables";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { goldenOf } from "../../support/golden";
import { gridOf } from "../../support/grid-of";

const textOf = (file: string): string => readFileSync(join(__dirname, file), "utf8").trimEnd();

function expectKept(name: string, lines: readonly string[]): void {
  const all = `${lines.join("\n")}\n`;
  expect(all).toBe(goldenOf(__dirname, `all-that-is-said.${name}.txt`, all));
}

/** "12" is a number, "6.2%" one under a per cent format, all else text. */
function cellOf(text: string): { value: CellValue; format?: string } {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { value: Number(text) };
  const [, digits, places] = /^(-?\d+(?:\.(\d+))?)%$/.exec(text) ?? [];
  if (digits === undefined) return { value: text };
  return {
    value: Number((Number(digits) / 100).toFixed(6)),
    format: `0${places ? `.${"0".repeat(places.length)}` : ""}%`,
  };
}

const FIRST_ROW_OF_TABLE = 12;

/** The passages one under another from A1, the table further down. */
function told(passages: readonly string[], table: readonly string[] = []): string[] {
  const formats: Record<string, string> = {};
  const body = table.map((line, row) =>
    line.split("|").map((text, column) => {
      const { value, format } = cellOf(text.trim());
      if (format) formats[cellAddress({ row: FIRST_ROW_OF_TABLE + row, column: column + 1 })] = format;
      return value;
    }),
  );
  const blank = Array.from({ length: FIRST_ROW_OF_TABLE - 1 - passages.length }, () => [""]);
  const grid = gridOf(
    "Sheet",
    "A1",
    [...passages.map((each) => [each]), ...(table.length > 0 ? [...blank, ...body] : [])],
    {
      formats,
    },
  );
  const { figures, facts } = checkFigures([grid], findTables([grid], DEFAULT_SETTINGS).tables);
  const { checked, claims, queries, ...others } = facts;
  const factLines = Object.entries(others).flatMap(([name, found]) =>
    (found as readonly object[]).map((each) => `  ${name}: ${compact(each)}`),
  );
  return [
    ...figures.map(
      ({ cell, printed, recomputed, formula, verdict, because, subject, relation }) =>
        `  ${cell} “${printed}” ${verdict} ${relation ?? "-"} ${recomputed} [${formula}] ${because}${subject === printed ? "" : ` {${subject}}`}`,
    ),
    ...checked.map(
      ({ cell, printed, recomputed, part, whole, calledPercent }) =>
        `  checked ${cellAddress(cell)}: ${printed} / ${recomputed}${part === undefined ? "" : `, ${part} of ${whole}`}${calledPercent === undefined ? "" : `, called per cent ${calledPercent}`}`,
    ),
    ...claims.map((each) => `  claim: ${compact(each)}`),
    ...queries.map(({ cell, relation, printed }) => `  query ${cellAddress(cell)}: ${relation} ${printed}`),
    ...factLines,
  ];
}

const compact = (found: object): string =>
  JSON.stringify(found, (_key, value: unknown) =>
    typeof value === "object" && value !== null && "sheet" in value && "row" in value && "column" in value
      ? cellAddress(value as { row: number; column: number })
      : value,
  );

test("every claim form and its examples", () => {
  expectKept(
    "claims",
    CLAIM_FORMS.flatMap(({ id, title, examples }) => [
      `${id}: ${title}`,
      ...examples.flatMap(({ text, then = [], table }) => [
        ` “${[text, ...then].join("” “")}”${table === undefined ? "" : ` beside ${table.split("\n")[0] ?? ""} …`}`,
        ...told([text, ...then], table?.split("\n")),
      ]),
    ]),
  );
});

test("claims on both sides of each bound", () => {
  expectKept(
    "more-claims",
    textOf("more-claims.txt")
      .split("\n")
      .flatMap((line) => [line, ...told(line.split(" >> "))]),
  );
});

test("tables on both sides of each bound", () => {
  expectKept(
    "more-tables",
    textOf("more-tables.txt")
      .split("\n\n")
      .flatMap((block) => {
        const lines = block.split("\n");
        const table = lines.filter((line) => line.includes(" | "));
        const passages = lines.filter((line) => !line.includes(" | "));
        return [...lines, ...told(passages, table)];
      }),
  );
});

test("the numbers of a text", () => {
  const texts = [
    "£1.5m, £ 2 million, 3bn, 4 billion, 5k and 6 m",
    "12%, 12 per cent, 12 percent, 12.5 % and 7.2.% of 1,234.5",
    "up 3 points, 4 percentage points, 5pp and 1 point",
    "on 3/4/24, 12//06/2024, 1st of May 2024, May 24, 2023/24, 2024 and 2024% or £2024 or 2,024",
    "paragraph 8, para 9, table 1, figure 2, section 3, page 4, appendix 5, stage 6, rec 7, no. 8",
    "1. First of 3, v1.2, a1, 12a, 1,23, 0012",
  ];
  expectKept(
    "numbers",
    texts.flatMap((text) => [
      text,
      ...numbersIn(text).map(({ value, places, percent, points, money, times, text: words, at, to }) => {
        const signs = [percent && "per cent", points && "points", money && "money", times > 1 && `times ${times}`];
        return `  “${words}” ${[value, `${places} places`, ...signs.filter(Boolean), `${at} to ${to}`].join(", ")}`;
      }),
    ]),
  );
});

test("how each form of a derived figure is written and said", () => {
  expectKept(
    "forms",
    [...FORMS, rateForm(1000)].map(
      ({ id, relation, quotient, formula, say }) =>
        `${id} (${relation}${quotient ? ", a quotient" : ""}): ${formula(["A1", "B1", "C1"])}; ${formula(["A1", "B1"])}; ${say(["1", "2", "3"], "4")}; ${say(["1", "2"], "4")}`,
    ),
  );
});
