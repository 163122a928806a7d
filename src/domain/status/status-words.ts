/** What status words and colour words mean. A word that is not here is treated as no status, and asked about: never guessed. */

import { comparable, oneLine } from "../plan/cell-text";
import type { Rating } from "../review-schema";
import type { Settings, StatusMeaning } from "../settings";

/** Each meaning's spellings, as `comparable` leaves them. "Closed", "open" and "pending" are absent: they mean too many things. */
export const STATUS_WORDS: Readonly<Record<StatusMeaning, readonly string[]>> = {
  complete: [
    ...["complete", "completed", "done", "finished", "delivered", "achieved", "fully achieved", "implemented"],
    ...["action complete", "action completed", "100 percent complete", "complete late", "completed late"],
    ...["closed complete", "closed completed", "completed and closed", "complete and closed", "fully complete"],
  ],
  assured: [
    ...["assured", "embedded", "signed off", "verified", "complete and assured", "completed and assured"],
    ...["complete and embedded", "complete and signed off", "completed and signed off", "complete and checked"],
    ...["complete and evidenced", "complete and verified", "complete assured", "delivered and assured"],
  ],
  "in progress": [
    ...["in progress", "underway", "under way", "started", "ongoing", "on going", "in train", "work in progress"],
    ...["wip", "commenced", "active", "partially complete", "partly complete", "part complete", "partially achieved"],
    ...["partly achieved", "in development", "continuing", "progressing", "in hand"],
  ],
  "on track": [
    ...["on track", "on target", "on schedule", "on plan", "on course", "progressing well", "progressing to plan"],
    ...["on track to deliver", "on track for delivery", "going to plan"],
  ],
  "not started": [
    ...["not started", "not yet started", "not begun", "not yet begun", "not commenced", "not yet commenced", "to do"],
    ...["yet to start", "to be started", "no progress", "no progress yet", "planned"],
  ],
  delayed: ["delayed", "behind", "behind schedule", "behind plan", "slipped", "slipping", "late", "overdue", "delay"],
  "at risk": [
    "at risk",
    "some issues",
    "issues",
    "at risk of delay",
    "some risk",
    "problematic",
    "under control with issues",
  ],
  "off track": [
    ...["off track", "off target", "not on track", "not on target", "not achieved", "not delivered", "failed"],
    ...["not on track to deliver", "will not be met", "significantly off track"],
  ],
  "on hold": ["on hold", "paused", "blocked", "suspended", "stalled", "deferred", "hold", "awaiting decision", "stuck"],
  closed: [
    ...[
      "cancelled",
      "canceled",
      "superseded",
      "merged",
      "withdrawn",
      "abandoned",
      "no longer required",
      "not required",
    ],
    ...["no longer needed", "no longer applicable", "stopped", "stood down", "stepped down", "not proceeding"],
    ...["closed not complete", "closed not completed", "closed without completion", "closed superseded"],
    ...["closed cancelled", "closed merged", "closed no longer required"],
  ],
};

const MEANINGS = new Map<string, StatusMeaning>(
  (Object.entries(STATUS_WORDS) as [StatusMeaning, readonly string[]][]).flatMap(([meaning, words]) =>
    words.map((word): [string, StatusMeaning] => [word, meaning]),
  ),
);

/** After "Complete –", words that take it back: only the officer can say what was meant. */
const DOUBTS = new Set(
  (
    "pending subject except awaiting not but partial partially partly part phase to outstanding remaining apart bar " +
    "however unless until by some most almost nearly if for"
  ).split(" "),
);

/** Small words that may follow a status and its reason ("on hold until May", "merged with action 4"). */
const LINKS = new Set("by with into until due awaiting from pending as since on because following while".split(" "));

export type StatusReader = (text: string) => StatusMeaning | null;

/** A reader that knows the workbook's own words beside the built-in ones, and remembers what it has read. */
export function makeStatusReader(settings: Pick<Settings, "statusWords">): StatusReader {
  const own = new Map(Object.entries(settings.statusWords).map(([word, meaning]) => [comparable(word), meaning]));
  const seen = new Map<string, StatusMeaning | null>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const meaning = meaningOf(text, own);
    seen.set(text, meaning);
    return meaning;
  };
}

/** What one status text means by the built-in list and the workbook's own words; null where nobody has said. */
export function statusMeaning(text: string, settings: Pick<Settings, "statusWords">): StatusMeaning | null {
  return makeStatusReader(settings)(text);
}

function meaningOf(text: string, own: ReadonlyMap<string, StatusMeaning>): StatusMeaning | null {
  const lookUp = (words: string): StatusMeaning | null => own.get(words) ?? MEANINGS.get(words) ?? null;
  const whole = comparable(oneLine(text));
  const exact = lookUp(whole);
  if (exact || whole === "") return exact;
  const cut = /[-–—:;,.(]/.exec(text.replace(/(\p{L})-(\p{L})/gu, "$1 $2"));
  const head = cut ? comparable(text.replace(/(\p{L})-(\p{L})/gu, "$1 $2").slice(0, cut.index)) : "";
  const ofHead = head ? lookUp(head) : null;
  if (ofHead) return isTakenBack(ofHead, whole.slice(head.length)) ? null : ofHead;
  return fromFirstWords(whole.split(" "), lookUp);
}

/** "Delayed due to recruitment": a known word, then a small word and a reason. "Completed on 12 June", but not "complete by March". */
function fromFirstWords(words: readonly string[], lookUp: StatusReader): StatusMeaning | null {
  for (let length = Math.min(4, words.length - 1); length > 0; length -= 1) {
    const meaning = lookUp(words.slice(0, length).join(" "));
    if (!meaning) continue;
    const next = words[length] ?? "";
    if (meaning === "complete" || meaning === "assured") {
      const rest = words.slice(length).join(" ");
      return (next === "on" || /^\d/.test(next)) && !isTakenBack(meaning, rest) ? meaning : null;
    }
    return LINKS.has(next) || /^\d/.test(next) ? meaning : null;
  }
  return null;
}

function isTakenBack(meaning: StatusMeaning, rest: string): boolean {
  if (meaning !== "complete" && meaning !== "assured") return false;
  return rest.split(" ").some((word) => DOUBTS.has(word));
}

const COLOURS: ReadonlyMap<string, Rating> = new Map([
  ["red", "red"],
  ["r", "red"],
  ["amber", "amber"],
  ["a", "amber"],
  ["green", "green"],
  ["g", "green"],
  ["blue", "blue"],
  ["b", "blue"],
  ["grey", "grey"],
  ["gray", "grey"],
  ["amber green", "amber"],
  ["green amber", "amber"],
  ["amber red", "amber"],
  ["red amber", "amber"],
]);
const SIGNS: readonly (readonly [string, Rating])[] = [
  ["🔴", "red"],
  ["🟠", "amber"],
  ["🟡", "amber"],
  ["🟢", "green"],
  ["🔵", "blue"],
  ["⚪", "grey"],
];
const FILLERS = new Set(["rag", "brag", "rated", "rating", "status"]);

/**
 * The colour an owner gave ("Green", "RAG: amber", "G", "🟢", "Green – on track"); null where the words name none or more than
 * one. The half steps of a five-point scale count as amber, which is what a three-colour key can honestly say.
 */
export function ratingWord(text: string): Rating | null {
  const signs = SIGNS.filter(([sign]) => text.includes(sign));
  if (signs.length > 0) return signs.length === 1 ? (signs[0]?.[1] ?? null) : null;
  const words = comparable(oneLine(text))
    .split(" ")
    .filter((word) => !FILLERS.has(word));
  const whole = COLOURS.get(words.join(" "));
  if (whole) return whole;
  const [first = "", ...rest] = words;
  const rating = first.length > 1 ? COLOURS.get(first) : undefined;
  return rating && !rest.some((word) => word.length > 1 && COLOURS.has(word)) ? rating : null;
}

export type ColourReader = (text: string) => Rating | null;

/** `ratingWord` that remembers what it has read; one for each plan. */
export function makeColourReader(): ColourReader {
  const seen = new Map<string, Rating | null>([["", null]]);
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const rating = ratingWord(text);
    seen.set(text, rating);
    return rating;
  };
}
