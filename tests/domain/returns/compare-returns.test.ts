/** Copies of a plan held against the tracker: rows found again, cells compared under their headings, owners who are silent. */

import { compareReturns, ownerOf } from "../../../src/domain/returns/compare-returns";
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

/** Every cell that differs, "row heading: old -> new", with the numbers where it is one. */
const differing = (tracker: string, returned: string, formats: Record<string, string>[] = []) => {
  const read = (name: string, text: string, index: number) =>
    readCopy(name, [gridOf("Plan", "A1", text, { formats: formats[index] ?? {} })], DEFAULT_SETTINGS);
  const { rows } = compareReturns({
    tracker: read("tracker", tracker, 0),
    copies: [read("copy", returned, 1)],
    isSettled: () => false,
  });
  return rows.flatMap(({ row, owner, cells }) =>
    cells.map(({ cell, heading, old, settled, numbers }) => ({
      at: `${row.row} ${cell.column} ${heading} of ${owner}`,
      old,
      now: settled.kind === "change" ? settled.text : settled.kind,
      numbers,
    })),
  );
};

const NUMBERS = `Ref | Action | Owner | Due date | Percent complete | Comment
1 | Move every practice to digital telephony | Digital lead | 45657 | 0.4 | fine`;
const DAYS = { D2: "dd/mm/yyyy", E2: "0%" };

test("a number or a day is told as Excel keeps it, and one shown in another format is no answer", () => {
  const returned = NUMBERS.replace("0.4", "0.75");
  expect(differing(NUMBERS, returned, [DAYS, { D2: "d mmm yy", E2: "0%" }])).toEqual([
    {
      at: "2 5 Percent complete of Digital lead",
      old: "0.4",
      now: "0.75",
      numbers: { old: { value: 0.4, format: "0%" }, new: { value: 0.75, format: "0%" } },
    },
  ]);
  expect(differing(NUMBERS, NUMBERS.replace("45657", "spring 2025"), [DAYS, DAYS])).toEqual([
    {
      at: "2 4 Due date of Digital lead",
      old: "45657",
      now: "spring 2025",
      numbers: { old: { value: 45657, format: "dd/mm/yyyy" }, new: null },
    },
  ]);
});

test("a column under another heading of the same meaning is the same; one that the copy lacks is no answer", () => {
  const renamed = NUMBERS.replace("Percent complete", "% complete")
    .replace("0.4", "0.5")
    .replace(" | Comment", "")
    .replace(" | fine", "");
  expect(differing(NUMBERS, renamed).map(({ at, old, now }) => `${at}: ${old} -> ${now}`)).toEqual([
    "2 5 Percent complete of Digital lead: 0.4 -> 0.5",
  ]);
});

test("a column of no meaning is compared by its heading, spaces and capitals aside", () => {
  const returned = NUMBERS.replace("Comment", " COMMENT").replace("fine", "well");
  expect(differing(NUMBERS, returned).map(({ at, now }) => `${at}: ${now}`)).toEqual([
    "2 6 Comment of Digital lead: well",
  ]);
});

test("of two columns of no meaning each is held against its own, and one that the copy lacks against none", () => {
  const tracker = NUMBERS.replace("Comment", "Room | Van").replace("fine", "12 | red");
  expect(differing(tracker, tracker.replace("red", "blue")).map(({ at, now }) => `${at}: ${now}`)).toEqual([
    "2 7 Van of Digital lead: blue",
  ]);
  expect(differing(tracker, NUMBERS.replace("Comment", "Door").replace("fine", "open"))).toEqual([]);
});

test("owners with an open row and no answer are told with how many, a lead before those named beside it", () => {
  const plan = `Ref | Action | Owner | Lead | Due date | Status
1 | Move every practice to digital telephony | Practices | Digital lead | 31/12/2024 | In progress
2 | Publish the access survey | Engagement team; Practices | | 31/07/2024 | In progress
3 | Print the survey | Engagement team | | 31/07/2024 | In progress
4 | Plant trees at every surgery | Estates lead | | 30/11/2024 | Complete
5 | Mend the roof of the surgery | | | 30/11/2024 | In progress
6 | Recruit two clinical pharmacists | Workforce lead | | 30/11/2024 | In progress`;
  const tracker = copy("tracker", plan);
  const { notReplied, unchanged, rows } = compareReturns({
    tracker,
    copies: [copy("Return of the Workforce lead.xlsx", plan)],
    isSettled: ({ row }) => row === 5,
  });
  expect(rows).toEqual([]);
  expect(unchanged).toEqual(["Return of the Workforce lead.xlsx"]);
  expect(notReplied).toEqual([
    { owner: "Digital lead", rows: 1 },
    { owner: "Engagement team", rows: 2 },
  ]);
  expect(tracker.rows.map(ownerOf)).toEqual([
    "Digital lead",
    "Engagement team",
    "Engagement team",
    "Estates lead",
    "",
    "Workforce lead",
  ]);
});

test("a part of a split row is no answer to the row", () => {
  const plan = `Ref | Action | Owner | Due date | Status
1 | Train receptionists in care navigation and record who attended the training | Hub | 31/12/2024 | In progress
2 | Publish the access survey | Desk | 31/07/2024 | In progress`;
  const split = `Ref | Action | Owner | Due date | Status
1a | Train receptionists in care navigation | Hub | 31/12/2024 | Complete
1b | Record who attended the training | Hub | 31/12/2024 | Delayed
2 | Publish the access survey | Desk | 31/07/2024 | In progress`;
  expect(differing(plan, split).map(({ at, now }) => `${at}: ${now}`)).toEqual([
    "2 1 Ref of Hub: 1a",
    "2 2 Action of Hub: Train receptionists in care navigation",
    "2 5 Status of Hub: Complete",
  ]);
});
