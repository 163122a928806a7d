import { resolve } from "node:path";
import { readFileSync, readdirSync } from "node:fs";
import { DEFAULT_SETTINGS, settingsSchema } from "../../../src/domain/settings";
import { findTables } from "../../../src/domain/plan/find-tables";
import { readRows } from "../../../src/domain/plan/read-rows";
import { makeRowChecker } from "../../../src/domain/plan/schema-rows";
import { makeStatusReader, makeColourReader } from "../../../src/domain/status/status-words";
import { describePlan, planColumns, measureColumns } from "../../../src/domain/plan/plan-schema";
import { openHost } from "../../support/open-host";
import { OfficeWorkbook } from "../../../src/excel/office-workbook";

test.each(["stockton-action-plan","staffordshire-access-plan","live-tracker","pcarp-checklists"])("%s", async (file) => {
  await openHost(new Uint8Array(readFileSync(resolve(__dirname, `../../../assets/samples/${file}.xlsx`))));
  const read = await new OfficeWorkbook().read();
  if (!read.ok) throw new Error(read.failure.sentence);
  const s = DEFAULT_SETTINGS;
  const found = findTables(read.value.grids, s);
  const plan = readRows(read.value.grids, found.tables, s);
  const check = makeRowChecker(s, { statusOf: makeStatusReader(s), colourOf: makeColourReader() });
  const out = plan.rows.map((row) => [row.row, ...check(row).faults].join(" | "));
  console.log(out.join("\n"));
  console.log(JSON.stringify(check(plan.rows[3]!).plain));
});
test("x", () => { console.log(describePlan(DEFAULT_SETTINGS).join("\n")); console.log(measureColumns(DEFAULT_SETTINGS).map(c=>c.heading).join(" | ")) });
