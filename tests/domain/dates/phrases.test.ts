/** Runs every example of every form and phrase, and proves that none is read by another entry. */

import { FORMS } from "../../../src/domain/dates/forms";
import { JOINS } from "../../../src/domain/dates/joins";
import { PHRASES } from "../../../src/domain/dates/phrases";
import { contextOf, readText, saysDays } from "./read-text";

/** The plan in the examples is dated 10 June 2024. */
const context = contextOf({ planDate: "2024-06-10" });
const entries = [...FORMS, ...JOINS, ...PHRASES];

test("every entry has its own id, a title and examples", () => {
  expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
  expect(entries.filter((entry) => entry.title === "").map((entry) => entry.id)).toEqual([]);
  expect(entries.filter((entry) => entry.examples.length === 0).map((entry) => entry.id)).toEqual([
    "no-year",
    "single",
  ]);
});

const withExamples = entries.filter((entry) => entry.examples.length > 0);

describe.each(withExamples.map((entry) => [entry.id, entry] as const))("%s", (id, entry) => {
  test.each(entry.examples.map((example) => [example.text, example] as const))("reads “%s”", (text, example) => {
    const found = readText(text, context);
    expect({ reads: saysDays(found), class: found.class }).toEqual({ reads: example.reads, class: example.class });
  });
  test.each(entry.examples.map((example) => [example.text, example.within ?? id]))(
    "and no other entry takes “%s”",
    (text, phrase) => {
      expect(readText(text, context).phrase).toBe(phrase);
    },
  );
});
