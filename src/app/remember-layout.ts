/** The use case "Remember this layout": keeps in the workbook where the plan's columns stand, so that one that moves is said. */

import { layoutOf } from "../domain/plan/layout";
import type { Review } from "../domain/review-schema";
import { done, type Outcome } from "./outcome";
import type { WorkbookPort } from "./workbook-port";

/** What was kept, in a sentence for the officer. */
export interface RememberedLayout {
  /** How many columns are remembered now. */
  readonly columns: number;
  readonly sentence: string;
}

/**
 * Remembers the columns of every plan and checklist as the last check read them, in place of those remembered before; only on a
 * click. No rating and no finding changes by it: only drift from now on is said. A workbook without a plan costs no request.
 */
export async function rememberLayout(
  port: WorkbookPort,
  { tables }: Pick<Review, "tables">,
): Promise<Outcome<RememberedLayout>> {
  const layout = layoutOf(tables);
  if (layout.length === 0) return done({ columns: 0, sentence: "There is no plan here whose layout could be kept." });
  const saved = await port.saveSettings({ layout });
  if (!saved.ok) return saved;
  const sheets = [...new Set(layout.map(({ sheet }) => `"${sheet}"`))];
  const count = `${layout.length} ${layout.length === 1 ? "column" : "columns"}`;
  return done({
    columns: layout.length,
    sentence: `The layout is kept in this workbook: ${count} on ${sheets.join(", ")}. A check says from now on which have moved or gone.`,
  });
}

/** Forgets the layout: nothing is compared until one is remembered again. */
export async function forgetLayout(port: WorkbookPort): Promise<Outcome<RememberedLayout>> {
  const saved = await port.saveSettings({ layout: [] });
  return saved.ok ? done({ columns: 0, sentence: "The layout is forgotten." }) : saved;
}
