/** Rules about success measures (M): blank, without a number, without a baseline, doubled, output for outcome. */

import { comparedIn, groupBy, wordsOf } from "./action-facts";
import { actionTables, anyColumn, hasColumn, headingOf, once, onceByText } from "./facts";
import { rule, type Rule } from "./rule";
import { countSpoken, holdsNumber, saysBaseline, saysDay, saysOutput, saysSource, saysTarget } from "./measure-words";

/** Rows with a success measure in words, and its words. */
const worded = once((facts) =>
  facts.rows.flatMap(({ row }) => {
    const text = wordsOf(row.measure);
    return text === "" ? [] : [{ row, text, cell: row.measure.cell }];
  }),
);

const OUTCOME = /\b(?:improv|increas|reduc|decreas|ensur|better|fewer|strengthen|raise|lower)\w{0,6}\b/i;

/** A figure to reach without where it starts, or where it starts without what or when. Plans use one wording for many actions. */
const lacksBaseline = onceByText((text) => {
  const target = saysTarget(text);
  const baseline = saysBaseline(text);
  return (target && !baseline) || (baseline && !target && !saysDay(text));
});

export const MEASURE_RULES: readonly Rule[] = [
  rule({
    id: "M01",
    severity: "warning",
    title: "No success measure",
    foldsOn: "measure",
    *check(facts) {
      if (!anyColumn(facts, "measure")) {
        const [first, ...others] = actionTables(facts).map((table) => headingOf(table, "action"));
        if (first) yield { cell: first, others, values: { column: "no" } };
        return;
      }
      for (const judged of facts.rows) {
        const { row } = judged;
        if (row.measure.kind !== "blank" || row.action.kind === "blank" || !hasColumn(facts, judged, "measure"))
          continue;
        yield { cell: row.measure.cell, values: { column: "yes" } };
      }
    },
    message: ({ column }) =>
      column === "yes"
        ? "How will you know it worked?"
        : "How will you know it worked? The plan has no column for success measures.",
    why: "Without a measure a committee can be told that something was done, and never whether it helped.",
    mend: "Write what will have changed, by how much and by when.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Write to practices", measure: "44 of 44 practices have replied" }] }],
      fail: [
        { rows: [{ action: "Write to practices", measure: "" }], says: "How will you know it worked?" },
        {
          rows: [{ action: "Write to practices" }],
          says: "How will you know it worked? The plan has no column for success measures.",
        },
      ],
    },
  }),
  rule({
    id: "M02",
    severity: "warning",
    title: "No success measure has a number",
    foldsOn: "measure",
    /** Any figure will do: whether it is a target, and from what, is asked by the next rule. */
    *check(facts) {
      for (const { text, cell } of worded(facts)) if (!holdsNumber(text)) yield { cell, values: {} };
    },
    message: () => "No number. Add a baseline and a target.",
    why: "A measure without a number is met or missed as one likes.",
    mend: "Give the figure today and the figure wanted.",
    beforePaper: false,
    examples: {
      pass: [
        { rows: [{ action: "Increase accounts", measure: "From 81% to 95% of patients by October 2024" }] },
        { rows: [{ action: "Merge the newsletters", measure: "One newsletter" }] },
      ],
      fail: [
        {
          rows: [{ action: "Learn together", measure: "Share learning" }],
          says: "No number. Add a baseline and a target.",
        },
        {
          rows: ["Share learning", "Feedback", "Visibility", "Meetings held", "Data available", "4 of 4 networks"].map(
            (measure) => ({ action: `Work on ${measure}`, measure }),
          ),
          says: "No success measure has a number: 5 of 6",
        },
      ],
    },
  }),
  rule({
    id: "M03",
    severity: "warning",
    title: "Target with no baseline",
    foldsOn: "measure",
    *check(facts) {
      for (const { text, cell } of worded(facts)) {
        if (lacksBaseline(facts, text)) yield { cell, values: {} };
      }
      for (const { sheet, row, target, baseline } of facts.measures ?? []) {
        if (target !== null && baseline === null) yield { cell: { sheet, row, column: 1 }, values: {} };
      }
    },
    message: () => "From what, and when?",
    why: "How far a target reaches can only be judged from where it starts.",
    mend: "Add the figure it starts from, and its day.",
    beforePaper: false,
    examples: {
      pass: [
        { rows: [{ action: "Increase accounts", measure: "From 81% in June 2024 to 95% of patients" }] },
        { rows: [{ action: "Recruit roles", measure: "Increase in headcount (June 2023 data: 61)" }] },
        { rows: [{ action: "Promote the service", measure: "Use: 71% in April 2024, 85% by March 2025" }] },
        { rows: [{ action: "Switch on call-back", measure: "19 of 19 practices by October 2024" }] },
        { rows: [{ action: "Publish the report", measure: "Report shows key successes achieved in 23/24" }] },
      ],
      fail: [
        {
          rows: [{ action: "Increase accounts", measure: "Remaining 5 practices to achieve 95% target" }],
          says: "From what, and when?",
        },
      ],
    },
  }),
  rule({
    id: "M04",
    severity: "advice",
    title: "One measure for several actions",
    *check(facts) {
      for (const group of groupBy(worded(facts), ({ text }) => comparedIn(facts, text)).values()) {
        const actions = new Set(group.map(({ row }) => comparedIn(facts, wordsOf(row.action))));
        const [first, ...others] = group.map(({ cell }) => cell);
        if (first && actions.size > 1) yield { cell: first, others, values: { n: group.length } };
      }
    },
    message: ({ n }) => `This measure is used ${n} times.`,
    why: "When the figure moves nobody can say which of the actions moved it.",
    mend: "Give each action a measure of its own, or say that they are measured together.",
    beforePaper: false,
    examples: {
      pass: [
        {
          rows: [
            { action: "Promote messages", measure: "Visibility on websites" },
            { action: "Promote messages", measure: "Visibility on websites." },
          ],
        },
      ],
      fail: [
        {
          rows: [
            {
              action: "Support networks to implement their plans",
              measure: "Number of PCNs achieving maximum funding",
            },
            { action: "Support collaborative working", measure: "Number of PCNs achieving maximum funding" },
          ],
          says: "This measure is used 2 times.",
        },
      ],
    },
  }),
  rule({
    id: "M05",
    severity: "warning",
    title: "An output where an outcome is claimed",
    foldsOn: "measure",
    *check(facts) {
      for (const { row, text, cell } of worded(facts)) {
        if (!/\d/.test(text) && saysOutput(text) && OUTCOME.test(wordsOf(row.action))) yield { cell, values: {} };
      }
    },
    message: () => "Says what was done, not what changed.",
    why: "That meetings were held does not show that access got better.",
    mend: "Add what the meeting, the message or the report is to change.",
    beforePaper: false,
    examples: {
      pass: [
        { rows: [{ action: "Publish the end of year report", measure: "Report published" }] },
        { rows: [{ action: "Improve access by phone", measure: "Calls answered within 5 minutes" }] },
      ],
      fail: [
        {
          rows: [
            {
              action: "Improved links between planning and health services",
              measure: "Regular discussions established",
            },
          ],
          says: "Says what was done, not what changed.",
        },
      ],
    },
  }),
  rule({
    id: "M06",
    severity: "warning",
    title: "Figure with no source",
    foldsOn: "measure",
    *check(facts) {
      for (const { text, cell } of worded(facts)) {
        if (saysTarget(text) && !saysSource(text)) yield { cell, values: {} };
      }
    },
    message: () => "Who supplies this figure?",
    why: "A figure that nobody supplies is still missing when the committee meets.",
    mend: "Name the data source, or who counts.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Increase accounts", measure: "95% of patients (NHS App dashboard)" }] }],
      fail: [
        {
          rows: [{ action: "Increase accounts", measure: "Achieve 95% of patients" }],
          says: "Who supplies this figure?",
        },
      ],
    },
  }),
  rule({
    id: "M07",
    severity: "warning",
    title: "Share or count with no whole",
    foldsOn: "measure",
    *check(facts) {
      for (const { text, cell } of worded(facts)) {
        const spoken = countSpoken(text);
        if (spoken) yield { cell, values: { n: spoken } };
      }
    },
    message: ({ n }) => `${n} of how many?`,
    why: "Five practices are most of a small borough and few of a large one.",
    mend: "Give the whole: 5 of 21 practices.",
    beforePaper: false,
    examples: {
      pass: [
        { rows: [{ action: "Increase accounts", measure: "Remaining 5 of 21 practices achieve the target" }] },
        { rows: [{ action: "Recruit roles", measure: "Increase in headcount (61 in June 2023)" }] },
        { rows: [{ action: "Increase accounts", measure: "95% of registered patients" }] },
      ],
      fail: [
        {
          rows: [{ action: "Increase accounts", measure: "Remaining 5 practices to achieve 95% target" }],
          says: "5 of how many?",
        },
        { rows: [{ action: "Increase accounts", measure: "Uptake of 95%" }], says: "95% of how many?" },
      ],
    },
  }),
];
