/** Rules about owners (O): missing, shared, spelled in several ways, outside the body's control, named in public. */

import type { CellRef } from "../grid";
import { comparable, mendBrokenWords, oneLine, plainText } from "../plan/cell-text";
import { isSentence } from "../plan/owners";
import { textOf, valueOf, type Owner } from "../plan/plan-row";
import type { JudgedRow } from "../status/judged-row";
import { alikeOwners, sameBareName } from "./alike-owners";
import { wordsOf } from "./action-facts";
import { actionTables, hasColumn, firstMeetings, headingCell, once, onceByText, type Facts } from "./facts";
import { isSettled } from "./row-standing";
import { rule, type Rule } from "./rule";
import { clipped, listed } from "./words";

const SRO =
  /\b(?:sros?|senior responsible (?:officer|owner)|accountable (?:officer|executive)|(?:executive|board) (?:lead|sponsor))\b/i;

const NO_SRO = "No senior responsible officer is named: say above the plan which post answers for the whole of it.";

/** A statement that work is led by others. */
const NOT_OURS =
  /\b(?:outside|beyond|out of|not within|not under|not in) (?:of )?(?:the |our |its )?(?:[\p{L}&]{1,30} ){0,3}?(?:control|remit|influence|gift)\b|\bfully led (?:by|via)\b/iu;

/** The quick look first: few texts hold any of these words. */
const disowns = onceByText(
  (text) => /control|remit|influence|gift|fully led/i.test(text) && NOT_OURS.test(oneLine(text)),
);

/** Bodies that no integrated care board directs; compared as whole words of the owner's name. */
const OTHER_BODIES =
  /\b(?:nhs england|nhse(?:\/i)?|region|healthwatch|lmc|lpc|ldc|cqc|council|university|federation|police|dhsc|department of health|ofsted|mps|councillors|supplier|contractor)\b/i;

/** A plan names the same few owners over and over: each wording is looked at once. */
const readsAsSentence = onceByText(isSentence);
const namesSro = onceByText((text) => SRO.test(text));
const brokenWord = onceByText((text) => /(?<![\p{L}’'])[\p{L}’']+- +\p{L}+/u.exec(plainText(text))?.[0] ?? "");

/** True where the owner cell holds a sentence rather than names. */
function ownerIsSentence(facts: Facts, owner: JudgedRow["row"]["owner"]): boolean {
  return owner.kind !== "blank" && readsAsSentence(facts, owner.text);
}

interface OwnerCell {
  readonly judged: JudgedRow;
  readonly cell: CellRef;
  readonly text: string;
  readonly owners: readonly Owner[];
  readonly isSentence: boolean;
}

/** Each owner cell once, though several rows may inherit it. */
const ownerCells = once((facts): readonly OwnerCell[] => {
  const isFirst = firstMeetings();
  return facts.rows.flatMap((judged) => {
    const { owner } = judged.row;
    if (owner.kind === "blank" || !isFirst(owner)) return [];
    return [
      {
        judged,
        cell: owner.cell,
        text: owner.text,
        owners: valueOf(owner) ?? [],
        isSentence: ownerIsSentence(facts, owner),
      },
    ];
  });
});

/** Where each owner is named, by the name as written in the cell; sentences are left to the rule about sentences. */
const cellsByName = once((facts) => {
  const cells = new Map<string, OwnerCell[]>();
  for (const each of ownerCells(facts)) {
    if (each.isSentence) continue;
    for (const { name } of each.owners) {
      const known = cells.get(name);
      if (known) known.push(each);
      else cells.set(name, [each]);
    }
  }
  return cells;
});

/** The cell's text with one name put for another; undefined where the name does not stand in it just once. */
function renamed(text: string, from: string, to: string): string | undefined {
  const parts = text.split(from);
  const [before = "", after = ""] = parts;
  const whole = parts.length === 2 && !/\p{L}$/u.test(before) && !/^\p{L}/u.test(after);
  return whole ? `${before}${to}${after}` : undefined;
}

/** Parties who carry the work together; those who only support it are not counted. */
function sharing(owners: readonly Owner[]): readonly Owner[] {
  return owners.filter(({ role }) => role !== "support");
}

function planSpeaksOfSro(facts: Facts): boolean {
  const titles = facts.tables.flatMap((table) => [...table.titles, ...table.columns.map(({ heading }) => heading)]);
  return (
    SRO.test(facts.title ?? "") ||
    titles.some((text) => SRO.test(text)) ||
    facts.rows.some(({ row }) => namesSro(facts, textOf(row.owner)) || namesSro(facts, textOf(row.lead)))
  );
}

export const OWNER_RULES: readonly Rule[] = [
  rule({
    id: "O01",
    severity: "error",
    title: "No owner",
    foldsOn: "owner",
    *check(facts) {
      for (const judged of facts.rows) {
        const { owner, lead } = judged.row;
        const named = owner.kind === "stated" || owner.kind === "inherited" || lead.kind !== "blank";
        if (named || !hasColumn(facts, judged, "owner") || isSettled(facts, judged)) continue;
        yield { cell: owner.cell, values: {} };
      }
    },
    message: () => "Who is responsible?",
    why: "An action that nobody owns is done by nobody, and nobody can be asked about it.",
    mend: "Name one person, post or team.",
    beforePaper: true,
    examples: {
      pass: [{ rows: [{ action: "Write to practices", owner: "Communications team" }] }],
      fail: [{ rows: [{ action: "Write to practices", owner: "" }], says: "Who is responsible?" }],
    },
  }),
  rule({
    id: "O02",
    severity: "warning",
    title: "Owner spelled in several ways",
    *check(facts) {
      const cells = cellsByName(facts);
      const uses = (name: string) => cells.get(name)?.length ?? 0;
      for (const names of alikeOwners([...cells.keys()])) {
        const [kept, ...others] = [...names].sort((a, b) => uses(b) - uses(a));
        for (const other of kept ? others : []) {
          for (const { cell, text, owners } of cells.get(other) ?? []) {
            const safe = owners.length === 1 || sameBareName(other, kept ?? other);
            const mended = safe ? renamed(text, other, kept ?? other) : undefined;
            const hit = { cell, values: { a: other, b: kept ?? other } };
            yield mended === undefined ? hit : { ...hit, fix: { cell, old: text, new: mended } };
          }
        }
      }
    },
    message: ({ a, b }) => `"${a}" and "${b}" look like one owner.`,
    together: ({ a, b }, count) => `"${a}" (${count} times) and "${b}" look like one owner.`,
    why: "The sheet by owner and the chasing list would show one owner twice, each with part of the work.",
    mend: "Choose one spelling and use it throughout.",
    beforePaper: false,
    examples: {
      pass: [
        {
          rows: ["ICB", "PCNs", "Practices", "SBC public health", "H&SH", "Practice Manager lead"].map((owner) => ({
            action: `Work of ${owner}`,
            owner,
          })),
        },
      ],
      fail: [
        {
          rows: ["Primary Care", "Primary Care", "Primary Care Team"].map((owner, n) => ({
            action: `Work ${n}`,
            owner,
          })),
          says: '"Primary Care Team" and "Primary Care" look like one owner.',
        },
        {
          rows: ["ICB", "ICB", "NENC ICB"].map((owner, n) => ({ action: `Work ${n}`, owner })),
          says: '"NENC ICB" and "ICB" look like one owner.',
        },
        {
          rows: ["PCTH / PCNs", "PCNs", "PCN / PCTH"].map((owner, n) => ({ action: `Work ${n}`, owner })),
          says: '"PCN" and "PCNs" look like one owner.',
        },
      ],
    },
  }),
  rule({
    id: "O03",
    severity: "warning",
    title: "Broken word in the owner",
    *check(facts) {
      for (const { cell, text } of ownerCells(facts)) {
        const broken = brokenWord(facts, text);
        if (broken) yield { cell, values: { x: broken }, fix: { cell, old: text, new: mendBrokenWords(text) } };
      }
    },
    message: ({ x }) => `Extra space in "${x}".`,
    why: "Broken in two, a name is not found by a search or a filter.",
    mend: "Take the space out.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Write to practices", owner: "Communications - digital" }] }],
      fail: [
        {
          rows: [{ action: "Write to practices", owner: "Comm- unications" }],
          says: 'Extra space in "Comm- unications".',
        },
      ],
    },
  }),
  rule({
    id: "O04",
    severity: "warning",
    title: "Several bodies and no lead",
    foldsOn: "owner",
    *check(facts) {
      for (const { row } of facts.rows) {
        const { owner, lead } = row;
        const owners = sharing(valueOf(owner) ?? []);
        if (owners.length < 2 || lead.kind !== "blank" || owners.some(({ role }) => role === "lead")) continue;
        if (ownerIsSentence(facts, owner)) continue;
        const who = owners.every(({ kind }) => kind === "person") ? "people" : "bodies";
        yield { cell: owner.cell, values: { n: owners.length, who } };
      }
    },
    message: ({ n, who }) => `${n} ${who} share this. Name one lead.`,
    columnMessage: (count, rows) => `Actions shared with no lead named: ${count} of ${rows}`,
    why: "What several bodies share, each can leave to the others.",
    mend: 'Name one lead, for example "ICB (lead), practices".',
    beforePaper: false,
    examples: {
      pass: [
        { rows: [{ action: "Write to practices", owner: "ICB" }] },
        { rows: [{ action: "Write to practices", owner: "ICB (lead), Practices" }] },
        { rows: [{ action: "Discuss the interface", owner: "LCIG via ICB" }] },
        { rows: [{ action: "Write to practices", owner: "ICB/ Practices", lead: "Head of primary care" }] },
      ],
      fail: [
        {
          rows: [{ action: "Promote messages", owner: "ICB/ Practices/ PCNs" }],
          says: "3 bodies share this. Name one lead.",
        },
      ],
    },
  }),
  rule({
    id: "O05",
    severity: "advice",
    title: "Owner is a kind of body",
    foldsOn: "owner",
    *check(facts) {
      for (const { row } of facts.rows) {
        const owners = valueOf(row.owner) ?? [];
        if (row.lead.kind !== "blank" || owners.length === 0 || ownerIsSentence(facts, row.owner)) continue;
        if (owners.every(({ kind }) => kind === "type")) {
          yield { cell: row.owner.cell, values: { x: clipped(textOf(row.owner)) } };
        }
      }
    },
    message: ({ x }) => `"${x}" is a kind of body: no one person or team can be asked.`,
    columnMessage: (count, rows) => `Owner is a kind of body, so no one can be asked: ${count} of ${rows}`,
    why: "Practices in general cannot answer a committee's question.",
    mend: "Name who speaks for them, or who in your body follows it up.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Hold the forum", owner: "Practice Manager lead" }] }],
      fail: [
        {
          rows: [{ action: "Raise accounts", owner: "Practices" }],
          says: '"Practices" is a kind of body: no one person or team can be asked.',
        },
        {
          rows: [{ action: "Pass on messages", owner: "Councillors/ MPs" }],
          says: '"Councillors/ MPs" is a kind of body: no one person or team can be asked.',
        },
      ],
    },
  }),
  rule({
    id: "O06",
    severity: "warning",
    title: "Owner outside your control",
    foldsOn: "owner",
    *check(facts) {
      const own = comparable(facts.settings.reportingBody);
      for (const judged of facts.rows) {
        const { row } = judged;
        if (row.lead.kind !== "blank") continue;
        const said = disowns(facts, wordsOf(row.action)) || disowns(facts, wordsOf(row.progress));
        const titles = facts.tables[row.table]?.titles ?? [];
        const owners = valueOf(row.owner) ?? [];
        const names = owners.map(({ name }) => name);
        const allOthers =
          own !== "" &&
          names.length > 0 &&
          names.every((name) => OTHER_BODIES.test(name) && !own.includes(comparable(name)));
        if (!said && !allOthers && !titles.some((title) => disowns(facts, title))) continue;
        const owner = said || allOthers ? listed(names) || "This" : "This section";
        yield { cell: row.owner.cell, values: { owner, many: (said || allOthers) && names.length > 1 ? "yes" : "no" } };
      }
    },
    message: ({ owner, many }) =>
      `${owner} ${many === "yes" ? "are" : "is"} outside your control. Add who will chase it.`,
    why: "The committee can only ask you, and you need somebody who asks them.",
    mend: "Add the person of your own who follows it up.",
    beforePaper: false,
    examples: {
      pass: [
        { rows: [{ action: "Share the resource", owner: "HealthWatch South Tees" }] },
        { rows: [{ action: "Share the resource", owner: "ICB" }], settings: { reportingBody: "NENC ICB" } },
      ],
      fail: [
        {
          rows: [{ action: "Share the resource", owner: "HealthWatch South Tees" }],
          settings: { reportingBody: "NENC ICB" },
          says: "HealthWatch South Tees is outside your control. Add who will chase it.",
        },
        {
          rows: [{ action: "Promote the programme", owner: "Primary Care" }],
          titles: ["Outside of CCG control and influence"],
          says: "This section is outside your control. Add who will chase it.",
        },
      ],
    },
  }),
  rule({
    id: "O07",
    severity: "warning",
    title: "Sentence in the owner cell",
    foldsOn: "owner",
    *check(facts) {
      for (const { cell, isSentence } of ownerCells(facts)) if (isSentence) yield { cell, values: {} };
    },
    message: () => "The owner cell holds a sentence.",
    why: "Nobody can filter, count or chase by a sentence.",
    mend: "Leave the names here and move the rest to the action.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Train staff", owner: "PCTH/ Practices" }] }],
      fail: [
        {
          rows: [
            {
              action: "Train staff",
              owner: "PCTH to arrange, practices responsibility to ensure that staff are accessing the funded courses.",
            },
          ],
          says: "The owner cell holds a sentence.",
        },
      ],
    },
  }),
  rule({
    id: "O08",
    severity: "advice",
    title: "Person named in a public paper",
    *check(facts) {
      for (const { cell, owners } of ownerCells(facts)) {
        const people = owners.filter(({ kind }) => kind === "person").map(({ name }) => name);
        if (people.length > 0) yield { cell, values: { x: people } };
      }
    },
    message: ({ x }) => `Names people: ${listed(x)}. Use the role instead?`,
    why: "A published plan outlives the people in it, and some of them would rather not be found by it.",
    mend: "Write the post.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Write to practices", owner: "Programme lead" }] }],
      fail: [
        {
          rows: [{ action: "Write to practices", owner: "Dr Example / ICB" }],
          says: "Names people: Dr Example. Use the role instead?",
        },
      ],
    },
  }),
  rule({
    id: "O09",
    severity: "warning",
    title: "No senior responsible officer",
    *check(facts) {
      if (actionTables(facts).length === 0 || planSpeaksOfSro(facts)) return;
      const cell = headingCell(facts, "owner");
      if (cell) yield { cell, values: {} };
    },
    message: () => NO_SRO,
    why: "National guidance asks that one named officer answers for the plan as a whole.",
    mend: "Add a line above the plan, such as: Senior responsible officer: Director of primary care.",
    beforePaper: false,
    examples: {
      pass: [
        {
          rows: [{ action: "Write to practices", owner: "ICB" }],
          titles: ["Senior responsible officer: Director of primary care"],
        },
      ],
      fail: [{ rows: [{ action: "Write to practices", owner: "ICB" }], titles: ["Access plan"], says: NO_SRO }],
    },
  }),
];
