/** What must hold of every sheet of every plan, whatever stands in it. */

import fc from "fast-check";
import { addDays, type Day } from "../../../src/domain/calendar";
import { BASES, RATINGS } from "../../../src/domain/review-schema";
import type { Review } from "../../../src/domain/review-schema";
import { neededHeight } from "../../../src/domain/report/blocks";
import { buildSheets, type ReportOptions } from "../../../src/domain/report/build-sheets";
import { columnPixels, roomIn, TALLEST_ROW, textWidth } from "../../../src/domain/report/measure-text";
import { PAGE_PIXELS, PAGE_POINTS, scaleFor } from "../../../src/domain/report/page";
import { PRESETS } from "../../../src/domain/report/presets";
import { LOOKS } from "../../../src/domain/report/roles";
import type { SheetCell, SheetModel } from "../../../src/domain/report/sheet-model";
import { SHEET_IDS, SHEETS } from "../../../src/domain/report/sheets/index";
import { POLICIES } from "../../../src/domain/status/policies";
import { dentalReview } from "./dental-plan";
import { contentAt, evaluate } from "./evaluate";
import { AS_AT, dated, OPTIONS, reviewOf, type RowSays } from "./review-of";

const words = fc.oneof(
  fc.constantFrom("=1+1", "+44 20", "-5", "@SUM(A1)", "\tTabbed", "Two\nlines", " ", "", "'quoted'", "& so on"),
  fc.string({ maxLength: 300 }),
  fc.lorem({ maxCount: 60 }),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const someDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(AS_AT, days));

const someRow: fc.Arbitrary<RowSays> = fc
  .record({
    rating: fc.constantFrom(...RATINGS),
    label: fc.constantFrom("Overdue", "On track", "Status needed", "Complete", "At risk", "Closed"),
    basis: fc.constantFrom(...BASES),
    case: fc.constantFrom("R8a", "R8b", "R13", "R20", "R1b"),
    because: words,
    action: words,
    measure: maybe(words),
    lead: maybe(fc.constantFrom("Board", "Practices", "Public Health & partners")),
    ownerText: maybe(words),
    ref: maybe(fc.constantFrom("1", "2", "8a")),
    theme: maybe(fc.constantFrom("Access", "Workforce", "ACCESS", "Work force*", ">= 5")),
    recommendation: maybe(words),
    status: maybe(fc.constantFrom("In progress", "Done")),
    percent: maybe(fc.constantFrom(0, 0.5, 1)),
    recovery: maybe(words),
    decision: maybe(words),
    day: maybe(someDay),
    revised: maybe(someDay),
    slipDays: maybe(fc.integer({ min: -300, max: 900 })),
    hidden: fc.boolean(),
  })
  .map(({ day, revised, slipDays, ...row }) => ({
    ...row,
    due: day === null ? dated("", null) : dated(day, day),
    revised: revised === null ? null : dated(revised, revised),
    ...(slipDays === null
      ? {}
      : { variance: { days: 3, workingDays: 2, slipDays, timesRevised: 1, because: "Due, 3 days ago." } }),
  }));

const someReview: fc.Arbitrary<Review> = fc
  .tuple(
    fc.array(someRow, { maxLength: 14 }),
    fc.constantFrom(...POLICIES.map(({ id }) => id), "a policy that is gone"),
  )
  .map(([rows, policy]) => ({ ...dentalReview(), ...reviewOf(rows), findings: dentalReview().findings, policy }));

const someOptions: fc.Arbitrary<ReportOptions> = fc.record({
  title: maybe(words),
  committee: maybe(words),
  meeting: fc.constantFrom("2024-10-17" as Day, null),
  reportOf: maybe(words),
  marking: fc.constantFrom("OFFICIAL", null),
  version: fc.constant("0.1.0"),
  draft: fc.constant("Draft"),
  preset: fc.constantFrom(...PRESETS.map(({ id }) => id)),
  sheetNames: fc.constantFrom<Record<string, string>>({}, { "action-data": "Jo's data", exceptions: "Exceptions 2" }),
  sourceName: fc.constant("plan.xlsx"),
});

const cellsOf = (model: SheetModel): SheetCell[] => model.blocks.flatMap(({ cells }) => cells.flat());

function everyPack(check: (models: readonly SheetModel[], review: Review, options: ReportOptions) => void): void {
  fc.assert(
    fc.property(someReview, someOptions, (review, options) => check(buildSheets(review, options), review, options)),
    { numRuns: 60 },
  );
}

test("every block is rectangular, begins in A1 and has a width for each column", () => {
  everyPack((models) => {
    for (const { blocks, widths } of models) {
      for (const block of blocks) {
        expect([block.top, block.left]).toEqual([1, 1]);
        expect(new Set(block.cells.map((row) => row.length))).toEqual(new Set([widths.length]));
      }
    }
  });
});

test("every formula is of a known form and its value is what the cells give", () => {
  everyPack((models) => {
    for (const model of models) {
      for (const { content, role } of cellsOf(model)) {
        if (content.kind !== "formula") continue;
        expect(content.value).toBe(evaluate(content.formula, model, models));
        expect(LOOKS[role].numberFormat).not.toBe("@");
      }
    }
  });
});

test("the counts on the front sheet are those of the review", () => {
  const review = dentalReview();
  const [front] = buildSheets(review, OPTIONS);
  const counted = cellsOf(front as SheetModel)
    .map(({ content }) => (content.kind === "formula" && content.formula.startsWith("=COUNTIF") ? content : null))
    .filter((content) => content !== null)
    .map(({ formula, value }) => [/"(.*)"/.exec(formula)?.[1], value]);
  const { all } = review.rollup;
  expect(Object.fromEntries(counted.slice(0, 6))).toEqual({
    Blue: all.blue,
    Green: all.green,
    Amber: all.amber,
    Red: all.red,
    Grey: all.grey,
    Closed: all.closed,
  });
});

test("numbers, days and formulas stand in roles that can show them, and text in roles that keep it as text", () => {
  everyPack((models) => {
    for (const { content, role } of models.flatMap(cellsOf)) {
      if (content.kind === "number" || content.kind === "day" || content.kind === "link") {
        expect(LOOKS[role].numberFormat).not.toBe("@");
      }
    }
  });
});

test("every row is as tall as its text needs", () => {
  everyPack((models) => {
    for (const { blocks, heights, widths } of models) {
      blocks[0]?.cells.forEach((row, index) => {
        expect(heights[index + 1]).toBeGreaterThanOrEqual(neededHeight(row, widths));
        expect(heights[index + 1]).toBeLessThanOrEqual(TALLEST_ROW);
      });
    }
  });
});

test("every table lies on its sheet, has unique headings and no empty cell, and its name is used once", () => {
  everyPack((models) => {
    const names = models.flatMap(({ tables }) => tables.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    for (const model of models) {
      for (const table of model.tables) {
        const headings: string[] = [];
        for (let column = table.left; column <= table.right; column += 1) {
          for (let row = table.top; row <= table.bottom; row += 1) {
            const content = contentAt(model, row, column);
            expect(content.kind).not.toBe("empty");
            if (content.kind === "text") expect(content.text.trim()).not.toBe("");
            if (row === table.top && content.kind === "text") headings.push(content.text.toLowerCase());
          }
        }
        expect(new Set(headings).size).toBe(table.right - table.left + 1);
        expect(table.bottom).toBeGreaterThan(table.top);
      }
    }
  });
});

test("ids and tab names are unique, names fit Excel's limit, and A1 holds a title", () => {
  everyPack((models, _review, options) => {
    expect(new Set(models.map(({ id }) => id)).size).toBe(models.length);
    expect(new Set(models.map(({ name }) => name)).size).toBe(models.length);
    for (const model of models) {
      expect(model.name.length).toBeLessThanOrEqual(31);
      expect(model.name).toBe(options.sheetNames[model.id] ?? model.name);
      expect(model.blocks[0]?.cells[0]?.[0]?.role).toBe("title");
    }
  });
});

test("what is printed fits an A4 page across at 9 points or more, and says page, pages, title and day", () => {
  everyPack((models) => {
    for (const { kind, print, widths } of models) {
      if (kind === "data") continue;
      const scale = scaleFor(widths);
      expect(scale).toBeGreaterThanOrEqual(90);
      expect((widths.reduce((sum, width) => sum + columnPixels(width), 0) * scale) / 100).toBeLessThanOrEqual(
        PAGE_PIXELS,
      );
      expect(print.orientation).toBe("landscape");
      expect(print.footer.join()).toContain("Page &P of &N");
      expect(print.header.join()).toContain("30 September 2024");
      expect(print.header.join().length + 20).toBeLessThan(255);
    }
  });
});

test("a data sheet has no page head or foot", () => {
  everyPack((models) => {
    for (const { kind, print } of models) {
      if (kind === "data") expect([...print.header, ...print.footer].join("")).toBe("");
    }
  });
});

test("an ampersand in a title is not read as a code in the page's head", () => {
  const [front] = buildSheets(dentalReview(), { ...OPTIONS, title: "Health & Care" });
  expect(front?.print.header[0]).toBe("Health && Care");
});

test("the front sheet of a plan with every rating fits one page at 9 points", () => {
  const [front] = buildSheets(dentalReview(), OPTIONS);
  const height = Object.values(front?.heights ?? {}).reduce((sum, points) => sum + points, 0);
  expect(height).toBeLessThanOrEqual(PAGE_POINTS / 0.9);
});

test("dates and days of any length show in their columns, where no wrapping can help them", () => {
  for (const { id, blocks, widths } of buildSheets(dentalReview(), OPTIONS)) {
    for (const row of blocks[0]?.cells ?? []) {
      row.forEach(({ content, role }, column) => {
        const longest = { day: "30 September 2024", number: role === "days" ? "1,234 left" : "12,345" } as const;
        if (content.kind !== "day" && content.kind !== "number") return;
        const needs = textWidth(longest[content.kind], LOOKS[role]);
        expect([id, column, needs <= roomIn(widths[column] ?? 0)]).toEqual([id, column, true]);
      });
    }
  }
});

test("text that looks like a formula stays text", () => {
  const models = buildSheets(reviewOf([{ action: '=HYPERLINK("x")', rating: "red", label: "Overdue" }]), OPTIONS);
  const found = models.flatMap(cellsOf).filter(({ content }) => "text" in content && content.text.startsWith("="));
  expect(found.length).toBeGreaterThan(1);
  expect(new Set(found.map(({ content }) => content.kind))).toEqual(new Set(["text"]));
});

test("links point at the action in the tracker, whatever its sheet is called", () => {
  const models = buildSheets(reviewOf([{ sheet: "Jo's plan", rating: "red", label: "Overdue" }]), OPTIONS);
  const links = models.flatMap(cellsOf).flatMap(({ content }) => (content.kind === "link" ? [content.target] : []));
  expect(links).toContain("'Jo''s plan'!C6");
});

test("an empty plan still gives every sheet, and each says so", () => {
  const models = buildSheets(reviewOf([]), OPTIONS);
  expect(models.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["front-sheet", "exceptions", "plan-appendix", "checks", "action-data", "notes"]),
  );
  for (const model of models.filter(({ id }) => id !== "notes")) {
    const said = cellsOf(model).flatMap(({ content }) => ("text" in content ? [content.text] : []));
    expect(said.join(" ")).toMatch(/No action rows were (found|read)/);
  }
});

test("the sheets stand in the order of the list, and the list in tab order", () => {
  const places = SHEETS.map(({ id }) => SHEET_IDS.indexOf(id));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  for (const { id: preset } of PRESETS) {
    const order = buildSheets(dentalReview(), { ...OPTIONS, preset }).map(({ id }) => SHEET_IDS.indexOf(id as "notes"));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  }
});

test("the first preset writes the sheets of a first pack", () => {
  expect(buildSheets(dentalReview(), OPTIONS).map(({ name }) => name)).toEqual([
    "Front sheet",
    "Exceptions",
    "Plan appendix",
    "Checks",
    "By owner",
    "Briefing",
    "Action data",
    "Notes",
  ]);
});

test("the plan for agreement carries no rating", () => {
  const models = buildSheets(dentalReview(), { ...OPTIONS, preset: "plan-for-agreement" });
  const roles = models.filter(({ kind }) => kind === "pack").flatMap((model) => cellsOf(model).map(({ role }) => role));
  expect(roles.filter((role) => role.startsWith("rag."))).toEqual([]);
});

test("a recommendation in parts stands once, with its number, over the actions of all its parts", () => {
  const under = { recommendation: "Ensure capacity: a) encourage; b) explore.", ref: "8" };
  const review = reviewOf([
    { ...under, part: "8a" },
    { ...under, part: "8b" },
    { ref: "9.1", recommendation: "Share." },
  ]);
  const appendix = buildSheets(review, OPTIONS).find(({ id }) => id === "plan-appendix");
  const first = (appendix?.blocks[0]?.cells ?? [])
    .slice(4)
    .map(([ref, next]) => [ref, next].map((cell) => (cell && "text" in cell.content ? cell.content.text : "")));
  expect(first).toEqual([
    ["8", "Ensure capacity: a) encourage; b) explore."],
    ["8a", "Action of row 6."],
    ["8b", "Action of row 7."],
    ["9.1", "Share."],
    ["9.1", "Action of row 8."],
  ]);
});

test("building twice gives the same", () => {
  expect(buildSheets(dentalReview(), OPTIONS)).toEqual(buildSheets(dentalReview(), OPTIONS));
});

test("a front sheet of more than one page leaves no key alone on the last", () => {
  for (let count = 1; count <= 30; count += 1) {
    const asks = Array.from({ length: count }, (_, index) => `Agree date ${index + 1}.`);
    const [front] = buildSheets(dentalReview(), { ...OPTIONS, asks }) as [SheetModel];
    const [block] = front.blocks;
    const key =
      1 +
      block!.cells.findIndex(([first]) => first?.content.kind === "text" && /^What the key/.test(first.content.text));
    expect(key).toBeGreaterThan(1);
    expect([count, front.print.breaksBefore.includes(key)]).toEqual([count, false]);
  }
});

test("a date's formatting codes are on no sheet", () => {
  const review = reviewOf([
    { action: "Refine it.", due: dated("<p>Sep 2024 - ongoing</p>", null, { class: "ongoing", start: "2024-09-01" }) },
    { action: "Go on.", due: dated("<p>Ongoing</p>", null, { class: "ongoing" }), rating: "red", label: "Overdue" },
  ]);
  for (const { id: preset } of PRESETS) {
    const shown = buildSheets(review, { ...OPTIONS, preset }).filter(
      ({ kind, id }) => kind !== "data" || id === "notes",
    );
    const words = shown
      .flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()))
      .map(({ content }) => ("text" in content ? content.text : ""));
    expect([preset, words.filter((each) => each.includes("<p>"))]).toEqual([preset, []]);
    expect(words.join("\n")).toContain("Sep 2024 - ongoing");
  }
});
