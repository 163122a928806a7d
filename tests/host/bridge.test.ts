/** The wire itself: batches that stop, what is counted, and failures put in on purpose. */

import { openHost } from "../support/open-host";
import { codeOf, refusalOf } from "../support/refusal-of";

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

test("a batch stops at the action that fails, and what came before it stays done", async () => {
  const { run, book } = await openHost();
  const refusal = await refusalOf(
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("A2:B2").values = [["one cell for two"]];
      sheet.getRange("A3").values = [["after"]];
      await context.sync();
    }),
  );
  expect(refusal).toMatchObject({ code: "InvalidArgument", place: "Range.values" });
  expect(refusal.message).toContain("1 rows by 1 columns for a range of 1 by 2");
  expect(book.sheets()[0]?.values({ row: 0, column: 0, rows: 3, columns: 1 })).toEqual([["before"], [""], [""]]);
});

test("the client itself refuses to give what was not loaded", async () => {
  const { run } = await openHost();
  const reading = run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    await context.sync();
    return sheet.name;
  });
  expect(await codeOf(reading)).toBe("PropertyNotLoaded");
});

test("members that the stand-in does not have are refused by name, never passed over", async () => {
  const { run } = await openHost();
  const refused = (use: (sheet: Excel.Worksheet) => void) =>
    refusalOf(
      run(async (context) => {
        use(context.workbook.worksheets.getItem("Sheet1"));
        await context.sync();
      }),
    );
  expect(await refused((sheet) => sheet.shapes.load("items/name"))).toMatchObject({
    code: "ApiNotFound",
    place: "Worksheet.shapes",
  });
  expect(await refused((sheet) => sheet.getRange("A1").group("ByRows"))).toMatchObject({
    code: "ApiNotFound",
    place: "Range.group",
  });
  expect(await refused((sheet) => sheet.load("standardWidth"))).toMatchObject({ code: "ApiNotFound" });
  expect(await refused((sheet) => (sheet.getRange("A1").style = "Good"))).toMatchObject({
    code: "ApiNotFound",
    place: "Range.style",
  });
});

test("an argument of the wrong shape is refused with the member's name", async () => {
  const { run } = await openHost();
  const refusal = await refusalOf(
    run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getCell(0, -1);
      await context.sync();
    }),
  );
  expect(refusal).toMatchObject({ code: "InvalidArgument", place: "Worksheet.getCell" });
});

test("requests, actions, bytes and members are counted, and the client's own releases apart", async () => {
  const { run, host } = await openHost();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A1:C1");
    range.values = [["Réf.", 2, 3]];
    await context.sync();
    range.load("values");
    await context.sync();
  });
  await Promise.resolve();
  expect(host.counts.requests).toBe(2);
  expect(host.counts.actions).toBeGreaterThan(4);
  expect(host.counts.bytesIn).toBeGreaterThan(host.counts.largestRequest);
  expect(host.counts.bytesOut).toBeGreaterThan(0);
  expect(host.counts.members).toMatchObject({
    "Range.values=": 1,
    "Range load": 1,
    "WorksheetCollection.getItem()": 1,
  });
  host.resetCounts();
  expect(host.counts).toMatchObject({ requests: 0, releases: 0, actions: 0, members: {} });
});

test("ranges that the client kept are released after the run", async () => {
  const { run, host } = await openHost();
  await run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1").load("values");
    await context.sync();
    expect(host.keptReferences()).toBe(1);
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(host.keptReferences()).toBe(0);
  expect(host.counts).toMatchObject({ requests: 1, releases: 1 });
});

test("several hosts in one process: each run goes to the one that was opened last", async () => {
  const first = await openHost();
  const second = await openHost();
  await second.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["second"]];
    await context.sync();
  });
  const corner = { row: 0, column: 0, rows: 1, columns: 1 };
  expect(first.book.sheets()[0]?.values(corner)).toEqual([[""]]);
  expect(second.book.sheets()[0]?.values(corner)).toEqual([["second"]]);
  expect(first.host.counts.requests).toBe(0);
});

test("setting up an event neither fails nor gets lost, and an event reaches its handler", async () => {
  const { run, host, book } = await openHost();
  const heard: string[] = [];
  await run(async (context) => {
    const handler = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
      heard.push(event.address);
    };
    context.workbook.worksheets.getItem("Sheet1").onChanged.add(handler);
    context.workbook.worksheets.onChanged.add(handler);
    await context.sync();
  });
  expect(host.counts.members).toMatchObject({ "Worksheet._RegisterDataChangedEvent()": 1 });
  host.raise(DATA_CHANGED, book.sheets()[0]?.id ?? "", { address: "B7", changeType: "RangeEdited", source: "Local" });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(heard).toContain("B7");
});

/** The client's number for a sheet's data-changed event. */
const DATA_CHANGED = 10;

describe("failures put in on purpose", () => {
  const write = async (context: Excel.RequestContext): Promise<void> => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["one"]];
    sheet.getRange("A2").values = [["two"]];
    await context.sync();
  };
  const column = { row: 0, column: 0, rows: 2, columns: 1 };

  test("a request that is refused does nothing, and the next one is served", async () => {
    const { run, host, book } = await openHost();
    host.injectFault({ request: 1, code: "InvalidOperationInCellEditMode" });
    const refusal = await refusalOf(run(write));
    expect(refusal.code).toBe("InvalidOperationInCellEditMode");
    expect(refusal.message).toContain("cell-editing mode");
    expect(book.sheets()[0]?.values(column)).toEqual([[""], [""]]);
    await run(write);
    expect(book.sheets()[0]?.values(column)).toEqual([["one"], ["two"]]);
  });

  test("a member's next use can be refused, with what came before it done", async () => {
    const { run, host, book } = await openHost();
    host.injectFault({ member: "Range.values=", code: "GeneralException" });
    expect(await refusalOf(run(write))).toMatchObject({ code: "GeneralException", place: "Range.values" });
    expect(book.sheets()[0]?.values(column)).toEqual([[""], [""]]);
  });

  test("the n-th action can be refused", async () => {
    const results = new Set<string>();
    for (let action = 1; action <= 5; action += 1) {
      const { run, host, book } = await openHost();
      host.injectFault({ action, code: "GeneralException" });
      expect(await codeOf(run(write))).toBe("GeneralException");
      results.add(JSON.stringify(book.sheets()[0]?.values(column)));
    }
    expect(results).toEqual(new Set(['[[""],[""]]', '[["one"],[""]]']));
  });

  test.each(["before", "after"] as const)(
    "an action of a request fails %s it is done; what came before stays",
    async (when) => {
      const traffic: (readonly string[])[] = [];
      const dry = await openHost();
      dry.host.listen((actions) => traffic.push(actions));
      await dry.run(write);
      const second = (traffic[0] ?? []).lastIndexOf("Range.values=") + 1;
      const { run, host, book } = await openHost();
      host.injectFault({ request: 1, at: second, when, code: "GeneralException" });
      expect(await codeOf(run(write))).toBe("GeneralException");
      expect(book.sheets()[0]?.values(column)).toEqual([["one"], [when === "after" ? "two" : ""]]);
    },
  );

  test("a lasting fault lasts until the host is healed", async () => {
    const { run, host } = await openHost();
    host.injectFault({ request: 1, code: "ConnectionFailure", lasting: true });
    for (let times = 0; times < 3; times += 1) expect(await codeOf(run(write))).toBe("ConnectionFailure");
    host.heal();
    await run(write);
  });

  test("a host that was only slow does in the end what it was asked", async () => {
    const { run, host, book } = await openHost();
    host.injectFault({ request: 1, silent: true });
    const asked = run(write);
    while (host.unanswered() === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(book.sheets()[0]?.values(column)).toEqual([[""], [""]]);
    host.wake();
    await asked;
    expect(book.sheets()[0]?.values(column)).toEqual([["one"], ["two"]]);
  });

  test("a request can be left unanswered", async () => {
    const { run, host } = await openHost();
    host.injectFault({ request: 1, silent: true });
    const answered = run(write).then(() => "answered");
    const waited = new Promise((resolve) => setTimeout(resolve, 30, "nothing"));
    expect(await Promise.race([answered, waited])).toBe("nothing");
  });
});

describe("limits", () => {
  test("a request over the limit is refused whole", async () => {
    const { run, book } = await openHost(undefined, { limits: { requestBytes: 20_000 } });
    const long = run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["first"]];
      sheet.getRange("A2").values = [["x".repeat(20_000)]];
      await context.sync();
    });
    expect(await codeOf(long)).toBe("RequestPayloadSizeLimitExceeded");
    expect(book.sheets()[0]?.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[""]]);
  });

  test("a response over the limit is refused, though what was asked for is done", async () => {
    const { run, book } = await openHost(undefined, { limits: { responseBytes: 2_000 } });
    const reading = run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.values = [["x".repeat(3_000)]];
      range.load("values");
      await context.sync();
    });
    expect(await codeOf(reading)).toBe("ResponsePayloadSizeLimitExceeded");
    expect(book.sheets()[0]?.usedBox(true)).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
  });

  test("five megabytes is the limit unless another is set", async () => {
    const { run } = await openHost();
    const send = (size: number) =>
      run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A200");
        range.values = Array.from({ length: 200 }, () => ["x".repeat(size)]);
        await context.sync();
      });
    await send(20_000);
    expect(await codeOf(send(27_000))).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("a read of too many cells, or of whole columns, gives null and no error", async () => {
    const { run } = await openHost(undefined, { limits: { cellsRead: 10 } });
    const values = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const few = sheet.getRange("A1:A10").load("values");
      const many = sheet.getRange("A1:A11").load("values");
      const whole = sheet.getRange("A:A").load("values,address,rowCount");
      await context.sync();
      return [few.values.length, many.values, whole.values, whole.address, whole.rowCount];
    });
    expect(values).toEqual([10, null, null, "Sheet1!A:A", 1_048_576]);
  });

  test("addresses of more than 8,192 characters are refused", async () => {
    const { run } = await openHost();
    const addresses = Array.from({ length: 2_000 }, (_each, at) => `C${at + 1}`).join(",");
    const asking = run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRanges(addresses).format.fill.color = "#FFEE00";
      await context.sync();
    });
    expect(await codeOf(asking)).toBe("InvalidArgument");
  });
});
