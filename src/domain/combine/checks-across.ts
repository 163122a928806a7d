/** THE checks across plans: what no plan shows by itself. Each is one object; what it finds points to rows of the sheet Action data. */

import { printDay, type Day } from "../calendar";
import { comparable, plainText } from "../plan/cell-text";
import { alikeOwners } from "../rules/alike-owners";
import { findAlike } from "../rules/near-duplicates";
import { listOf, plural } from "../report/words";
import type { ReviewFinding, ReviewRow } from "../review-schema";
import { dateNow } from "../row-dates";

/** Rows that a check tells of together, in a sentence. */
interface Told {
  readonly rows: readonly ReviewRow[];
  readonly message: string;
}

export interface CheckAcross {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly mend: string;
  check(rows: readonly ReviewRow[]): readonly Told[];
  readonly examples: { readonly pass: readonly Plans[]; readonly fail: readonly { plans: Plans; says: string }[] };
}

/** A few plans by name, as an example: of each row its action, owner and due date (an ISO day; 31 March 2025 unless said). */
export type Plans = Readonly<
  Record<string, readonly { readonly action: string; readonly owner?: string; readonly due?: string }[]>
>;

/** From this overlap of words on, two actions are asked about, as within a plan. */
const LOOK_ALIKE = 0.75;
/** Shorter wordings ("As above") name no action in particular. */
const FEWEST_WORDS = 3;
/** A date is asked about from this many rows on, as within a plan. */
const ENOUGH_ROWS = 5;
/** A sentence names this many; of more it gives the number. */
const MOST_NAMED = 5;
/** Characters of an action that a sentence quotes. */
const LONGEST_QUOTE = 90;

/** Three actions that end on one day. */
const SHORT = ["Write to practices", "Train receptionists", "Open the hub"].map((action) => ({ action }));

export const CHECKS_ACROSS: readonly CheckAcross[] = [
  {
    id: "X01",
    title: "Same action in several plans",
    why: "What several plans promise is counted once for each, and members may hear two answers about it.",
    mend: "Agree which plan reports it, or have each say what its own part is.",
    check: sameActions,
    examples: {
      pass: [
        { North: [{ action: "Publish the access survey" }], South: [{ action: "Recruit two clinical pharmacists" }] },
        { North: [{ action: "Publish the access survey" }, { action: "Publish the access survey" }] },
        { North: [{ action: "Staff training" }], South: [{ action: "Staff training" }] },
      ],
      fail: [
        {
          plans: {
            North: [{ action: "Publish the access survey" }],
            South: [{ action: "Publish the access survey", due: "2025-06-30" }],
          },
          says: '"Publish the access survey" stands in 2 plans: North and South. Dates differ: 31 March 2025 in North; 30 June 2025 in South.',
        },
        {
          plans: {
            North: [{ action: "Move every practice to digital telephony" }],
            East: [{ action: "Move every practice to digital telephony this winter" }],
          },
          says: '"Move every practice to digital telephony" stands, in words that are nearly the same, in 2 plans: North and East.',
        },
      ],
    },
  },
  {
    id: "X02",
    title: "One owner named in several ways across plans",
    why: "Counts by owner split, and somebody is chased for half of what they have.",
    mend: "Agree one name and write it alike in all plans.",
    check: ownersAlike,
    examples: {
      pass: [
        {
          North: [{ action: "Publish the survey", owner: "ICB" }],
          South: [{ action: "Write to practices", owner: "ICB" }],
        },
        {
          North: [
            { action: "Publish the survey", owner: "PCN" },
            { action: "Write to practices", owner: "PCNs" },
          ],
        },
      ],
      fail: [
        {
          plans: {
            North: [{ action: "Publish the survey", owner: "PCN" }],
            South: [{ action: "Write to practices", owner: "PCNs" }],
          },
          says: '"PCN" and "PCNs" look like one owner: "PCN" 1 row in North; "PCNs" 1 row in South.',
        },
      ],
    },
  },
  {
    id: "X03",
    title: "One due date for most of all plans",
    why: "A date given to most actions is the end of a year rather than the end of the work, and all plans come due in one week.",
    mend: "Ask each plan's lead when the work will really be done, and spread the dates.",
    check: oneDate,
    examples: {
      pass: [
        { North: ["07-31", "08-31", "09-30"].map((date) => ({ action: "Report", due: `2024-${date}` })), South: SHORT },
        { North: [...SHORT, ...SHORT] },
      ],
      fail: [
        {
          plans: { North: SHORT, South: SHORT },
          says: "6 of 6 actions, in 2 plans, are due on 31 March 2025. Is that realistic?",
        },
      ],
    },
  },
];

/** What all checks find, in the order of the list. */
export function checkAcross(rows: readonly ReviewRow[]): ReviewFinding[] {
  return CHECKS_ACROSS.flatMap((check) => check.check(rows).map((told) => findingOf(check, told)));
}

function findingOf({ id, title, why, mend }: CheckAcross, { rows, message }: Told): ReviewFinding {
  const cells = rows.map(({ sheet, cell }) => ({ sheet, cell }));
  const [first] = cells;
  if (!first) throw new Error(`The check ${id} told of no row.`);
  return {
    rule: id,
    severity: "advice",
    title,
    ...first,
    count: cells.length,
    cells,
    message,
    why,
    mend,
    beforePaper: false,
    fix: null,
  };
}

/** Actions in the same words, or nearly, that stand in more than one plan; further measures of an action are part of it. */
function sameActions(rows: readonly ReviewRow[]): Told[] {
  const wordings = groupedBy(
    rows.filter(({ measureOf }) => measureOf === null),
    ({ action }) => comparable(action),
  );
  const known = [...wordings].filter(([words]) => words.split(" ").length >= FEWEST_WORDS);
  const alike = findAlike(
    known.map(([words]) => words),
    LOOK_ALIKE,
  );
  const members = new Set(alike.flatMap((group) => group.members));
  const groups = [
    ...alike.map((group) => group.members),
    ...known.flatMap((_, index) => (members.has(index) ? [] : [[index]])),
  ];
  return groups
    .map((group) => group.flatMap((index) => known[index]?.[1] ?? []))
    .filter((group) => plansOf(group).length > 1)
    .sort((a, b) => (a[0]?.row ?? 0) - (b[0]?.row ?? 0))
    .map((group) => {
      const plans = plansOf(group);
      const wordingsHere = new Set(group.map(({ action }) => comparable(action))).size;
      const said = wordingsHere === 1 ? "stands" : "stands, in words that are nearly the same,";
      return {
        rows: group,
        message: `${quoted(group[0]?.action ?? "")} ${said} in ${plural(plans.length, "plan")}: ${named(plans)}.${differ("Dates", group, dateOf)}${differ("Ratings", group, ({ reported }) => reported.label || reported.rating)}`,
      };
    });
}

/** " Dates differ: 31 March 2025 in A; 30 June 2025 in B and C."; nothing where they agree. */
function differ(what: string, rows: readonly ReviewRow[], valueOf: (row: ReviewRow) => string): string {
  const values = [...groupedBy(rows, valueOf)];
  if (values.length < 2) return "";
  const parts = values.slice(0, MOST_NAMED).map(([value, group]) => `${value} in ${named(plansOf(group))}`);
  const rest = values.length > MOST_NAMED ? [`${values.length - MOST_NAMED} more`] : [];
  return ` ${what} differ: ${[...parts, ...rest].join("; ")}.`;
}

function dateOf(row: ReviewRow): string {
  const day = dateNow(row);
  return day === null ? "no fixed date" : printDay(day);
}

/** Names that look like one owner, where it takes more than one plan to see it: within a plan its own check tells of it. */
function ownersAlike(rows: readonly ReviewRow[]): Told[] {
  const rowsOf = new Map<string, ReviewRow[]>();
  for (const row of rows) {
    const owners = row.owners.length > 0 ? row.owners : row.lead === null ? [] : [row.lead];
    for (const name of new Set(owners)) {
      const known = rowsOf.get(name);
      if (known) known.push(row);
      else rowsOf.set(name, [row]);
    }
  }
  return alikeOwners([...rowsOf.keys()])
    .map((names) => names.map((name) => ({ name, group: rowsOf.get(name) ?? [] })))
    .filter((alike) => plansOf(alike.flatMap(({ group }) => group)).length > 1)
    .map((alike) => ({
      rows: alike.flatMap(({ group }) => group),
      message: `${listOf(alike.map(({ name }) => `"${name}"`))} look like one owner: ${alike
        .map(({ name, group }) => `"${name}" ${plural(group.length, "row")} in ${named(plansOf(group))}`)
        .join("; ")}.`,
    }));
}

function oneDate(rows: readonly ReviewRow[]): Told[] {
  if (rows.length < ENOUGH_ROWS) return [];
  const byDay = groupedBy(
    rows.filter((row) => dateNow(row) !== null),
    (row) => dateNow(row) ?? "",
  );
  return [...byDay]
    .filter(([, group]) => group.length * 2 > rows.length && plansOf(group).length > 1)
    .map(([day, group]) => ({
      rows: group,
      message: `${group.length} of ${rows.length} actions, in ${plural(plansOf(group).length, "plan")}, are due on ${printDay(day as Day)}. Is that realistic?`,
    }));
}

/** The plans of rows by name, each once, in order. */
function plansOf(rows: readonly ReviewRow[]): string[] {
  return [...new Set(rows.map(({ plan, sheet }) => plan?.name ?? sheet))];
}

/** "A, B and 54 more". */
function named(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return listOf(names);
  return listOf([...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`]);
}

function quoted(action: string): string {
  const line = plainText(action).replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST_QUOTE) return `"${line}"`;
  const cut = line.lastIndexOf(" ", LONGEST_QUOTE);
  return `"${line.slice(0, cut > 0 ? cut : LONGEST_QUOTE)} …"`;
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
