/** Runs every rule over the facts once, folds what is said too often, and puts what must be settled before the paper first. */

import type { CellRef } from "../grid";
import { cellAddress } from "../grid";
import type { Finding, Fix, Severity } from "../finding";
import { cellText, headingCell, Places, type Facts } from "./facts";
import { findingOf, type Hit, type Rule } from "./rule";
import { RULES } from "./index";

/** From this many on, rows are told together rather than one by one. */
export const TOGETHER_FROM = 5;

export interface RulesRun {
  readonly findings: readonly Finding[];
  /** How cells were read where the wording left a choice; listed with how the plan was read, never counted as wrong. */
  readonly readings: readonly Finding[];
  /** Rules that threw: our mistake, named, and never laid on somebody's row. */
  readonly broken: readonly { readonly rule: string; readonly error: Error }[];
  readonly rulesRun: number;
  readonly rowsChecked: number;
}

/** Checks the plan against a list of rules, those that the settings switch off left out. Never throws. */
export function runRules(facts: Facts, rules: readonly Rule[] = RULES): RulesRun {
  const off = new Set(facts.settings.rulesOff.map(({ rule }) => rule));
  const running = rules.filter(({ id }) => !off.has(id));
  const isAccepted = acceptedIn(facts);
  const findings: Finding[] = [];
  const readings: Finding[] = [];
  const broken: { rule: string; error: Error }[] = [];
  for (const rule of running) {
    try {
      const found = findingsOfRule(rule, facts, isAccepted);
      for (const finding of found) (rule.isReading ? readings : findings).push(finding);
    } catch (error) {
      broken.push({ rule: rule.id, error: error instanceof Error ? error : new Error(String(error)) });
    }
  }
  const order = orderIn(facts);
  return {
    findings: findings.sort(order),
    readings: readings.sort(order),
    broken,
    rulesRun: running.length,
    rowsChecked: facts.rows.length,
  };
}

/** What is printed where nothing was found, so that silence can be told from not having looked. */
export function noFindings({ rowsChecked, rulesRun }: Pick<RulesRun, "rowsChecked" | "rulesRun">): string {
  return `${rowsChecked} ${rowsChecked === 1 ? "row" : "rows"} checked against ${rulesRun} ${rulesRun === 1 ? "rule" : "rules"}`;
}

type Accepted = (rule: string, cell: CellRef) => boolean;

/** A finding was accepted for the text its cell had then; with another text in the cell it is asked about again. */
function acceptedIn(facts: Facts): Accepted {
  const accepted = new Map(
    facts.settings.accepted.map(({ rule, sheet, cell, text }) => [`${rule} ${sheet}!${cell}`, text]),
  );
  if (accepted.size === 0) return () => false;
  return (rule, cell) => {
    const text = accepted.get(`${rule} ${cell.sheet}!${cellAddress(cell)}`);
    return text !== undefined && text === cellText(facts, cell);
  };
}

function findingsOfRule(rule: Rule, facts: Facts, isAccepted: Accepted): Finding[] {
  const hits: Hit[] = [];
  for (const hit of rule.check(facts)) if (!isAccepted(rule.id, hit.cell)) hits.push(hit);
  const folded = foldedOnHeading(rule, hits, facts);
  if (folded) return isAccepted(rule.id, folded.cell) ? [] : [folded];
  return toldTogether(rule, hits).map(({ message, cells, fix }) => findingOf(rule, message, cells, fix));
}

/** Over half the rows: one finding on the column's heading. A plan of a few rows is told row by row. */
function foldedOnHeading(rule: Rule, hits: readonly Hit[], facts: Facts): Finding | undefined {
  if (!rule.foldsOn) return undefined;
  const rows = facts.rows.length;
  const count = hits.reduce((sum, { others }) => sum + 1 + (others?.length ?? 0), 0);
  if (count < TOGETHER_FROM || count * 2 <= rows) return undefined;
  const heading = headingCell(facts, rule.foldsOn);
  if (!heading) return undefined;
  const message = rule.columnMessage?.(count, rows) ?? `${rule.title}: ${count} of ${rows}`;
  const places = placesOf(hits).filter((cell) => !isSameCell(cell, heading));
  return { ...findingOf(rule, message, [heading, ...places]), count };
}

interface Told {
  readonly message: string;
  readonly cells: readonly CellRef[];
  readonly fix?: Fix;
}

/** Hits of one sentence on one cell are one; of a rule that groups, five or more that would be told in one sentence are one line. */
function toldTogether(rule: Rule, hits: readonly Hit[]): Told[] {
  return rule.together ? toldInOneLine(rule, hits) : toldCellByCell(rule, hits);
}

function toldInOneLine(rule: Rule, hits: readonly Hit[]): Told[] {
  const bySentence = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = rule.together?.(hit.values, 0) ?? "";
    const alike = bySentence.get(key);
    if (alike) alike.push(hit);
    else bySentence.set(key, [hit]);
  }
  return [...bySentence.values()].flatMap((alike): Told[] => {
    const cells = placesOf(alike);
    const [first] = alike;
    if (!first || cells.length < TOGETHER_FROM) return alike.map((hit) => toldOf(rule.message(hit.values), [hit]));
    return [{ message: rule.together?.(first.values, cells.length) ?? "", cells }];
  });
}

interface Alike {
  readonly message: string;
  readonly hits: [Hit, ...Hit[]];
}

/** Few cells are hit twice by one rule: sentences are only compared where one is. */
function toldCellByCell(rule: Rule, hits: readonly Hit[]): Told[] {
  const told: Alike[] = [];
  const byPlace = new Map<number, Alike[]>();
  for (const hit of hits) {
    const message = rule.message(hit.values);
    const here = byPlace.get(placeNumber(hit.cell));
    const alike = here?.find((each) => each.message === message && isSameCell(each.hits[0].cell, hit.cell));
    if (alike) {
      alike.hits.push(hit);
      continue;
    }
    const next: Alike = { message, hits: [hit] };
    told.push(next);
    if (here) here.push(next);
    else byPlace.set(placeNumber(hit.cell), [next]);
  }
  return told.map((each) => toldOf(each.message, each.hits));
}

/** Nearly one for each cell of a workbook: what share a number are compared. */
const placeNumber = ({ row, column }: CellRef): number => row * 64 + column;

const isSameCell = (a: CellRef, b: CellRef): boolean =>
  a === b || (a.row === b.row && a.column === b.column && a.sheet === b.sheet);

function toldOf(message: string, hits: readonly Hit[]): Told {
  const [first] = hits;
  if (!first) throw new Error(`Nothing was told by "${message}".`);
  const told = { message, cells: placesOf(hits) };
  return first.fix ? { ...told, fix: first.fix } : told;
}

function placesOf(hits: readonly Hit[]): CellRef[] {
  const [first] = hits;
  if (hits.length === 1 && first && !first.others) return [first.cell];
  const places: CellRef[] = [];
  for (const { cell, others } of hits) {
    places.push(cell);
    if (others) for (const other of others) places.push(other);
  }
  return distinct(places);
}

function distinct(cells: CellRef[]): CellRef[] {
  if (cells.length < 2) return cells;
  const met = new Places();
  return cells.filter((cell) => met.add(cell));
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** Before the paper first, then by severity, then as the eye goes over the workbook. */
function orderIn(facts: Facts): (a: Finding, b: Finding) => number {
  const sheets = new Map<string, number>();
  for (const { sheet } of facts.tables) if (!sheets.has(sheet)) sheets.set(sheet, sheets.size);
  const place = (finding: Finding) => sheets.get(finding.cell.sheet) ?? sheets.size;
  return (a, b) =>
    Number(b.beforePaper) - Number(a.beforePaper) ||
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
    place(a) - place(b) ||
    a.cell.row - b.cell.row ||
    a.cell.column - b.cell.column;
}
