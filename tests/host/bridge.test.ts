/** The wire itself: batches that stop, what is counted, and failures put in on purpose. */

import { openHost } from "../support/open-host";

test("a value that was written is read back through the real client", async () => {
  const { run } = await openHost();
  const values = await run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    range.values = [
      ["Action", 1],
      [true, ""],
    ];
    range.load("values,address,text");
    await context.sync();
    return [range.address, range.values, range.text];
  });
  expect(values).toEqual([
    "Sheet1!A1:B2",
    [
      ["Action", 1],
      [true, ""],
    ],
    [
      ["Action", "1"],
      ["TRUE", ""],
    ],
  ]);
});
