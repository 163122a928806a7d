/** What several copies say of one cell, settled only where it can be known. */

import * as fc from "fast-check";

import { settleCell } from "../../../src/domain/returns/settle-cell";

/** "A B B": the copies' texts, in order; `sent` where the copy that went out was kept. */
function settled(tracker: string, copies: string, sent?: string): string {
  const result = settleCell({
    tracker,
    copies: copies.split(" ").map((text, index) => ({ copy: String(index + 1), text })),
    ...(sent === undefined ? {} : { sent }),
  });
  if (result.kind === "same") return "same";
  if (result.kind === "change") return `${result.text} from ${result.from.join(" and ")}`;
  return `conflict: ${result.why}`;
}

const TWO_ANSWERS = "conflict: The copies give different answers.";
const MOVED_ON = "conflict: The tracker has changed since the copies were sent.";
const UNKNOWN =
  "conflict: It cannot be told whether the tracker changed after the copies were sent or the owners changed it.";

test.each([
  ["nobody changed it", "T", "T T T", undefined, "same"],
  ["one owner answered", "T", "T N T", undefined, "N from 2"],
  ["two owners gave the same answer", "T", "N T N", undefined, "N from 1 and 3"],
  ["two owners gave different answers", "T", "N M T", undefined, TWO_ANSWERS],
  ["one copy alone is an answer", "T", "N", undefined, "N from 1"],
  ["every copy answers, each differently", "T", "N M", undefined, TWO_ANSWERS],
  ["all copies agree against the tracker: who changed it?", "T", "N N", undefined, UNKNOWN],
  ["the tracker moved on and one owner answered", "T", "B B N", undefined, MOVED_ON],
  ["what was sent is known: the tracker moved on, nobody answered", "T", "B B", "B", "same"],
  ["what was sent is known: the tracker moved on and one answered", "T", "B N", "B", MOVED_ON],
  ["what was sent is known: one answer", "T", "N N", "T", "N from 1 and 2"],
  ["the owner's answer is already in the tracker", "N", "N B", "B", "same"],
  ["three copies, two of them alike: those two were left as sent", "T", "B N B", undefined, MOVED_ON],
  ["three answers, each its own", "T", "N M B", undefined, TWO_ANSWERS],
  ["four copies in two pairs: nobody can tell", "T", "N N M M", undefined, UNKNOWN],
  ["three copies alike against the tracker", "T", "N N N", undefined, UNKNOWN],
])("%s", (_what, tracker, copies, sent, expected) => {
  expect(settled(tracker, copies, sent)).toBe(expected);
});

test("a conflict gives each answer once, with the copies that gave it, and leaves out those that gave none", () => {
  const copies = ["N", "T", "M", "N"].map((text, index) => ({ copy: `copy ${index}`, text }));
  expect(settleCell({ tracker: "T", copies })).toEqual({
    kind: "conflict",
    why: "The copies give different answers.",
    answers: [
      { text: "N", from: ["copy 0", "copy 3"] },
      { text: "M", from: ["copy 2"] },
    ],
  });
});

test("a change is never settled against what every copy says, and never invents a text", () => {
  const text = fc.constantFrom("T", "A", "B", "");
  fc.assert(
    fc.property(
      text,
      fc.array(text, { minLength: 1, maxLength: 5 }),
      fc.option(text, { nil: undefined }),
      (tracker, texts, sent) => {
        const copies = texts.map((each, index) => ({ copy: String(index), text: each }));
        const result = settleCell({ tracker, copies, ...(sent === undefined ? {} : { sent }) });
        if (result.kind === "change") {
          expect(texts).toContain(result.text);
          expect(result.text).not.toBe(tracker);
          expect(new Set(texts.filter((each) => each !== tracker && each !== sent)).size).toBe(1);
        }
        if (result.kind === "same" && sent === undefined) expect(texts).toContain(tracker);
      },
    ),
  );
});
