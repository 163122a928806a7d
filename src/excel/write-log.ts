/** How the writing of a pack goes, while it goes and when it breaks off. */

import type { BegunSheets } from "./begun-sheets";
import type { BrokenOff } from "./break-off";

export type Progress = (done: number, of: number, sheet: string) => void;

const BROKEN_OFF: Readonly<Record<BrokenOff, (sheet: string) => string>> = {
  "as it was": (sheet) => `As it was: ${sheet}.`,
  "put back": (sheet) => `Not finished: ${sheet}; what stood on it was put back, without its looks.`,
  "not finished": (sheet) => `Not finished: ${sheet}.`,
};

/** How far the writing came, for the sentence that is said when it breaks off. */
export class WriteLog {
  /** `begun`: kept from one writing to the next. */
  constructor(readonly begun: BegunSheets = new Map()) {}

  readonly written: string[] = [];
  /** True from when sheets are added. */
  adding = false;
  /** The sheet that is being filled. */
  filling: string | null = null;
  left: readonly string[] = [];
  /** What became of the sheet that was being filled. */
  broken: BrokenOff = "not finished";

  /** "Written: A, B. Not finished: C. Not written: D. …" */
  kept(): string {
    if (this.written.length === 0 && this.filling === null) {
      return this.adding
        ? "No sheet was filled; ours may have been added, still empty, and are filled when the pack is built again. Your own sheets were not touched."
        : "No sheet was written; the workbook is as it was.";
    }
    const parts = [
      this.written.length > 0 ? `Written: ${this.written.join(", ")}.` : "",
      this.filling !== null ? BROKEN_OFF[this.broken](this.filling) : "",
      this.left.length > 0 ? `Not written: ${this.left.join(", ")}.` : "",
      "Your own sheets were not touched; building the pack again fills ours afresh.",
    ];
    return parts.filter((part) => part !== "").join(" ");
  }
}
