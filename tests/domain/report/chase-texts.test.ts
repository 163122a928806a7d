/** The text that an officer copies for each owner: what is missing, by when, and that "no change" is an answer. */

import { day, type Day } from "../../../src/domain/calendar";
import { chaseTexts } from "../../../src/domain/report/chase-texts";
import type { Settings } from "../../../src/domain/settings";
import { dentalReview } from "./dental-plan";

const NOTHING: Pick<Settings, "contacts" | "asked"> = { contacts: [], asked: [] };
const texts = (settings = NOTHING, replyBy: Day | null = day(2025, 5, 16)) =>
  chaseTexts(dentalReview(), { replyBy, settings });

test("each owner who leads an open action gets one text, those with most overdue first", () => {
  const all = texts();
  expect(all.length).toBeGreaterThan(1);
  expect(new Set(all.map(({ owner }) => owner)).size).toBe(all.length);
  const passed = all.map((each) => each.passed);
  expect(passed).toEqual([...passed].sort((a, b) => b - a));
});

test("a text says by when, what to send for each action, and that no change is an answer", () => {
  const [first] = texts();
  expect(first?.subject).toMatch(/^Update needed: .*, by 16 May 2025$/);
  expect(first?.text).toContain("by 16 May 2025");
  expect(first?.text).toContain('"no change" is an answer');
  expect(first?.text.match(/Please send: /g)?.length).toBe(first?.actions);
  expect(first?.text).toContain("the recovery action");
});

test("an owner that is no one person goes to whom the officer named for it", () => {
  const [first] = texts();
  const owner = first?.owner ?? "";
  const named = texts({ contacts: [{ owner: owner.toUpperCase(), ask: "Head of primary care" }], asked: [] });
  const text = named.find((each) => each.owner === owner);
  expect(text?.ask).toBe("Head of primary care");
  expect(text?.text).toMatch(/^Dear Head of primary care,\n\nYou are asked for "/);
});

test("when an owner was last asked is said, the newest day", () => {
  const [first] = texts();
  const owner = first?.owner ?? "";
  const asked = [
    { owner, on: "2025-03-03" },
    { owner, on: "2025-04-07" },
  ];
  const text = texts({ contacts: [], asked }).find((each) => each.owner === owner);
  expect(text?.text).toContain("You were last asked on 7 April 2025.");
});

test("without a day to reply by, none is made up", () => {
  const [first] = texts(NOTHING, null);
  expect(first?.subject).not.toContain(", by ");
  expect(first?.text).toContain("Please reply, action by action.");
});

test("a completed action asks nothing of anybody", () => {
  const review = dentalReview();
  const done = review.rows.filter(({ reported }) => reported.rating === "blue").map(({ action }) => action);
  const all = texts()
    .map(({ text }) => text)
    .join("\n");
  expect(done.length).toBeGreaterThan(0);
  expect(done.filter((action) => all.includes(action))).toEqual([]);
});
