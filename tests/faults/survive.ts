/** One use case under one fault, from an opened workbook to doing it again; what did not hold, as sentences. */

import { isDeepStrictEqual } from "node:util";

import { Session } from "../../src/app/session";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import type { Counts } from "../../src/host/bridge";
import { openBook } from "../../src/host/book/open-book";
import type { Book, ConditionalFormat } from "../../src/host/book/book";
import { diffBooks, type Difference } from "../support/diff-workbooks";
import { hostOver } from "../support/open-host";
import { falseClaims, plainFaults } from "./claims";
import type { Trial } from "./kinds";
import { isHighlight, isSame, snapshotOf, theirDifferences, type Snapshot } from "./snapshot";
import { faultTracker } from "./tracker";
import { TODAY, type UseCase } from "./use-cases";

/** A use case without faults: what it begins with, what it asks of Excel, and what comes of it. */
export interface DryRun {
  readonly useCase: UseCase;
  /** The workbook in which it begins. */
  readonly bytes: Uint8Array;
  /** What its actions use, a list a request. */
  readonly traffic: readonly (readonly string[])[];
  /** What crosses the wire for it. */
  readonly counts: Counts;
  /** What it holds once the use case is ready, and once it is done. */
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** Differences that the use case makes on the officer's sheets. */
  readonly differences: ReadonlySet<string>;
  /** Their places, whatever the difference. */
  readonly places: ReadonlySet<string>;
  readonly beforeBook: Book;
  /** What our sheets of memory say in it, and once the use case is done, as a check reads them. */
  readonly remembered: Memory;
  readonly rememberedAfter: Memory;
}

/** Id of a sheet of memory -> the text of all that it says. */
type Memory = Readonly<Record<string, string>>;

let tracker: Promise<Uint8Array> | undefined;

/** Throws where the use case does not come to its end without any fault. */
export async function dryRun(useCase: UseCase, preset: string): Promise<DryRun> {
  tracker ??= faultTracker();
  let bytes = await tracker;
  if (useCase.setUp) {
    const { book, session } = await begin(bytes, preset);
    await useCase.setUp(session);
    bytes = book.save();
  }
  const { book, host, session } = await begin(bytes, preset);
  await useCase.ready?.(session);
  const before = snapshotOf(book);
  const beforeBook = await openBook(book.save());
  const remembered = await memoryOf();
  const traffic: (readonly string[])[] = [];
  host.listen((actions) => traffic.push(actions));
  host.resetCounts();
  const ended = await useCase.run(session);
  const counts = { ...host.counts };
  const after = snapshotOf(book);
  if (!ended || !useCase.succeeded(after, before, session)) {
    throw new Error(
      `${useCase.name} does not succeed without a fault: ${session.now().failure?.sentence ?? "silently"}`,
    );
  }
  const made = theirDiff(beforeBook, book, after);
  const differences = new Set(made.map(asText));
  const places = new Set(made.map(placeText));
  const rememberedAfter = await memoryOf();
  return {
    useCase,
    bytes,
    traffic,
    counts,
    before,
    after,
    differences,
    places,
    beforeBook,
    remembered,
    rememberedAfter,
  };
}

/** What did not hold; none: survived. `thorough` compares the officer's sheets in everything that a book tells, which takes longer. */
export async function survive(dry: DryRun, preset: string, trial: Trial, thorough: boolean): Promise<string[]> {
  const { useCase, before, after } = dry;
  const { host, book, session } = await begin(dry.bytes, preset);
  await useCase.ready?.(session);
  host.injectFault({
    ...trial.kind.how,
    request: trial.place.request,
    ...(trial.place.at === null ? {} : { at: trial.place.at }),
    when: trial.when,
    lasting: trial.lasting,
  });
  const wrong: string[] = [];
  const first = await ends(session, host, useCase.run(session));
  if (first.threw !== undefined) wrong.push(`an exception came out: ${first.threw}`);
  wrong.push(...host.breakdowns.map(({ message }) => `the stand-in broke down: ${message}`));
  const now = snapshotOf(book);
  const { failure, work } = session.now();
  if (work) wrong.push("it never ended");
  wrong.push(...theirsHold(dry, book, now, thorough).map((each) => `afterwards ${each}`));
  if (first.ended) {
    if (!useCase.succeeded(now, before, session)) wrong.push("it said that it was done, and was not");
  } else if (!failure) {
    wrong.push("it ended in silence");
  } else {
    const kinds = [...trial.kind.told, ...(first.stopped ? (["stopped"] as const) : [])];
    if (!kinds.includes(failure.kind)) wrong.push(`the failure is called ${failure.kind}: ${failure.sentence}`);
    wrong.push(...plainFaults(failure.sentence));
    wrong.push(...falseClaims(failure.sentence, { before, now, after }).map((each) => `${each}: ${failure.sentence}`));
    wrong.push(...oursHold(dry, now, failure.sentence));
  }
  host.heal();
  if (first.stopped) {
    host.wake();
    await quiet();
    const woken = snapshotOf(book);
    wrong.push(...theirsHold(dry, book, woken, false).map((each) => `once Excel woke up ${each}`));
    if (session.now().work) wrong.push("it went on once Excel woke up");
  }
  if (Object.keys(dry.remembered).length > 0) wrong.push(...forgotten(dry, await memoryOf()));
  if (!first.ended) {
    const again = await ends(session, host, failure ? session.retry() : useCase.run(session));
    const then = snapshotOf(book);
    if (again.threw !== undefined) wrong.push(`again, an exception came out: ${again.threw}`);
    if (!again.ended) wrong.push(`doing it again failed: ${session.now().failure?.sentence ?? "silently"}`);
    else if (!useCase.succeeded(then, before, session)) wrong.push("doing it again did not do it");
    wrong.push(...theirsHold(dry, book, then, thorough, false).map((each) => `done again ${each}`));
    const isRemembered = now.ours.some(
      ({ id, cells }) => id === useCase.remembers && isDeepStrictEqual(cells, cellsIn(after, id)),
    );
    wrong.push(...endDifferences(after, then, isRemembered).map((each) => `done again ${each}`));
  }
  return wrong;
}

/** As somebody reads it who opens the workbook now: the pane that wrote it may be gone. */
async function memoryOf(): Promise<Memory> {
  const read = await new OfficeWorkbook().read();
  if (!read.ok) return { failure: read.failure.sentence };
  const kept = Object.entries(read.value.kept ?? {}).map(([id, { values }]) => [id, JSON.stringify(values)] as const);
  return Object.fromEntries(kept);
}

/** Memory that is neither as it was nor as the use case would have made it. */
function forgotten({ remembered, rememberedAfter }: DryRun, now: Memory): string[] {
  const ids = [...new Set([...Object.keys(remembered), ...Object.keys(rememberedAfter), ...Object.keys(now)])];
  return ids
    .filter((id) => now[id] !== remembered[id] && now[id] !== rememberedAfter[id])
    .map(
      (id) => `the sheet "${id}" remembers neither what it did nor what is new: ${now[id]?.slice(0, 200) ?? "nothing"}`,
    );
}

interface Ended {
  readonly ended: boolean;
  readonly stopped: boolean;
  readonly threw?: string;
}

async function begin(bytes: Uint8Array, preset: string) {
  const book = await openBook(bytes);
  const { host } = hostOver(book);
  const session = new Session(new OfficeWorkbook({ pauseMs: 0, attempts: 2 }), () => TODAY, "0.1.0");
  session.choose({ asAt: TODAY, committee: "Health Scrutiny Committee", meeting: "2024-11-14", preset });
  return { book, host, session };
}

/** How work ends. Where Excel answers no more, the officer has it stopped. */
async function ends(
  session: Session,
  host: ReturnType<typeof hostOver>["host"],
  work: Promise<boolean>,
): Promise<Ended> {
  let stopped = false;
  const before = host.unanswered();
  const watching = setInterval(() => {
    if (host.unanswered() === before || stopped) return;
    stopped = true;
    session.stop();
  });
  try {
    return { ended: await work, stopped };
  } catch (error) {
    return { ended: false, stopped, threw: error instanceof Error ? error.message : String(error) };
  } finally {
    clearInterval(watching);
  }
}

/** Until nothing that began without being waited for is left. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** The officer's sheets: identical part by part, or, where the use case changes them, changed in nothing but what it would have changed. */
function theirsHold(dry: DryRun, book: Book, now: Snapshot, thorough: boolean, andBegun = true): string[] {
  const differences = theirDifferences(dry.before, now);
  if (differences.length === 0 && !thorough) return [];
  if (differences.length > 0 && !dry.useCase.changesTheirs) return differences;
  return theirDiff(dry.beforeBook, book, now, andBegun)
    .filter(
      (each) =>
        !dry.differences.has(asText(each)) &&
        !(dry.useCase.changesTheirs === "in steps" && dry.places.has(placeText(each))),
    )
    .map((each) => `${each.sheet} ${each.place} ${each.what}: ${each.wanted} is now ${each.got}`);
}

/** Differences on the officer's sheets in all that a book tells of them, but for our highlights, which are told apart. */
function theirDiff(before: Book, now: Book, { tabs }: Snapshot, andBegun = false): Difference[] {
  const names = tabs.map((tab) => tab.replace(/ \(\w+\)$/, ""));
  return diffBooks(before, now, names).filter(
    ({ sheet, what }) =>
      what !== "conditional formats" || conditions(before, sheet, andBegun) !== conditions(now, sheet, andBegun),
  );
}

/** One of ours that Excel broke off before it could be marked: it shows nothing, and goes when highlights are switched again. */
const isBegun = ({ formula, fill, fontColour }: ConditionalFormat): boolean =>
  formula === "=FALSE" && fill === "" && fontColour === "";

function conditions(book: Book, name: string, andBegun = false): string {
  const formats =
    book
      .sheets()
      .find((sheet) => sheet.name === name)
      ?.conditionalFormats() ?? [];
  const theirs = formats.filter((each) => !isHighlight(each) && !(andBegun && isBegun(each)));
  return JSON.stringify(theirs.map(({ id: _id, priority: _priority, ...each }) => each));
}

/** Ours: as they were, or complete, or said to be neither. */
function oursHold({ before, after }: DryRun, now: Snapshot, sentence: string): string[] {
  return now.ours.flatMap((sheet) => {
    const was = before.ours.find(({ id }) => id === sheet.id);
    const wanted = after.ours.find(({ id }) => id === sheet.id);
    const cells = JSON.stringify(sheet.cells);
    if (!sheet.unfinished && (cells === JSON.stringify(was?.cells) || cells === JSON.stringify(wanted?.cells)))
      return [];
    if (sheet.isEmpty && !was) return [];
    const said = sheet.unfinished && /not finished/i.test(sentence) && sentence.includes(sheet.name);
    if (said || (sheet.unfinished && /half filled|not finished/i.test(sentence))) return [];
    return [`the sheet ${sheet.name} is neither as it was nor complete, and that is not said: ${sentence}`];
  });
}

const cellsIn = ({ ours }: Snapshot, id: string) => ours.find((each) => each.id === id)?.cells;

/** What is otherwise at the end than without a fault; ours tell of what was remembered already, where it was. */
function endDifferences(wanted: Snapshot, got: Snapshot, isRemembered: boolean): string[] {
  if (isRemembered) return theirDifferences(wanted, got);
  const ours = (snapshot: Snapshot) => snapshot.ours.map(({ name, id }) => `${name} (${id})`).join(", ");
  return [
    ...(isSame(wanted, got) ? [] : theirDifferences(wanted, got)),
    ...(ours(wanted) === ours(got) ? [] : [`ours are ${ours(got)} and not ${ours(wanted)}`]),
    ...wanted.ours.flatMap(({ id, name, cells }) => {
      const now = got.ours.find((each) => each.id === id);
      return now && JSON.stringify(now.cells) !== JSON.stringify(cells)
        ? [`the sheet ${name} holds something else`]
        : [];
    }),
    ...(wanted.settings.join() === got.settings.join()
      ? []
      : [`settings are ${got.settings.join()} and not ${wanted.settings.join()}`]),
    ...(wanted.highlights === got.highlights
      ? []
      : [`${got.highlights} highlights are on and not ${wanted.highlights}`]),
  ];
}

const placeText = ({ sheet, place }: Difference): string => `${sheet}!${place.replace(/\d+$/, "")}`;
const asText = (difference: Difference): string => JSON.stringify(difference);
