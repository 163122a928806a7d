/** What running all rules gives: folded, merged, ordered, accepted, switched off; and a rule that breaks. */

import type { Facts } from "../../../src/domain/rules/facts";
import { rule, type Example, type Rule } from "../../../src/domain/rules/rule";
import { RULES } from "../../../src/domain/rules";
import { noFindings, runRules } from "../../../src/domain/rules/run-rules";
import { factsOf } from "../../support/facts-of";
import { findingsOf, lineOf } from "../../support/findings-of";

const rows = (count: number, cells: NonNullable<Example["rows"]>[number]): NonNullable<Example["rows"]> =>
  Array.from({ length: count }, (_, n) => ({ action: `Write letter ${n + 1} to practices`, ...cells }));

const dated = { owner: "Communications team", due: "March 2025", measure: "19 of 19 practices" };

const say = (id: string, changes: Partial<Rule> = {}): Rule =>
  rule({
    id,
    severity: "warning",
    title: "Something",
    *check(facts: Facts) {
      for (const { row } of facts.rows) yield { cell: row.action.cell, values: {} };
    },
    message: () => `${id} says so.`,
    why: "Because.",
    mend: "Mend it.",
    beforePaper: false,
    examples: { pass: [], fail: [] },
    ...changes,
  });

describe("folding", () => {
  test("over half the rows is one finding on the heading, with the count and every cell", () => {
    const plan = { rows: [...rows(6, { ...dated, due: "" }), ...rows(4, dated)] };
    const [finding, ...others] = runRules(
      factsOf(plan),
      RULES.filter(({ id }) => id === "D01"),
    ).findings;
    expect(others).toEqual([]);
    expect(finding?.message).toBe("No due date: 6 of 10");
    expect(finding?.cell).toEqual({ sheet: "Action plan", row: 4, column: 6 });
    expect(finding?.count).toBe(6);
    expect(finding?.cells.map(({ row }) => row)).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });

  test("half the rows and no more are told one by one", () => {
    expect(findingsOf([...rows(5, { ...dated, due: "" }), ...rows(5, dated)], "D01")).toHaveLength(5);
  });

  test("a plan of a few rows is told row by row", () => {
    expect(findingsOf(rows(3, { ...dated, due: "" }), "D01")).toEqual([
      "D01 F5: No due date.",
      "D01 F6: No due date.",
      "D01 F7: No due date.",
    ]);
  });

  test("a rule about the whole plan is never folded", () => {
    expect(findingsOf(rows(8, dated), "D17")).toEqual([
      "D17 F4: 8 of 8 actions end on 31 March 2025. Is that realistic?",
    ]);
  });

  test("five or more late actions of one day go on one line where fewer than half are late", () => {
    const late = { ...dated, due: "August 2024", status: "In progress" };
    expect(findingsOf([...rows(5, late), ...rows(7, { ...dated, status: "On track" })], "D11")).toEqual([
      "D11 F5: 5 actions due 31 August 2024; not complete.",
    ]);
    expect(findingsOf([...rows(4, late), ...rows(7, { ...dated, status: "On track" })], "D11")).toHaveLength(4);
  });

  test("a second measure of one action is late with it and not once more", () => {
    const plan = {
      rows: [
        { action: "Support practices to move to the model", due: "August 2024" },
        { action: "experience (13 practices)", due: "August 2024" },
      ],
      secondMeasures: [1],
    };
    const { findings } = runRules(
      factsOf(plan),
      RULES.filter(({ id }) => id === "D11"),
    );
    expect(findings.map(lineOf)).toEqual(["D11 F5: Due 31 August 2024; not recorded as complete."]);
    expect(findings[0]?.count).toBe(2);
  });

  test("hits of one sentence on one cell are one finding", () => {
    const twice = say("X01", {
      *check(facts) {
        for (const { row } of facts.rows) {
          yield { cell: row.action.cell, values: {} };
          yield { cell: row.action.cell, values: {} };
        }
      },
    });
    const { findings } = runRules(factsOf({ rows: rows(1, dated) }), [twice]);
    expect(findings.map(({ count }) => count)).toEqual([1]);
  });
});

describe("order", () => {
  test("what must be settled before the paper comes first, then errors, then rows as they stand", () => {
    const rules = [
      say("X01", { severity: "advice" }),
      say("X02"),
      say("X03", { beforePaper: true }),
      say("X04", { severity: "error", beforePaper: true }),
    ];
    const { findings } = runRules(factsOf({ rows: rows(2, dated) }), rules);
    expect(findings.map(({ rule: id, cell }) => `${id} ${cell.row}`)).toEqual([
      "X04 5",
      "X04 6",
      "X03 5",
      "X03 6",
      "X02 5",
      "X02 6",
      "X01 5",
      "X01 6",
    ]);
  });

  test("the same plan gives the same findings in the same order", () => {
    const plan = {
      rows: [...rows(4, dated), ...rows(4, { ...dated, owner: "ICB/ Practices" }), ...rows(2, { due: "" })],
    };
    expect(findingsOf(plan)).toEqual(findingsOf(plan));
  });
});

describe("settings", () => {
  test("a rule that is switched off is not run and not counted", () => {
    const settings = { rulesOff: [{ rule: "D01", reason: "Dates follow in June." }] };
    const { findings, rulesRun } = runRules(factsOf({ rows: rows(1, { due: "" }), settings }));
    expect(findings.some(({ rule: id }) => id === "D01")).toBe(false);
    expect(rulesRun).toBe(82);
  });

  const accepted = (text: string) => ({
    accepted: [{ rule: "D07", sheet: "Action plan", cell: "F5", text, reason: "Reviewed with the contract." }],
  });

  test("an accepted finding is not shown again", () => {
    expect(findingsOf({ rows: rows(1, { due: "Ongoing" }), settings: accepted("Ongoing") }, "D07")).toEqual([]);
  });

  test("it comes back when its cell says something else", () => {
    expect(findingsOf({ rows: rows(1, { due: "Ongoing for now" }), settings: accepted("Ongoing") }, "D07")).toEqual([
      "D07 F5: Add a review date so progress can be shown.",
    ]);
  });

  test("accepting one cell does not hide another, nor another rule", () => {
    expect(findingsOf({ rows: rows(2, { due: "Ongoing" }), settings: accepted("Ongoing") }, "D07")).toEqual([
      "D07 F6: Add a review date so progress can be shown.",
    ]);
    expect(findingsOf({ rows: rows(1, { due: "" }), settings: accepted("") }, "D01")).toEqual(["D01 F5: No due date."]);
  });

  test("a folded finding is accepted at its heading", () => {
    const settings = {
      accepted: [{ rule: "D01", sheet: "Action plan", cell: "F4", text: "due", reason: "Dates follow in June." }],
    };
    expect(findingsOf({ rows: rows(8, { due: "" }), settings }, "D01")).toEqual([]);
  });
});

describe("a rule that breaks", () => {
  const broken = say("X09", {
    check: () => {
      throw new Error("undefined is not a row");
    },
  });

  test("is named with its error, makes no finding, and stops no other rule", () => {
    const run = runRules(factsOf({ rows: rows(1, dated) }), [broken, say("X02")]);
    expect(run.broken.map(({ rule: id, error }) => `${id}: ${error.message}`)).toEqual(["X09: undefined is not a row"]);
    expect(run.findings.map(({ rule: id }) => id)).toEqual(["X02"]);
  });

  test("is caught where its sentence breaks as well", () => {
    const mute = say("X08", {
      message: () => {
        throw new Error("no sentence");
      },
    });
    expect(runRules(factsOf({ rows: rows(1, dated) }), [mute]).broken).toHaveLength(1);
  });
});

describe("nothing found", () => {
  test("says how much was looked at", () => {
    expect(noFindings({ rowsChecked: 44, rulesRun: 83 })).toBe("44 rows checked against 83 rules");
    expect(noFindings({ rowsChecked: 1, rulesRun: 1 })).toBe("1 row checked against 1 rule");
  });

  test("a plan in good order has no finding at all", () => {
    const plan: Example = {
      titles: ["Action plan", "Senior responsible officer: Director of primary care"],
      rows: [
        {
          ref: "1",
          recommendation: "Publish waiting times",
          action: "Publish call waiting times for every practice",
          measure: "Waiting times published for 19 of 19 practices (telephony dashboard)",
          owner: "Digital lead",
          due: "31 January 2025",
          status: "On track",
          progress: "Data agreed with 12 practices on 12/09/24.",
        },
        {
          ref: "2",
          recommendation: "Train staff",
          action: "Train receptionists in care navigation",
          measure: "38 of 40 staff trained (training hub register)",
          owner: "Training hub manager",
          due: "30 November 2024",
          status: "On track",
          progress: "22 trained by 20/09/24.",
        },
      ],
    };
    expect(findingsOf(plan)).toEqual([]);
  });

  test("an empty plan gives no finding about its rows", () => {
    const { findings, rowsChecked } = runRules(factsOf({ rows: [] }));
    expect(rowsChecked).toBe(0);
    expect(findings.filter(({ cell }) => cell.row > 4)).toEqual([]);
  });
});

test("months and quarters are listed as readings, not as findings", () => {
  const run = runRules(factsOf({ rows: rows(3, dated) }));
  expect(run.readings.map(lineOf)).toEqual(['D05 F5: "March 2025" is read as 31 March 2025.']);
  expect(run.findings.some(({ rule: id }) => id === "D05")).toBe(false);
});

test("checking changes nothing that it was given", () => {
  const facts = factsOf({ rows: rows(3, dated) });
  const before = JSON.stringify(facts);
  runRules(facts);
  expect(JSON.stringify(facts)).toBe(before);
});
