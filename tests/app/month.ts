/** One month of the live tracker, as an officer lives it, step by step on the real client: for the test of it, and to be rendered and looked at. */

import { applyFixes } from "../../src/app/apply-fixes";
import { decideRating } from "../../src/app/decide-rating";
import { issueReport } from "../../src/app/issue-report";
import type { Outcome } from "../../src/app/outcome";
import { fixOfReturn, readReturns } from "../../src/app/read-returns";
import { recordDecision } from "../../src/app/record-decision";
import { runReview, type Reviewed } from "../../src/app/run-review";
import { writeReport } from "../../src/app/write-report";
import { readDay, type Day } from "../../src/domain/calendar";
import { cellAddress, columnNumber } from "../../src/domain/grid";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import type { Book, Value } from "../../src/host/book/book";
import { openBook } from "../../src/host/book/open-book";
import { hostOver } from "../support/open-host";
import { sampleBytes } from "../support/sample-bytes";
import { circulatedCopy } from "../../src/workbench/copies/circulate";

const PLAN = "Action plan";
const COMMITTEE = "Health Scrutiny Committee";
export const OCTOBER = { asAt: on("2024-10-31"), meeting: on("2024-11-14"), version: "1.0" };
export const NOVEMBER = { asAt: on("2024-11-30"), meeting: on("2024-12-12"), version: "2.0" };

export const port = new OfficeWorkbook();

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.sentence} (${outcome.failure.detail})`);
  return outcome.value;
}

function on(text: string): Day {
  const day = readDay(text);
  if (!day) throw new Error(text);
  return day;
}

/** A day as Excel keeps it. */
const serial = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569;

/** Cell by cell what somebody typed on the plan. */
export type Typed = Readonly<Record<string, Value>>;

function type(book: Book, cells: Typed): void {
  const sheet = book.sheets().find(({ name }) => name === PLAN)!;
  for (const [address, value] of Object.entries(cells)) {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const box = { row: Number(row) - 1, column: columnNumber(letters) - 1, rows: 1, columns: 1 };
    // As Excel does where "31/10/2024" or "100%" is typed.
    if (typeof value === "number") sheet.setFormat(box, { numberFormat: value > 40_000 ? "dd/mm/yyyy" : "0%" });
    sheet.setValues(box, [[value]]);
  }
}

/** Four owners were asked. Three send a copy back, two of them differ on one cell; the training hub manager is silent. */
export const RETURNED: Readonly<Record<string, Typed>> = {
  "Digital lead.xlsx": {
    L18: "Complete",
    N18: 1,
    O18: serial("2024-10-31"),
    P18: "All 19 practices switched on.",
    Q18: serial("2024-10-31"),
    P12: "One practice left; supplier on site on 12 November.",
    Q12: serial("2024-10-31"),
  },
  "Communications manager.xlsx": {
    L14: "Complete",
    N14: 1,
    O14: serial("2024-10-28"),
    P14: "Leaflet delivered to 41,200 households.",
    Q14: serial("2024-10-31"),
    P34: "Evening use at 79% (Sep-24).",
  },
  "Engagement manager.xlsx": {
    P34: "Evening use at 80% (Oct-24).",
    Q34: serial("2024-10-31"),
    H35: serial("2025-02-28"),
    L35: "In progress",
  },
};

/** What happened in November, as the officer types it. */
const IN_NOVEMBER: Typed = {
  L37: "On track",
  M37: "Green",
  N37: 0.6,
  P37: "Data sharing agreement signed on 14 November; first report in January.",
  Q37: serial("2024-11-27"),
  L12: "Complete",
  M12: "Blue",
  N12: 1,
  O12: serial("2024-11-19"),
  P12: "19 of 19 practices; supplier signed off on 19 November.",
  Q12: serial("2024-11-20"),
  L10: "Complete",
  M10: "Blue",
  N10: 1,
  O10: serial("2024-11-20"),
  P10: "Radio campaign on air from 11 November; posters in all 19 practices.",
  Q10: serial("2024-11-25"),
  I9: serial("2025-05-31"),
  J9: "Planning Services need the census update",
  P9: "Waiting for the census update.",
  Q9: serial("2024-11-26"),
  L9: "At risk",
  M9: "Amber",
};

/** What was done about a decision, typed on the Decisions sheet. */
function answer(book: Book, ref: string, done: string): void {
  const sheet = book.sheets().find(({ name }) => name === "Decisions")!;
  const lines = sheet.text({ row: 0, column: 0, rows: 20, columns: 12 });
  const headings = lines.findIndex((cells) => cells.includes("What was done"));
  const column = lines[headings]!.indexOf("What was done");
  const row = lines.findIndex((cells) => cells[lines[headings]!.indexOf("Ref")] === ref);
  sheet.setValues({ row, column, rows: 1, columns: 1 }, [[done]]);
}

export interface Month {
  readonly book: Book;
  /** What each step said, for a person to read. */
  readonly told: Record<string, string[]>;
  /** The tracker's file after each step that wrote sheets. */
  readonly files: Record<string, Uint8Array>;
  readonly reviews: Record<string, Reviewed>;
}

async function check({ asAt, meeting }: typeof OCTOBER): Promise<Reviewed> {
  return valueOf(await runReview(port, { today: asAt, asAt, committee: COMMITTEE, meeting }));
}

const choicesFor = ({ meeting }: typeof OCTOBER) => ({
  title: null,
  committee: COMMITTEE,
  meeting,
  preset: "delivery-group",
  version: "0.1.0",
});

/** A copy of the tracker as it was sent, changed by its owner and sent back. */
async function returned(sent: Uint8Array, typed: Typed) {
  const copy = await openBook(sent);
  type(copy, typed);
  hostOver(await openBook(copy.save()));
  return valueOf(await port.read()).grids;
}

/** Lives the month. The tracker's own sheets change by what is typed and ticked alone. */
export async function liveOneMonth(): Promise<Month> {
  const told: Month["told"] = {};
  const files: Month["files"] = {};
  const reviews: Month["reviews"] = {};

  const sent = circulatedCopy(sampleBytes("live-tracker.xlsx")).bytes;
  const copies = [];
  for (const [name, typed] of Object.entries(RETURNED)) copies.push({ name, grids: await returned(sent, typed) });

  const book = await openBook(sampleBytes("live-tracker.xlsx"));
  hostOver(book);
  const first = await check(OCTOBER);
  const report = readReturns(first, copies, { name: "sent", grids: first.reading.grids });
  told["returns"] = report.rows.flatMap(({ owner, cells }) =>
    cells.map(({ cell, old, settled }) =>
      settled.kind === "change"
        ? `${owner} ${cellAddress(cell)}: ${old || "blank"} -> ${settled.text} (${settled.from.join(", ")})`
        : `${owner} ${cellAddress(cell)}: ${settled.why} ${settled.answers.map(({ text, from }) => `${text} (${from.join(", ")})`).join(" / ")}`,
    ),
  );
  told["silent"] = report.notReplied.map(({ owner, rows }) => `${owner}: ${rows}`);
  const ticked = report.rows.flatMap(({ cells }) =>
    cells.flatMap((each) => fixOfReturn(each, "Evening use at 80% (Oct-24).") ?? []),
  );
  told["applied"] = [valueOf(await applyFixes(port, ticked)).sentence];

  const checked = await check(OCTOBER);
  reviews["checked"] = checked;
  const unsure = checked.review.rows.filter(({ row }) => row === 21);
  told["decided"] = [
    valueOf(
      await decideRating(port, unsure, {
        rating: "amber",
        reason: "Seven staff are still to be trained",
        by: "Head of primary care",
        on: on("2024-11-01"),
        expires: on("2024-11-30"),
      }),
    ).sentence,
  ];
  const decided = await check(OCTOBER);
  reviews["october"] = decided;
  valueOf(await writeReport(port, decided.review, decided.reading, choicesFor(OCTOBER)));
  files["draft"] = book.save();

  const issued = valueOf(
    await issueReport(port, decided.review, decided.reading, {
      ...choicesFor(OCTOBER),
      issueVersion: OCTOBER.version,
    }),
  );
  told["issued"] = [issued.sentence];
  files["issued"] = book.save();

  told["minutes"] = [];
  for (const [ref, action, decision, until] of [
    ["6.1", "Move the remaining practices from analogue to cloud-based telephony.", "Extension agreed", "2025-02-28"],
    ["8.5", "Offer skilled worker visas to trainees who qualify.", "Closed", null],
    ["8.2", "Submit PCN workforce plans.", "Signed off", null],
    ["1.3", "Support practices to move to Modern General Practice Access (MGPA).", "Escalated", "2024-12-12"],
    ["11.1", "Give each practice its complaints and compliments data by theme.", "More information", "2024-12-12"],
  ] as const) {
    const minute = { date: "2024-11-14", committee: COMMITTEE, minute: "31", lead: "", done: "" };
    const entered = { ...minute, ref, action, decision, until };
    told["minutes"].push(
      valueOf(await recordDecision(port, await check(OCTOBER), entered, choicesFor(OCTOBER))).sentence,
    );
  }
  files["decided"] = book.save();

  type(book, IN_NOVEMBER);
  answer(book, "11.1", "The agreement was signed on 14 November");
  const next = await check(NOVEMBER);
  reviews["november"] = next;
  told["next"] = [
    valueOf(
      await issueReport(port, next.review, next.reading, { ...choicesFor(NOVEMBER), issueVersion: NOVEMBER.version }),
    ).sentence,
  ];
  files["next"] = book.save();
  return { book, told, files, reviews };
}

/** The lines of a sheet as a person reads them, blanks left out. */
export function linesOf(book: Book, name: string): string[] {
  const sheet = book.sheets().find((each) => each.name === name);
  if (!sheet) return [];
  const { rows, columns } = sheet.usedBox(true)!;
  return sheet
    .text({ row: 0, column: 0, rows, columns })
    .map((cells) => cells.filter((cell) => cell !== "").join(" | "))
    .filter((line) => line !== "");
}
