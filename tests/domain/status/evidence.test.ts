/** What notes say: work done, work ended, or nothing, with every look-alike that must not count. */

import fc from "fast-check";
import { readEvidence } from "../../../src/domain/status/evidence";
import { NOTE_ENTRIES } from "../../../src/domain/status/note-entries";
import { dayOf } from "./plan-of";

const AS_AT = dayOf("2021-12-29");
const read = (notes: string, days = {}) => readEvidence(notes, { asAt: AS_AT, column: null, sheet: null, ...days });

describe.each(NOTE_ENTRIES.map((entry) => [entry.id, entry] as const))("%s", (_id, entry) => {
  test.each(entry.matches)("finds: %s", (notes) => {
    expect(read(notes).signal).toBe(entry.signal);
  });
  test.each(entry.not)("does not count: %s", (notes) => {
    expect(read(notes).signal).toBe("none");
  });
});

test("no word stands in two entries", () => {
  const words = NOTE_ENTRIES.flatMap((entry) => entry.words);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

describe("a completion at the head of the notes", () => {
  test.each([
    ["Complete", "Complete"],
    ["Completed.", "Completed."],
    ["Complete – Review of data is complete", "Complete – Review of data is complete"],
    ["Completed in June, report shared", "Completed in June, report shared"],
    ["This action is now complete.", "This action is now complete"],
    ["(Nov-21) Complete: data reviewed", "(Nov-21) Complete: data reviewed"],
    ["Started well. 12/11/21 - Done", "12/11/21 - Done"],
  ])("%s", (notes) => {
    expect(read(notes).signal).toBe("complete");
  });

  test.each([
    "Complete the audit by March",
    "Completed by 12 of 15 practices",
    "Complete by March 2022",
    "Not complete",
    "To be completed",
    "Nearly complete",
    "Completed audit forms",
    "Review of data is to be completed",
    "Done deal",
    "Complete?",
    "Complete once signed off",
    "Completion expected June",
  ])("is not: %s", (notes) => {
    expect(read(notes).signal).not.toBe("complete");
  });
});

describe("a word about the future cancels its own clause and no other", () => {
  test.each([
    ["The poster has now gone out and will also be delivered to libraries", "progress"],
    ["It will be delivered to libraries. Toolkit circulated to practices", "progress"],
    ["It will be delivered to libraries; toolkit circulated to practices", "progress"],
    ["It will be delivered to libraries\nToolkit circulated to practices", "progress"],
    ["Results to be discussed at visits Stocktake circulated to practices", "progress"],
    ["It will be circulated to practices", "none"],
    ["It will be delivered by the Primary Care team and circulated to practices", "none"],
    ["Campaign will follow once it has been agreed with practices", "none"],
  ])("%s: %s", (notes, signal) => {
    expect(read(notes).signal).toBe(signal);
  });
});

test("notes that say nothing count as no notes", () => {
  for (const notes of ["", "  ", "n/a", "As above", "Ongoing as this progresses", "TBC", "-", "No update."]) {
    expect(read(notes)).toMatchObject({ signal: "none", empty: true });
  }
  expect(read("Review practice level information").empty).toBe(false);
});

describe("the day of the last work recorded", () => {
  test.each([
    ["Bulletin shared (Oct-21)", "2021-10-31"],
    ["Toolkit issued (Dec-21)", "2021-12-29"],
    ["Session held 1/12/21", "2021-12-01"],
    ["Session held 1st December 2021 and 3 November 2021", "2021-12-01"],
    ["Package in place (final year funding was 2020/21)", "2021-03-31"],
    ["Toolkit will be sent shortly (Nov-21)", "2021-11-30"],
    ["12/11/21 - will meet in January 2022", "2021-11-12"],
    ["Campaign ran over the summer 2021", "2021-08-31"],
    ["Shared since September 2021", null],
    ["To be done by 30 November 2021", null],
    ["Will be launched on 3 November 2021", null],
    ["Conference held in March 2022", null],
    ["We have launched (29th Nov) the campaign", null],
    ["Consultations still higher than 2019", null],
  ])("%s: %s", (notes, day) => {
    expect(read(notes).newestDay).toBe(day);
    expect(read(notes).dayFrom).toBe(day ? "note" : null);
  });

  test("the newer of note and update column counts; the sheet's day only where neither has one", () => {
    const [column, sheet] = [dayOf("2021-11-15"), dayOf("2021-11-29")];
    expect(read("Shared (Oct-21)", { column, sheet })).toMatchObject({ newestDay: column, dayFrom: "column" });
    expect(read("Shared 20/11/21", { column, sheet })).toMatchObject({ newestDay: "2021-11-20", dayFrom: "note" });
    expect(read("Shared with all", { sheet })).toMatchObject({ newestDay: sheet, dayFrom: "sheet" });
  });
});

test("any text whatever is read without a throw, however long", () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (notes) => typeof read(notes).signal === "string"));
  const long = "Toolkit shared – will be shared with practices (Oct-21) and ".repeat(2000);
  expect(read(long + long).signal).toBe(read(long).signal);
});
