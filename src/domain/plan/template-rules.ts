/** What may stand in a cell of an empty tracker, and what is said where Excel refuses or asks; file and sheet take it from here. */

import type { SchemaColumn } from "./plan-schema";
import { fitsInRule } from "./template-model";

export interface ColumnRule {
  readonly holds: "list" | "day" | "share";
  /** The words of the list; empty for the others. */
  readonly words: readonly string[];
  /** False where they are too many for a rule and must stand on a sheet. */
  readonly fits: boolean;
  /** True where Excel asks rather than refuses. */
  readonly asks: boolean;
  readonly says: string;
}

/** Promises may in truth have no day yet ("Ongoing"), so Excel asks rather than refuses. */
const MAY_BE_WORDS = new Set<string>(["due", "revised"]);

/** undefined where anything may be typed. */
export function columnRule({ field, type, allowed }: SchemaColumn): ColumnRule | undefined {
  if (allowed) {
    const says = "Choose one of the words of the list. The arrow beside the cell shows them.";
    return { holds: "list", words: allowed, fits: fitsInRule(allowed), asks: false, says };
  }
  const shared = { words: [], fits: true };
  if (type === "day") {
    const asks = MAY_BE_WORDS.has(field);
    const says = asks
      ? "This is not a date from 2000 on. Without one nobody can say whether the action is late."
      : "Type a date from 2000 on, such as 31/03/2025, or leave the cell blank.";
    return { ...shared, holds: "day", asks, says };
  }
  if (type === "share") return { ...shared, holds: "share", asks: false, says: "Type a percentage from 0% to 100%." };
  return undefined;
}

/** True for a Ref, whose numbers are kept as text: as a number, 1.10 would become 1.1. */
export const isKeptAsText = ({ field }: SchemaColumn): boolean => field === "ref";
