/** What sheets ask of a review: dates first and now, repeats on one line, asks, words and page breaks. */

import { asksOf } from "../../../src/domain/report/asks";
import { dateNow, firstDate, groupRepeats, joinSameActions } from "../../../src/domain/report/facts";
import { filled, fitsOnePage, pageStarts, scaleFor, type Run } from "../../../src/domain/report/page";
import { listOf, percentOf, plural, rowRuns, thousands } from "../../../src/domain/report/words";
import { dated, OPTIONS, reviewOf, reviewRow, type RowSays } from "./review-of";

const variance = (slipDays: number | null) => ({ days: 0, workingDays: 0, slipDays, timesRevised: 0, because: "" });

describe("first date and date now", () => {
  test.each<[string, RowSays, string | null, string | null]>([
    ["not revised", { day: "2024-06-30" }, "2024-06-30", "2024-06-30"],
    ["no date", { day: "" }, null, null],
    [
      "revised later",
      { day: "2024-06-30", revised: dated("x", "2024-07-30"), variance: variance(30) },
      "2024-06-30",
      "2024-07-30",
    ],
    [
      "revised earlier does not count",
      { day: "2024-06-30", revised: dated("x", "2024-05-31") },
      "2024-06-30",
      "2024-06-30",
    ],
    ["both dates in one cell", { day: "2024-06-30", variance: variance(91) }, "2024-03-31", "2024-06-30"],
    ["revised, the first one unreadable", { day: "", revised: dated("x", "2024-07-30") }, "2024-07-30", "2024-07-30"],
  ])("%s", (_name, says, first, now) => {
    const row = reviewRow(says, 6);
    expect([firstDate(row), dateNow(row)]).toEqual([first, now]);
  });
});

describe("repeats", () => {
  const late = (more: RowSays = {}, row = 6) =>
    reviewRow({ rating: "red", label: "Overdue", day: "2024-08-31", ...more }, row);
  const of = (count: number, more: (index: number) => RowSays = () => ({})) =>
    Array.from({ length: count }, (_, index) => late(more(index), index + 6));
  const sizes = (rows: ReturnType<typeof of>) => groupRepeats(rows).map((group) => group.length);

  test("four alike stay apart, five go together", () => {
    expect(sizes(of(4))).toEqual([1, 1, 1, 1]);
    expect(sizes(of(5))).toEqual([5]);
  });
  test("a different date, case or reason parts them", () => {
    expect(sizes(of(6, (index) => (index === 0 ? { day: "2024-07-31" } : {})))).toEqual([1, 5]);
    expect(sizes(of(6, (index) => (index === 5 ? { case: "R8b" } : {})))).toEqual([5, 1]);
    expect(sizes(of(6, (index) => (index === 2 ? { because: "Another reason." } : {})))).toEqual([5, 1]);
    expect(sizes(of(6, (index) => (index === 2 ? { label: "Off track" } : {})))).toEqual([5, 1]);
    expect(sizes(of(6, (index) => (index === 2 ? { rating: "amber" } : {})))).toEqual([5, 1]);
  });
  test("a date after which the work may run on is told apart from one that has passed", () => {
    expect(sizes(of(6, (index) => (index === 0 ? { position: "softPassed" } : {})))).toEqual([1, 5]);
  });
  test("the name of the lead in the reason does not part them", () => {
    const rows = of(5, (index) => ({ lead: `Team ${index}`, because: `Ask Team ${index} for the status.` }));
    expect(sizes(rows)).toEqual([5]);
  });
  test("an action that stands twice, or has two measures, is one line while its date and rating agree", () => {
    const twice = [
      late({ linkedTo: [{ sheet: "Plan", row: 9 }] }, 6),
      late({}, 7),
      late({ linkedTo: [{ sheet: "Plan", row: 6 }] }, 9),
    ];
    const rowsOf = (rows: ReturnType<typeof of>) =>
      joinSameActions(groupRepeats(rows)).map((group) => group.map(({ row }) => row));
    expect(rowsOf(twice)).toEqual([[6, 9], [7]]);
    expect(rowsOf([late({}, 6), late({ measureOf: 6 }, 7)])).toEqual([[6, 7]]);
    expect(rowsOf([late({}, 6), late({ measureOf: 6, day: "2024-07-31" }, 7)])).toEqual([[6], [7]]);
  });
  test("no row is lost or doubled", () => {
    const rows = of(12, (index) => (index % 3 === 0 ? { day: "2024-07-31" } : {}));
    expect(
      groupRepeats(rows)
        .flat()
        .map(({ row }) => row)
        .sort((a, b) => a - b),
    ).toEqual(rows.map(({ row }) => row));
  });
});

describe("what the committee is asked", () => {
  test("what the officer typed comes before anything of ours", () => {
    expect(asksOf(reviewOf([]), { ...OPTIONS, asks: ["Agree the plan."] })).toEqual([
      { verb: "1", text: "Agree the plan." },
    ]);
  });
  test.each<[string, RowSays[], string[]]>([
    [
      "nothing presses",
      [{ rating: "green", label: "On track", status: "x" }],
      ["Note where the plan stands as at 30 September 2024."],
    ],
    [
      "no status",
      [{ day: "2024-07-31" }, {}],
      [
        "Note where the dates of the plan stand as at 30 September 2024.",
        "Ask each lead to report the status of their actions, beginning with the one whose date has passed.",
      ],
    ],
    [
      "two decisions, one red without recovery",
      [
        { rating: "red", label: "Overdue", status: "x", decision: "Agree" },
        { rating: "amber", label: "At risk", status: "x", decision: "Fund" },
      ],
      [
        "Note where the plan stands as at 30 September 2024.",
        "Take the 2 decisions sought, set out on the sheet Exceptions.",
        "Ask for a recovery action for the 1 red action that has none.",
      ],
    ],
  ])("%s", (_name, rows, texts) => {
    expect(asksOf(reviewOf(rows), OPTIONS).map(({ text }) => text)).toEqual(texts);
  });
});

test("words", () => {
  expect([plural(1, "day"), plural(2, "day"), plural(0, "day"), plural(1200, "row")]).toEqual([
    "1 day",
    "2 days",
    "0 days",
    "1,200 rows",
  ]);
  expect([listOf([]), listOf(["a"]), listOf(["a", "b"]), listOf(["a", "b", "c"])]).toEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
  ]);
  expect([rowRuns([9, 6, 7, 8]), rowRuns([6, 7, 12]), rowRuns([]), rowRuns([5, 5])]).toEqual([
    "6 to 9",
    "6, 7, 12",
    "",
    "5",
  ]);
  expect([percentOf(0, 0), percentOf(0, 9), percentOf(1, 400), percentOf(399, 400), percentOf(4, 4)]).toEqual([
    "0%",
    "0%",
    "under 1%",
    "over 99%",
    "100%",
  ]);
  expect([thousands(1234567), thousands(-1234), thousands(0)]).toEqual(["1,234,567", "−1,234", "0"]);
});

describe("pages", () => {
  const WIDTHS = [100];

  /** Where pages start in a sheet of 5 rows of 10 points each, the headings last, and then runs of a heading line and rows. */
  const starts = (...runs: readonly (readonly number[])[]): number[] => {
    const heights = Object.fromEntries(
      [10, 10, 10, 10, 10, ...runs.flat()].map((height, index) => [index + 1, height]),
    );
    let next = 6;
    const kept = runs.map(([, ...rows]): Run => {
      const from = next;
      next += rows.length + 1;
      return [{ from, rows: 2 }, ...rows.slice(1).map((_, index) => ({ from: from + 2 + index, rows: 1 }))];
    });
    return pageStarts([[{ from: 1, rows: 5 }], ...kept], heights, WIDTHS, 5);
  };

  test("a heading line never ends a page", () => {
    expect(starts([20, 380], [20, 100])).toEqual([8]);
  });
  test("a recommendation starts a page where little of the last one is left white", () => {
    expect(starts([20, 270], [20, 60, 60, 60])).toEqual([8]);
  });
  test("it goes on where a new page would leave much white, and pages then start between its rows", () => {
    expect(starts([20, 100], [20, 200, 200])).toEqual([10]);
    expect(starts([20, 200], [20, ...Array<number>(12).fill(60)])).toEqual([12, 19]);
  });
  test("what fits one page starts no other", () => {
    expect(starts([20, 100], [20, 100])).toEqual([]);
  });
  test("a sheet of one page is one whose type stays above 9 points", () => {
    expect([fitsOnePage({ 1: 400, 2: 150 }), fitsOnePage({ 1: 400, 2: 200 })]).toEqual([true, false]);
  });
  test("widths fill the page and no more", () => {
    const widths = filled([{ width: 10 }, { width: 20, share: 3 }, { width: 20, share: 1 }]);
    expect(scaleFor(widths)).toBe(100);
    expect(widths[1]).toBeGreaterThan(80);
    expect(scaleFor(widths.map((width) => width + 2))).toBeLessThan(100);
  });
  test("columns that need more than a page go down to 92% and there stop", () => {
    const widths = filled([{ width: 70 }, { width: 70 }, { width: 5, share: 1 }]);
    expect(scaleFor(widths)).toBeGreaterThanOrEqual(92);
    expect(widths.slice(0, 2)).toEqual([70, 70]);
  });
});
