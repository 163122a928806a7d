/** Sheets as the real client sees them: found, added, named, ordered, hidden, deleted, marked. */

import { openHost } from "../../support/open-host";
import { codeOf, refusalOf } from "../../support/refusal-of";

type Use = (context: Excel.RequestContext) => void;

/** Runs `use` and one sync. */
const once =
  (use: Use) =>
  async (context: Excel.RequestContext): Promise<void> => {
    use(context);
    await context.sync();
  };

test("sheets are listed in tab order with what they bear, nested reads included", async () => {
  const { run } = await openHost();
  const listed = await run(async (context) => {
    const { worksheets } = context.workbook;
    const plan = worksheets.add("Action plan");
    plan.customProperties.add("planproof", "front");
    plan.tabColor = "#005eb8";
    worksheets.load(
      "items/name,items/id,items/position,items/visibility,items/tabColor,items/customProperties/items/key",
    );
    await context.sync();
    return worksheets.items.map((sheet) => [
      sheet.name,
      sheet.position,
      sheet.visibility,
      sheet.tabColor,
      sheet.customProperties.items.map((each) => each.key),
    ]);
  });
  expect(listed).toEqual([
    ["Sheet1", 0, "Visible", "", []],
    ["Action plan", 1, "Visible", "#005EB8", ["planproof"]],
  ]);
});

test("a sheet that was added is written to again in a later request, under its new name too", async () => {
  const { run, book } = await openHost();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Draft");
    await context.sync();
    sheet.name = "Front sheet";
    sheet.showGridlines = false;
    await context.sync();
    sheet.getRange("A1").values = [["Report of"]];
    sheet.activate();
    await context.sync();
  });
  const sheet = book.sheets()[1];
  expect(sheet?.name).toBe("Front sheet");
  expect(sheet?.showGridlines).toBe(false);
  expect(book.activeSheetId()).toBe(sheet?.id);
  expect(sheet?.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["Report of"]]);
});

test("a sheet that is not there is a null object, or not found", async () => {
  const { run } = await openHost();
  const isNull = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Plan");
    const range = sheet.getUsedRangeOrNullObject(true).load("address");
    sheet.delete();
    await context.sync();
    return [sheet.isNullObject, range.isNullObject];
  });
  expect(isNull).toEqual([true, true]);
  const missing = run(once((context) => context.workbook.worksheets.getItem("Plan").load("name")));
  expect(await refusalOf(missing)).toMatchObject({ code: "ItemNotFound", place: "WorksheetCollection.getItem" });
});

test("names are matched in any case, and ids too", async () => {
  const { run } = await openHost();
  const same = await run(async (context) => {
    const byName = context.workbook.worksheets.getItem("SHEET1").load("id");
    await context.sync();
    const byId = context.workbook.worksheets.getItem(byName.id).load("name");
    await context.sync();
    return byId.name;
  });
  expect(same).toBe("Sheet1");
});

test.each([
  ["", "InvalidArgument"],
  ["This name has 32 characters in it", "InvalidArgument"],
  ["Plan [v2]", "InvalidArgument"],
  ["Plan: 2024", "InvalidArgument"],
  ["Q1/Q2", "InvalidArgument"],
  ["What?", "InvalidArgument"],
  ["'Plan", "InvalidArgument"],
  ["Plan'", "InvalidArgument"],
  ["sheet1", "ItemAlreadyExists"],
])("a sheet cannot be named %p: %s", async (name, code) => {
  const { run } = await openHost();
  expect(await codeOf(run(once((context) => context.workbook.worksheets.add(name))))).toBe(code);
  const renamed = run(
    once((context) => {
      context.workbook.worksheets.add("Other").name = name;
    }),
  );
  expect(await codeOf(renamed)).toBe(code);
});

test("a sheet may be renamed to its own name in another case", async () => {
  const { run, book } = await openHost();
  await run(
    once((context) => {
      context.workbook.worksheets.getItem("Sheet1").name = "SHEET1";
    }),
  );
  expect(book.sheets().map((sheet) => sheet.name)).toEqual(["SHEET1"]);
});

test("one visible sheet always stays, and a very hidden one cannot be deleted", async () => {
  const { run, book } = await openHost();
  const only = run(once((context) => context.workbook.worksheets.getItem("Sheet1").delete()));
  expect(await codeOf(only)).toBe("InvalidOperation");
  const hidden = run(
    once((context) => {
      context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
    }),
  );
  expect(await codeOf(hidden)).toBe("InvalidOperation");
  const veryHidden = run(
    once((context) => {
      const sheet = context.workbook.worksheets.add("Data");
      sheet.visibility = "VeryHidden";
      sheet.delete();
    }),
  );
  expect(await refusalOf(veryHidden)).toMatchObject({ code: "InvalidOperation", place: "Worksheet.delete" });
  expect(book.sheets().map((sheet) => sheet.visibility)).toEqual(["Visible", "VeryHidden"]);
});

test("a hidden sheet cannot be activated", async () => {
  const { run } = await openHost();
  const activated = run(
    once((context) => {
      const sheet = context.workbook.worksheets.add("Data");
      sheet.visibility = "Hidden";
      sheet.activate();
    }),
  );
  expect(await refusalOf(activated)).toMatchObject({ code: "InvalidOperation", place: "Worksheet.activate" });
});

test("sheets are moved, counted and walked through", async () => {
  const { run } = await openHost();
  const found = await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Last");
    worksheets.add("First").position = 0;
    worksheets.getItem("Sheet1").visibility = "Hidden";
    const first = worksheets.getFirst().load("name");
    const next = worksheets.getItem("First").getNext(true).load("name");
    const last = worksheets.getLast().load("name");
    const beyond = worksheets.getItem("Last").getNextOrNullObject();
    const active = worksheets.getActiveWorksheet().load("name");
    const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
    await context.sync();
    return [first.name, next.name, last.name, beyond.isNullObject, active.name !== "Sheet1", all.value, visible.value];
  });
  expect(found).toEqual(["First", "Last", "Last", true, true, 3, 2]);
});

test("marks on a sheet are told apart without regard to case, set anew, and deleted", async () => {
  const { run } = await openHost();
  const marks = await run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem("Sheet1");
    customProperties.add("planproof", "checks");
    customProperties.add("PLANPROOF", "exceptions");
    customProperties.add("other", "x").delete();
    const kept = customProperties.getItemOrNullObject("PlanProof").load("key,value");
    const gone = customProperties.getItemOrNullObject("other");
    const count = customProperties.getCount();
    await context.sync();
    return [kept.key, kept.value, gone.isNullObject, count.value];
  });
  expect(marks).toEqual(["planproof", "exceptions", true, 1]);
});

test("a mark's key has at most 255 characters", async () => {
  const { run } = await openHost();
  const long = run(
    once((context) => context.workbook.worksheets.getItem("Sheet1").customProperties.add("k".repeat(256), "v")),
  );
  expect(await codeOf(long)).toBe("InvalidArgument");
});

test("panes are frozen, found and loosed", async () => {
  const { run } = await openHost();
  const places = await run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem("Sheet1");
    const before = freezePanes.getLocationOrNullObject();
    freezePanes.freezeRows(3);
    const rows = freezePanes.getLocationOrNullObject().load("address");
    freezePanes.freezeAt("A1:B2");
    const corner = freezePanes.getLocationOrNullObject().load("address");
    freezePanes.unfreeze();
    const after = freezePanes.getLocationOrNullObject();
    await context.sync();
    return [before.isNullObject, rows.address, corner.address, after.isNullObject];
  });
  expect(places).toEqual([true, "Sheet1!1:3", "Sheet1!A1:B2", true]);
});

test("a blank sheet has no used range, and answers its first cell where it must answer", async () => {
  const { run } = await openHost();
  const used = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const none = sheet.getUsedRangeOrNullObject(true);
    const first = sheet.getUsedRange().load("address");
    await context.sync();
    sheet.getRange("B3:C4").values = [
      ["a", ""],
      ["", 2],
    ];
    sheet.getRange("E9").format.fill.color = "#FFFF00";
    const values = sheet.getUsedRangeOrNullObject(true).load("address,rowIndex,columnIndex,rowCount,columnCount");
    const all = sheet.getUsedRange().load("address");
    await context.sync();
    return [none.isNullObject, first.address, values.address, values.rowIndex, values.columnIndex, all.address];
  });
  expect(used).toEqual([true, "Sheet1!A1", "Sheet1!B3:C4", 2, 1, "Sheet1!B3:E9"]);
});
