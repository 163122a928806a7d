/** THE prompts of the briefing note that a plan's own facts can answer; every other is left open for the officer. */

import type { Suggestion } from "./match-checklist";
import type { PlanRow, PlanTable } from "../plan/plan-row";
import { textOf, valueOf } from "../plan/plan-row";

/** What a plan gives to answer by. */
export interface PlanFacts {
  readonly rows: readonly PlanRow[];
  readonly tables: readonly PlanTable[];
  /** The measures with figures. */
  readonly measures: readonly { readonly trajectory: number | null; readonly target: number | null }[];
}

export interface PromptAnswer {
  /** One sentence of facts, with their counts. */
  readonly words: string;
  readonly rows: readonly PlanRow[];
  /** likely where at least half of the actions bear it out, possible where some do, none where the facts speak against it. */
  readonly suggestion: Suggestion;
}

export interface PromptEntry {
  readonly list: string;
  readonly item: string;
  /** Null where this plan's facts say nothing either way. */
  readonly answer: (facts: PlanFacts) => PromptAnswer | null;
}

const LIST = "system-plan-prompt";
const SENIOR_OFFICER = /\bSROs?\b|\bsenior responsible (?:officer|owner)/i;
const INEQUALITIES =
  /\binequalit(?:y|ies)\b|\bdepriv(?:ed|ation)\b|\bcore ?20|\bunderserved\b|\bseldom.heard\b|\binclusion health\b/i;

export const PROMPTS: readonly PromptEntry[] = [
  {
    list: LIST,
    item: "002-V5",
    answer: ({ rows, tables }) => {
      const column = tables.some((table) => table.columns.some(({ heading }) => SENIOR_OFFICER.test(heading)));
      const naming = rows.filter((row) => SENIOR_OFFICER.test(`${textOf(row.owner)} ${textOf(row.lead)}`));
      if (column) {
        const filled = rows.filter((row) => valueOf(row.lead) !== null || textOf(row.owner) !== "");
        return counted(filled, rows, "of {m} actions stand under a column for the senior responsible officer");
      }
      if (naming.length > 0) return counted(naming, rows, "of {m} actions name a senior responsible officer");
      return { words: "No row and no heading names a senior responsible officer.", rows: [], suggestion: "none" };
    },
  },
  {
    list: LIST,
    item: "002-H2",
    answer: ({ rows }) => {
      const speaking = rows.filter((row) =>
        INEQUALITIES.test([row.recommendation, row.action, row.measure, row.progress].map(textOf).join("\n")),
      );
      // That no row uses these words does not show that nobody is supported: it stays open.
      return speaking.length === 0
        ? null
        : counted(speaking, rows, "of {m} actions speak of inequalities or deprivation");
    },
  },
  {
    list: LIST,
    item: "002-A1",
    answer: ({ rows, measures }) => {
      const quantified = rows.filter((row) => /\d/.test(textOf(row.measure)));
      if (measures.length > 0) {
        const withTrajectory = measures.filter(({ trajectory }) => trajectory !== null).length;
        const withTarget = measures.filter(({ target }) => target !== null).length;
        const words =
          `${withTrajectory} of ${measures.length} measures have a trajectory and ${withTarget} a target; ` +
          `${quantified.length} of ${rows.length} actions have a success measure with a number.`;
        return { words, rows: quantified, suggestion: withTrajectory > 0 ? "likely" : "possible" };
      }
      const answer = counted(
        quantified,
        rows,
        "of {m} actions have a success measure with a number; no trajectory was found",
      );
      return answer.suggestion === "likely" ? { ...answer, suggestion: "possible" } : answer;
    },
  },
  {
    list: LIST,
    item: "002-A2",
    answer: ({ rows }) => {
      const dated = rows.filter((row) => valueOf(row.due)?.end);
      const stepped = rows.filter((row) => (valueOf(row.due)?.milestones.length ?? 0) > 0);
      const more = stepped.length > 0 ? `, ${stepped.length} of them with an earlier milestone` : "";
      return counted(dated, rows, `of {m} actions have a date by which they are due${more}`);
    },
  },
  {
    list: LIST,
    item: "002-A3",
    answer: ({ rows, tables }) => {
      const fields = new Set(tables.flatMap((table) => table.columns.map(({ field }) => field)));
      const has = (["status", "declared", "percent", "progress"] as const).filter((field) => fields.has(field));
      if (has.length === 0) {
        return {
          words: "The plan has no column for status, rating, percent or progress.",
          rows: [],
          suggestion: "none",
        };
      }
      const names = {
        status: "status",
        declared: "the owner's rating",
        percent: "percent complete",
        progress: "progress",
      };
      return {
        words: `The plan keeps ${has
          .map((field) => names[field])
          .join(", ")
          .replace(
            /, (?=[^,]+$)/,
            " and ",
          )} for ${rows.length === 1 ? "its one action" : `its ${rows.length} actions`}.`,
        rows: [],
        suggestion: "likely",
      };
    },
  },
  {
    list: LIST,
    item: "002-A6",
    answer: ({ rows, tables }) => {
      const kept = tables.some((table) => table.columns.some(({ field }) => field === "progress"));
      if (!kept) return { words: "The plan has no column for progress.", rows: [], suggestion: "none" };
      return counted(
        rows.filter((row) => textOf(row.progress) !== ""),
        rows,
        "of {m} actions have a note of progress",
      );
    },
  },
  {
    list: LIST,
    item: "002-P8",
    answer: ({ rows, tables }) => {
      const kept = tables.some((table) => table.columns.some(({ field }) => field === "recovery"));
      if (!kept) return null;
      return counted(
        rows.filter((row) => textOf(row.recovery) !== ""),
        rows,
        "of {m} actions have a recovery action",
      );
    },
  },
];

/** "31 of 44 actions …". */
function counted(some: readonly PlanRow[], all: readonly PlanRow[], words: string): PromptAnswer {
  const suggestion = some.length === 0 ? "none" : some.length * 2 >= all.length ? "likely" : "possible";
  return { words: `${some.length} ${words.replace("{m}", String(all.length))}.`, rows: some, suggestion };
}
