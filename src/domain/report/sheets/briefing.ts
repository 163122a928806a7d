/** The officer's own sheet for the meeting: what members are likely to ask of each red and amber, with room for the answer. */

import type { Review, ReviewRow } from "../../review-schema";
import { filler, headingLine, layOut, link, sectionLine, text, topLines, type Line } from "../blocks";
import {
  FROM_TRACKER,
  KEPT_HEADINGS,
  keptAnswers,
  matchAnswers,
  shownRef,
  type KeptAnswer,
} from "../briefing/kept-answers";
import { findingsByRow, questionsFor } from "../briefing/question";
import { QUESTIONS } from "../briefing/questions";
import { pressing } from "../exception-cases";
import { targetOf } from "../facts";
import { filled, paper, reportTitle, sourceLine } from "../page";
import { shortAction } from "../paper/action-words";
import type { ReportOptions } from "../report-options";
import type { SheetCell } from "../sheet-model";
import { plural } from "../words";
import { gradesOf, wordingOf } from "../wording";
import type { SheetEntry } from "./sheet";

const [REF, ACTION, QUESTION, ANSWER, RECOVERY, DECISION, KEY] = KEPT_HEADINGS;
const COLUMNS = [
  { heading: REF, width: 8 },
  { heading: "Rating", width: 12 },
  { heading: ACTION, width: 20 },
  { heading: QUESTION, width: 20 },
  { heading: "Raised by", width: 18 },
  { heading: ANSWER, width: 26, share: 1 },
  { heading: RECOVERY, width: 15 },
  { heading: DECISION, width: 14 },
  { heading: KEY, width: 10 },
] as const;
/** A row that no question of the list arises for still has room for its recovery action. */
const NO_QUESTION = "none";

export const briefing: SheetEntry = {
  id: "briefing",
  name: "Briefing",
  kind: "working",
  about: "What members are likely to ask of each red and amber, with room for answers that are kept.",
  offered: (review, options) => pressing(review).length > 0 || keptAnswers(options.kept).length > 0,
  build: (review, options) => {
    const widths = filled(COLUMNS);
    const lines = linesOf(review);
    const { answerOf, left } = matchAnswers(lines, keptAnswers(options.kept));
    const top = topLines(`Briefing – ${reportTitle(review, options)}`, summaryOf(review, lines), [
      sourceLine(review, options),
      "For the officer. Never part of the pack. Answers are kept when the pack is built again.",
      `A recovery action or decision sought that is typed here goes to the Exceptions, where the tracker has none; answers go nowhere.`,
    ]);
    const table =
      lines.length === 0
        ? []
        : [headings(), ...lines.map((line) => questionLine(line, answerOf.get(line), review, options))];
    const headingRow = top.length + 1;
    const { block, heights } = layOut([...top, ...table, ...leftLines(left)], widths, false);
    return {
      widths,
      heights,
      blocks: [block],
      tables: [],
      charts: [],
      frozenRows: lines.length === 0 ? 0 : headingRow,
      print: paper(review, options, lines.length === 0 ? {} : { titleRows: [headingRow, headingRow] }),
    };
  },
};

interface BriefingLine {
  readonly row: ReviewRow;
  readonly key: string;
  readonly question: string;
  readonly because: string;
  /** True on the first line of its row, where recovery action and decision stand. */
  readonly first: boolean;
}

/** Reds, then ambers, each with its questions. */
function linesOf(review: Review): BriefingLine[] {
  const findingsOn = findingsByRow(review);
  return pressing(review).flatMap((row) => {
    const raised = questionsFor({ row, review }, findingsOn(row), QUESTIONS);
    if (raised.length === 0) {
      const question = "No question of the list arises.";
      return [{ row, key: NO_QUESTION, question, because: row.reported.because, first: true }];
    }
    return raised.map(({ question, text: asks, because }, index) => ({
      row,
      key: question.id,
      question: asks,
      because,
      first: index === 0,
    }));
  });
}

function summaryOf(review: Review, lines: readonly BriefingLine[]): string {
  const questions = lines.filter(({ key }) => key !== NO_QUESTION).length;
  const actions = pressing(review).length;
  const { state, short } = gradesOf(review);
  const pressed = `${state("red")} or ${short("amber")}`;
  if (actions === 0) return `No action is ${pressed}, so no question arises.`;
  return `${plural(questions, "question")} on ${plural(actions, "action")} ${pressed}.`;
}

const headings = (): Line => headingLine(COLUMNS.map(({ heading }) => ({ heading })));
/** Text, or a bordered cell to write in. */
const room = (value: string): SheetCell => (value === "" ? filler("body") : text(value));

function questionLine(
  { row, key, question, because, first }: BriefingLine,
  kept: KeptAnswer | undefined,
  review: Review,
  options: ReportOptions,
): Line {
  const { rated, role } = wordingOf(review, options);
  const given = (typed: string | undefined, tracker: string | null): SheetCell =>
    typed || !first || !(tracker ?? "").trim() ? room(typed ?? "") : text(`${FROM_TRACKER}${tracker}`, "body.muted");
  return {
    cells: [
      // The lines below lead to the same cell: a link each would be a third of what the sheet takes to write.
      first ? link(shownRef(row), targetOf(row)) : text(shownRef(row)),
      text(rated(row.reported), role(row.reported.rating)),
      text(shortAction(row)),
      text(question, "body.strong"),
      text(because, "body.muted"),
      room(kept?.answer ?? ""),
      given(kept?.recovery, row.recovery),
      given(kept?.decision, row.decision),
      text(key, "body.muted"),
    ],
  };
}

/** What was written and has no line any more; it stays until the officer deletes it. */
function leftLines(left: readonly KeptAnswer[]): Line[] {
  if (left.length === 0) return [];
  return [
    sectionLine("Answers to questions that no longer arise, and lines of your own"),
    headings(),
    ...left.map((answer): Line => ({
      cells: [
        room(answer.ref),
        room(""),
        room(answer.action),
        room(answer.question),
        room(""),
        room(answer.answer),
        room(answer.recovery),
        room(answer.decision),
        room(answer.key),
      ],
    })),
  ];
}
