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
import { Faults } from "./wire/faults";
import type { Fault } from "./wire/faults";
import { HostError } from "./wire/host-error";
import { batchOf, envelope } from "./wire/message";
import type { Batch, BatchAnswer } from "./wire/message";
import { runBatch } from "./wire/run-batch";
import { Session } from "./wire/session";

export type { Counts } from "./wire/counts";
export type { Fault } from "./wire/faults";

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

  const run = (batch: Batch): Reply => {
    const watch = (member: string): void => {
      countMember(counts, member);
      faults.onMember(member);
    };
    const reply = replyWith(runOrBreak(session, batch, watch, breakdowns), limits);
    raiseChanges("add-in");
    return reply;
  };

  const answer = (message: string): string | undefined => {
    const { id, message: request } = envelope.parse(JSON.parse(message));
    const batch = batchOf(request.body);
    const size = bytesOf(typeof request.body === "string" ? request.body : JSON.stringify(request.body));
    const fault = countRequest(counts, batch, size) ? faults.onRequest() : undefined;
    if (fault === "silent") return undefined;
    const reply = fault
      ? replyWith({ Results: [], Error: refusedWhole(fault.error) }, limits)
      : size > limits.requestBytes
        ? refusedBySize("RequestPayloadSizeLimitExceeded", size)
        : run(batch);
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
    answer,
    raise: (eventType, targetId, detail) => raise({ eventType, targetId, detail }),
    type: (sheetId, at, texts) => {
      typeTexts(session, sheetId, at, texts);
      raiseChanges("person");
    },
  };
}

/** A mistake of ours must be seen as ours: it gets a code that no part of the add-in handles. */
function runOrBreak(session: Session, batch: Batch, watch: (member: string) => void, breakdowns: Error[]): BatchAnswer {
  try {
    return runBatch(session, workbookType.of(session), batch, watch);
  } catch (error) {
    const broken = error instanceof Error ? error : new Error(String(error));
    breakdowns.push(broken);
    return { Results: [], Error: refusedWhole(new HostError("StandInBroken", broken.stack ?? broken.message)) };
  }
}

function refusedWhole(error: HostError): NonNullable<BatchAnswer["Error"]> {
  return { Code: error.code, Message: error.message, Location: "", ActionIndex: 0, HttpStatusCode: 400 };
}

function replyWith(answer: BatchAnswer, limits: Limits): Reply {
  const body = JSON.stringify(answer);
  const size = bytesOf(body);
  return size > limits.responseBytes
    ? refusedBySize("ResponsePayloadSizeLimitExceeded", size)
    : { statusCode: 200, body };
}

/** Excel refuses such a message as a whole, below the level of actions. */
function refusedBySize(code: string, size: number): Reply {
  const { message } = new HostError(code, `(${size} bytes)`);
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
