/** Why the figures moved, as lines of a table: each rating then and now, and the rows that left it and came to it. */

import type { Rating, Review, ReviewChange, ReviewChanges } from "../review-schema";
import { headingLine, number, sectionLine, text, type Line } from "./blocks";
import { refOf } from "./facts";
import type { ReportOptions } from "./report-options";
import { sinceWhen } from "./travel";
import { listOf, percentOf, plural, rowRuns } from "./words";
import { wordingOf, type Wording } from "./wording";

export function accountLines(review: Review, changes: ReviewChanges, options: ReportOptions): Line[] {
  const wording = wordingOf(review, options);
  const accounts = changes.accounts.filter(({ before, after }) => before + after > 0);
  if (accounts.length === 0) return [];
  const when = sinceWhen(review) ?? "";
  const [before, after] = [totalOf(changes, "before"), totalOf(changes, "after")];
  const refs = (indices: readonly number[]): string => refsOf(indices, changes, review);
  return [
    sectionLine("Why the figures moved"),
    headingLine([
      { heading: "Rating" },
      { heading: "Then", numeric: true },
      { heading: `Left it since ${when}` },
      { heading: "Change" },
      { heading: "Share then" },
      { heading: "Share now" },
      { heading: "Now", numeric: true },
      { heading: `Came to it since ${when}` },
    ]),
    ...accounts.map((account): Line => ({
      cells: [
        text(wording.name(account.rating), wording.role(account.rating)),
        number(account.before),
        text(
          sentence(
            account.outOf.map(({ to, changes: held }) =>
              to === null ? `${held.length} no longer in the plan (${refs(held)})` : toOther(to, held, wording, refs),
            ),
          ),
        ),
        text(signed(account.after - account.before)),
        text(percentOf(account.before, before)),
        text(percentOf(account.after, after)),
        number(account.after),
        text(
          sentence(
            account.into.map(({ from, changes: held }) =>
              from === null ? `${held.length} new (${refs(held)})` : fromOther(from, held, wording, refs),
            ),
          ),
        ),
      ],
    })),
    {
      cells: [
        text("Total", "body.strong"),
        number(before, "number.strong"),
        text(removedSentence(changes)),
        text(signed(after - before), "body.strong"),
        text("100%"),
        text("100%"),
        number(after, "number.strong"),
        text(addedSentence(changes)),
      ],
    },
  ];
}

const totalOf = ({ accounts }: ReviewChanges, side: "before" | "after"): number =>
  accounts.reduce((sum, account) => sum + account[side], 0);

const signed = (difference: number): string =>
  difference === 0 ? "No change" : difference > 0 ? `+${difference}` : `−${-difference}`;
const sentence = (parts: readonly string[]): string => (parts.length === 0 ? "None" : `${parts.join("; ")}.`);

type Refs = (indices: readonly number[]) => string;

const toOther = (to: Rating, held: readonly number[], { name }: Wording, refs: Refs): string =>
  `${held.length} to ${name(to)} (${refs(held)})`;
const fromOther = (from: Rating, held: readonly number[], { name }: Wording, refs: Refs): string =>
  `${held.length} from ${name(from)} (${refs(held)})`;

/** "2a, 5 and row 12", by the plan's own numbers where it has them. */
function refsOf(indices: readonly number[], { changes }: ReviewChanges, review: Review): string {
  const held = indices.flatMap((index) => changes[index] ?? []);
  const named = held.map((change) => refIn(change, review));
  const refs = [...new Set(named.filter((ref) => ref !== null))];
  const rows = held.filter((_, index) => named[index] === null).flatMap(({ row }) => (row ? [row.row] : []));
  const unnamed = held.length - named.filter((ref) => ref !== null).length - rows.length;
  return listOf([
    ...refs,
    ...(rows.length > 0 ? [`${rows.length === 1 ? "row" : "rows"} ${rowRuns(rows)}`] : []),
    ...(unnamed > 0 ? [`${plural(unnamed, "row")} below`] : []),
  ]);
}

function refIn({ row, was }: ReviewChange, review: Review): string | null {
  if (!row) return was?.ref ?? null;
  const found = review.rows.find((each) => each.row === row.row && each.sheet === row.sheet);
  return found ? refOf(found) : null;
}

function removedSentence({ changes }: ReviewChanges): string {
  const count = changes.filter(({ row }) => row === null).length;
  return count === 0 ? "None left the plan." : `${count} no longer in the plan.`;
}

function addedSentence({ changes }: ReviewChanges): string {
  const count = changes.filter(({ was }) => was === null).length;
  return count === 0 ? "None is new." : `${count} new.`;
}
