/** What `planproof read` prints: tables with how sure, what was left out, rows skipped with reasons, values assumed. */

import { resolve } from "node:path";
import { readFileSync } from "node:fs";
import { runReview } from "../../src/app/run-review";
import type { Day } from "../../src/domain/calendar";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import type { Book } from "../../src/host/book/book";
import { openBook } from "../../src/host/book/open-book";
import { createHost } from "../../src/host/bridge";
import { printReading } from "../../src/workbench/cli/print-reading";
import { connect } from "../../src/workbench/office-client";
import { caseWorkbook } from "../support/case-workbook";

async function printed(book: Book): Promise<string> {
  connect(createHost(book));
  const asAt = "2024-09-30" as Day;
  const outcome = await runReview(new OfficeWorkbook(), { asAt, today: asAt });
  if (!outcome.ok) throw new Error(outcome.failure.sentence);
  return printReading(outcome.value.review, "plan.xlsx");
}

test("a plan with a lost heading, a key beside it, a hidden row and a misspelt month is told in full", async () => {
  const out = await printed(
    await caseWorkbook(
      [
        "=== Plan",
        "Access plan for the borough",
        "Action | Owner | | | Key | Meaning",
        "Open a same-day hub | Hub manager | March 2025 | | G | On track",
        "Recruit two pharmacists | Workforce lead | Septmber 2024 | | R | Off track",
        "Survey patients | Engagement manager | 24/25 ... hidden",
        "Total | 3",
      ].join("\n"),
    ),
  );
  expect(out.split("\n")).toEqual([
    "Access plan for the borough",
    "",
    "Tables of the plan",
    expect.stringMatching(/^ {2}Plan!A2:C6: table of actions, \d+% sure\. It has actions \("Action"\) with owners/),
    "    3 rows read, headings in row 2",
    "    A   Action: action, 100% sure",
    "    B   Owner: who is responsible, 100% sure",
    "    C   (no heading): due date, 50% sure, guessed from what the cells hold",
    "",
    "Tables left out of the plan",
    expect.stringMatching(/^ {2}Plan!E2:F4: neither plan nor figures, 80% sure\. It has words only/),
    "",
    "6 rows seen = 3 read + 3 skipped",
    "  Title: Plan row 1",
    "  Headings: Plan row 2",
    "  Total: Plan row 6",
    "",
    "Rows read in a way of their own",
    "  The row is hidden, and read: Plan row 5",
    "",
    "Dates that could not be read",
    '  "Septmber 2024" -> not read. “Septmber” is no month; it looks like September. (C4)',
    "",
    "Dates read with something assumed",
    '  "24/25" -> year, 1 April 2024 to 31 March 2025. The wording gives a year and no month. Give a month. (C5)',
    "",
    "Dates as they stand",
    '  "March 2025" -> month, 1 March 2025 to 31 March 2025. (C3)',
  ]);
});

test("the Staffordshire workbook: eight tables of the plan, the index, the key and the figures apart with the reason", async () => {
  const file = resolve(__dirname, "../../assets/samples/staffordshire-access-plan.xlsx");
  const out = await printed(await openBook(new Uint8Array(readFileSync(file))));
  expect(out).toMatch(/^Detailed action plan for general practice access\n/);
  expect(out.match(/: table of actions, /g)).toHaveLength(8);
  expect(out.match(/: table of figures, /g)).toHaveLength(3);
  expect(out).toContain("66 rows seen = 27 read + 39 skipped");
});
