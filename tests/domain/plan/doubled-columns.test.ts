/** Where two columns could be the same field, neither is lost without a word. */

import type { CellValue } from "../../../src/domain/grid";
import { gridOf } from "../../support/grid-of";
import { readAll } from "./sample-grids";

const fieldsOf = (headings: string[], ...rows: CellValue[][]): string => {
  const { tables } = readAll([gridOf("Plan", "A1", [headings, ...rows])]);
  return (tables[0]?.columns ?? []).map(({ heading, field }) => `${heading}: ${field ?? "kept"}`).join(", ");
};

test.each([
  ["who answers and who does it", ["Action", "SRO", "Delivery lead", "Due"], "SRO: lead, Delivery lead: owner"],
  [
    "the other way about",
    ["Action", "Project lead", "Executive lead", "Due"],
    "Project lead: owner, Executive lead: lead",
  ],
  [
    "two leads and an owner",
    ["Action", "Lead director", "Lead officer", "Owner"],
    "Lead director: lead, Lead officer: kept, Owner: owner",
  ],
  [
    "planned and actual",
    ["Action", "Owner", "Target date", "Completion date"],
    "Target date: due, Completion date: completed",
  ],
  ["first and now", ["Action", "Owner", "Due date", "Original date"], "Due date: revised, Original date: due"],
  [
    "finding and recommendation",
    ["Finding", "Recommendation", "Action", "Due"],
    "Finding: kept, Recommendation: recommendation",
  ],
  ["progress and comments", ["Action", "Due", "Progress", "Comments"], "Progress: progress, Comments: kept"],
])("%s", (_name, headings, fields) => {
  const row = headings.map((heading) => (/date|Due/.test(heading) ? "March 2025" : "Words that stand here"));
  expect(fieldsOf(headings, row, row)).toContain(fields);
});

test("a status and a rating under two headings of statuses", () => {
  const rows = [
    ["Write to practices", "ICB", "In progress", "G"],
    ["Ring practices", "ICB", "Complete", "B"],
  ];
  expect(fieldsOf(["Action", "Owner", "Status", "Current status"], ...rows)).toContain(
    "Status: status, Current status: declared",
  );
});

test("what is left out is said", () => {
  const { notes } = readAll([
    gridOf("Plan", "A1", [
      ["Action", "Owner", "Due", "Deadline"],
      ["Write", "ICB", "March 2025", "May 2025"],
    ]),
  ]);
  expect(notes.map(({ kind, values }) => `${kind} ${values.heading ?? ""} for ${values.kept ?? ""}`)).toEqual([
    "column-doubled Deadline for Due",
  ]);
});
