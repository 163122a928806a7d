/** What has changed since the last issue to this committee: what was asked, why the figures moved, each change, each moved date, each action's ratings. */

import { printDay, type Day } from "../../calendar";
import { CHANGE_KINDS, type ChangeKind } from "../../changes/movements";
import type { Review, ReviewChange, ReviewChanges, ReviewRow } from "../../review-schema";
import { askedLastTime } from "../asked-last-time";
import {
  dayCell,
  headingLine,
  layOut,
  link,
  number,
  overflowing,
  sectionLine,
  text,
  topLines,
  type Line,
} from "../blocks";
import { dateNow, lineNoun, refOf, targetOf } from "../facts";
import { accountLines } from "../figure-accounts";
import { asAtLine, filled, pageStarts, paper, reportTitle, tableRun, type Run } from "../page";
import type { ReportOptions } from "../report-options";
import type { SheetCell } from "../sheet-model";
import { changeOf, sinceWhen, travelSentence } from "../travel";
import { listOf, plural } from "../words";
import { wordingOf } from "../wording";
import type { SheetEntry } from "./sheet";

const COLUMNS = [
  { width: 14 },
  { width: 8 },
  { width: 20, share: 3 },
  { width: 18 },
  { width: 18 },
  { width: 18 },
  { width: 18 },
  { width: 24, share: 3 },
] as const;
const NO_DATE = "No fixed date";

export const whatHasChanged: SheetEntry = {
  id: "what-has-changed",
  name: "What has changed",
  kind: "pack",
  about: "Since the last issue to this committee: what moved, why the figures moved, every date change, what is gone.",
  offered: (review, options) => (review.changes?.issues.length ?? 0) > 0 || askedLastTime(review, options).length > 0,
  build: (review, options) => {
    const widths = filled(COLUMNS);
    const { changes } = review;
    const compared = changes?.since ? changes : null;
    const top = [
      ...topLines(`What has changed – ${reportTitle(review, options)}`, summaryOf(review), notesOf(review)),
      ...askedLines(review, options, widths),
    ];
    const tables = [
      ...(compared ? [accountLines(review, compared, options), changeLines(review, compared, options)] : []),
      ...(changes ? [dateLines(review, changes)] : []),
    ];
    const above = [...top, ...tables.flat()];
    const strips = changes ? stripLines(review, changes, options) : [];
    const { block, heights } = layOut([...above, ...strips], widths);
    const runs: Run[] = [
      [{ from: 1, rows: top.length }],
      ...tables.map((table, index) => tableRun(top.length + 1 + tables.slice(0, index).flat().length, table.length)),
      tableRun(above.length + 1, strips.length, STRIP_HEADINGS + 1),
    ];
    // The last table has a line for every action: its headings stand on each of its pages.
    const titleRow = strips.length > 0 ? above.length + STRIP_HEADINGS : null;
    return {
      widths,
      heights,
      blocks: [block],
      tables: [],
      charts: [],
      frozenRows: 0,
      print: paper(review, options, {
        ...(titleRow === null ? {} : { titleRows: [titleRow, titleRow] as const }),
        breaksBefore: pageStarts(runs, heights, widths, titleRow),
      }),
    };
  },
};

/** "2 with a revised date": kinds whose name does not go with a number before it. */
const COUNTED: Partial<Record<ChangeKind, string>> = { dateRevised: "with a revised date" };

function summaryOf(review: Review): string {
  const { changes } = review;
  if (!changes?.since) return changes?.note ?? "No earlier issue of this report is held.";
  const kinds = new Map<ChangeKind, number>();
  for (const change of changes.changes) {
    const kind = mainKind(change);
    if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const told = KINDS.filter((kind) => kinds.has(kind)).map(
    (kind) => `${kinds.get(kind)} ${COUNTED[kind] ?? CHANGE_KINDS[kind].toLowerCase()}`,
  );
  const same = changes.changes.filter((change) => mainKind(change) === null).length;
  if (told.length === 0) return `Nothing has changed since ${sinceWhen(review)}.`;
  return `Since ${sinceWhen(review)}: ${listOf(told)}; ${plural(same, `${lineNoun(review)} is`, `${lineNoun(review)}s are`)} as ${same === 1 ? "it was" : "they were"}.`;
}

function notesOf(review: Review): string[] {
  const since = review.changes?.since;
  if (!since) return [`${asAtLine(review)}.`];
  return [
    `${asAtLine(review)}, compared with version ${since.version} for ${since.committee}, ${printDay(since.meeting as Day)}, as at ${printDay(since.asAt as Day)}.`,
    travelSentence(review),
  ];
}

function askedLines(review: Review, options: ReportOptions, widths: readonly number[]): Line[] {
  const asked = askedLastTime(review, options);
  if (asked.length === 0) return [];
  return [
    sectionLine("What you asked last time, and what was done"),
    ...asked.flatMap(({ asked: what, done }) => [
      ...saying("You asked", what, widths),
      ...saying("What was done", done, widths),
    ]),
  ];
}

/** A label and a sentence as long as it is, over as many rows as it needs. */
function saying(label: string, sentence: string, widths: readonly number[]): Line[] {
  return overflowing(sentence, "note", widths, 1).map((line, index) => ({
    cells: [text(index === 0 ? label : "", "label"), text(line, "note")],
  }));
}

const KINDS = Object.keys(CHANGE_KINDS) as ChangeKind[];

/** The kind that a change is told under: the first in the order of the list; null where nothing that matters changed. */
function mainKind({ kinds }: ReviewChange): ChangeKind | null {
  const told = KINDS.find((kind) => kinds.includes(kind)) ?? null;
  return told === "added" && kinds.includes("split")
    ? "split"
    : told === "removed" && kinds.includes("merged")
      ? "merged"
      : told;
}

function changeLines(review: Review, changes: ReviewChanges, options: ReportOptions): Line[] {
  const groups = KINDS.map((kind) => ({
    kind,
    held: changes.changes.filter((change) => mainKind(change) === kind),
  })).filter(({ held }) => held.length > 0);
  if (groups.length === 0) return [];
  const when = sinceWhen(review) ?? "";
  return [
    sectionLine("Each change"),
    headingLine([
      { heading: "Change" },
      { heading: "Ref" },
      { heading: "Action" },
      { heading: `Rating in ${when}` },
      { heading: "Rating now" },
      { heading: `Date in ${when}` },
      { heading: "Date now" },
      { heading: "What changed, and why it is rated so" },
    ]),
    ...groups.flatMap(({ kind, held }) => held.map((change) => changeLine(kind, change, review, options))),
  ];
}

function changeLine(kind: ChangeKind, change: ReviewChange, review: Review, options: ReportOptions): Line {
  const { rated, role } = wordingOf(review, options);
  const row = rowAt(review, change.row);
  const { was } = change;
  return {
    cells: [
      text(CHANGE_KINDS[kind], "body.strong"),
      row ? link(refOf(row) ?? `Row ${row.row}`, targetOf(row)) : text(was?.ref ?? "–"),
      text(row?.action ?? was?.action ?? ""),
      was ? text(rated(was), role(was.rating)) : text("Not in the plan", "body.muted"),
      row ? text(rated(row.reported), role(row.reported.rating)) : text("Not in the plan", "body.muted"),
      was ? dateCell(was.now as Day | null) : text("–"),
      row ? dateCell(dateNow(row)) : text("–"),
      text(whatChanged(kind, change, row, was)),
    ],
  };
}

function whatChanged(kind: ChangeKind, change: ReviewChange, row: ReviewRow | null, was: ReviewChange["was"]): string {
  const { kinds, partner } = change;
  const led = was?.lead ? ` ${was.lead} led it.` : "";
  if (kind === "removed") return `No longer in the plan.${led}`;
  if (kind === "merged") return `No longer a row of its own: its words stand in "${partner ?? ""}".${led}`;
  const others = kinds.filter((each) => each !== kind && each !== "reworded" && each !== "moved" && each !== "added");
  const parts = [
    kind === "split" && partner !== null ? `Split from "${partner}".` : "",
    others.length > 0 ? `Also ${listOf(others.map((each) => CHANGE_KINDS[each as ChangeKind].toLowerCase()))}.` : "",
    kinds.includes("reworded") && was ? `Read before: "${was.action}"` : "",
    kinds.includes("moved") && was ? `Stood under the theme ${was.theme ?? ""}.` : "",
    row?.reported.because ?? "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** Every action whose date has moved since it was first promised, the farthest first. */
function dateLines(review: Review, changes: ReviewChanges): Line[] {
  const moved = changes.rows
    .filter(({ moves }) => moves.length > 0)
    .sort((a, b) => (b.daysMoved ?? 0) - (a.daysMoved ?? 0));
  if (moved.length === 0) return [];
  return [
    sectionLine("History of date changes"),
    headingLine([
      { heading: "Times moved" },
      { heading: "Ref" },
      { heading: "Action" },
      { heading: "First promised" },
      { heading: "Date now" },
      { heading: "Days in all", numeric: true },
      { heading: "Lead" },
      { heading: "Every move, and the report that first had it" },
    ]),
    ...moved.flatMap(({ promised, moves, daysMoved, ...place }): Line[] => {
      const row = rowAt(review, place);
      if (!row) return [];
      return [
        {
          cells: [
            text(moves.length === 1 ? "Once" : moves.length === 2 ? "Twice" : `${moves.length} times`, "body.strong"),
            link(refOf(row) ?? `Row ${row.row}`, targetOf(row)),
            text(row.action),
            dateCell(promised as Day | null),
            dateCell(dateNow(row)),
            daysMoved === null ? text("–") : number(daysMoved),
            text(row.lead ?? "None recorded"),
            text(
              moves
                .map(
                  ({ from, to, asAt }) =>
                    `${printDay(from as Day)} to ${printDay(to as Day)} (as at ${printDay(asAt as Day)})`,
                )
                .join("; "),
            ),
          ],
        },
      ];
    }),
  ];
}

/** Lines of the last table above its first action: section, what the letters mean, headings. */
const STRIP_HEADINGS = 3;

/** Ratings through the reports, for every action, the worst direction first. */
function stripLines(review: Review, changes: ReviewChanges, options: ReportOptions): Line[] {
  if (changes.rows.length === 0) return [];
  const { rated, role } = wordingOf(review, options);
  const order = ["Worsening", "Improving", "No change", null];
  const rows = [...changes.rows].sort((a, b) => order.indexOf(a.direction) - order.indexOf(b.direction));
  return [
    sectionLine("Ratings in the last reports"),
    {
      cells: [
        text(
          "One letter a report, the newest last: B complete, G green, A amber, R red, – not rated, C closed, · not in the plan. At most twelve.",
          "note",
        ),
      ],
    },
    headingLine([
      { heading: "Direction" },
      { heading: "Ref" },
      { heading: "Action" },
      { heading: "Rating then" },
      { heading: "Rating now" },
      { heading: "First promised" },
      { heading: "Date now" },
      { heading: "Last reports" },
    ]),
    ...rows.flatMap(({ direction, promised, strip, ...place }): Line[] => {
      const row = rowAt(review, place);
      if (!row) return [];
      const was = changeOf(review, row)?.was ?? null;
      return [
        {
          cells: [
            text(direction ?? (was ? "Not compared" : "New"), "body.strong"),
            link(refOf(row) ?? `Row ${row.row}`, targetOf(row)),
            text(row.action),
            was ? text(rated(was), role(was.rating)) : text("Not in the plan", "body.muted"),
            text(rated(row.reported), role(row.reported.rating)),
            dateCell(promised as Day | null),
            dateCell(dateNow(row)),
            text(strip, "body.strong"),
          ],
        },
      ];
    }),
  ];
}

const rowsByPlace = new WeakMap<Review, ReadonlyMap<string, ReviewRow>>();

function rowAt(review: Review, place: { readonly sheet: string; readonly row: number } | null): ReviewRow | null {
  if (!place) return null;
  let rows = rowsByPlace.get(review);
  if (!rows) rowsByPlace.set(review, (rows = new Map(review.rows.map((row) => [`${row.row}|${row.sheet}`, row]))));
  return rows.get(`${place.row}|${place.sheet}`) ?? null;
}

function dateCell(day: Day | null): SheetCell {
  return day === null ? text(NO_DATE) : dayCell(day);
}
