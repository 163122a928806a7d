/** What the officer has PlanProof remember of the layout and of columns is kept in the file and holds in the next check. */

import { forgetLayout, rememberLayout } from "../../src/app/remember-layout";
import { overrideColumn, takeBackColumn } from "../../src/app/override-column";
import type { Outcome } from "../../src/app/outcome";
import { runReview } from "../../src/app/run-review";
import { day } from "../../src/domain/calendar";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import type { Value } from "../../src/host/book/book";
import { newBook } from "../../src/host/book/open-book";
import { hostOver, openHost } from "../support/open-host";
import { portOf } from "../support/port-of";

const port = new OfficeWorkbook();
const PLAN: Value[][] = [
  ["Action", "Chap in charge", "Due"],
  ["Open a same-day hub", "Front desk", "March 2025"],
  ["Recruit two pharmacists", "Back desk", "June 2025"],
];

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.sentence} (${outcome.failure.detail})`);
  return outcome.value;
}

/** A workbook whose sheet "Plan" holds these rows, open in the stand-in. */
async function planOf(rows: Value[][]) {
  const book = await newBook();
  book.renameSheet(book.sheets()[0]!.id, "Plan");
  put(book.sheets()[0]!, rows);
  return hostOver(book);
}

const put = (sheet: { setValues(box: object, rows: Value[][]): void }, rows: Value[][]): void =>
  sheet.setValues({ row: 0, column: 0, rows: rows.length, columns: rows[0]!.length }, rows);

const check = async () => valueOf(await runReview(port, { today: day(2024, 9, 30), asAt: day(2024, 9, 30) }));

test("a remembered layout changes no result, and tells of a column that has moved since", async () => {
  const { book, host } = await planOf(PLAN);
  const before = await check();
  host.resetCounts();
  const kept = valueOf(await rememberLayout(port, before.review));
  expect(kept.sentence).toBe(
    'The layout is kept in this workbook: 2 columns on "Plan". A check says from now on which have moved or gone.',
  );
  expect(host.counts.requests).toBe(2);
  expect((await check()).review).toEqual(before.review);

  const { book: again } = await openHost(book.save());
  put(
    again.sheets()[0]!,
    PLAN.map(([action = "", chap = "", due = ""]) => [action, chap, "", due]),
  );
  const { review } = await check();
  expect(review.tables[0]?.why).toMatch(/The due date column has moved from C to D since last time\.$/);
  expect(review.settings).toBe(before.review.settings);

  valueOf(await rememberLayout(port, review));
  expect((await check()).review.tables[0]?.why).not.toContain("moved");
  valueOf(await forgetLayout(port));
  expect((await check()).reading.settings).toMatchObject({ layout: [] });
});

test("what a column means is kept, follows its heading, and can be taken back", async () => {
  const { book } = await planOf(PLAN);
  const { review } = await check();
  expect(review.rows[0]?.owners).toEqual([]);
  const chap = { sheet: "Plan", column: "B", heading: "Chap in charge" };
  const said = valueOf(await overrideColumn(port, chap, "owner"));
  expect(said.sentence).toBe('Column B of "Plan" ("Chap in charge") is read as owner from the next check on.');

  const { book: again } = await openHost(book.save());
  const told = await check();
  expect(told.review.rows.map(({ owners }) => owners)).toEqual([["Front desk"], ["Back desk"]]);
  expect(told.review.tables[0]?.headings[1]).toMatchObject({ field: "owner", sure: 1, from: "override" });

  put(
    again.sheets()[0]!,
    PLAN.map(([action = "", chap = "", due = ""]) => [action, "", chap, due]),
  );
  const moved = await check();
  expect(moved.review.rows.map(({ owners }) => owners)).toEqual([["Front desk"], ["Back desk"]]);

  const out = valueOf(await overrideColumn(port, { ...chap, column: "C" }, null));
  expect(out.columns).toEqual([{ sheet: "Plan", column: 3, heading: "Chap in charge", field: null }]);
  const back = valueOf(await takeBackColumn(port, { ...chap, column: "C" }));
  expect(back.columns).toEqual([]);
  expect((await check()).review.rows[0]?.owners).toEqual([]);
});

test("other settings, and those of a later version, stay as they are", async () => {
  const { book } = await planOf(PLAN);
  book.setSetting("PlanProof", JSON.stringify({ graceDays: 7, fromTheFuture: true }));
  const { review } = await check();
  valueOf(await rememberLayout(port, review));
  valueOf(await overrideColumn(port, { sheet: "Plan", column: "B", heading: "" }, "owner"));
  expect(JSON.parse(book.setting("PlanProof")!)).toMatchObject({
    graceDays: 7,
    fromTheFuture: true,
    layout: [{ field: "action" }, { field: "due" }],
    columns: [{ field: "owner" }],
  });
});

test("a workbook without a plan has no layout to keep, and Excel is not asked", async () => {
  const refusing = portOf({});
  const saveSettings = jest.spyOn(refusing, "saveSettings");
  const { columns } = valueOf(await rememberLayout(refusing, { tables: [] }));
  expect(columns).toBe(0);
  expect(saveSettings).not.toHaveBeenCalled();
});

test("what Excel will not keep is a failure with its sentence", async () => {
  const { host } = await planOf(PLAN);
  const { review } = await check();
  for (const act of [
    () => rememberLayout(port, review),
    () => overrideColumn(port, { sheet: "Plan", column: "B", heading: "Chap in charge" }, "owner"),
  ]) {
    host.resetCounts();
    host.injectFault({ request: 2, code: "AccessDenied" });
    const outcome = await act();
    expect(outcome.ok ? "" : outcome.failure.sentence).toContain("those in the workbook are as they were");
  }
});
