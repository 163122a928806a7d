/** The tracker as it can be sent to its owners: without anything of PlanProof's, every other part of the file byte for byte as it came. */

import { strFromU8, unzipSync, zipSync } from "fflate";

import { MARK } from "../../excel/marks";
import { attribute, childrenOf, find, removeElement, rootOf, setAttribute } from "../../host/book/xml";
import { elementsNamed, replaceElements } from "../../host/book/xml-text";
import { Package } from "../../host/book/package";

export interface CirculatedCopy {
  readonly bytes: Uint8Array;
  /** Tabs of ours that were taken out. */
  readonly taken: readonly string[];
  /** Parts of the file that could not stay as they were, each with the reason. */
  readonly changed: readonly { readonly part: string; readonly why: string }[];
  /** Cells of the officer's whose formula counted on a sheet of ours: what they showed stands there now. */
  readonly formulas: number;
}

type Root = ReturnType<typeof rootOf>;

const WORKBOOK = "xl/workbook.xml";
const NO_TIME = new Date(1980, 0, 1, 0, 0, 0);

/** Throws nothing for a workbook without a pack: it comes out as it is. Sheets of ours are told by their mark, whatever their names. */
export function circulatedCopy(bytes: Uint8Array): CirculatedCopy {
  const pack = Package.open(bytes);
  const before = unzipSync(bytes);
  const workbook = pack.relations("").find(({ kind }) => kind === "officeDocument")?.target ?? WORKBOOK;
  const root = rootOf(pack.xml(workbook));
  const sheets = listed(root, "sheets", "sheet").map((entry, position) => {
    const id = entry.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id") ?? "";
    const part = pack.relations(workbook).find((one) => one.id === id)?.target ?? "";
    const xml = strFromU8(before[part] ?? new Uint8Array());
    return { entry, position, id, part, name: attribute(entry, "name") ?? "", ours: hasMark(xml) };
  });
  const ours = sheets.filter((sheet) => sheet.ours);
  const reasons = new Map<string, string>();
  const note = (part: string, why: string): void => void reasons.set(part, why);
  let formulas = 0;
  const texts = new Map<string, string>();
  if (ours.length > 0) {
    for (const { entry, id, part } of ours) {
      removeElement(entry);
      pack.unrelate(workbook, id);
      pack.removeTree(part);
    }
    followPositions(root, sheets);
    pack.touch(workbook);
    note(workbook, "the list of sheets");
    for (const { part, name } of sheets.filter((sheet) => !sheet.ours)) {
      const own = strFromU8(before[part] ?? new Uint8Array());
      const [freed, count] = withoutOurFormulas(
        own,
        ours.map((each) => each.name),
      );
      const plain = withoutHighlights(freed);
      formulas += count;
      if (plain !== own) {
        texts.set(part, plain);
        note(part, count > 0 ? `${name}: formulas that counted on the pack` : `${name}: highlights of PlanProof's`);
      }
    }
    const chain = pack.relations(workbook).find(({ kind }) => kind === "calcChain");
    if (chain) {
      pack.remove(chain.target);
      pack.unrelate(workbook, chain.id);
      note(chain.target, "the order of calculation, which Excel makes anew");
    }
  } else {
    for (const { part, name } of sheets) {
      const own = strFromU8(before[part] ?? new Uint8Array());
      const plain = withoutHighlights(own);
      if (plain === own) continue;
      texts.set(part, plain);
      note(part, `${name}: highlights of PlanProof's`);
    }
  }
  dropSettings(pack, note);
  const strings = pack.relations(workbook).find(({ kind }) => kind === "sharedStrings")?.target;
  const left = sheets
    .filter((sheet) => !sheet.ours)
    .map(({ part }) => texts.get(part) ?? strFromU8(before[part] ?? new Uint8Array()));
  if (ours.length > 0 && strings && pack.has(strings)) {
    const own = strFromU8(before[strings] ?? new Uint8Array());
    const kept = withoutUnusedStrings(own, left);
    if (kept !== own) {
      texts.set(strings, kept);
      note(strings, "texts that stood on the pack alone");
    }
  }
  const app = "docProps/app.xml";
  if (ours.length > 0 && pack.has(app)) {
    const own = strFromU8(before[app] ?? new Uint8Array());
    const kept = ["TitlesOfParts", "HeadingPairs"].reduce((xml, name) => replaceElements(xml, name, () => ""), own);
    if (kept !== own) {
      texts.set(app, kept);
      note(app, "the list of sheets");
    }
  }
  const copy = samePlaces(pack.zip(6, texts));
  return { bytes: copy, taken: ours.map(({ name }) => name), changed: differingParts(before, copy, reasons), formulas };
}

/** The entries of a list in a part; [] where it has no such list. */
function listed(root: Root, list: string, entry: string) {
  const found = find(root, list);
  return found ? childrenOf(found, entry) : [];
}

const hasMark = (xml: string): boolean => new RegExp(`<customPr\\b[^<>]*\\bname="${MARK}"`).test(xml);

/** Names that belong to a sheet count its place, and so does the tab in view. */
function followPositions(root: Root, sheets: readonly { position: number; ours: boolean; name: string }[]): void {
  const places = new Map(sheets.filter(({ ours }) => !ours).map(({ position }, index) => [position, index]));
  const gone = sheets.filter(({ ours }) => ours).map(({ name }) => name);
  const list = find(root, "definedNames");
  for (const name of listed(root, "definedNames", "definedName")) {
    const local = attribute(name, "localSheetId");
    const place = local === undefined ? undefined : places.get(Number(local));
    const isGone = local !== undefined && place === undefined;
    if (isGone || gone.some((sheet) => mentions(name.textContent ?? "", sheet))) removeElement(name);
    else if (place !== undefined) setAttribute(name, "localSheetId", place);
  }
  if (list && childrenOf(list).length === 0) removeElement(list);
  for (const view of listed(root, "bookViews", "workbookView")) {
    for (const key of ["activeTab", "firstSheet"]) {
      const at = attribute(view, key);
      if (at === undefined) continue;
      const place = places.get(Number(at)) ?? 0;
      if (place === 0) view.removeAttribute(key);
      else setAttribute(view, key, place);
    }
  }
}

/** True where a formula names the sheet, with quotes or without. */
function mentions(formula: string, sheet: string): boolean {
  return (
    formula.includes(`'${sheet.replaceAll("'", "''")}'!`) ||
    [...formula.matchAll(/(?<![\w.])[\w.]+!/g)].some(([name]) => name === `${sheet}!`)
  );
}

/** What such a cell showed stays; a formula that names a sheet which is not there would make Excel ask for a file. */
function withoutOurFormulas(xml: string, sheets: readonly string[]): readonly [string, number] {
  let count = 0;
  const text = xml.replace(/<f\b[^<>]*>([^<]*)<\/f>/g, (whole, formula: string) => {
    const plain = formula
      .replace(/&apos;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, "&");
    if (!sheets.some((sheet) => mentions(plain, sheet))) return whole;
    count += 1;
    return "";
  });
  return [text, count];
}

/** Highlights are conditional formats that carry our mark inside their formula. */
function withoutHighlights(xml: string): string {
  return replaceElements(xml, "conditionalFormatting", ({ whole }) => {
    const rules = replaceElements(whole, "cfRule", (rule) =>
      elementsNamed(rule.whole, "formula", true).some(({ inner }) => inner.includes("PlanProof")) ? "" : rule.whole,
    );
    return rules.includes("<cfRule") ? rules : "";
  });
}

/** Settings of PlanProof's: the part of an add-in that holds our key, whichever id the add-in was installed under. */
function dropSettings(pack: Package, note: (part: string, why: string) => void): void {
  for (const panes of pack.relations("").filter(({ kind }) => kind === "webextensiontaskpanes")) {
    if (!pack.has(panes.target)) continue;
    const extensions = pack
      .relations(panes.target)
      .filter(({ kind, target }) => kind === "webextension" && pack.has(target));
    const own = extensions.filter(({ target }) => {
      return listed(rootOf(pack.xml(target)), "properties", "property").some((one) =>
        (attribute(one, "name") ?? "").startsWith(MARK),
      );
    });
    if (own.length === 0) continue;
    note(panes.target, "settings of PlanProof's");
    if (own.length === extensions.length) {
      pack.removeTree(panes.target);
      pack.unrelate("", panes.id);
      continue;
    }
    const root = rootOf(pack.xml(panes.target));
    for (const { id, target } of own) {
      for (const pane of childrenOf(root, "taskpane")) {
        const reference = childrenOf(pane, "webextensionref")[0];
        const at = reference?.getAttributeNS(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "id",
        );
        if (at === id) removeElement(pane);
      }
      pack.unrelate(panes.target, id);
      pack.remove(target);
    }
    pack.touch(panes.target);
  }
}

/** Places in the list stay, so that the officer's sheets need no change; texts that no sheet of theirs shows are emptied, at the end left out. */
function withoutUnusedStrings(xml: string, sheets: readonly string[]): string {
  const used = new Set<number>();
  let uses = 0;
  for (const sheet of sheets) {
    for (const [, attributes = "", place] of sheet.matchAll(
      /<c\b([^<>]*)>(?:<f\b[^<>]*(?:\/>|>[^<]*<\/f>))?<v>(\d+)<\/v>/g,
    )) {
      if (!/\bt="s"/.test(attributes)) continue;
      used.add(Number(place));
      uses += 1;
    }
  }
  const items = elementsNamed(xml, "si", true).map(({ whole }) => whole);
  const last = Math.max(-1, ...used);
  if (items.every((_, index) => used.has(index))) return xml;
  const kept = items.slice(0, last + 1).map((item, index) => (used.has(index) ? item : "<si><t/></si>"));
  const head = xml.slice(0, xml.indexOf("<si"));
  const counted = head
    .replace(/\bcount="\d+"/, `count="${uses}"`)
    .replace(/\buniqueCount="\d+"/, `uniqueCount="${kept.length}"`);
  return `${counted}${kept.join("")}</sst>`;
}

/** Told from the finished file itself, whatever was meant to change; parts that went with our sheets are not named. */
function differingParts(
  before: Readonly<Record<string, Uint8Array>>,
  copy: Uint8Array,
  reasons: ReadonlyMap<string, string>,
): { part: string; why: string }[] {
  return Object.entries(unzipSync(copy)).flatMap(([part, data]) => {
    const was = before[part];
    const same = was !== undefined && was.length === data.length && was.every((byte, at) => byte === data[at]);
    return same ? [] : [{ part, why: reasons.get(part) ?? "the list of parts, or which of them belong together" }];
  });
}

/** One time for all parts. */
function samePlaces(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { level: 6, mtime: NO_TIME });
}
