/** Follows the recommendations down a table: which one a row belongs to, where its text goes on, which of its parts is meant. */

import { comparable, oneLine } from "./cell-text";
import type { RawCell } from "./cell-schemas";
import type { Grid } from "../grid";
import type { PlanField, ReadingNote } from "./plan-row";
import {
  innerPart,
  isHanging,
  isUnfinished,
  loneLetter,
  newGroup,
  numberAndLetter,
  openingPart,
  startsSmall,
  wholeText,
  type RecommendationGroup,
  type StatedPiece,
} from "./recommendations";
import { frontOf, wordsIn, type Segment } from "./segments";
import { withoutContinued } from "./sheet-lines";

export class RecommendationTrack {
  group: RecommendationGroup | null = null;
  /** True once a number has stood beside a recommendation: then text without a number goes on with the one above. */
  private numbered = false;
  private readonly joined = new Set<RecommendationGroup>();
  private readonly strays: ReadingNote[] = [];

  constructor(private readonly grid: Grid) {}

  /** Takes in the row's number and recommendation cells; gives what the row itself states, null where its cell is blank. */
  take(row: number, cells: ReadonlyMap<PlanField, RawCell>, segment: Segment): StatedPiece | null {
    const raw = cells.get("recommendation");
    const ref = cells.get("ref");
    const refWords = wordsIn(cells, "ref");
    const front = frontOf(segment, "recommendation", this.grid, row);
    const letter = loneLetter(refWords) ?? loneLetter(front);
    const lettered = numberAndLetter(refWords);
    const current = this.group;
    const sameNumber = lettered !== undefined && current?.ref === lettered.number;
    if (!raw) {
      if (current && (letter || sameNumber)) current.part = letter ?? lettered?.letter ?? null;
      return null;
    }
    const words = wordsIn(cells, "recommendation");
    if (/^\p{L}$/u.test(words) && front === "") {
      this.strays.push({ kind: "stray-cell", cell: raw.cell, values: { text: words, row, cells: 1 } });
      return null;
    }
    const text = front === "" ? words : `${front} ${words}`;
    const stated = { text: front === "" ? String(raw.value) : `${front} ${String(raw.value)}`, cell: raw.cell };
    const part = letter ?? openingPart(text) ?? (sameNumber ? lettered.letter : undefined);
    const number = ref && !loneLetter(refWords) ? (lettered?.number ?? refWords) : null;

    if (current && part !== undefined && part !== "a" && (number === null || number === current.ref)) {
      current.part = part;
      if (!this.isSameAgain(current, text)) {
        current.pieces.push({ text: openingPart(text) ? text : `${part}) ${text}`, cell: raw.cell, joins: false });
      }
      return stated;
    }
    if (current && number === null && this.goesOn(current, text)) {
      current.pieces.push({ text, cell: raw.cell, joins: true });
      this.joined.add(current);
      return stated;
    }
    const sameNumberOrNone = current !== null && (number === null || current.ref === null || number === current.ref);
    if (current && sameNumberOrNone && this.isSameAgain(current, text)) return stated;
    this.begin(text, raw, number, ref, lettered?.letter ?? innerPart(text) ?? (part === "a" ? "a" : null));
    return stated;
  }

  private begin(
    text: string,
    raw: RawCell,
    number: string | null,
    ref: RawCell | undefined,
    part: string | null,
  ): void {
    const group = newGroup(number, ref?.cell ?? null, ref ? String(ref.value) : "");
    group.pieces.push({ text, cell: raw.cell, joins: false });
    group.part = part;
    if (number !== null) this.numbered = true;
    this.group = group;
  }

  /** A recommendation cell without a number that goes on with the text above. */
  private goesOn(group: RecommendationGroup, text: string): boolean {
    const above = wholeText(group);
    if (comparable(above) === comparable(text)) return false;
    return (startsSmall(text) && isUnfinished(above)) || isHanging(above) || (this.numbered && isUnfinished(above));
  }

  /** The same words again, as where the cell was filled down or the page turned. */
  private isSameAgain(group: RecommendationGroup, text: string): boolean {
    const words = comparable(withoutContinued(oneLine(text)) ?? text);
    return words === comparable(wholeText(group)) || group.pieces.some((piece) => comparable(piece.text) === words);
  }

  notes(): ReadingNote[] {
    const joins = [...this.joined].flatMap((group): ReadingNote[] => {
      const first = group.pieces[0]?.cell;
      const last = group.pieces.filter(({ joins: is }) => is).at(-1)?.cell;
      if (!first || !last) return [];
      return [
        { kind: "recommendation-joined", cell: first, values: { from: first.row, to: last.row, ref: group.ref ?? "" } },
      ];
    });
    return [...this.strays, ...joins];
  }
}
