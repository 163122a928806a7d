/** The Briefing: a question for each red and amber, never without cause, and answers that outlive every refill. */

import fc from "fast-check";
import type { Grid } from "../../../src/domain/grid";
import { buildSheets } from "../../../src/domain/report/build-sheets";
import { FROM_TRACKER, withBriefing } from "../../../src/domain/report/briefing/kept-answers";
import { questionsFor } from "../../../src/domain/report/briefing/question";
import { QUESTIONS } from "../../../src/domain/report/briefing/questions";
import { briefing } from "../../../src/domain/report/sheets/briefing";
import type { SheetBody } from "../../../src/domain/report/sheets/sheet";
import { RATINGS, type Review, type ReviewFinding } from "../../../src/domain/review-schema";
import { RULES } from "../../../src/domain/rules";
import { POLICIES } from "../../../src/domain/status/policies";
import { contentText } from "../../support/sheet-text";
import { OPTIONS, reviewOf, reviewRow, type RowSays } from "./review-of";

const finding = (rule: string, cell: string): ReviewFinding => ({
  rule,
  severity: "warning",
  title: rule,
  sheet: "Plan",
  cell,
  count: 1,
  cells: [],
  message: `Broken: ${rule}.`,
  why: "",
  mend: "",
  beforePaper: false,
  fix: null,
});

const LATE: RowSays = { rating: "red", label: "Overdue", case: "R8a", day: "2024-07-31", basis: "dates" };
const HELD: RowSays = { rating: "amber", label: "On hold", case: "R11", basis: "declared" };

/** What officers see on the sheet, a row of texts a row; null where the pack has no Briefing. */
function briefingOf(review: Review, kept?: Grid): { rows: string[][]; model: SheetBody } | null {
  const options = kept ? { ...OPTIONS, kept: { briefing: kept } } : OPTIONS;
  const told = withBriefing(review, options.kept);
  if (!briefing.offered!(told, options)) return null;
  const model = briefing.build(told, options);
  const rows = model.blocks.flatMap(({ cells }) => cells.map((row) => row.map(({ content }) => contentText(content))));
  return { rows, model };
}

/** The sheet as it is read back after somebody typed on it: `type` changes its cells. */
function typedOn(review: Review, type: (rows: string[][]) => void, kept?: Grid): Grid {
  const rows = briefingOf(review, kept)!.rows.map((row) => row.map((cell) => cell.replace(/ -> '.*$/, "")));
  type(rows);
  return { sheet: "Briefing", firstRow: 1, firstColumn: 1, values: rows, dateSystem: "1900" };
}

const ANSWER = 5;
const RECOVERY = 6;
const KEY = 8;
const rowOf = (rows: string[][], key: string, action: string): string[] =>
  rows.find((row) => row[KEY] === key && row[2]!.includes(action)) ?? [];
const below = (rows: string[][], text: string): string[][] =>
  rows.slice(rows.findIndex(([first]) => first!.includes(text)));

describe("the list of questions", () => {
  test.each(
    QUESTIONS.flatMap((question) => question.examples.map((example) => [question.id, question, example] as const)),
  )("%s asks as its examples say", (_id, question, example) => {
    const row = { ...reviewRow({ rating: "red", case: example.case ?? "none" }, 6), ...example.row };
    const review = reviewOf([]);
    const raised = questionsFor({ row, review }, example.rule ? [finding(example.rule, "C6")] : [], [question]);
    expect(raised.map(({ text }) => text)).toEqual([example.asks]);
    expect(raised[0]!.because).not.toBe("");
  });

  test("names rules and clauses that there are", () => {
    const rules = new Set(RULES.map(({ id }) => id));
    const cases = new Set(POLICIES.flatMap(({ clauses }) => clauses.map((clause) => clause.case)));
    expect(QUESTIONS.flatMap((each) => each.rules.filter((rule) => !rules.has(rule)))).toEqual([]);
    expect(QUESTIONS.flatMap((each) => each.cases.filter((clause) => !cases.has(clause)))).toEqual([]);
    expect(QUESTIONS.filter((each) => each.rules.length + each.cases.length === 0)).toEqual([]);
  });

  test("has a question for every clause that gives red or amber", () => {
    const asked = new Set(QUESTIONS.flatMap(({ cases }) => cases));
    const clauses = POLICIES.flatMap((policy) => policy.clauses).filter(
      ({ rating }) => rating === "red" || rating === "amber",
    );
    expect([...new Set(clauses.map((clause) => clause.case))].filter((clause) => !asked.has(clause))).toEqual([]);
  });
});

test("no question is asked that neither the row's own clause nor a finding on it raises", () => {
  const row = fc.record({
    rating: fc.constantFrom(...RATINGS),
    case: fc.constantFrom("R8a", "R14", "R11", "R20", "R6", "R1b"),
  });
  const hits = fc.array(fc.tuple(fc.constantFrom("P10", "M01", "O01", "D11"), fc.integer({ min: 6, max: 9 })));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), hits, (rows, found) => {
      const review = reviewOf(rows, { findings: found.map(([rule, at]) => finding(rule, `C${at}`)) });
      for (const line of (briefingOf(review)?.rows ?? []).filter(([ref]) => ref!.startsWith("Row "))) {
        if (line[KEY] === "none") continue;
        const question = QUESTIONS.find(({ id }) => id === line[KEY])!;
        const at = Number(line[0]!.slice(4).split(" ")[0]);
        const says = rows[at - 6]!;
        const byRule = found.some(([rule, place]) => place === at && question.rules.includes(rule));
        expect(byRule || question.cases.includes(says.case)).toBe(true);
        expect(["red", "amber"]).toContain(says.rating);
      }
    }),
    { numRuns: 25 },
  );
});

test("a plan without reds and ambers has no Briefing", () => {
  expect(briefingOf(reviewOf([{ rating: "green", case: "R20" }]))).toBeNull();
});

describe("answers", () => {
  const before = reviewOf([
    { ...LATE, ref: "1", action: "Publish the list of practices that take new patients." },
    { ...HELD, ref: "2", action: "Set up a shared list of locum dentists." },
  ]);
  const kept = typedOn(before, (rows) => {
    rowOf(rows, "late", "Publish")[ANSWER] = "The list goes live on Monday.";
    rowOf(rows, "on-hold", "locum")[ANSWER] = "=1+1 is text here";
  });

  test("stand again where they stood", () => {
    const { rows } = briefingOf(before, kept)!;
    expect(rowOf(rows, "late", "Publish")[ANSWER]).toBe("The list goes live on Monday.");
    expect(rowOf(rows, "on-hold", "locum")[ANSWER]).toBe("=1+1 is text here");
  });

  test("follow their action when rows are put in, turned about and reworded", () => {
    const after = reviewOf([
      { ...HELD, ref: "9", action: "Hold a forum for practice managers." },
      { ...HELD, ref: "3", action: "Set up one shared list of locum dentists for the borough." },
      { ...LATE, ref: "4", action: "Publish and check the list of practices that take new patients." },
    ]);
    const { rows } = briefingOf(after, kept)!;
    expect(rowOf(rows, "late", "Publish")[ANSWER]).toBe("The list goes live on Monday.");
    expect(rowOf(rows, "on-hold", "locum")[ANSWER]).toBe("=1+1 is text here");
    expect(rowOf(rows, "on-hold", "forum")[ANSWER]).toBe("");
  });

  test("whose question is gone are kept below, and come back with it", () => {
    const done = reviewOf([
      { rating: "blue", case: "R6", ref: "1", action: "Publish the list of practices that take new patients." },
    ]);
    const gone = briefingOf(done, kept)!;
    const left = below(gone.rows, "no longer arise");
    expect(left.map((row) => row[ANSWER])).toEqual(
      expect.arrayContaining(["The list goes live on Monday.", "=1+1 is text here"]),
    );
    const again = briefingOf(
      before,
      typedOn(done, () => undefined, kept),
    )!;
    expect(rowOf(again.rows, "late", "Publish")[ANSWER]).toBe("The list goes live on Monday.");
    expect(below(again.rows, "no longer arise").length).toBeLessThanOrEqual(1);
  });

  test("of two actions in the same words go to the one of the same number", () => {
    const twice = reviewOf([
      { ...LATE, ref: "1", action: "Promote appointments." },
      { ...LATE, ref: "2", action: "Promote appointments." },
    ]);
    const answered = typedOn(twice, (rows) => {
      rows.filter((row) => row[KEY] === "late")[1]![ANSWER] = "Of number 2.";
    });
    const turned = reviewOf([
      { ...LATE, ref: "2", action: "Promote appointments." },
      { ...LATE, ref: "1", action: "Promote appointments." },
    ]);
    const line = briefingOf(turned, answered)!.rows.find((row) => row[ANSWER] === "Of number 2.");
    expect(line![0]).toMatch(/^2\b/);
  });

  test("on a sheet whose headings were deleted are all kept", () => {
    const broken = typedOn(before, (rows) => {
      rowOf(rows, "late", "Publish")[ANSWER] = "Do not lose me.";
      for (const row of rows) if (row[KEY] === "Key") row.fill("");
    });
    expect(JSON.stringify(briefingOf(before, broken)!.rows)).toContain("Do not lose me.");
  });

  test("of great length are never cut", () => {
    const long = "A very long answer with a story to it. ".repeat(120);
    const told = typedOn(before, (rows) => {
      rowOf(rows, "late", "Publish")[ANSWER] = long;
    });
    expect(rowOf(briefingOf(before, told)!.rows, "late", "Publish")[ANSWER]).toBe(long.trim());
  });
});

describe("a recovery action typed here", () => {
  const review = reviewOf([
    { ...LATE, ref: "1", action: "Publish the list." },
    { ...HELD, ref: "2", action: "Recruit two dentists.", recovery: "Advertise again in May" },
  ]);
  const kept = typedOn(review, (rows) => {
    rowOf(rows, "late", "Publish")[RECOVERY] = "Publish by 30 October";
    rowOf(rows, "late", "Publish")[ANSWER] = "Between us, the supplier is late.";
  });
  const sheets = buildSheets(review, { ...OPTIONS, kept: { briefing: kept } });
  const textOf = (id: string): string => JSON.stringify(sheets.find((sheet) => sheet.id === id)!.blocks);

  test("goes to the Exceptions, and the answer does not", () => {
    expect(textOf("exceptions")).toContain("Publish by 30 October");
    for (const { id } of sheets) {
      if (id !== "briefing") expect(textOf(id)).not.toContain("Between us");
    }
  });

  test("never takes the place of the tracker's own, which is shown and not read back", () => {
    const { rows } = briefingOf(review)!;
    expect(rowOf(rows, "on-hold", "Recruit")[RECOVERY]).toBe(`${FROM_TRACKER}Advertise again in May`);
    const blank = reviewOf([{ ...HELD, ref: "2", action: "Recruit two dentists." }]);
    const again = briefingOf(
      blank,
      typedOn(review, () => undefined),
    )!;
    expect(rowOf(again.rows, "on-hold", "Recruit")[RECOVERY]).toBe("");
  });
});

test("each red and amber of a very large plan has its line, and every answer stays beside its question", () => {
  const many = reviewOf(Array.from({ length: 400 }, (_, index) => ({ ...LATE, action: `Open branch ${index + 1}.` })));
  const { rows } = briefingOf(many)!;
  const named = new Set(rows.flat().filter((cell) => /^Open branch \d+$/.test(cell)));
  expect(named.size).toBe(400);
  const answered = typedOn(many, (typed) => {
    const last = typed.filter((cells) => cells.includes("Open branch 400")).at(-1)!;
    last[5] = "It opens in May.";
  });
  const again = briefingOf(many, answered)!.rows;
  expect(again.filter((cells) => cells.includes("It opens in May."))).toHaveLength(1);
  expect(again.flat()).not.toContain("Answers to questions that no longer arise, and lines of your own");
});
