/** The pack for the public: values only, what may be published, and roles in the place of the people it names. */

import type { KeptSheets } from "../kept-sheets";
import { readOwners } from "../plan/owners";
import type { Review, ReviewRow } from "../review-schema";
import type { PublicField } from "../settings";
import type { Block, Content, SheetCell, SheetModel } from "./sheet-model";

/** Stands for a person whose role nobody has given. */
export const NO_ROLE = "named officer";

export interface ReplacedName {
  readonly name: string;
  /** What stands in its place. */
  readonly role: string;
  /** False where the role was not given and `NO_ROLE` stands there. */
  readonly given: boolean;
  /** In how many cells. */
  readonly cells: number;
}

export interface PublicPack {
  readonly models: readonly SheetModel[];
  readonly names: readonly ReplacedName[];
  /** Texts that may still tell of a person, for the officer to look at: a title before a name that is not among the owners. */
  readonly doubtful: readonly { readonly sheet: string; readonly text: string }[];
}

/** The names of people among the owners, each once, longest first, so that no name is replaced by half. */
export function peopleIn({ rows }: Pick<Review, "rows">): string[] {
  const names = rows.flatMap(({ ownerText, owners }) =>
    [ownerText ?? "", ...owners]
      .flatMap((text) => readOwners(text).filter(({ kind }) => kind === "person"))
      .map(({ name }) => name),
  );
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}

/** The review without the fields that are not to be published: columns that the plan has go with them. Ratings and counts stay. */
export function publishedReview(review: Review, fields: readonly PublicField[]): Review {
  const hides = (field: PublicField): boolean => !fields.includes(field);
  return {
    ...review,
    tables: review.tables.map((table) => ({
      ...table,
      headings: table.headings.filter(({ field }) => !HIDEABLE.some((each) => each === field && hides(each))),
    })),
    rows: review.rows.map((row): ReviewRow => ({
      ...row,
      ...(hides("measure") ? { measure: null } : {}),
      ...(hides("owner") ? { owners: [], ownerText: null, lead: null } : {}),
      ...(hides("recovery") && isSaid(row.recovery) ? { recovery: NOT_PUBLISHED } : {}),
      ...(hides("decision") && isSaid(row.decision) ? { decision: NOT_PUBLISHED } : {}),
    })),
  };
}

/** What a public copy remembers: no sheet of Decisions goes with it, so nothing in it points to a row of one. */
export function publishedMemory({ decisions: _left, ...kept }: KeptSheets = {}): KeptSheets {
  return kept;
}

/** That there is one is counted all the same: to say that none is recorded would be untrue. */
const NOT_PUBLISHED = "Not published";
const isSaid = (text: string | null): boolean => (text ?? "").trim() !== "";

const HIDEABLE: readonly PublicField[] = ["measure", "owner", "recovery", "decision"];
/** Our own columns that hold nothing but such a field. */
const COLUMN_OF: Readonly<Partial<Record<PublicField, string>>> = {
  owner: "Lead",
  recovery: "Recovery action",
  decision: "Decision sought",
};

/** The pack sheets of a report as values: no working or data sheet, no link, no formula, no mark. `people` as `peopleIn` gives them. */
export function publicPack(
  models: readonly SheetModel[],
  people: readonly string[],
  { roles, fields }: { readonly roles: Readonly<Record<string, string>>; readonly fields: readonly PublicField[] },
): PublicPack {
  const replacer = new Replacer(people, roles);
  const doubtful: { sheet: string; text: string }[] = [];
  const hidden = HIDEABLE.filter((field) => !fields.includes(field)).flatMap((field) => COLUMN_OF[field] ?? []);
  const clean =
    (model: SheetModel) =>
    (cell: SheetCell): SheetCell => {
      const content = valueOnly(cell.content);
      if (content.kind !== "text") return { content, role: cell.role };
      const text = replacer.replace(content.text);
      if (TITLED.test(text)) doubtful.push({ sheet: model.name, text });
      return { content: { kind: "text", text }, role: cell.role === "link" ? "body" : cell.role };
    };
  const line = (text: string): string => replacer.replace(text);
  const three = ([a, b, c]: readonly [string, string, string]): readonly [string, string, string] => [
    line(a),
    line(b),
    line(c),
  ];
  const published = models
    .filter(({ kind }) => kind === "pack")
    .map((model): SheetModel => {
      const kept = withoutColumns(model, hidden);
      return {
        ...kept,
        blocks: kept.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map(clean(model))) })),
        charts: kept.charts.map((chart) => ({ ...chart, title: line(chart.title), altText: line(chart.altText) })),
        print: { ...kept.print, header: three(kept.print.header), footer: three(kept.print.footer), titleRows: null },
      };
    });
  return { models: published, names: replacer.done(), doubtful };
}

/** What a cell shows, and no more. */
function valueOnly(content: Content): Content {
  if (content.kind === "link") return { kind: "text", text: content.text };
  if (content.kind !== "formula") return content;
  return typeof content.value === "number"
    ? { kind: "number", number: content.value }
    : { kind: "text", text: content.value };
}

/** Columns of a table with such a heading, go with their widths, and its table is so much narrower; a sheet with charts or several tables keeps its places. */
function withoutColumns(model: SheetModel, headings: readonly string[]): SheetModel {
  const [block] = model.blocks;
  if (!block || model.blocks.length > 1 || model.charts.length > 0 || model.tables.length > 1 || block.left !== 1)
    return model;
  const gone = new Set(
    block.cells.flatMap((row) =>
      row.flatMap(({ content, role }, column) => {
        return column > 0 && role === "heading" && content.kind === "text" && headings.includes(content.text)
          ? [column]
          : [];
      }),
    ),
  );
  if (gone.size === 0) return model;
  const keep = <T>(items: readonly T[]): T[] => items.filter((_, column) => !gone.has(column));
  const blocks: Block[] = [{ ...block, cells: block.cells.map(keep) }];
  const before = (right: number): number => right - [...gone].filter((column) => column < right).length;
  const tables = model.tables.map((table) => ({
    ...table,
    left: before(table.left - 1) + 1,
    right: before(table.right),
  }));
  return { ...model, blocks, widths: keep(model.widths), tables };
}

const TITLES = [
  "Dr",
  "Mr",
  "Mrs",
  "Ms",
  "Miss",
  "Prof",
  "Professor",
  "Cllr",
  "Councillor",
  "Sir",
  "Dame",
  "Lord",
  "Lady",
];
/** A title before a name, or the address of a mailbox. */
const TITLED = new RegExp(`\\b(?:${TITLES.join("|")})\\.? \\p{Lu}\\p{Ll}|[\\w.]@[\\w.]{1,60}\\.\\w`, "u");

/** Finds names in text, in any case, between letters that are not theirs. A name is text: it is never made into a pattern. */
class Replacer {
  private readonly counts = new Map<string, number>();
  private readonly forms: readonly { readonly form: string; readonly name: string }[];

  constructor(
    people: readonly string[],
    private readonly roles: Readonly<Record<string, string>>,
  ) {
    const names = [...new Set([...people, ...Object.keys(roles)])].filter((name) => name.trim() !== "");
    this.forms = names
      .flatMap((name) => formsOf(name).map((form) => ({ form, name })))
      .sort((a, b) => b.form.length - a.form.length);
  }

  replace(text: string): string {
    let now = text;
    for (const { form, name } of this.forms) {
      const replaced = replaceWord(now, form, this.roleOf(name) ?? NO_ROLE);
      if (replaced !== now) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
      now = replaced;
    }
    return now;
  }

  done(): ReplacedName[] {
    return [...this.counts].map(([name, cells]) => {
      const role = this.roleOf(name);
      return { name, role: role ?? NO_ROLE, given: role !== undefined, cells };
    });
  }

  private roleOf(name: string): string | undefined {
    const known = Object.entries(this.roles).find(([each]) => each.trim().toLowerCase() === name.toLowerCase());
    return known?.[1];
  }
}

/** "Dr Ann Example" is also "Ann Example", "Dr Example", "Mrs Example" and so on; a first name alone is too common a word. */
function formsOf(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => word !== "");
  const bare = words.filter(
    (word, index) => index > 0 || !TITLES.some((title) => title.toLowerCase() === word.replace(".", "").toLowerCase()),
  );
  const surname = bare.at(-1) ?? "";
  const titled = surname.length < 2 ? [] : TITLES.flatMap((title) => [`${title} ${surname}`, `${title}. ${surname}`]);
  return [...new Set([name, ...(bare.length > 1 ? [bare.join(" ")] : []), ...titled])];
}

function replaceWord(text: string, word: string, by: string): string {
  const [all, wanted] = [text.toLowerCase(), word.toLowerCase()];
  if (all.length !== text.length) return text.split(word).join(by);
  let result = "";
  let from = 0;
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    if (at < from || isLetter(text[at - 1]) || isLetter(text[at + word.length])) continue;
    result += text.slice(from, at) + by;
    from = at + word.length;
  }
  return result + text.slice(from);
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /\p{L}/u.test(letter);
