/** Copies of a plan held against the tracker: rows found again, cells compared under their headings, owners who are silent. */

import { compareReturns } from "../../../src/domain/returns/compare-returns";
import { readCopy } from "../../../src/domain/returns/read-copy";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { printReturns } from "../../../src/workbench/cli/print-returns";
import { gridOf } from "../../support/grid-of";

const TRACKER = `Ref | Action | Owner | Due date | Status | Progress
1 | Move every practice to digital telephony | Digital lead | 31/12/2024 | In progress | Two practices left
2 | Publish the access survey | Engagement lead | 31/07/2024 | In progress |
3 | Recruit two clinical pharmacists | Workforce lead | 30/11/2024 | Not started |
4 | Plant trees at every surgery | Estates lead | 30/11/2024 | Not started |`;

const copy = (name: string, text: string) => readCopy(name, [gridOf("Plan", "A1", text)], DEFAULT_SETTINGS);
const report = (copies: Record<string, string>, sent?: string) =>
  compareReturns({
    tracker: copy("tracker", TRACKER),
    copies: Object.entries(copies).map(([name, text]) => copy(name, text)),
    ...(sent === undefined ? {} : { sent: copy("sent", sent) }),
    isSettled: () => false,
  });

const DIGITAL = TRACKER.replace("In progress | Two practices left", "Complete | All practices moved");
const ENGAGEMENT = TRACKER.replace("31/07/2024 | In progress |", "31/10/2024 | Delayed | Printer failed");

test("answers stand by owner and row, with old and new of each cell", () => {
  expect(printReturns(report({ "digital.xlsx": DIGITAL, "engagement.xlsx": ENGAGEMENT, "Estates lead.xlsx": TRACKER })))
    .toBe(`5 changes to apply, 0 conflicts to settle.

Digital lead
  Row 2: Move every practice to digital telephony
    E2 Status: "In progress" -> "Complete" (digital.xlsx)
    F2 Progress: "Two practices left" -> "All practices moved" (digital.xlsx)

Engagement lead
  Row 3: Publish the access survey
    D3 Due date: "31/07/2024" -> "31/10/2024" (engagement.xlsx)
    E3 Status: "In progress" -> "Delayed" (engagement.xlsx)
    F3 Progress: blank -> "Printer failed" (engagement.xlsx)

Came back as sent: Estates lead.xlsx.

No answer yet: Workforce lead (1 open action).`);
});

test("a copy that was sorted, with its columns moved and a column of its own, is compared all the same", () => {
  const sorted = `My note | Status | Action | Ref | Owner | Due date | Progress
phone them | Not started | Plant trees at every surgery | 4 | Estates lead | 30/11/2024 |
 | Complete | Move every practice to digital telephony | 1 | Digital lead | 31/12/2024 | Two practices left
 | In progress | Publish the access survey | 2 | Engagement lead | 31/07/2024 |`;
  const { rows } = report({ "sorted.xlsx": sorted });
  expect(rows.map(({ row, cells }) => [row.row, cells.map(({ heading, settled }) => [heading, settled])])).toEqual([
    [2, [["Status", { kind: "change", text: "Complete", from: ["sorted.xlsx"] }]]],
  ]);
});

test("two owners who disagree are shown, and neither is taken", () => {
  const other = TRACKER.replace("In progress | Two practices left", "Delayed | Two practices left");
  const printed = printReturns(report({ "a.xlsx": DIGITAL, "b.xlsx": other, "c.xlsx": TRACKER }));
  expect(printed).toContain(
    'CONFLICT. The copies give different answers. Tracker: "In progress"; "Complete" (a.xlsx); "Delayed" (b.xlsx)',
  );
});

test("an answer to a cell that the tracker has changed since is a conflict where the copy that was sent is known", () => {
  const sent = TRACKER.replace("In progress | Two practices left", "Not started | Two practices left");
  const printed = printReturns(report({ "a.xlsx": DIGITAL }, sent));
  expect(printed).toContain("E2 Status: CONFLICT. The tracker has changed since the copies were sent.");
});

test("a row that an owner added is told, and not written anywhere", () => {
  const { added, rows } = report({
    "a.xlsx": `${TRACKER}\n5 | Buy a new boiler for the health centre | Estates lead | 31/03/2025 | Not started |`,
  });
  expect(added.map(({ copy: from, row }) => [from, row.row])).toEqual([["a.xlsx", 6]]);
  expect(rows).toEqual([]);
});
