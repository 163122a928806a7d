/** The Issue history as data: the sheets that hold it, and the issues that their lines make up. */

import type { CellValue, Grid } from "../grid";
import { lastRow } from "../grid";
import { HISTORY_HEADINGS, plain, sectionLines, type HistoryLine, type IssueHead } from "./history-lines";
import type { Issue, IssueName, IssueRecord } from "./issue-record";

export { HISTORY_HEADINGS, ISSUED, ratingWord, SUPERSEDED } from "./history-lines";
export type { HistoryHeading, HistoryLine } from "./history-lines";

export interface History {
  readonly lines: readonly HistoryLine[];
  /** The earliest first, superseded ones among them. */
  readonly issues: readonly Issue[];
}

/** Rows within which the headings of a copied sheet stand, titles and notes above them. */
const HEADINGS_WITHIN = 20;

const known = new WeakMap<Grid, readonly HistoryLine[]>();

/** True for a sheet that bears the headings of an Issue history: one copied from another workbook is memory, and no plan. */
export function isHistory(grid: Grid): boolean {
  return headingRows({ ...grid, values: grid.values.slice(0, HEADINGS_WITHIN) }).length > 0;
}

/** Reads sheets of issues, ours first; a line that stands on several of them counts once. */
export function readHistory(grids: readonly Grid[]): History {
  const seen = new Set<string>();
  const [only] = grids;
  if (only && grids.length === 1) return historyFrom(linesOf(only));
  const lines = grids.flatMap(linesOf).filter(({ read, values }) => {
    if (!read) return true;
    const mark = JSON.stringify([keyOfIssue(read.issue), read.record.key, values["Action"], values["Success measure"]]);
    return !seen.has(mark) && Boolean(seen.add(mark));
  });
  return historyFrom(lines);
}

const historyFrom = (lines: readonly HistoryLine[]): History => ({ lines, issues: issuesOf(lines) });

function linesOf(grid: Grid): readonly HistoryLine[] {
  const held = known.get(grid);
  if (held) return held;
  const heads = headingRows(grid);
  const lines = heads.flatMap((row, index) => sectionLines(grid, row, heads[index + 1] ?? lastRow(grid) + 1));
  known.set(grid, lines);
  return lines;
}

/** Lines that bear every heading: a second one begins what was pasted beneath, in whatever order its columns stand. */
function headingRows(grid: Grid): number[] {
  const rows: number[] = [];
  grid.values.forEach((cells, index) => {
    // Asked of years of issues: of a line with no more cells than headings, the first tells.
    const others = cells.length - HISTORY_HEADINGS.length;
    if (others < 0 || !cells.slice(0, others + 1).some(isHeading)) return;
    const standing = new Set(cells.map(plain));
    if (PLAIN_HEADINGS.every((heading) => standing.has(heading))) rows.push(grid.firstRow + index);
  });
  return rows;
}

const PLAIN_HEADINGS: readonly string[] = HISTORY_HEADINGS.map(plain);
const HEADINGS: ReadonlySet<CellValue> = new Set(PLAIN_HEADINGS);
const isHeading = (cell: CellValue): boolean => typeof cell === "string" && HEADINGS.has(plain(cell));

/** What makes two lines one issue. */
export function keyOfIssue(issue: IssueName & Pick<Issue, "number" | "superseded">): string {
  const { number, committee, meeting, asAt, version, superseded } = issue;
  return JSON.stringify([number, plain(committee), meeting, asAt, plain(version), superseded]);
}

/** One for all versions that were issued to one meeting. */
export const meetingKey = ({ committee, meeting }: Omit<IssueName, "asAt">): string => `${meeting} ${plain(committee)}`;

export const isSameCommittee = (one: string, other: string): boolean => plain(one) === plain(other);
export const isSameVersion = (one: string, other: string): boolean => plain(one) === plain(other);

function issuesOf(lines: readonly HistoryLine[]): Issue[] {
  const issues = new Map<string, { readonly issue: IssueHead; readonly records: IssueRecord[] }>();
  const byHead = new Map<IssueHead, IssueRecord[]>();
  for (const { read } of lines) {
    if (!read) continue;
    let records = byHead.get(read.issue);
    if (!records) {
      const key = keyOfIssue(read.issue);
      const held = issues.get(key) ?? { issue: read.issue, records: [] };
      issues.set(key, held);
      byHead.set(read.issue, (records = held.records));
    }
    records.push(read.record);
  }
  const inTime = (a: Omit<Issue, "records">, b: Omit<Issue, "records">): number =>
    compare(a.meeting, b.meeting) || compare(a.asAt, b.asAt) || a.number - b.number;
  return [...issues.values()]
    .sort((a, b) => inTime(a.issue, b.issue))
    .map(({ issue, records }) => ({ ...issue, records }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
