/** What belongs to the workbook as a whole: settings, details, names, the selection, the application. */

import { openHost } from "../../support/open-host";
import { codeOf } from "../../support/refusal-of";

test("settings keep any plain value, and null objects stand for those that are not there", async () => {
  const { run, book } = await openHost();
  const settings = await run(async (context) => {
    const { settings } = context.workbook;
    settings.add("planproof", { policy: "brag", days: [30, 60], on: true });
    await context.sync();
    const kept = settings.getItemOrNullObject("planproof").load("key,value");
    const missing = settings.getItemOrNullObject("none");
    await context.sync();
    kept.value = "plain";
    await context.sync();
    const again = settings.getItem("planproof").load("value");
    const count = settings.getCount();
    await context.sync();
    again.delete();
    await context.sync();
    return [kept.key, missing.isNullObject, again.value, count.value];
  });
  expect(settings).toEqual(["planproof", true, "plain", 1]);
  expect(book.settings()).toEqual([]);
});

test("a setting is read as it was given", async () => {
  const { run } = await openHost();
  const value = { policy: "brag", days: [30, 60], when: "2024-09-30", none: null };
  const read = await run(async (context) => {
    context.workbook.settings.add("planproof", value);
    const all = context.workbook.settings.load("items/key,items/value");
    await context.sync();
    return all.items.map((item) => [item.key, item.value]);
  });
  expect(read).toEqual([["planproof", value]]);
});

test("the document's details are read and written", async () => {
  const { run } = await openHost();
  const details = await run(async (context) => {
    const { properties } = context.workbook;
    properties.title = "Action plan: report";
    properties.author = "Programme office";
    properties.load("title,author,subject,comments");
    await context.sync();
    return [properties.title, properties.author, properties.subject, properties.comments];
  });
  expect(details).toEqual(["Action plan: report", "Programme office", "", ""]);
});

test("names stand for cells, and are looked up by sheets as addresses are", async () => {
  const { run } = await openHost();
  const names = await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Action data");
    context.workbook.names.add("Ratings", sheet.getRange("C2:C9"));
    const item = context.workbook.names.getItemOrNullObject("ratings").load("name,formula,value,scope,visible");
    const range = item.getRange().load("address");
    const byName = sheet.getRange("Ratings").load("address");
    const missing = context.workbook.names.getItemOrNullObject("None");
    await context.sync();
    return [
      item.name,
      item.formula,
      item.value,
      item.scope,
      item.visible,
      range.address,
      byName.address,
      missing.isNullObject,
    ];
  });
  expect(names).toEqual([
    "Ratings",
    "='Action data'!$C$2:$C$9",
    "'Action data'!$C$2:$C$9",
    "Workbook",
    true,
    "'Action data'!C2:C9",
    "'Action data'!C2:C9",
    true,
  ]);
});

test.each([["A1"], ["two words"], ["1st"], ["R"]])("%p cannot be a name", async (name) => {
  const { run } = await openHost();
  const adding = run(async (context) => {
    context.workbook.names.add(name, "=1");
    await context.sync();
  });
  expect(await codeOf(adding)).toBe("InvalidArgument");
});

test("a name that is taken is refused, and a deleted one is gone", async () => {
  const { run, book } = await openHost();
  const twice = run(async (context) => {
    context.workbook.names.add("Ratings", "=1");
    context.workbook.names.add("RATINGS", "=2");
    await context.sync();
  });
  expect(await codeOf(twice)).toBe("ItemAlreadyExists");
  await run(async (context) => {
    context.workbook.names.getItem("Ratings").delete();
    await context.sync();
  });
  expect(book.names()).toEqual([]);
});

test("what is selected is told, and a selection shows its sheet", async () => {
  const { run } = await openHost();
  const selected = await run(async (context) => {
    context.workbook.worksheets.add("Plan").getRange("C6:D7").select();
    const range = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return [range.address, cell.address, sheet.name];
  });
  expect(selected).toEqual(["Plan!C6:D7", "Plan!C6", "Plan"]);
});

test("the application's switches are taken and read", async () => {
  const { run } = await openHost();
  const modes = await run(async (context) => {
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    application.load("calculationMode");
    context.runtime.load("enableEvents");
    await context.sync();
    const before = application.calculationMode;
    application.calculationMode = "Manual";
    application.calculate("Full");
    context.runtime.enableEvents = false;
    application.load("calculationMode");
    await context.sync();
    return [before, application.calculationMode, context.runtime.enableEvents];
  });
  expect(modes).toEqual(["Automatic", "Manual", false]);
});
