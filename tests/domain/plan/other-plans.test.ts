/** Three more published papers: a plan of eight tables, three national checklists, a report that holds figures only. */

import type { Grid } from "../../../src/domain/grid";
import { readAreas } from "../../../src/domain/plan/areas";
import { valueOf } from "../../../src/domain/plan/plan-row";
import { sampleFromText } from "../../../src/workbench/samples/tagged-text";
import { gridsOfSample, onOneSheet, readAll, rowsToSee, saying } from "./sample-grids";

const gridsOf = (name: string): Grid[] => gridsOfSample(sampleFromText(name, name));
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

describe.each([
  ["sheet by sheet", gridsOf("staffordshire-access-plan")],
  ["all on one sheet", [onOneSheet(gridsOf("staffordshire-access-plan"))]],
])("the Staffordshire plan, %s", (_name, grids) => {
  const read = readAll(grids);

  test("has 27 actions in eight tables and seven areas, the continued one joined", () => {
    expect(read.tables.filter(({ kind }) => kind === "actions")).toHaveLength(8);
    expect(read.rows).toHaveLength(27);
    expect(distinct(read.rows.map(({ theme }) => valueOf(theme)))).toEqual([
      "Communications",
      "Access Improvement Programme (Time for Care)",
      "Record keeping",
      "Digital Solutions",
      "Quality, variation and resilience",
      "Training and development",
      "Workload",
    ]);
    expect(read.notes.filter(({ kind }) => kind === "continued").map(({ values }) => values.section)).toEqual([
      "Quality, variation and resilience",
    ]);
  });

  test("leaves the index, the key and three tables of figures apart, each with the reason", () => {
    expect(
      read.tables
        .filter(({ kind }) => kind !== "actions")
        .map(({ kind, columns }) => `${kind}: ${columns.at(-1)?.heading}`),
    ).toEqual([
      "figures: 2019 to 2021 variance",
      "figures: Percentage point change",
      "other: Action Area",
      "figures: % Stage 2 or 3",
      "other: What to do at this stage",
    ]);
    expect(read.leftOut).toHaveLength(5);
    expect(read.leftOut.every(({ why }) => why.endsWith("."))).toBe(true);
  });

  test("sees every row once", () => {
    const seen = [...read.rows, ...read.skipped].map(({ sheet, row }) => `${sheet}!${row}`);
    expect([...seen].sort()).toEqual(rowsToSee(grids, read).sort());
  });

  test("reads words through their formatting codes, and keeps the cell's own text", () => {
    const first = read.rows[0];
    expect(valueOf(first!.action)).toMatch(
      /^Patient information and education campaign and listening to feedback:\nShare national/,
    );
    expect(first?.due.kind === "stated" && first.due.text).toBe("<p>Ongoing until end of March 2022 initially</p>");
    expect(valueOf(first!.due)?.end).toBe("2022-03-31");
    expect(valueOf(first!.owner)?.map(({ name }) => name)).toEqual(["Communications", "Primary Care"]);
  });

  test("has an index of seven areas, one of them named a little differently there", () => {
    expect(
      readAreas(grids, read.tables)
        ?.map(({ name }) => name)
        .slice(5),
    ).toEqual(["Training and development", "Workload initiatives"]);
  });

  test("finds both of its dates, which disagree, the first only by its one good reading", () => {
    expect(read.stated.asAt).toMatchObject({ day: "2021-12-29", text: "as at 29//12/21", suggested: true });
    expect(read.stated.updated).toMatchObject({ day: "2021-11-29", text: "Updated 29th November 2021" });
    const sheets = new Set(read.tables.map(({ sheet }) => sheet)).size;
    expect(read.title).toBe(
      sheets === 1 ? "General Practice Access Plan" : "Detailed action plan for general practice access",
    );
  });
});

describe.each([
  ["sheet by sheet", gridsOf("pcarp-checklists")],
  ["all on one sheet", [onOneSheet(gridsOf("pcarp-checklists"))]],
])("the national checklists, %s", (_name, grids) => {
  const read = readAll(grids);

  test("are three checklists of 8, 18 and 20 rows, numbered through, none lost", () => {
    expect(read.tables.map(({ kind }) => kind)).toEqual(["checklist", "checklist", "checklist"]);
    const numbers = [0, 1, 2].map((table) =>
      read.rows.filter((row) => row.table === table).map(({ ref }) => valueOf(ref)),
    );
    expect(numbers).toEqual([8, 18, 20].map((count) => Array.from({ length: count }, (_, index) => String(index + 1))));
    expect(read.nearest).toBeNull();
  });

  test("have commitments as themes and the lines under them as groups", () => {
    expect(distinct(read.rows.filter(({ table }) => table === 2).map(({ theme }) => valueOf(theme)))).toEqual([
      "Empowering patients",
      "Modern General Practice Access",
      "Capacity",
      "Reducing bureaucracy",
      "Enablers",
    ]);
    const fifth = read.rows.find(({ table, ref }) => table === 1 && valueOf(ref) === "5");
    expect(valueOf(fifth!.recommendation)).toBe("Practices enable self-directed care");
  });

  test("have the number inside the text of ICB action 5 read as its number", () => {
    const fifth = read.rows.find(({ table, ref }) => table === 2 && valueOf(ref) === "5");
    expect(valueOf(fifth!.action)).toMatch(/^Nominate practices and PCNs/);
    expect(fifth?.notes).toEqual(["The number 5 stands inside the action's text."]);
  });

  test("see every row once", () => {
    const seen = [...read.rows, ...read.skipped].map(({ sheet, row }) => `${sheet}!${row}`);
    expect([...seen].sort()).toEqual(rowsToSee(grids, read).sort());
  });
});

describe("the scrutiny report of figures", () => {
  const read = readAll(gridsOf("llr-measures"));

  test("has its tables classed as measures or figures, two lists of asks apart, and no plan", () => {
    expect(read.tables.map(({ sheet, kind }) => `${sheet}: ${kind}`)).toEqual([
      "National asks: other",
      "National asks: other",
      "Access metrics: measures",
      "NHS App: measures",
      "Self-referral: figures",
      "Pharmacy: measures",
      "Workforce: figures",
      "Extra staff: measures",
    ]);
    expect(read.rows).toEqual([]);
    expect(read.skipped).toEqual([]);
  });

  test("says what came nearest to a plan", () => {
    expect(read.nearest).toBe(
      "PlanProof looked for a row of headings such as Action, Owner and Due date, with a row for each action under it. " +
        'The nearest is on sheet "National asks", row 3: it has action ("Ask Summary"), but no due date, no owner.',
    );
  });

  test("knows now, before and whom to compare with", () => {
    const metrics = read.tables.find(({ sheet }) => sheet === "Access metrics");
    expect(metrics?.columns.map(({ heading, field }) => `${heading}: ${field}`)).toEqual([
      "Appointment/Access Metric: measure",
      "LLR 22/23: previous",
      "NHSE 22/23: comparator",
      "LLR 23/24: actual",
      "NHSE 23/24: comparator",
    ]);
    const app = read.tables.find(({ sheet }) => sheet === "NHS App");
    expect(app?.columns.map(({ field }) => field)).toEqual(["measure", "period", "actual", "comparator", "comparator"]);
  });
});

test("one sheet or several, the Staffordshire plan says the same", () => {
  const grids = gridsOf("staffordshire-access-plan");
  expect(readAll([onOneSheet(grids)]).rows.map(saying)).toEqual(readAll(grids).rows.map(saying));
});
