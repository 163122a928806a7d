/** Words for the paper: whole papers as a person reads them, no claim without its rows, and no text of a plan that is more than text. */

import { join } from "node:path";

import fc from "fast-check";
import { reasonWords, shortAction } from "../../../src/domain/report/paper/action-words";
import { buildPaper } from "../../../src/domain/report/paper/build-paper";
import { paperAsHtml } from "../../../src/domain/report/paper/paper-as-html";
import { paperAsText } from "../../../src/domain/report/paper/paper-as-text";
import { PAPER_KINDS } from "../../../src/domain/report/paper/paper-kinds";
import { wordsOf, type Paper, type Paragraph, type PaperTable } from "../../../src/domain/report/paper/paper-model";
import type { ReportOptions } from "../../../src/domain/report/report-options";
import { RATINGS, type Review } from "../../../src/domain/review-schema";
import { POLICIES } from "../../../src/domain/status/policies";
import { goldenOf, leftOver } from "../../support/golden";
import { dentalReview } from "./dental-plan";
import { PAPER_CASES } from "./plans-for-papers";
import { dated, OPTIONS, reviewOf, reviewRow, type RowSays } from "./review-of";

const UNKNOWN: ReportOptions = { ...OPTIONS, committee: null, meeting: null, reportOf: null, agendaItem: null };

/** As many are kept: no status at all, a theme, a date that has passed, one that is no day. */
function withoutStatus(): Review {
  return reviewOf([
    { theme: "Access", ref: "1", action: "Send the report to the PCN.", day: "2024-07-31", lead: "Board" },
    {
      theme: "Access",
      ref: "2",
      action: "Move to the new telephones.",
      due: dated("With the contract", null, { class: "conditional" }),
    },
    ...Array.from({ length: 6 }, (_, index) => ({
      theme: "Messages",
      ref: `${index + 3}`,
      action: `Promote message ${index + 1}.`,
    })),
  ]);
}

const PAPERS: Record<string, { review: Review; options: ReportOptions; kind: string }> = {
  "dental.scrutiny": {
    review: dentalReview(),
    options: { ...OPTIONS, implications: [{ heading: "Equality", text: "An assessment was made in May 2024" }] },
    kind: "scrutiny",
  },
  "no-status.board": { review: withoutStatus(), options: UNKNOWN, kind: "board" },
  "empty.scrutiny": { review: reviewOf([]), options: UNKNOWN, kind: "scrutiny" },
  ...PAPER_CASES,
};
const FOLDER = join(__dirname, "goldens", "papers");

test.each(Object.entries(PAPERS))("%s reads as its text", (name, { review, options, kind }) => {
  const paper = buildPaper(review, options, kind);
  const text = `${paperAsText(paper, { appendices: true })}\nStill to be written: ${paper.toWrite.join("; ") || "nothing"}.\n`;
  expect(text).toBe(goldenOf(FOLDER, `${name}.txt`, text));
});

test("no paper is left over", () => {
  expect(
    leftOver(
      FOLDER,
      Object.keys(PAPERS).map((name) => `${name}.txt`),
    ),
  ).toEqual([]);
});

const paragraphsOf = ({ blocks }: Paper): Paragraph[] => blocks.filter((block) => block.kind === "paragraph");
const tablesOf = ({ blocks }: Paper): PaperTable[] => blocks.filter((block) => block.kind === "table");

const ANY_ROW: fc.Arbitrary<RowSays> = fc.record({
  rating: fc.constantFrom(...RATINGS),
  basis: fc.constantFrom("declared", "dates", "notes"),
  theme: fc.constantFrom("Access", "Workforce"),
  action: fc.constantFrom("Write to practices.", "Hold a forum.", "Survey nurses."),
  day: fc.constantFrom("2024-07-31", "2024-10-10", "2025-03-31", ""),
  status: fc.constantFrom("In progress", null),
  recovery: fc.constantFrom("Meet weekly", null),
  decision: fc.constantFrom("Agree the date", null),
});
const ANY_PLAN = fc.array(ANY_ROW, { maxLength: 14 }).map((rows) => reviewOf(rows));
const ANY_KIND = fc.constantFrom(...PAPER_KINDS.map(({ id }) => id));

describe("every number is the review's", () => {
  test("a paragraph that begins with a count of actions rests on as many rows", () => {
    fc.assert(
      fc.property(ANY_PLAN, ANY_KIND, (review, kind) => {
        for (const { runs, rows } of paragraphsOf(buildPaper(review, OPTIONS, kind))) {
          const count = /^(?:This theme has )?(\d+) (?:more )?actions? (?!are complete \()/.exec(wordsOf(runs));
          if (count) expect([wordsOf(runs), rows.length]).toEqual([wordsOf(runs), Number(count[1])]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the tables add up to the counts of the review", () => {
    fc.assert(
      fc.property(ANY_PLAN, (review) => {
        const [standing, themes] = tablesOf(buildPaper(review, OPTIONS, "scrutiny"));
        if (!standing) return expect(review.rows).toEqual([]);
        const counts = standing.lines.map((line) => (line.kind === "cells" ? Number(line.cells[2]!.text) : 0));
        expect(counts.at(-1)).toBe(review.counts.lines);
        expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(review.counts.lines);
        const totals = themes?.lines.map((line) => (line.kind === "cells" ? Number(line.cells.at(-1)!.text) : 0));
        expect(totals?.reduce((sum, count) => sum + count, 0) ?? review.counts.lines).toBe(review.counts.lines);
      }),
      { numRuns: 60 },
    );
  });

  test("each row is named by a theme once as done, late, at risk, closed or not rated", () => {
    fc.assert(
      fc.property(ANY_PLAN, (review) => {
        const told = paragraphsOf(buildPaper(review, OPTIONS, "scrutiny")).filter(({ runs }) =>
          /^\d+ actions? (?:is|are) (?:complete\.|rated|not rated\.|closed)/.test(wordsOf(runs)),
        );
        const rows = told.flatMap((each) => each.rows.map(({ row }) => row));
        expect(new Set(rows).size).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("text of the plan is text", () => {
  const HOSTILE = [
    '<script>alert("1")</script> & <img src=x onerror=alert(1)>',
    "]]></w:t></w:r><w:p>",
    '=HYPERLINK("http://example.org","click")',
    "Null \u0000 and bell \u0007 and half \ud800 of a pair",
    "</li></ol><b onmouseover='x'>bold",
  ];
  const review = reviewOf(
    HOSTILE.map((action, index) => ({
      action,
      theme: HOSTILE[(index + 1) % HOSTILE.length]!,
      rating: "red" as const,
      label: action,
      because: action,
      lead: action,
      recovery: action,
      decision: action,
      basis: "declared" as const,
      status: action,
    })),
  );
  const options = { ...OPTIONS, title: HOSTILE[0]!, committee: HOSTILE[4]!, asks: HOSTILE };

  test.each(PAPER_KINDS.map(({ id }) => id))("in the rich text of a %s paper there are no tags but ours", (kind) => {
    const html = paperAsHtml(buildPaper(review, options, kind), { appendices: true });
    const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag!.toLowerCase()));
    const ours = "html head meta title body h1 h2 h3 p strong ol li div table caption thead tbody tr th td br".split(
      " ",
    );
    expect([...tags].filter((tag) => !ours.includes(tag))).toEqual([]);
    expect(html).not.toMatch(/<[^>]*\son[a-z]+\s*=/i);

    expect(html).not.toMatch(/[\u0000\u0007]|\p{Cs}/u);
  });
});

test("no instruction to the officer is left in a reason", () => {
  const reasons = POLICIES.flatMap(({ clauses }) =>
    clauses.flatMap(({ examples }) => examples.map(({ because }) => because)),
  );
  const told = [...new Set(reasons)].map(reasonWords);
  expect(told.filter((words) => /(?:^|[.!?] )(?:Ask|Confirm|Agree|Review|Decide|Add|Enter)\b/.test(words))).toEqual([]);
  expect(told.length).toBeGreaterThan(40);
});

test.each([
  ["Publish the list of practices.", "Publish the list of practices"],
  ["Hold a forum for practice managers. Invite the committee to it.", "Hold a forum for practice managers"],
  [
    "Work with partners, e.g. Healthwatch, on the list. Then print it.",
    "Work with partners, e.g. Healthwatch, on the list",
  ],
  ["Expand routes to:\nfalls services\naudiology", "Expand routes to …"],
  ["<p>Staff campaign</p>", "Staff campaign"],
])("%j is named %j", (action, name) => {
  expect(shortAction(reviewRow({ action }, 6))).toBe(name);
});

test("a long action is cut between words, with a mark", () => {
  const name = shortAction(reviewRow({ action: "word ".repeat(80) }, 6));
  expect(name.length).toBeLessThan(175);
  expect(name).toMatch(/word …$/);
});

test("an abbreviation is written out once, where it first stands; one that nobody explains is asked for", () => {
  const review = reviewOf([
    { theme: "Access", action: "Ask PCNs for plans.", rating: "red", basis: "declared", status: "Late" },
    { theme: "Access", action: "Tell each PCN and the LMC.", rating: "red", basis: "declared", status: "Late" },
  ]);
  const glossary = [{ term: "PCN", meaning: "Primary Care Network" }];
  const paper = buildPaper(review, { ...OPTIONS, glossary }, "scrutiny");
  const text = paperAsText(paper, { appendices: false });
  expect(text.match(/Primary Care Networks? \(PCNs?\)/g)).toEqual(["Primary Care Networks (PCNs)"]);
  expect(paper.toWrite).toContain("What LMC stands for");
});
