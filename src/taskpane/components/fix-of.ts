/** A fix as the review holds it, turned into one that can be applied. */

import type { Fix } from "../../domain/finding";
import { readAddress } from "../../domain/grid";
import type { ReviewFinding } from "../../domain/review-schema";

export function fixOf({ sheet, cell, old, new: now }: NonNullable<ReviewFinding["fix"]>): Fix {
  const area = readAddress(cell);
  if (!area) throw new Error("A fix names no cell.");
  return { cell: { sheet, row: area.top, column: area.left }, old, new: now };
}
