/** Text that turns into dates as it is written, which is how a plan's "Sep 2024" gets lost. */

import { typedDate } from "../../../src/host/objects/cells/typed-dates";
import { openHost } from "../../support/open-host";

test.each([
  ["05/04/2024", 45416, "m/d/yyyy"], // 4 May: the American order
  ["5-4-24", 45416, "m/d/yyyy"],
  ["2024-09-30", 45565, "m/d/yyyy"],
  ["30 Sep 2024", 45565, "d-mmm-yy"],
  ["30-Sep-24", 45565, "d-mmm-yy"],
  ["30 September 2024", 45565, "d-mmm-yy"],
  ["September 30, 2024", 45565, "d-mmm-yy"],
  ["Sep 2024", 45536, "mmm-yy"],
  ["September 2024", 45536, "mmm-yy"],
  ["9/2024", 45536, "mmm-yy"],
  ["3/4", 45355, "d-mmm"],
  ["30 Sep", 45565, "d-mmm"],
  ["Mar 24", 45375, "d-mmm"],
  ["10:30", 0.4375, "h:mm"],
  ["1:30 PM", 0.5625, "h:mm AM/PM"],
])("%p becomes %d, shown as %s", (text, serial, format) => {
  expect(typedDate(text, 2024)).toEqual({ serial, format });
});

test.each([
  "30/09/2024", // there is no month 30
  "30th September 2024",
  "Sept 2024",
  "end of September 2024",
  "Monday 30 September 2024",
  "30.09.2024",
  "Q2 2024/25",
  "2024/25",
  "31/02",
  "29 Feb 2023",
  "ongoing",
  "25:10",
  "1.2.3",
])("%p stays text", (text) => {
  expect(typedDate(text, 2024)).toBeUndefined();
});

test("a General cell takes the date's format, a text cell keeps the words, a dated cell its own format", async () => {
  const { run } = await openHost(undefined, { thisYear: 2024 });
  const cells = await run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:D1");
    range.numberFormat = [["General", "@", "dd/mm/yyyy", "General"]];
    range.values = [["Sep 2024", "Sep 2024", "30 Sep 2024", "'Sep 2024"]];
    range.load("values,numberFormat,text");
    await context.sync();
    return [range.values, range.numberFormat, range.text];
  });
  expect(cells).toEqual([
    [[45536, "Sep 2024", 45565, "Sep 2024"]],
    [["mmm-yy", "@", "dd/mm/yyyy", "General"]],
    [["Sep-24", "Sep 2024", "30/09/2024", "Sep 2024"]],
  ]);
});
