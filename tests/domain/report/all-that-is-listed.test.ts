/**
 * All that the lists of the report hold, in words: how each role looks, what each question asks of its examples, what each point of
 * the accessibility check finds in its packs, the columns of the Action data, presets, papers and sheets. Kept in goldens/lists.
 */

import { join } from "node:path";

import { ACCESS_CHECKS } from "../../../src/domain/report/accessibility/checks";
import { GOOD } from "../../../src/domain/report/accessibility/example-pack";
import type { PackFacts } from "../../../src/domain/report/accessibility/check";
import { DATA_COLUMNS } from "../../../src/domain/report/action-data-columns";
import { questionsFor } from "../../../src/domain/report/briefing/question";
import { QUESTIONS } from "../../../src/domain/report/briefing/questions";
import { VERDICT_WORDS } from "../../../src/domain/report/coverage-facts";
import { PAPER_KINDS } from "../../../src/domain/report/paper/paper-kinds";
import { COMBINED_PRESET, PRESETS } from "../../../src/domain/report/presets";
import { LOOKS, type Role } from "../../../src/domain/report/roles";
import { SHEETS } from "../../../src/domain/report/sheets";
import { BASIS_WORDS, DATE_CLASS_WORDS, RATING_NAMES } from "../../../src/domain/report/words";
import type { ReviewFinding } from "../../../src/domain/review-schema";
import { goldenOf, leftOver } from "../../support/golden";
import { sheetText } from "../../support/sheet-text";
import { reviewOf, reviewRow } from "./review-of";

const FOLDER = join(__dirname, "goldens/lists");

/** "size 16, bold, colour #003087", what is null or false left out. */
const wordsOf = (item: object): string =>
  Object.entries(item)
    .filter(([, value]) => value !== null && value !== false && value !== undefined && typeof value !== "function")
    .map(([name, value]) =>
      value === true ? name : `${name} ${typeof value === "object" ? JSON.stringify(value) : value}`,
    )
    .join(", ");

const found = (rule: string): ReviewFinding => ({
  rule,
  severity: "warning",
  title: rule,
  sheet: "Plan",
  cell: "C6",
  count: 1,
  cells: [],
  message: `Broken: ${rule}.`,
  why: "",
  mend: "",
  beforePaper: false,
  fix: null,
});

function questions(): string {
  return QUESTIONS.map((question) => {
    const asked = question.examples.map((example) => {
      const row = { ...reviewRow({ rating: "red", case: example.case ?? "none" }, 6), ...example.row };
      const raised = questionsFor({ row, review: reviewOf([]) }, example.rule ? [found(example.rule)] : [], [question]);
      return `  ${wordsOf(example)}\n${raised.map(({ text, because }) => `    ${text} (${because})`).join("\n")}`;
    });
    return [`${question.id}: rules ${question.rules.join(" ")}; clauses ${question.cases.join(" ")}`, ...asked].join(
      "\n",
    );
  }).join("\n");
}

/** What an example has that the good pack has not. */
function planted({ sheets, looks, font, details }: PackFacts): string[] {
  return [
    ...sheets
      .filter((sheet) => !GOOD.sheets.includes(sheet))
      .map((sheet) => `${sheetText(sheet)}heights ${JSON.stringify(sheet.heights)}`),
    ...(Object.keys(LOOKS) as Role[])
      .filter((role) => looks[role] !== LOOKS[role])
      .map((role) => `${role}: ${wordsOf(looks[role])}`),
    ...(font === GOOD.font ? [] : [`font ${font}`]),
    ...(details === GOOD.details ? [] : [`details ${JSON.stringify(details)}`]),
    ...(sheets.length === GOOD.sheets.length ? [] : [`${sheets.length} sheets`]),
  ];
}

function points(): string {
  const told = ACCESS_CHECKS.map(({ id, title, why, appliesTo, notOfCopies, check, examples }) =>
    [
      `${id}: ${title}`,
      `  ${why}`,
      `  of ${String(appliesTo)}${notOfCopies ? ", not of copies" : ""}`,
      ...(["pass", "fail"] as const).flatMap((kind) =>
        examples[kind].flatMap((pack) => [
          `  ${kind}: ${planted(pack).join("\n").replaceAll("\n", "\n    ")}`,
          ...check(pack).map((fault) => `    FAULT ${fault.sheet} ${fault.cell}: ${fault.said}`),
        ]),
      ),
    ].join("\n"),
  );
  return [...GOOD.sheets.map((sheet) => sheetText(sheet)), JSON.stringify([GOOD.font, GOOD.details]), ...told].join(
    "\n",
  );
}

const TEXTS: Record<string, () => string> = {
  "looks.txt": () =>
    Object.entries(LOOKS)
      .map(([role, look]) => `${role}: ${wordsOf(look)}`)
      .join("\n"),
  "questions.txt": questions,
  "points.txt": points,
  "columns.txt": () => DATA_COLUMNS.map(wordsOf).join("\n"),
  "others.txt": () =>
    [
      ...[...PRESETS, COMBINED_PRESET].map(wordsOf),
      ...PAPER_KINDS.map(wordsOf),
      ...SHEETS.map(wordsOf),
      ...[RATING_NAMES, BASIS_WORDS, DATE_CLASS_WORDS, VERDICT_WORDS].map(wordsOf),
    ].join("\n"),
};

test.each(Object.entries(TEXTS))("%s", (file, make) => {
  const text = `${make()}\n`;
  expect(text).toBe(goldenOf(FOLDER, file, text));
});

test("no text is left over", () => {
  expect(leftOver(FOLDER, Object.keys(TEXTS))).toEqual([]);
});
