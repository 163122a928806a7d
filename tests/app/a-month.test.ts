/** One whole month of the live tracker: copies come back, it is checked, rated, drafted, issued, decided on, and reported again. */

import type { Book } from "../../src/host/book/book";
import { openBook } from "../../src/host/book/open-book";
import { sampleBytes } from "../support/sample-bytes";
import { linesOf, liveOneMonth, type Month } from "./month";

let month: Month;
beforeAll(async () => {
  month = await liveOneMonth();
}, 300_000);

const bookAfter = (step: string): Promise<Book> => openBook(month.files[step]!);
const rated = (step: string, ref: string): string => {
  const row = month.reviews[step]!.review.rows.find((each) => each.ref === ref)!;
  return `${row.reported.rating} ${row.reported.because}`;
};

test("three owners answer, one conflict is shown with both answers, and the silent ones are named", () => {
  const { told } = month;
  expect(told["returns"]).toHaveLength(16);
  expect(told["returns"]).toEqual(
    expect.arrayContaining([
      "Digital lead L18: In progress -> Complete (Digital lead.xlsx)",
      "Digital lead O18: blank -> 31/10/2024 (Digital lead.xlsx)",
      "Communications manager N14: blank -> 100% (Communications manager.xlsx)",
      "Engagement manager H35: Late autumn or so -> 28/02/2025 (Engagement manager.xlsx)",
      "Engagement manager P34: The copies give different answers. " +
        "Evening use at 79% (Sep-24). (Communications manager.xlsx) / Evening use at 80% (Oct-24). (Engagement manager.xlsx)",
    ]),
  );
  expect(told["silent"]).toContain("Training hub manager: 3");
  for (const owner of ["Digital lead", "Communications manager", "Engagement manager"]) {
    expect(told["silent"]!.filter((line) => line.startsWith(owner))).toEqual([]);
  }
  expect(told["applied"]).toEqual(["16 cells were changed."]);
});

test("the answers count, a date stays a date, and the rating that was decided is printed with its reason", () => {
  expect(rated("checked", "6.2")).toBe("blue Recorded complete on 31 October 2024.");
  expect(rated("checked", "2.5")).toBe("blue Completed on 28 October 2024, 43 days after the first agreed date.");
  expect(month.reviews["checked"]!.review.rows.find(({ ref }) => ref === "10.3")?.due).toMatchObject({
    class: "exact",
    end: "2025-02-28",
  });
  expect(rated("october", "7.1")).toBe(
    "amber Changed by Head of primary care on 1 November 2024: Seven staff are still to be trained.",
  );
});

test("a draft remembers nothing; the issue remembers every action", async () => {
  expect(linesOf(await bookAfter("draft"), "Issue history")).toEqual([]);
  expect(month.told["issued"]).toEqual([
    "Version 1.0 is issued to Health Scrutiny Committee: 34 actions are remembered.",
  ]);
  expect(linesOf(await bookAfter("issued"), "Issue history")[1]).toBe(
    "This sheet holds one table: 34 records of 1 issue, one record for each action and issue.",
  );
});

test("decisions are one sheet, at its place among ours, and each does what it says", async () => {
  const names = (await bookAfter("decided")).sheets().map(({ name }) => name);
  expect(names.slice(-4)).toEqual(["Action data", "Decisions", "Issue history", "Notes"]);
  expect(rated("november", "8.5")).toBe(
    "closed Closed without completion: closed by the Health Scrutiny Committee on 14 November 2024 (minute 31). " +
      "Not counted in percent complete.",
  );
  expect(month.reviews["november"]!.review.rows.find(({ ref }) => ref === "8.2")?.reported).toMatchObject({
    rating: "blue",
    label: "Complete and assured",
  });
});

test("the next pack opens with what was asked last time and what was done", () => {
  const front = linesOf(month.book, "Front sheet").join(" ");
  expect(front).toContain(
    "What you asked last time, and what was done Open | Escalated, by 12 December 2024: 1.3 Support practices to move to " +
      "Modern General Practice Access (MGPA). (Health Scrutiny Committee, 14 November 2024, minute 31). Nothing is recorded yet.",
  );
  expect(front).toContain("Done | More information, by 12 December 2024: 11.1 Give each practice");
  expect(front).toContain("The agreement was signed on 14 November.");
  const exceptions = linesOf(month.book, "Exceptions");
  expect(exceptions.find((line) => line.includes("Modern General Practice Access"))).toContain(
    "Escalated, by 12 December 2024 (Health Scrutiny Committee, 14 November 2024, minute 31): nothing is recorded yet.",
  );
  expect(exceptions.find((line) => line.includes("analogue to cloud-based telephony"))).toContain(
    "Extension to 28 February 2025 agreed by the Health Scrutiny Committee on 14 November 2024 (minute 31), " +
      "row 7 of the sheet Decisions.",
  );
  expect(linesOf(month.book, "Decisions")[6]).toMatch(/^14 November 2024 .* 6\.1 .* Extension agreed/);
});

test("why the figures moved adds up, and each movement is named", () => {
  const lines = linesOf(month.book, "What has changed");
  expect(lines[1]).toBe(
    "Since October 2024: 3 completed, 1 closed without completion and 3 worsened; 27 actions are as they were.",
  );
  expect(lines).toEqual(
    expect.arrayContaining([
      "Blue | 7 | None | +3 | 21% | 29% | 10 | 3 from Amber (2.1, 2.3 and 9.1).",
      "Green | 9 | 1 to Amber (1.4). | −1 | 26% | 24% | 8 | None",
      "Red | 4 | 1 to Closed (8.5). | +1 | 12% | 15% | 5 | 2 from Amber (3.1 and 11.3).",
      "Total | 34 | None left the plan. | No change | 100% | 100% | 34 | None is new.",
    ]),
  );
  expect(lines.find((line) => line.startsWith("Once | 1.4 |"))).toMatch(/31 March 2025 \| 31 May 2025 \| 61 \|/);
});

test("the officer's sheets hold what was typed and ticked, and nothing of ours", () => {
  const was = linesOf(month.book, "Measures");
  expect(was.length).toBeGreaterThan(8);
  return openBook(sampleBytes("live-tracker.xlsx")).then((sample) => {
    expect(was).toEqual(linesOf(sample, "Measures"));
    const [then, now] = [linesOf(sample, "Action plan"), linesOf(month.book, "Action plan")];
    const changed = now.flatMap((line, index) => (line === then[index] ? [] : [line.split(" | ")[0]]));
    expect(changed).toEqual(["1.4", "2.1", "2.3", "2.5", "6.2", "10.2", "10.3", "11.1"]);
  });
});
