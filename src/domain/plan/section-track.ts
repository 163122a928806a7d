/** Follows the sections down a table: bands as themes, lines under labelled bands as groups, themes in a column of their own. */

import { readBand, wordsOf } from "./bands";
import { oneLine, plainText } from "./cell-text";
import type { RawCell } from "./cell-schemas";
import { valueAt, type Grid } from "../grid";
import type { Reading, ReadingNote } from "./plan-row";
import { sectionName, withoutContinued } from "./sheet-lines";

/** Longer lines are notes, unless they are labelled as a recommendation. */
const LONGEST_BAND = 200;
/** "Recommendation 3: …", "Objective 2 – …": what actions answer to rather than where they belong. */
const ANSWERED = /^(?:audit |agreed )?(?:recommendation|objective|aim|goal|finding|requirement)\b[^:–—-]{0,12}[:–—-]/i;

export class SectionTrack {
  subBand: Reading<string> | null = null;
  readonly notes: ReadingNote[] = [];
  private labelled = false;
  private words: ReadonlySet<string> | null = null;

  /** Starts from the theme that the table's title names, if it names one. */
  constructor(
    private readonly grid: Grid,
    public theme: Reading<string> | null,
  ) {}

  /** Reads a row of words as a band; gives why the row is skipped, and whether it begins a new theme. */
  takeBand(
    row: number,
    filled: readonly number[],
    hasRecommendations: boolean,
  ): { readonly why: string; readonly opensTheme: boolean } {
    const cells = filled.map((column) => String(valueAt(this.grid, row, column)));
    const band = readBand(cells, () => (this.words ??= wordsOf(this.grid)));
    const cell = { sheet: this.grid.sheet, row, column: filled[0] ?? this.grid.firstColumn };
    if (ANSWERED.test(band.value) && !hasRecommendations) {
      this.subBand = { kind: "inherited", value: band.value, text: band.text, cell };
      return { why: `recommendation: ${short(band.value)}`, opensTheme: false };
    }
    if (band.value.length > LONGEST_BAND || !/\p{L}/u.test(band.value)) return { why: "note", opensTheme: false };
    if (band.broken) this.notes.push({ kind: "band-broken", cell, values: { text: band.text, read: band.value, row } });
    const whole = withoutContinued(band.value);
    if (whole !== undefined) this.notes.push({ kind: "continued", cell, values: { section: whole, row } });
    const line = whole ?? band.value;
    const name = sectionName(line);
    const reading: Reading<string> = { kind: "inherited", value: name ?? line, text: band.text, cell };
    if (this.labelled && name === undefined) {
      this.subBand = reading;
      return { why: `group: ${short(line)}`, opensTheme: false };
    }
    if (name !== undefined && name !== line) this.labelled = true;
    this.theme = reading;
    this.subBand = null;
    return { why: `theme: ${short(name ?? line)}`, opensTheme: true };
  }

  /** Takes the cell of a column of themes; rows below inherit it. */
  takeCell(raw: RawCell): void {
    const text = String(raw.value);
    const value = oneLine(withoutContinued(plainText(text)) ?? text);
    if (this.theme?.kind !== "inherited" || this.theme.value !== value) this.subBand = null;
    this.theme = { kind: "inherited", value, text, cell: raw.cell };
  }

  /** The theme for a row: stated where its own cell says it. */
  reading(states: boolean): Reading<string> | null {
    return states && this.theme?.kind === "inherited" ? { ...this.theme, kind: "stated" } : this.theme;
  }
}

/** As much of a line as a reason needs. */
export const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
