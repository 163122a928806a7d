/** The far end of Microsoft's wire: takes the text that the real client sends, runs it against a book, and answers. */

import type { Book } from "./book/book";
import { WEB_LIMITS } from "./limits";
import type { Limits } from "./limits";
import { eventsOf } from "./objects/cells/events";
import type { HostEvent } from "./objects/cells/events";
import { typeTexts } from "./objects/cells/typing";
import { workbookType } from "./objects/workbook";
import { bytesOf, countMember, isRelease, noCounts } from "./wire/counts";
import type { Counts } from "./wire/counts";
import { failing, Faults, Silence } from "./wire/faults";
import type { Fault, PlacedFault } from "./wire/faults";
import { HostError } from "./wire/host-error";
import { batchOf, envelope } from "./wire/message";
import type { Batch, BatchAnswer } from "./wire/message";
import { runBatch } from "./wire/run-batch";
import type { Watch } from "./wire/run-batch";
import { Session } from "./wire/session";

export type { Counts } from "./wire/counts";
export type { Failing, Fault, PlacedFault } from "./wire/faults";

/** What `OfficeExtension.HostBridge.init` takes; the client sets `onMessageFromHost` itself. */
export interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost: (text: string) => void;
}

export interface HostOptions {
  readonly limits?: Partial<Limits>;
  readonly faults?: readonly Fault[];
  /** The year that Excel gives to a date typed without one; the running year unless it is set. */
  readonly thisYear?: number;
}

export interface Host {
  readonly bridge: Bridge;
  readonly book: Book;
  readonly counts: Counts;
  /** Ranges that the client asked to keep and has not released. */
  readonly keptReferences: () => number;
  /** Mistakes of the stand-in itself; a test that ends with one here has found a bug in it. */
  readonly breakdowns: readonly Error[];
  readonly resetCounts: () => void;
  readonly injectFault: (fault: Fault) => void;
  /** Takes all faults away; requests that were left unanswered stay so. */
  readonly heal: () => void;
  /** How many requests were never answered. */
  readonly unanswered: () => number;
  /** Does and answers the requests that were left unanswered as a whole: what a host that was only slow does in the end. */
  readonly wake: () => void;
  /** From now on, tells of each request that a run waits for what its actions use, an action each: "Range.values=". */
  readonly listen: (listener: (actions: readonly string[]) => void) => void;
  /** One message in, its answer out; undefined where a fault keeps it unanswered. For a bridge across threads. */
  readonly answer: (text: string) => string | undefined;
  /** Passes an event to whoever registered for it: `eventType` and `detail` as the client expects them. */
  readonly raise: (eventType: number, targetId: string, detail: unknown) => void;
  /** Types texts into cells as a person does, from a cell on (counted from 0), and raises what Excel raises. Throws what Excel refuses. */
  readonly type: (
    sheetId: string,
    at: { readonly row: number; readonly column: number },
    texts: readonly (readonly string[])[],
  ) => void;
}

interface Reply {
  readonly statusCode: number;
  readonly body: string;
}

const EVENT_CATEGORY = 65_536;

/** Opens the far end over a book. Messages are answered in order, never within the call that sent them. */
export function createHost(book: Book, options: HostOptions = {}): Host {
  const limits = { ...WEB_LIMITS, ...options.limits };
  const session = new Session(book, limits, options.thisYear ?? new Date().getFullYear());
  const faults = new Faults();
  options.faults?.forEach((fault) => faults.inject(fault));
  const counts = noCounts();
  const breakdowns: Error[] = [];
  const listeners: ((actions: readonly string[]) => void)[] = [];
  let unanswered = 0;
  const asleep: string[] = [];

  const raise = ({ eventType, targetId, detail }: HostEvent): void => {
    if (!session.eventsEnabled) return;
    const entries = [[EVENT_CATEGORY, eventType, targetId, JSON.stringify(detail), 0]];
    bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
  };
  /** Excel raises them once the request is answered, also for what the add-in itself has changed. */
  const raiseChanges = (by: "person" | "add-in"): void => {
    const events = eventsOf(session, session.takeChanges(), by);
    if (events.length > 0) setTimeout(() => events.forEach(raise));
  };

  /** The reply to a request; undefined where a fault leaves it unanswered. */
  const run = (batch: Batch, fault?: PlacedFault): Reply | undefined => {
    const used: string[] = batch.Actions.map(() => "");
    let at = 0;
    const failAt = (when: "before" | "after"): void => {
      if (fault && fault.at === at && (fault.when ?? "before") === when) throw failing(fault);
    };
    const watch: Watch = {
      member: (member) => {
        countMember(counts, member);
        used[at - 1] = member;
        faults.onMember(member);
      },
      before: (action) => {
        at = action;
        failAt("before");
      },
      after: () => failAt("after"),
    };
    const answered = runOrBreak(session, batch, watch, breakdowns);
    raiseChanges("add-in");
    if (answered instanceof Silence) return undefined;
    if (!isRelease(batch)) listeners.forEach((listener) => listener(used));
    return replyWith(answered, limits);
  };

  /** What a request that fails as a whole is answered; undefined where that is nothing. */
  const runFailing = (batch: Batch, fault: PlacedFault): Reply | undefined => {
    if (fault.when === "after") run(batch);
    const failure = failing(fault);
    return failure instanceof Silence ? undefined : replyWith({ Results: [], Error: refusedWhole(failure) }, limits);
  };

  const answer = (message: string): string | undefined => {
    const { id, message: request } = envelope.parse(JSON.parse(message));
    const batch = batchOf(request.body);
    const size = bytesOf(typeof request.body === "string" ? request.body : JSON.stringify(request.body));
    const fault = countRequest(counts, batch, size) ? faults.onRequest() : undefined;
    const isWhole = fault !== undefined && fault.at === undefined;
    const reply = isWhole
      ? runFailing(batch, fault)
      : size > limits.requestBytes
        ? refusedBySize("RequestPayloadSizeLimitExceeded", size)
        : run(batch, fault);
    if (!reply) {
      unanswered += 1;
      if (isWhole && fault.when !== "after") asleep.push(message);
      return undefined;
    }
    const sent = bytesOf(reply.body);
    counts.bytesOut += sent;
    counts.largestResponse = Math.max(counts.largestResponse, sent);
    return JSON.stringify({ id, type: 2, message: { statusCode: reply.statusCode, headers: {}, body: reply.body } });
  };

  const bridge: Bridge = {
    onMessageFromHost: () => undefined,
    sendMessageToHost: (text) => {
      void Promise.resolve().then(() => {
        const reply = answer(text);
        if (reply !== undefined) bridge.onMessageFromHost(reply);
      });
    },
  };

  return {
    bridge,
    book,
    counts,
    keptReferences: () => session.keptCount,
    breakdowns,
    resetCounts: () => Object.assign(counts, noCounts()),
    injectFault: (fault) => faults.inject(fault),
    heal: () => faults.heal(),
    unanswered: () => unanswered,
    wake: () => asleep.splice(0).forEach((message) => bridge.sendMessageToHost(message)),
    listen: (listener) => void listeners.push(listener),
    answer,
    raise: (eventType, targetId, detail) => raise({ eventType, targetId, detail }),
    type: (sheetId, at, texts) => {
      typeTexts(session, sheetId, at, texts);
      raiseChanges("person");
    },
  };
}

/** A mistake of ours must be seen as ours: it gets a code that no part of the add-in handles. */
function runOrBreak(session: Session, batch: Batch, watch: Watch, breakdowns: Error[]): BatchAnswer | Silence {
  try {
    return runBatch(session, workbookType.of(session), batch, watch);
  } catch (error) {
    if (error instanceof Silence) return error;
    const broken = error instanceof Error ? error : new Error(String(error));
    breakdowns.push(broken);
    return { Results: [], Error: refusedWhole(new HostError("StandInBroken", broken.stack ?? broken.message)) };
  }
}

function refusedWhole(error: HostError): NonNullable<BatchAnswer["Error"]> {
  return { Code: error.code, Message: error.message, Location: "", ActionIndex: 0, HttpStatusCode: 400 };
}

function replyWith(answer: BatchAnswer, limits: Limits): Reply {
  const code = answer.Error?.Code;
  if (code === "ConnectionFailure") return { statusCode: 503, body: "" };
  if (code !== undefined && REFUSED_BY_SIZE.has(code)) return refused(code, answer.Error?.Message ?? "");
  const body = JSON.stringify(answer);
  const size = bytesOf(body);
  return size > limits.responseBytes
    ? refusedBySize("ResponsePayloadSizeLimitExceeded", size)
    : { statusCode: 200, body };
}

const REFUSED_BY_SIZE = new Set(["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"]);

const refusedBySize = (code: string, size: number): Reply =>
  refused(code, new HostError(code, `(${size} bytes)`).message);

/** Excel refuses such a message as a whole, below the level of actions, and so is a connection lost. */
function refused(code: string, message: string): Reply {
  return { statusCode: 400, body: JSON.stringify({ error: { code, message } }) };
}

/** Counts a request; false for one that only releases references, which faults leave alone. */
function countRequest(counts: Counts, batch: Batch, size: number): boolean {
  if (isRelease(batch)) {
    counts.releases += 1;
    return false;
  }
  counts.requests += 1;
  counts.actions += batch.Actions.length;
  counts.bytesIn += size;
  counts.largestRequest = Math.max(counts.largestRequest, size);
  return true;
}
