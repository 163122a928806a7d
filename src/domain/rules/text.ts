/** Rules about wording (T): abbreviations, placeholders, names used in two ways, what may not be published. */

import type { CellRef } from "../grid";
import type { Reading } from "../plan/plan-row";
import { firstMeetings, once, onceByText, type Facts } from "./facts";
import { rule, type Rule } from "./rule";
import { undefinedAcronyms } from "./undefined-acronyms";
import { readsAsIdentifier, readsAsPlaceholder } from "./publishing";
import { quoted } from "./words";

/** The fields whose words are printed. */
const PRINTED = [
  "recommendation",
  "action",
  "measure",
  "owner",
  "progress",
  "recovery",
  "decision",
  "evidence",
] as const;

interface Text {
  readonly cell: CellRef;
  readonly text: string;
}

/** Every printed text of the plan, each cell once. */
const printedTexts = once((facts: Facts): readonly Text[] => {
  const isFirst = firstMeetings();
  const texts: Text[] = [];
  for (const { row } of facts.rows) {
    for (const field of PRINTED) {
      const reading: Reading<unknown> = row[field];
      if (reading.kind === "blank" || !isFirst(reading)) continue;
      texts.push({ cell: reading.cell, text: reading.text });
    }
  }
  return texts;
});

const placeholders = onceByText(readsAsPlaceholder);
const identifiers = onceByText(readsAsIdentifier);

/** Words that name one thing in two ways where a plan uses both. */
const PAIRS: readonly {
  readonly words: readonly [string, string];
  readonly pattern: RegExp;
  readonly quick: RegExp;
}[] = [
  {
    words: ["Committee", "Commission"],
    pattern: /\b(?:(?:select|scrutiny|the) (committee|commission))\b/gi,
    quick: /commi/i,
  },
  {
    words: ["action plan", "improvement plan"],
    pattern: /\b(?:this|the) (action plan|improvement plan)\b/gi,
    quick: /(?:action|improvement) plan/i,
  },
  { words: ["Health Watch", "Healthwatch"], pattern: /\b(health watch|healthwatch)\b/gi, quick: /watch/i },
];

/** The quick look first, one for all pairs: few texts hold any of these words. */
const MAY_NAME = new RegExp(PAIRS.map(({ quick }) => quick.source).join("|"), "i");

export const TEXT_RULES: readonly Rule[] = [
  rule({
    id: "T01",
    severity: "advice",
    title: "Abbreviation not explained",
    *check(facts) {
      for (const { acronym, cells } of undefinedAcronyms(facts)) {
        const [cell, ...others] = cells;
        if (cell) yield { cell, others, values: { x: acronym } };
      }
    },
    message: ({ x }) => `What does ${x} stand for?`,
    why: "Members and the public do not know the letters that officers live by.",
    mend: "Write it out at its first use, or add it to the glossary.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Submit the Protected Learning Time (PLT) plan", measure: "PLT agreed" }] }],
      fail: [{ rows: [{ action: "Review the XQRT with practices" }], says: "What does XQRT stand for?" }],
    },
  }),
  rule({
    id: "T02",
    severity: "warning",
    title: "Placeholder left in the text",
    *check(facts) {
      for (const { cell, text } of printedTexts(facts)) if (placeholders(facts, text)) yield { cell, values: {} };
    },
    message: () => "Placeholder text remains.",
    why: "Published drafts are quoted for ever.",
    mend: "Put in what is missing or take the words out.",
    beforePaper: true,
    examples: {
      pass: [{ rows: [{ action: "Confirm the venue", measure: "Draft strategy published for comment" }] }],
      fail: [
        { rows: [{ action: "Recruit xx link workers", owner: "ICB" }], says: "Placeholder text remains." },
        { rows: [{ action: "Hold the forum", owner: "TBC" }], says: "Placeholder text remains." },
        { rows: [{ action: "Hold the forum", measure: "?? attend" }], says: "Placeholder text remains." },
      ],
    },
  }),
  rule({
    id: "T03",
    severity: "warning",
    title: "One thing named in two ways",
    *check(facts) {
      const titles = facts.tables.flatMap((table) =>
        table.titles.map((text): Text => ({
          text,
          cell: { sheet: table.sheet, row: table.headerRow, column: table.left },
        })),
      );
      const texts = [...titles, ...printedTexts(facts)].filter(({ text }) => MAY_NAME.test(text));
      for (const { words, pattern, quick } of PAIRS) {
        const first = new Map<string, CellRef>();
        for (const { text, cell } of texts) {
          if (!quick.test(text)) continue;
          for (const match of text.matchAll(pattern)) {
            const found = words.find((word) => word.toLowerCase() === match[1]?.toLowerCase());
            if (found && !first.has(found)) first.set(found, cell);
          }
        }
        const [cell, ...others] = [...first.values()];
        if (cell && others.length > 0) yield { cell, others, values: { names: words } };
      }
    },
    message: ({ names }) => `${quoted(names)} are both used.`,
    why: "A reader takes two names for two things.",
    mend: "Use one name throughout.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Report to the select committee" }, { action: "Write to the scrutiny committee" }] }],
      fail: [
        {
          rows: [{ action: "Report to the select committee" }, { action: "Answer the scrutiny commission" }],
          says: '"Committee" and "Commission" are both used.',
        },
      ],
    },
  }),
  rule({
    id: "T04",
    severity: "warning",
    title: "Possible identifier or small count",
    *check(facts) {
      for (const { cell, text } of printedTexts(facts)) if (identifiers(facts, text)) yield { cell, values: {} };
    },
    message: () => "Check this is safe to publish.",
    why: "A number, an address or a very small count can tell who a patient or a member of staff is.",
    mend: 'Take it out, or write "fewer than 5".',
    beforePaper: true,
    examples: {
      pass: [
        { rows: [{ action: "Write to 174 people", progress: "112 responses; 1 PCN signed up" }] },
        { rows: [{ action: "Offer places", progress: "Very few missed (1 or 2 at the most)" }] },
      ],
      fail: [
        {
          rows: [{ action: "Call back", progress: "Patient 943 476 5919 was seen" }],
          says: "Check this is safe to publish.",
        },
        { rows: [{ action: "Call back", progress: "3 patients complained" }], says: "Check this is safe to publish." },
        { rows: [{ action: "Ask someone@example.org" }], says: "Check this is safe to publish." },
      ],
    },
  }),
];
