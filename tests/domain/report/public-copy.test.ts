/** What may be published: names of people become roles wherever they stand, columns that are not published go, and nothing but values stays. */

import { peopleIn, publicPack, publishedMemory, publishedReview } from "../../../src/domain/report/public-copy";
import type { Content, SheetCell, SheetModel } from "../../../src/domain/report/sheet-model";
import type { Role } from "../../../src/domain/report/roles";
import { gridOf } from "../../support/grid-of";
import { reviewOf } from "./review-of";

const text = (words: string, role: Role = "body"): SheetCell => ({ content: { kind: "text", text: words }, role });

function model(cells: SheetCell[][], more: Partial<SheetModel> = {}): SheetModel {
  return {
    id: "exceptions",
    name: "Exceptions",
    kind: "pack",
    widths: cells[0]!.map((_, index) => 10 + index),
    heights: {},
    blocks: [{ top: 1, left: 1, cells }],
    tables: [{ name: "T", top: 1, left: 1, bottom: cells.length, right: cells[0]!.length }],
    charts: [],
    frozenRows: 0,
    print: {
      orientation: "landscape",
      titleRows: [1, 1],
      header: ["Plan of A N Officer", "", "x"],
      footer: ["Draft", "A N Officer", "&P"],
      breaksBefore: [],
    },
    ...more,
  };
}

const pack = (words: string, people: string[], roles: Record<string, string> = {}) =>
  publicPack([model([[text(words)]])], people, { roles, fields: ["measure", "owner", "recovery", "decision"] });
const said = (words: string, people: string[], roles: Record<string, string> = {}): string => {
  const { content } = pack(words, people, roles).models[0]!.blocks[0]!.cells[0]![0]!;
  return content.kind === "text" ? content.text : content.kind;
};

test.each<[string, string, string]>([
  ["the name as it stands", "Ask Sample Person today", "Ask named officer today"],
  ["in any case", "ask SAMPLE PERSON", "ask named officer"],
  ["with a title and the last name", "Dr Person and Mrs. Person agreed", "named officer and named officer agreed"],
  ["twice", "Sample Person, Sample Person", "named officer, named officer"],
  ["within another word it is none", "Sample Personnel and XSample Person", "Sample Personnel and XSample Person"],
  ["within a word and then by itself", "Sample Personnel; Sample Person", "Sample Personnel; named officer"],
  ["a first or last name alone is too common a word", "A Sample of each Person", "A Sample of each Person"],
  ["beside a sign that grows in small letters", "İ: Sample Person, sample person", "İ: named officer, sample person"],
])("a person's name is replaced: %s", (_what, words, told) => {
  expect(said(words, ["Sample Person"])).toBe(told);
});

test("a title that is part of the name falls away too, and a role that was given stands in its place", () => {
  const roles = { " dr sample person ": "Clinical lead" };
  expect(said("Dr Sample Person; Sample Person; Prof. Person", ["Dr Sample Person"], roles)).toBe(
    "Clinical lead; Clinical lead; Clinical lead",
  );
  const { names } = pack("Dr Sample Person", ["Dr Sample Person", "Other Person"], roles);
  expect(names.map(({ role, given }) => [role, given])).toEqual([["Clinical lead", true]]);
});

test("each name is told with its role and in how many cells it stood", () => {
  const rows = [[text("Sample Person and Sample Person")], [text("Sample Person")], [text("Other One")]];
  const { names } = publicPack([model(rows)], ["Sample Person", "Other One", "Not There"], {
    roles: { "Other One": "Estates lead" },
    fields: [],
  });
  expect(names).toEqual([
    { name: "Sample Person", role: "named officer", given: false, cells: 2 },
    { name: "Other One", role: "Estates lead", given: true, cells: 1 },
  ]);
});

test.each([
  ["Dr Example agreed", true],
  ["Cllr. Example agreed", true],
  ["Write to a.name@example.org", true],
  ["The Mrs of the house", false],
  ["Dr example", false],
  ["Prices @ 4", false],
])("%j is doubtful: %p", (words, is) => {
  expect(pack(words, []).doubtful).toEqual(is ? [{ sheet: "Exceptions", text: words }] : []);
});

test("only pack sheets go, as values, with no link, no formula and no repeated row", () => {
  const cell = (content: Content, role: Role = "body"): SheetCell => ({ content, role });
  const cells = [
    [
      cell({ kind: "link", text: "C6", target: "'Plan'!C6" }, "link"),
      cell({ kind: "formula", formula: "=1", value: 3 }, "number"),
      cell({ kind: "formula", formula: "=1", value: "none" }),
      cell({ kind: "number", number: 4 }, "number"),
      cell({ kind: "empty" }),
    ],
  ];
  const { models } = publicPack(
    [model(cells), model(cells, { kind: "data" }), model(cells, { kind: "working" })],
    ["A N Officer"],
    {
      roles: {},
      fields: ["owner"],
    },
  );
  expect(models).toHaveLength(1);
  expect(models[0]!.blocks[0]!.cells).toEqual([
    [
      cell({ kind: "text", text: "C6" }),
      cell({ kind: "number", number: 3 }, "number"),
      cell({ kind: "text", text: "none" }),
      cell({ kind: "number", number: 4 }, "number"),
      cell({ kind: "empty" }),
    ],
  ]);
  expect(models[0]!.print).toMatchObject({
    titleRows: null,
    header: ["Plan of named officer", "", "x"],
    footer: ["Draft", "named officer", "&P"],
  });
});

describe("columns that are not published", () => {
  const CELLS = [
    [text("Ref", "heading"), text("Lead", "heading"), text("Days", "heading"), text("Decision sought", "heading")],
    [text("1"), text("Hub"), text("3"), text("Fund it")],
  ];
  const published = (fields: ("measure" | "owner" | "recovery" | "decision")[], more: Partial<SheetModel> = {}) => {
    const { models } = publicPack([model(CELLS, more)], [], { roles: {}, fields });
    const { widths, tables, blocks } = models[0]!;
    return {
      widths,
      right: tables[0]?.right,
      rows: blocks[0]!.cells.map((row) =>
        row.map(({ content }) => (content.kind === "text" ? content.text : "")).join(" "),
      ),
    };
  };
  const WHOLE = { widths: [10, 11, 12, 13], right: 4, rows: ["Ref Lead Days Decision sought", "1 Hub 3 Fund it"] };

  test("go with their widths, and the table is so much narrower", () => {
    expect(published(["owner", "decision"])).toEqual(WHOLE);
    expect(published(["decision"])).toEqual({
      widths: [10, 12, 13],
      right: 3,
      rows: ["Ref Days Decision sought", "1 3 Fund it"],
    });
    expect(published([])).toEqual({ widths: [10, 12], right: 2, rows: ["Ref Days", "1 3"] });
  });

  test("stay where a sheet has a chart, several tables or blocks, or begins further right", () => {
    const table = { name: "T", top: 1, left: 1, bottom: 2, right: 4 };
    const chart = {
      kind: "column",
      title: "",
      altText: "",
      data: {},
      place: {},
      series: [],
    } as unknown as SheetModel["charts"][number];
    expect(published([], { charts: [chart] })).toEqual(WHOLE);
    expect(published([], { tables: [table, table] })).toEqual(WHOLE);
    expect(
      published([], {
        blocks: [
          { top: 1, left: 1, cells: CELLS },
          { top: 9, left: 1, cells: [] },
        ],
      }),
    ).toEqual(WHOLE);
    expect(published([], { blocks: [{ top: 1, left: 2, cells: CELLS }] })).toEqual(WHOLE);
  });
});

test("the review that is published says no more of a field than that there is one", () => {
  const review = reviewOf([
    { measure: "One hub", owners: ["Hub"], ownerText: "Hub", lead: "Hub", recovery: "Hire", decision: "Fund" },
    { recovery: " ", decision: null },
  ]);
  const told = (fields: ("measure" | "owner" | "recovery" | "decision")[]) =>
    publishedReview(review, fields).rows.map(({ measure, owners, ownerText, lead, recovery, decision }) => [
      measure,
      owners,
      ownerText,
      lead,
      recovery,
      decision,
    ]);
  expect(told(["measure", "owner", "recovery", "decision"])[0]).toEqual([
    "One hub",
    ["Hub"],
    "Hub",
    "Hub",
    "Hire",
    "Fund",
  ]);
  expect(told([])).toEqual([
    [null, [], null, null, "Not published", "Not published"],
    [null, [], null, null, " ", null],
  ]);
  const heading = (field: string | null) => ({ field, heading: String(field) });
  const tables = [
    { headings: ["action", "measure", "owner", "recovery", "decision", null].map(heading) },
  ] as unknown as typeof review.tables;
  const left = publishedReview({ ...review, tables }, ["owner"]).tables[0]!.headings.map(({ field }) => field);
  expect(left).toEqual(["action", "owner", null]);
});

test("decisions are no part of what a public copy remembers", () => {
  const grid = gridOf("x", "A1", "a");
  expect(publishedMemory({ decisions: grid, history: grid })).toEqual({ history: grid });
  expect(publishedMemory()).toEqual({});
});

test("people among the owners are told once each, the longest name first", () => {
  const review = reviewOf([
    { owners: ["Dr Sample Person"], ownerText: "Dr Sample Person" },
    { owners: [], ownerText: "Mr Other Longer-Person; Estates team" },
    { owners: ["Dr Sample Person"], ownerText: null },
  ]);
  expect(peopleIn(review)).toEqual(["Mr Other Longer-Person", "Dr Sample Person"]);
});
