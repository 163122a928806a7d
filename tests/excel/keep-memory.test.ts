/** A sheet of memory that was left half filled: what stood on it counts, in whatever Excel it is opened next, until it is filled again. */

import { inParts, LONGEST_PART, partsFrom } from "../../src/excel/keep-record";
import { STOOD } from "../../src/excel/marks";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import type { Book } from "../../src/host/book/book";
import { newBook, openBook } from "../../src/host/book/open-book";
import { hostOver } from "../support/open-host";
import { sheetModel, textCell } from "../support/sheet-model-of";

jest.setTimeout(240_000);

const DETAILS = { title: "Plan", author: "Example ICB" };
const ISSUED = ["Issued to the board", "Issued to scrutiny"];
const history = (lines: readonly string[]) =>
  sheetModel(
    "history",
    "Issue history",
    [[textCell("Issue", "heading")], ...lines.map((line) => [textCell(line)])],
    {},
  );

/** The workbook in a pane that was just opened. */
function open(book: Book) {
  const { host } = hostOver(book);
  return { host, port: new OfficeWorkbook({ attempts: 1 }) };
}

async function remembered(book: Book) {
  const read = await open(book).port.read();
  if (!read.ok) throw new Error(read.failure.sentence);
  return { lines: read.value.kept?.history?.values.flat(), said: read.value.unread?.map(({ why }) => why) };
}

/** A plan and, where it was issued, its history. */
async function tracker(lines: readonly string[]): Promise<Book> {
  const book = await newBook();
  book.sheets()[0]!.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [["Action"]]);
  if (lines.length > 0) await open(book).port.write([history(lines)], DETAILS, () => undefined);
  return book;
}

/** Two requests to look, and one to add the sheet where it is not there; then it is filled. */
const FILLING = { added: 4, standing: 3 } as const;

/** Fills the history anew where Excel stops for good at an action of the request that fills it. True where it came to its end all the same. */
async function breakOff(book: Book, lines: readonly string[], at = 40): Promise<boolean> {
  const { host, port } = open(book);
  const standing = await port.readOurs();
  const lasting = { when: "before", lasting: true, code: "ConnectionFailure" } as const;
  const before = standing.ok ? standing.value : [];
  const filling = before.length > 0 ? FILLING.standing : FILLING.added;
  host.injectFault({ request: filling, at, ...lasting });
  const outcome = await port.write([history(lines)], DETAILS, () => undefined, before);
  return outcome.ok;
}

const stoodOn = (book: Book): readonly string[] =>
  book.sheets().flatMap((sheet) => sheet.customProperties().flatMap(({ key }) => (key.startsWith(STOOD) ? [key] : [])));

test("what was issued before counts, and is said to; the next building puts it all back", async () => {
  const book = await openBook((await tracker(ISSUED)).save());
  expect(await breakOff(book, [...ISSUED, "Issued again"])).toBe(false);
  const saved = await openBook(book.save());
  expect(await remembered(saved)).toEqual({
    lines: ["Issue", ...ISSUED],
    said: [
      'The sheet "Issue history" was left half filled when Excel stopped. What stood on it before was kept and is what counts; build the pack again and it is all put back.',
    ],
  });
  const standing = await open(saved).port.readOurs();
  expect(standing).toMatchObject({
    ok: true,
    value: [{ unfinished: false, values: [["Issue"], ...ISSUED.map((line) => [line])] }],
  });
  await open(saved).port.write(
    [history([...ISSUED, "Issued again"])],
    DETAILS,
    () => undefined,
    standing.ok ? standing.value : [],
  );
  expect(await remembered(saved)).toEqual({ lines: ["Issue", ...ISSUED, "Issued again"], said: [] });
  expect(stoodOn(saved)).toEqual([]);
});

test("wherever the filling breaks off, the history is the old one or the new one, whole", async () => {
  const standing = (await tracker(ISSUED)).save();
  const told = new Map<string, number>();
  for (let at = 1, ended = false; !ended; at += 1) {
    const book = await openBook(standing);
    ended = await breakOff(book, [...ISSUED, "Issued again"], at);
    const lines = JSON.stringify((await remembered(book)).lines);
    told.set(lines, (told.get(lines) ?? 0) + 1);
  }
  const [old, whole] = [ISSUED, [...ISSUED, "Issued again"]].map((lines) => JSON.stringify(["Issue", ...lines]));
  expect([...told.keys()]).toEqual([old, whole]);
  expect(told.get(old!)).toBeGreaterThan(20);
});

test("broken off twice, the second time does not take the half for the whole", async () => {
  const book = await tracker(ISSUED);
  expect(await breakOff(book, [...ISSUED, "Issued again"])).toBe(false);
  expect(await breakOff(book, ["Something else"])).toBe(false);
  expect((await remembered(book)).lines).toEqual(["Issue", ...ISSUED]);
});

test("a first history that was never finished does not count, and is said not to", async () => {
  const book = await tracker([]);
  expect(await breakOff(book, ["Issued to the board"])).toBe(false);
  const { lines, said } = await remembered(book);
  expect(lines).toBeUndefined();
  expect(said).toEqual([
    'The sheet "Issue history" was left half filled when Excel stopped, and nothing had stood on it before. It does not count; build the pack again.',
  ]);
});

test("a history that is filled to its end keeps nothing beside itself", async () => {
  const book = await tracker(ISSUED);
  const standing = await open(book).port.readOurs();
  await open(book).port.write([history(ISSUED)], DETAILS, () => undefined, standing.ok ? standing.value : []);
  expect(stoodOn(book)).toEqual([]);
  expect((await remembered(book)).said).toEqual([]);
});

test("a long text is cut into parts between characters, and comes back whole", () => {
  const text = "a".repeat(LONGEST_PART - 1) + "\u{1F600}" + "b".repeat(LONGEST_PART);
  const parts = inParts(STOOD, text);
  expect(parts.map(({ value }) => value.length)).toEqual([LONGEST_PART - 1, LONGEST_PART, 2]);
  expect(partsFrom(STOOD, parts).join("")).toBe(text);
  expect(inParts(STOOD, "")).toEqual([{ key: `${STOOD}1`, value: "" }]);
});
