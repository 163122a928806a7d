/** The real client in Node: loaded once, with the few members of Office that its bundle lacks. */

import { loadOfficeClient, supportSets } from "../../src/workbench/office-client";
import { openHost } from "../support/open-host";
import { codeOf } from "../support/refusal-of";

const client = loadOfficeClient();

test("it is loaded once, and stands where an add-in looks for it", () => {
  expect(loadOfficeClient()).toBe(client);
  expect(Excel).toBe(client.Excel);
  expect(typeof Excel.run).toBe("function");
  expect(Excel.ChartType.barStacked).toBe("BarStacked");
});

test("Office is ready at once, and says which Excel it is", async () => {
  const told: unknown[] = [];
  const info = await Office.onReady((ready) => told.push(ready.host));
  expect([info.host, ...told]).toEqual(["Excel", "Excel"]);
  expect(Office.context.diagnostics.host).toBe("Excel");
});

test.each([
  ["ExcelApi", "1.9", true],
  ["ExcelApi", "1.14", true],
  ["ExcelApi", "1.15", false],
  ["SharedRuntime", "1.1", true],
  ["ExcelApiDesktop", "1.1", false],
  ["NoSuchSet", "1.1", false],
])("the set %s %s: %p", (set, version, supported) => {
  expect(Office.context.requirements.isSetSupported(set, version)).toBe(supported);
});

test("a newer Excel can be stood in for", () => {
  supportSets({ ExcelApi: "1.20" });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(true);
  supportSets({ ExcelApi: "1.14" });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(false);
});

test("more cells than Excel touches at once are refused", async () => {
  const { run } = await openHost();
  const clearing = run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A:AG").clear("Contents");
    await context.sync();
  });
  expect(await codeOf(clearing)).toBe("OperationCellsExceedLimit");
});
