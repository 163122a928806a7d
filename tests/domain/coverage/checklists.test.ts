/** The national checklists as data: whole, and with dates that read as they say. */

import { CHECKLISTS } from "../../../src/domain/coverage/checklists";
import { PROMPTS } from "../../../src/domain/coverage/prompts";
import { readDate } from "../../../src/domain/dates/read-date";

test("each list has the items that were published", () => {
  expect(CHECKLISTS.map(({ id, items }) => `${id} ${items.length}`)).toEqual([
    "recovery-ask-2024 10",
    "icb-action 20",
    "practice-pcn-action 18",
    "support-offer 8",
    "system-plan-prompt 48",
  ]);
});

test("ids are unique within a list, and every item says what is asked and by which words it may be found", () => {
  for (const { id, items, first, last } of CHECKLISTS) {
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    expect(items.filter(({ ask, terms }) => ask === "" || terms.length === 0)).toEqual([]);
    expect([id, first! < last!]).toEqual([id, true]);
  }
});

/** Wordings whose last day is not the one that counts, each with the reason. */
const ARGUED: Readonly<Record<string, string>> = {
  "003-S2": "the products come in December 2023",
  "003-S4": "through 23/24 and 24/25: the last year's end",
  "003-S5": "through 23/24 and 24/25: the last year's end",
  "003-P10": "signing and assessment by one day",
  "003-P12": "the first of two days is the ask, the second its assessment",
  "003-P14": "ongoing in two years: the last year's end",
  "003-I4": "the framework's own date",
  "003-I5": "one date in a sentence",
  "003-I7": "for 23/24 and 24/25: the last year's end",
  "003-I8": "the first half of the nominations",
  "003-I16": "October/November: the later month",
  "2024-A1": "the end of the financial year",
};

test("a date with one reading is the day the list gives", () => {
  const context = { planDate: null, meetings: [], dateSystem: "1900" as const };
  const differing = CHECKLISTS.flatMap(({ items }) => items).filter(({ id, dueText, dueDay }) => {
    if (dueText === null || id in ARGUED) return false;
    const { end, ongoing } = readDate(dueText, "General", context);
    return end !== null && dueDay !== null && end !== dueDay && !ongoing;
  });
  expect(differing.map(({ id, dueText, dueDay }) => `${id}: ${dueText} = ${dueDay}`)).toEqual([]);
});

test("a prompt that facts can answer is one of a list", () => {
  for (const { list, item } of PROMPTS) {
    expect(CHECKLISTS.find(({ id }) => id === list)?.items.map(({ id }) => id)).toContain(item);
  }
});
