/** What makes an action a match for an ask, and what does not. */

import type { ChecklistItem } from "../../../src/domain/coverage/checklist";
import { matchChecklists } from "../../../src/domain/coverage/match-checklist";
import { meaningsOf } from "../../../src/domain/coverage/terms";

const ITEM: ChecklistItem = {
  id: "1",
  commitment: "Modern General Practice Access",
  ask: "Move practices from analogue to digital telephony.",
  measure: null,
  dueText: null,
  dueDay: null,
  terms: [
    "analogue",
    "digital telephony",
    "CBT",
    "telephony",
    "call-back",
    "training",
    "messaging",
    "secure messaging",
  ],
};

/** "likely 2: CBT, analogue" for one row with this text. */
function match(text: string, { section = "", own = {}, item = ITEM } = {}): string {
  const list = {
    id: "l",
    title: "List",
    kind: "asks" as const,
    years: "",
    first: null,
    last: null,
    source: "",
    items: [item],
  };
  const [found] = matchChecklists([list], [{ place: 1, texts: [text], section }], meaningsOf(own));
  return `${found!.suggestion} ${found!.score}${found!.terms.length > 0 ? `: ${[...found!.terms].sort().join(", ")}` : ""}`;
}

test.each([
  ["nothing of it", "Recruit two pharmacists", "none 0"],
  ["one word of it", "Retire the last analogue line", "possible 1: analogue"],
  ["two words of it", "Retire the analogue lines; offer call-back", "likely 2: analogue, call-back"],
  ["whole words only", "Catalogued analogues aside, telephonyless", "possible 1: analogue"],
  ["capitals do not matter", "ANALOGUE", "possible 1: analogue"],
  ["nor does the plural", "Call-backs for all", "possible 1: call-back"],
  ["nor does the hyphen", "call back by noon", "possible 1: call-back"],
  ["nor writing it in one word", "Callback by noon", "possible 1: call-back"],
  ["an abbreviation is found by what it stands for", "Cloud-based telephony for all", "possible 1: CBT"],
  ["a word inside a longer one is not counted again", "Digital telephony", "possible 1: digital telephony"],
  ["unless it also stands alone", "Digital telephony; telephony review", "likely 2: digital telephony, telephony"],
  ["a generic word alone is no match", "Training for care navigators", "none 0"],
  ["beside another it counts", "Training on call-back", "likely 2: call-back, training"],
])("%s: %s", (_why, text, expected) => {
  expect(match(text)).toBe(expected);
});

test("a section under the same heading adds one, and alone is no match", () => {
  expect(match("Retire the analogue lines", { section: "Modern general practice" })).toBe("likely 2: analogue");
  expect(match("Recruit", { section: "Modern general practice" })).toBe("none 0");
});

test("an abbreviation that the plan itself explains is understood", () => {
  const item = { ...ITEM, terms: ["clinical interface group"] };
  expect(match("Meet the CIG", { item })).toBe("none 0");
  expect(match("Meet the CIG", { item, own: { CIG: "Clinical Interface Group" } })).toBe(
    "possible 1: clinical interface group",
  );
});

test("a prompt that needs certain words is at most possible without them", () => {
  const item = { ...ITEM, needs: ["delivery confidence"] };
  expect(match("Analogue lines; call-back", { item })).toBe("possible 2: analogue, call-back");
  expect(match("Delivery confidence is high: analogue lines; call-back", { item })).toBe(
    "likely 2: analogue, call-back",
  );
});

test("a word that is both looked for and needed counts once, and is there", () => {
  const item = { ...ITEM, needs: ["analogue"] };
  expect(match("Analogue lines; call-back", { item })).toBe("likely 2: analogue, call-back");
  expect(match("Offer call-back in training", { item })).toBe("possible 2: call-back, training");
});

test("terms of several rows add up, and each row says its own", () => {
  const list = {
    id: "l",
    title: "",
    kind: "asks" as const,
    years: "",
    first: null,
    last: null,
    source: "",
    items: [ITEM],
  };
  const rows = ["Retire the analogue lines", "Nothing", "Offer call-back"].map((text, index) => ({
    place: index + 1,
    texts: [text],
    section: "",
  }));
  const [found] = matchChecklists([list], rows, meaningsOf());
  expect(found!.suggestion).toBe("likely");
  expect(found!.matches.map(({ place, terms }) => `${place}: ${terms.join()}`)).toEqual([
    "1: analogue",
    "3: call-back",
  ]);
});

test.each(["a.*b", "(", "[analogue]", "<b>analogue</b>", "=CBT()"])(
  "text such as %s is text, never a pattern",
  (text) => {
    expect(match(text)).toMatch(/^(none|possible)/);
    expect(match("analogue", { item: { ...ITEM, terms: [text] } })).toMatch(/^(none|possible)/);
  },
);
