/** Rules about how the plan is laid out (S): headings, bands, rows over a page, numbering; most report what reading noticed. */

import type { CellRef } from "../grid";
import type { PlanTable, ReadingNote } from "../plan/plan-row";
import { groupBy } from "./action-facts";
import { areaPairs } from "./alike-names";
import { actionTables, once, type Facts } from "./facts";
import { rule, type Hit, type Rule } from "./rule";
import { counted } from "./words";

const at = (row: number, column: number): CellRef => ({ sheet: "Action plan", row, column });

/** What reading noticed of one kind, a hit each. */
function noticed<V extends Hit["values"]>(
  facts: Facts,
  kind: ReadingNote["kind"],
  valuesOf: (values: ReadingNote["values"]) => V,
): Hit<V>[] {
  return facts.notes
    .filter((note) => note.kind === kind)
    .map(({ cell, values }) => ({ cell, values: valuesOf(values) }));
}

const number = (value: string | number | undefined): number => Number(value ?? 0);
const words = (value: string | number | undefined): string => String(value ?? "");

/** The columns without which an action cannot be rated; of others a second one is kept and not asked about. */
const NEEDED = new Set(["action", "owner", "due"]);

const corner = (table: PlanTable): CellRef => ({
  sheet: table.sheet,
  row: table.headerRow,
  column: table.left,
});

/** Jumps in the numbers of the plan, each with its table's other jumps: a number that comes later is not missing. */
const jumps = once((facts) => {
  const notes = facts.notes.filter(({ kind }) => kind === "numbering");
  return notes.map(({ cell, values }) => {
    const [a, b] = [number(values.from), number(values.to)];
    const between = (each: number) => each > a && each < b;
    const filled = notes.some(
      (other) =>
        other.cell.sheet === cell.sheet && (between(number(other.values.from)) || between(number(other.values.to))),
    );
    return { cell, a, b, again: number(values.again) === 1, filled };
  });
});

export const STRUCTURE_RULES: readonly Rule[] = [
  rule({
    id: "S01",
    severity: "error",
    title: "No column headings",
    *check(facts) {
      for (const table of actionTables(facts)) if (table.headerRows === 0) yield { cell: corner(table), values: {} };
    },
    message: () => "We could not find column headings here. Point to the heading row.",
    why: "Without headings, what each column means is a guess, and so is every rating that rests on it.",
    mend: "Say which row holds the headings, or type headings above the first action.",
    beforePaper: true,
    examples: {
      pass: [{ rows: [{ action: "Write to all practices", owner: "Comms team", due: "March 2025" }] }],
      fail: [
        {
          rows: [{ action: "Write to all practices", owner: "Comms team", due: "March 2025" }],
          headings: false,
          says: "We could not find column headings here. Point to the heading row.",
        },
      ],
    },
  }),
  rule({
    id: "S02",
    severity: "error",
    title: "A needed column is missing or stands twice",
    *check(facts) {
      const missing = noticed(facts, "column-missing", ({ column }) => ({
        column: words(column),
        heading: "",
        kept: "",
      }));
      for (const alike of groupBy(missing, ({ values }) => values.column).values()) {
        const [first, ...others] = alike;
        if (first) yield { ...first, others: others.map(({ cell }) => cell) };
      }
      for (const { cell, values } of facts.notes) {
        if (!NEEDED.has(words(values.field))) continue;
        const { column, heading, kept } = values;
        if (heading) yield { cell, values: { column: words(column), heading: words(heading), kept: words(kept) } };
      }
    },
    message: ({ column, heading, kept }) => {
      if (heading === "") return `This plan has no ${column} column.`;
      return heading === kept
        ? `Two columns are headed "${heading}". We did not use this one.`
        : `"${heading}" and "${kept}" both look like the ${column.toLowerCase()} column. We used "${kept}".`;
    },
    why: "A committee needs to see what will be done, by whom and by when; without one of them nobody can be held to the plan.",
    mend: "Add the column, or say which of your columns it is.",
    beforePaper: true,
    examples: {
      pass: [
        { rows: [{ action: "Write to all practices", owner: "Comms team", due: "March 2025" }] },
        {
          notes: [
            {
              kind: "column-doubled",
              cell: at(4, 9),
              values: { column: "Progress", field: "progress", heading: "Comments", kept: "Notes" },
            },
          ],
        },
      ],
      fail: [
        {
          notes: [{ kind: "column-missing", cell: at(4, 1), values: { column: "due date" } }],
          says: "This plan has no due date column.",
        },
        {
          notes: [
            {
              kind: "column-doubled",
              cell: at(4, 6),
              values: { column: "Due date", field: "due", heading: "Date", kept: "Deadline" },
            },
          ],
          says: '"Date" and "Deadline" both look like the due date column. We used "Deadline".',
        },
        {
          notes: [
            {
              kind: "column-doubled",
              cell: at(4, 6),
              values: { column: "Due date", field: "due", heading: "Date", kept: "Date" },
            },
          ],
          says: 'Two columns are headed "Date". We did not use this one.',
        },
      ],
    },
  }),
  rule({
    id: "S03",
    severity: "warning",
    title: "Headings repeated inside the plan",
    check: (facts) => noticed(facts, "headings-repeated", ({ row }) => ({ n: number(row) })),
    message: ({ n }) => `The headings repeat at row ${n}. We skipped that row.`,
    together: (_values, count) => `The headings repeat ${count} times. We skipped those rows.`,
    why: "Repeated headings stop the plan from being sorted, filtered or counted, and can be counted as actions.",
    mend: "Delete the repeated headings and let Excel repeat the heading row on each printed page.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Write to all practices", due: "March 2025" }] }],
      fail: [
        {
          notes: [{ kind: "headings-repeated", cell: at(13, 1), values: { row: 13 } }],
          says: "The headings repeat at row 13. We skipped that row.",
        },
        {
          notes: [13, 25, 36, 45, 54].map((row) => ({
            kind: "headings-repeated" as const,
            cell: at(row, 1),
            values: { row },
          })),
          says: "The headings repeat 5 times. We skipped those rows.",
        },
      ],
    },
  }),
  rule({
    id: "S04",
    severity: "warning",
    title: "Heading split over cells",
    check: (facts) => noticed(facts, "heading-broken", ({ heading }) => ({ heading: words(heading) })),
    message: () => "The heading looks split across two cells.",
    why: "A split heading hides what the column holds from people and from screen readers alike.",
    mend: "Put the whole heading into one cell. We read it joined meanwhile.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ recommendation: "Publish the leaflet", action: "Print it", due: "March 2025" }] }],
      fail: [
        {
          notes: [{ kind: "heading-broken", cell: at(56, 2), values: { heading: "Recommendation" } }],
          says: "The heading looks split across two cells.",
        },
      ],
    },
  }),
  rule({
    id: "S05",
    severity: "warning",
    title: "A cell too many in the row",
    check: (facts) => noticed(facts, "stray-cell", ({ row }) => ({ n: number(row) })),
    message: ({ n }) => `Row ${n} has one cell more than the headings.`,
    why: "A stray cell pushes text under the wrong heading, so that an owner may be read as a date.",
    mend: "Look whether the row has moved one cell to the right; move it back, or empty the stray cell.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Write to all practices", due: "March 2025" }] }],
      fail: [
        {
          notes: [{ kind: "stray-cell", cell: at(58, 3), values: { row: 58, text: "J" } }],
          says: "Row 58 has one cell more than the headings.",
        },
      ],
    },
  }),
  rule({
    id: "S06",
    severity: "warning",
    title: "Action broken over two rows",
    check: (facts) => noticed(facts, "row-joined", ({ row, of }) => ({ n: number(row), m: number(of) })),
    message: ({ n, m }) => `Row ${n} looks like the end of row ${m}.`,
    why: "Half an action on each page reads as two actions, one of them without an owner or a date.",
    mend: "Join the two rows in the plan. We joined them for reading only.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Write to all practices", due: "March 2025" }] }],
      fail: [
        {
          notes: [{ kind: "row-joined", cell: at(70, 3), values: { row: 70, of: 68 } }],
          says: "Row 70 looks like the end of row 68.",
        },
      ],
    },
  }),
  rule({
    id: "S07",
    severity: "advice",
    title: "Recommendation split over rows",
    check: (facts) => noticed(facts, "recommendation-joined", ({ from, to }) => ({ n: number(from), m: number(to) })),
    message: ({ n, m }) => `We joined the recommendation text in rows ${n} to ${m}.`,
    why: "A recommendation cut into pieces cannot be quoted to the committee that made it.",
    mend: "Put the whole recommendation into its first row.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ ref: "1", recommendation: "Publish the leaflet", action: "Print it" }] }],
      fail: [
        {
          notes: [
            { kind: "recommendation-joined", cell: at(23, 2), values: { from: 23, to: 24, recommendation: "3" } },
          ],
          says: "We joined the recommendation text in rows 23 to 24.",
        },
      ],
    },
  }),
  rule({
    id: "S08",
    severity: "warning",
    title: "Section name broken",
    check: (facts) => noticed(facts, "band-broken", ({ read }) => ({ x: words(read) })),
    message: ({ x }) => `The section name looks broken. Read as "${x}".`,
    why: "Counts by theme go on the front sheet under this name.",
    mend: "Type the section's name into one cell.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ theme: "Communications", action: "Write to all practices" }] }],
      fail: [
        {
          notes: [
            { kind: "band-broken", cell: at(14, 1), values: { read: "Communications", text: "Com munications" } },
          ],
          says: 'The section name looks broken. Read as "Communications".',
        },
      ],
    },
  }),
  rule({
    id: "S09",
    severity: "warning",
    title: "Numbers missing or used twice",
    *check(facts) {
      for (const { cell, a, b, again, filled } of jumps(facts)) {
        if (again) yield { cell, values: { a: b, b } };
        else if (b > a && !filled) yield { cell, values: { a, b } };
      }
    },
    message: ({ a, b }) => (a === b ? `Number ${a} is used twice.` : `Numbers go from ${a} to ${b}.`),
    why: "A missing number looks like a recommendation left out; a doubled one cannot be referred to in the minutes.",
    mend: "Add what is missing, say in the plan why it is left out, or renumber.",
    beforePaper: false,
    examples: {
      pass: [
        {
          rows: [
            { ref: "1", action: "Write to practices" },
            { ref: "2", action: "Print the leaflet" },
          ],
        },
      ],
      fail: [
        {
          rows: [
            { ref: "4", action: "Write to practices" },
            { ref: "6", action: "Print the leaflet" },
          ],
          says: "Numbers go from 4 to 6.",
        },
        {
          rows: [
            { ref: "1", action: "Write to practices" },
            { ref: "2", action: "Print the leaflet" },
            { ref: "3", action: "Train receptionists" },
            { ref: "2", action: "Hold the forum" },
          ],
          says: "Number 2 is used twice.",
        },
      ],
    },
  }),
  rule({
    id: "S10",
    severity: "advice",
    title: "Items out of order",
    *check(facts) {
      const [first] = jumps(facts).filter(({ a, b, again }) => b < a && !again);
      if (first) yield { cell: first.cell, values: {} };
    },
    message: () => "Items are out of number order.",
    why: "Members follow a paper by its numbers and lose the item that is out of place.",
    mend: "Sort the items by their number.",
    beforePaper: false,
    examples: {
      pass: [
        {
          rows: [
            { ref: "1", action: "Respiratory hub" },
            { ref: "2", action: "Additional hours" },
          ],
        },
      ],
      fail: [
        {
          rows: [
            { ref: "1", action: "Respiratory hub" },
            { ref: "3", action: "Oximetry at home" },
            { ref: "2", action: "Additional hours" },
          ],
          says: "Items are out of number order.",
        },
      ],
    },
  }),
  rule({
    id: "S11",
    severity: "warning",
    title: "An area listed has no actions",
    *check(facts) {
      const areas = facts.areas ?? [];
      if (areas.length === 0) return;
      const { unused, unlisted } = areaPairs(facts);
      for (const { name, cell } of unused) yield { cell, values: { x: name, listed: "yes" } };
      for (const { name, cell } of unlisted) yield { cell, values: { x: name, listed: "no" } };
    },
    message: ({ x, listed }) =>
      listed === "yes" ? `Area "${x}" is listed but has no actions.` : `Area "${x}" has actions but is not listed.`,
    why: "The index promises members a part of the plan that they will look for.",
    mend: "Add the area's actions or take it off the index; list the area that is missing there.",
    beforePaper: false,
    examples: {
      pass: [{ areas: ["Record keeping"], rows: [{ theme: "Record keeping", action: "Develop an audit checklist" }] }],
      fail: [
        {
          areas: ["Record keeping", "Digital solutions"],
          rows: [{ theme: "Record keeping", action: "Develop an audit checklist" }],
          says: 'Area "Digital solutions" is listed but has no actions.',
        },
        {
          areas: ["Record keeping"],
          rows: [
            { theme: "Record keeping", action: "Develop an audit checklist" },
            { theme: "Estates", action: "Survey every branch surgery" },
          ],
          says: 'Area "Estates" has actions but is not listed.',
        },
      ],
    },
  }),
  rule({
    id: "S12",
    severity: "advice",
    title: "Area named in two ways",
    *check(facts) {
      for (const { a, b, cell } of areaPairs(facts).alike) yield { cell, values: { a, b } };
    },
    message: ({ a, b }) => `"${a}" and "${b}" look like the same area.`,
    why: "Two names for one area split its actions into two lines on the sheet by theme.",
    mend: "Use one name throughout.",
    beforePaper: false,
    examples: {
      pass: [
        {
          rows: [
            { theme: "Digital solutions", action: "Audit telephony" },
            { theme: "Record keeping", action: "Develop an audit checklist" },
          ],
        },
      ],
      fail: [
        {
          areas: ["Workload initiatives"],
          rows: [{ theme: "Workload", action: "Reinvigorate care navigation" }],
          says: '"Workload" and "Workload initiatives" look like the same area.',
        },
      ],
    },
  }),
  rule({
    id: "S13",
    severity: "warning",
    title: "Section continued under a second heading",
    check: (facts) => noticed(facts, "continued", ({ section }) => ({ x: words(section) })),
    message: ({ x }) => `Rows under "${x} (Continued)" were added to "${x}".`,
    why: "A section in two pieces is counted as two unless somebody joins it.",
    mend: "Move the rows up under the first heading.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ theme: "Resilience", action: "Review continuity plans" }] }],
      fail: [
        {
          notes: [{ kind: "continued", cell: at(40, 1), values: { section: "Quality, variation and resilience" } }],
          says: 'Rows under "Quality, variation and resilience (Continued)" were added to "Quality, variation and resilience".',
        },
      ],
    },
  }),
  rule({
    id: "S14",
    severity: "advice",
    title: "Formatting codes in the text",
    foldsOn: "action",
    check: (facts) => noticed(facts, "markup", () => ({})),
    message: () => "We removed formatting codes for reading only.",
    columnMessage: (count, rows) => `Formatting codes were removed for reading only: ${count} of ${rows} rows`,
    why: "Codes and loose bullets print as they stand and make a paper look careless.",
    mend: "Clear the codes from the cell; a line break inside a cell is Alt and Enter.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Write to all practices" }] }],
      fail: [
        {
          notes: [{ kind: "markup", cell: at(9, 3), values: {} }],
          says: "We removed formatting codes for reading only.",
        },
      ],
    },
  }),
  rule({
    id: "S15",
    severity: "warning",
    title: "Hidden rows in the plan",
    check: (facts) =>
      noticed(facts, "hidden-rows", ({ count, merged }) => ({ hidden: number(count), merged: number(merged) })),
    message: ({ hidden, merged }) =>
      merged > 0
        ? `${counted(merged, "merged cell")}. Values may be missed.`
        : `${counted(hidden, "hidden row")}. Values may be missed.`,
    why: "What is hidden on the sheet is still counted here, and a committee cannot see what it is told about.",
    mend: "Unhide the rows or clear the filter, and look at what they hold.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Write to all practices" }] }],
      fail: [
        {
          notes: [{ kind: "hidden-rows", cell: at(12, 1), values: { count: 3 } }],
          says: "3 hidden rows. Values may be missed.",
        },
        {
          notes: [{ kind: "hidden-rows", cell: at(12, 1), values: { count: 1 } }],
          says: "1 hidden row. Values may be missed.",
        },
      ],
    },
  }),
];
