/** Rules about the actions themselves (A): blank, doubled, alike, several in one, activity without a product. */

import type { CellRef } from "../grid";
import { plainText } from "../plan/cell-text";
import { textOf, type PlanRow } from "../plan/plan-row";
import { ownActions, recommendationName, rowsByAction, rowsByRecommendation, wordsOf } from "./action-facts";
import { once, type Facts } from "./facts";
import { findAlike } from "./near-duplicates";
import { rule, type Rule } from "./rule";
import { listed } from "./words";

/** From this overlap of words on, two actions are asked about. */
const LOOK_ALIKE = 0.75;

/** A longer action does not fit a line of a committee's table. */
const LONG_ACTION = 600;
const TOO_LONG = "This action is too long for a committee table: say in one sentence what is to be done.";

/** Openings that tell of activity. Only the first word is looked at, with "to" before it or not. */
const ACTIVITY =
  /^(?:to )?(?:continu(?:e|es|ed|ing|ation)|support(?:s|ing)?|encourag(?:e|es|ing|ement)|promot(?:e|es|ing|ion))\b/i;

/** Things that will be there when an action is done, or a number that can be checked. */
const PRODUCT =
  /\d|\b(?:report|plan|leaflet|toolkit|policy|guide|guidance|checklist|campaign|video|website|webinar|event|conference|workshop|contract|directory|dashboard|framework|survey|audit|pathway|resource pack|directive|register|database)s?\b/i;

/** Openings of measures: a count or a change where an act should stand. */
const MEASURE_OPENING =
  /^(?:the )?(?:number|percentage|proportion|share|rate|reduction|increase|decrease|improvement|rise|fall|%) (?:of|in)\b/i;

const blankActions = once((facts) =>
  facts.rows.filter(({ row }) => row.action.kind === "blank" && row.measureOf === null),
);

/** Rows of a recommendation none of whose rows has an action: the recommendation lacks one, rather than the row. */
const withoutAction = once((facts) => {
  const lacking = new Map<CellRef, string>();
  const rows = new Set<object>();
  for (const group of rowsByRecommendation(facts).values()) {
    const [first] = group;
    if (!first || group.some(({ row }) => row.action.kind !== "blank")) continue;
    lacking.set(first.row.cell, recommendationName(first.row));
    for (const judged of group) rows.add(judged);
  }
  return { lacking, rows };
});

/** List items of a cell: lines, list tags, bullets; a line that ends in a colon introduces the others. */
function itemsIn(text: string): number {
  if (!/[\n•▪●<;]/.test(text)) return 1;
  const lines = plainText(text.replace(/[•▪●]/g, "\n"))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length > 8 && !line.endsWith(":"));
  return Math.max(1, lines.length);
}

/** Groups of differently worded actions, the first row of each wording; equal wordings are told apart from these. */
const alikeActions = once((facts: Facts) => {
  const wordings = [...rowsByAction(facts)];
  const groups = findAlike(
    wordings.map(([compared]) => compared),
    LOOK_ALIKE,
  );
  return groups.map(({ members, score }) => ({
    rows: members.flatMap((member) => wordings[member]?.[1][0]?.row ?? []),
    percent: Math.round(score * 100),
  }));
});

/** A sentence names this many rows; of more it gives the number. */
const NAMED_ROWS = 6;

function namesOf(rows: readonly PlanRow[]): string[] {
  const names = rows.slice(0, NAMED_ROWS).map(({ row }) => String(row));
  return rows.length > NAMED_ROWS ? [...names, `${rows.length - NAMED_ROWS} more`] : names;
}

export const ACTION_RULES: readonly Rule[] = [
  rule({
    id: "A01",
    severity: "error",
    title: "No action",
    foldsOn: "action",
    *check(facts) {
      const { rows } = withoutAction(facts);
      for (const judged of blankActions(facts)) {
        if (!rows.has(judged)) yield { cell: judged.row.cell, values: { n: judged.row.row } };
      }
    },
    message: ({ n }) => `Row ${n} has no action.`,
    why: "A row with an owner or a date and no action cannot be reported to anybody.",
    mend: "Write what will be done, or delete the row.",
    beforePaper: true,
    examples: {
      pass: [{ rows: [{ ref: "1", action: "Write to all practices", owner: "Comms team", due: "March 2025" }] }],
      fail: [
        {
          rows: [
            { ref: "1", action: "Write to all practices", owner: "Comms team", due: "March 2025" },
            { ref: "1", action: "", owner: "Practices", due: "March 2025" },
          ],
          says: "Row 6 has no action.",
        },
      ],
    },
  }),
  rule({
    id: "A02",
    severity: "warning",
    title: "The same action under several recommendations",
    *check(facts) {
      for (const group of rowsByAction(facts).values()) {
        const [first, ...others] = group;
        if (!first || others.length === 0) continue;
        const names = [...new Set(group.map(({ row }) => recommendationName(row)))];
        if (names.length < 2 || names.includes("")) continue;
        yield {
          cell: first.row.cell,
          others: others.map(({ row }) => row.cell),
          values: { list: names.map((name) => (name.length > 12 ? `"${name.slice(0, 40).trim()}…"` : name)) },
        };
      }
    },
    message: ({ list }) => `The same action is under recommendations ${listed(list)}. Count it once?`,
    why: "One piece of work counted two or three times makes progress look larger than it is.",
    mend: "Keep it where it belongs and refer to it from the others. Until then the rows are linked and share one rating.",
    beforePaper: true,
    examples: {
      pass: [
        {
          rows: [
            { ref: "2", action: "Continued promotion of public messaging through websites." },
            { ref: "4", action: "Publicise the roles of practice staff." },
          ],
        },
        {
          rows: [
            { ref: "1", action: "Continue to support practices to move to the model", measure: "Survey results" },
            { ref: "1", action: "Continue to support practices to move to the model", measure: "Number of practices" },
          ],
          secondMeasures: [1],
        },
      ],
      fail: [
        {
          rows: [
            { ref: "2", action: "Continued promotion of public messaging through websites." },
            { ref: "4", action: "Continued promotion of public messaging through websites" },
            { ref: "5", action: "Continued promotion of public messaging through  websites." },
          ],
          says: "The same action is under recommendations 2, 4 and 5. Count it once?",
        },
      ],
    },
  }),
  rule({
    id: "A03",
    severity: "warning",
    title: "Actions that look alike",
    *check(facts) {
      for (const { rows, percent } of alikeActions(facts)) {
        const [first, ...others] = rows;
        if (!first) continue;
        yield { cell: first.cell, others: others.map(({ cell }) => cell), values: { s: percent, rows: namesOf(rows) } };
      }
      for (const group of rowsByAction(facts).values()) {
        const [first, ...others] = group;
        if (!first || others.length === 0) continue;
        if (new Set(group.map(({ row }) => recommendationName(row))).size > 1) continue;
        const rows = group.map(({ row }) => row);
        yield {
          cell: first.row.cell,
          others: others.map(({ row }) => row.cell),
          values: { s: 100, rows: namesOf(rows) },
        };
      }
    },
    message: ({ s, rows }) => `These actions look alike (${s}% match): rows ${listed(rows)}.`,
    why: "Work listed twice in other words is paid attention to twice, and can be reported as done in one place and late in the other.",
    mend: "Join the two, or say in each what the other does not cover.",
    beforePaper: false,
    examples: {
      pass: [
        {
          rows: [
            { action: "Map appointment slots to the national guidance" },
            { action: "Spot check of general practice websites" },
          ],
        },
      ],
      fail: [
        {
          rows: [
            { action: "Reinvigorate care navigation" },
            { action: "Reinvigorate care navigation and active signposting" },
          ],
          says: "These actions look alike (75% match): rows 5 and 6.",
        },
      ],
    },
  }),
  rule({
    id: "A04",
    severity: "warning",
    title: "Several actions in one row",
    foldsOn: "action",
    *check(facts) {
      for (const { row } of ownActions(facts)) {
        const n = itemsIn(textOf(row.action));
        if (n > 1) yield { cell: row.action.cell, values: { n } };
      }
    },
    message: ({ n }) => `This row holds ${n} actions. Split so each has its own date.`,
    why: "A row with several actions is late as long as one of them is, and nobody can see which.",
    mend: "Give each action a row, an owner and a date of its own.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Develop an access audit checklist as a supportive enquiry mechanism." }] }],
      fail: [
        {
          rows: [
            { action: "Work on patient groups:\n• Circulate the toolkit\n• Stocktake of groups\n• Identify support" },
          ],
          says: "This row holds 3 actions. Split so each has its own date.",
        },
      ],
    },
  }),
  rule({
    id: "A05",
    severity: "advice",
    title: "Activity rather than a result",
    foldsOn: "action",
    *check(facts) {
      for (const { row } of ownActions(facts)) {
        const action = wordsOf(row.action);
        if (ACTIVITY.test(action) && !PRODUCT.test(action) && !/\d/.test(wordsOf(row.measure))) {
          yield { cell: row.action.cell, values: {} };
        }
      }
    },
    message: () => "This describes activity. Say what will be different when it is done.",
    why: "Activity never ends, so nobody can tell the committee when it is done.",
    mend: "Name what there will be at the end: a leaflet, a number of practices, a decision.",
    beforePaper: false,
    examples: {
      pass: [
        { rows: [{ action: "Promote the service by a leaflet to every household" }] },
        { rows: [{ action: "Support practices to use call-back", measure: "40 of 44 practices use it" }] },
        { rows: [{ action: "Publish the supporting data" }] },
      ],
      fail: [
        {
          rows: [{ action: "Continue to support collaborative working" }],
          says: "This describes activity. Say what will be different when it is done.",
        },
      ],
    },
  }),
  rule({
    id: "A06",
    severity: "advice",
    title: "A measure where an action should stand",
    foldsOn: "action",
    *check(facts) {
      for (const { row } of ownActions(facts)) {
        if (MEASURE_OPENING.test(wordsOf(row.action))) yield { cell: row.action.cell, values: {} };
      }
    },
    message: () => "This reads as a measure. What will be done?",
    why: "A figure shows whether something worked; it does not say who will do what.",
    mend: "Move the figure to the success measure and write what will be done to reach it.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Increase the number of patients with online accounts" }] }],
      fail: [
        {
          rows: [{ action: "Number of online consultations per 1000 registered patients" }],
          says: "This reads as a measure. What will be done?",
        },
      ],
    },
  }),
  rule({
    id: "A07",
    severity: "warning",
    title: "Recommendation with no action",
    *check(facts) {
      for (const [cell, name] of withoutAction(facts).lacking) yield { cell, values: { n: name } };
    },
    message: ({ n }) => `Recommendation ${n} has no action.`,
    why: "The committee that made the recommendation will look for the answer to it first.",
    mend: "Add an action, or say why the recommendation was not taken up.",
    beforePaper: false,
    examples: {
      pass: [
        { rows: [{ ref: "6", recommendation: "Provide digital telephony", action: "Move practices to the cloud" }] },
      ],
      fail: [
        {
          rows: [
            { ref: "6", recommendation: "Provide digital telephony", action: "Move practices to the cloud" },
            { ref: "7", recommendation: "Review care navigation", action: "", owner: "ICB" },
          ],
          says: "Recommendation 7 has no action.",
        },
      ],
    },
  }),
  rule({
    id: "A08",
    severity: "advice",
    title: "Action too long for a table",
    foldsOn: "action",
    *check(facts) {
      for (const { row } of ownActions(facts)) {
        if (wordsOf(row.action).length > LONG_ACTION) yield { cell: row.action.cell, values: {} };
      }
    },
    message: () => TOO_LONG,
    why: "A cell of this length fills a page of its own, and what is asked of whom is lost in it.",
    mend: "Say the action in a sentence and move the background to the notes.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Write to all practices" }] }],
      fail: [
        {
          rows: [{ action: `Write to practices ${"about the training offers ".repeat(25)}` }],
          says: TOO_LONG,
        },
      ],
    },
  }),
];
