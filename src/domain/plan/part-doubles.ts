/** Parts columns that were read as the same field: each gets the field it means best, and what is left out is said. */

import { COLUMN_BY_FIELD, type ColumnField } from "./columns";
import type { ColumnProfile } from "./column-content";
import { comparable } from "./cell-text";
import type { ReadingNote, TableColumn } from "./plan-row";

export interface Parting {
  readonly sheet: string;
  readonly headerRow: number;
  readonly profile: (column: number) => ColumnProfile;
}

/** One column a field. Of those left over, one may mean a field of its own kind that no other column has; the rest are kept and said. */
export function partDoubles(
  columns: readonly TableColumn[],
  { sheet, headerRow, profile }: Parting,
): { readonly columns: readonly TableColumn[]; readonly notes: readonly ReadingNote[] } {
  const byField = new Map<ColumnField, TableColumn[]>();
  for (const column of columns) {
    if (!column.field || column.brokenBefore !== undefined) continue;
    byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
  }
  const taken = new Set<ColumnField>(byField.keys());
  const changed = new Map<number, ColumnField | null>();
  const notes: ReadingNote[] = [];
  for (const [field, same] of byField) {
    if (same.length < 2 || field === "comparator") continue;
    const chosen = choose(field, same, profile);
    for (const column of same) {
      if (column === chosen) continue;
      const other = SECOND_MEANINGS.find(
        (meaning) =>
          meaning.from === field && !taken.has(meaning.to) && meaning.fits(column, chosen, profile(column.column)),
      );
      changed.set(column.column, other?.to ?? null);
      if (other) taken.add(other.to);
      else notes.push(doubled(field, column, chosen));
    }
  }
  const parted = columns.map((column) => {
    const field = changed.get(column.column);
    return field === undefined ? column : { ...column, field, sure: field ? 0.8 : 0 };
  });
  return { columns: parted, notes };

  function doubled(field: ColumnField, column: TableColumn, chosen: TableColumn): ReadingNote {
    return {
      kind: "column-doubled",
      cell: { sheet, row: headerRow, column: column.column },
      values: {
        column: COLUMN_BY_FIELD.get(field)?.title ?? field,
        field,
        heading: column.heading,
        kept: chosen.heading,
      },
    };
  }
}

/** What a second column of a field may be instead, the likeliest first. */
const SECOND_MEANINGS: readonly {
  readonly from: ColumnField;
  readonly to: ColumnField;
  readonly fits: (column: TableColumn, chosen: TableColumn, profile: ColumnProfile) => boolean;
}[] = [
  // "Original date" beside "Due date": the second is the date now.
  { from: "due", to: "revised", fits: (_column, chosen) => isFirstDate(chosen) },
  // "Target date" beside "Completion date": the second is when it was done.
  {
    from: "due",
    to: "completed",
    fits: ({ heading }) => /^(?:date of )?complet(?:ion|ed)(?: date| by)?$/i.test(heading.trim()),
  },
  // "High level action" beside "Sub-action": the first is what the second serves.
  {
    from: "action",
    to: "recommendation",
    fits: ({ heading }) => /\b(?:high[- ]level|overarching|strategic|headline|main|parent)\b/i.test(heading),
  },
  // "SRO" beside "Delivery lead": who answers for it, and who does it.
  { from: "lead", to: "owner", fits: () => true },
  { from: "declared", to: "status", fits: (_column, _chosen, profile) => profile.statuses > profile.rags },
  { from: "status", to: "declared", fits: (_column, _chosen, profile) => profile.rags > profile.statuses },
  { from: "status", to: "progress", fits: (_column, _chosen, { length }) => length >= 30 },
];

const isFirstDate = ({ heading }: TableColumn): boolean => /\b(?:original|initial|first|baseline)\b/i.test(heading);

const namesAMonth = ({ heading }: TableColumn): boolean =>
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|q[1-4])(?:\p{L}*)\b/iu.test(heading);

/** Who answers for an action rather than does it. */
const isAccountable = ({ heading }: TableColumn): boolean =>
  /\b(?:sro|senior responsible|exec|executive|sponsor|directors?|accountable|portfolio|member|overall|strategic)\b/i.test(
    heading,
  );

function choose(
  field: ColumnField,
  same: readonly TableColumn[],
  profile: (column: number) => ColumnProfile,
): TableColumn {
  const filled = same.filter(({ column }) => profile(column).filled > 0);
  const candidates = filled.length > 0 ? filled : same;
  const first = candidates.find(isFirstDate);
  if (field === "due" && first) return first;
  const accountable = candidates.find(isAccountable);
  if (field === "lead" && accountable) return accountable;
  // Updates of several months stand side by side, and so do ratings; the last one filled is the latest.
  const latest = field === "progress" || (field === "declared" && candidates.every(namesAMonth));
  const ordered = latest ? [...candidates].reverse() : candidates;
  return ordered.reduce((a, b) => (before(field, b, a) ? b : a), ordered[0] as TableColumn);
}

/** True where `a` names the field more plainly than `b`: by the field's own word, surer, by the commoner synonym. */
function before(field: ColumnField, a: TableColumn, b: TableColumn): boolean {
  const own = Number(saysItself(field, a)) - Number(saysItself(field, b));
  if (own !== 0) return own > 0;
  if (a.sure !== b.sure) return a.sure > b.sure;
  return commonness(field, a) < commonness(field, b);
}

function saysItself(field: ColumnField, { heading }: TableColumn): boolean {
  const title = comparable(COLUMN_BY_FIELD.get(field)?.title ?? field);
  return ` ${comparable(heading)} `.includes(` ${title} `);
}

function commonness(field: ColumnField, { heading }: TableColumn): number {
  const words = comparable(heading);
  const place = (COLUMN_BY_FIELD.get(field)?.synonyms ?? []).findIndex((synonym) => comparable(synonym) === words);
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}
