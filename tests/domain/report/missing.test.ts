/** What an owner is asked for before a row can be reported, in the order in which a row is read. */

import { missingFrom } from "../../../src/domain/report/missing";
import { AS_AT, dated, reviewRow, type RowSays } from "./review-of";

const FULL: RowSays = {
  status: "In progress",
  progress: "Twelve of nineteen have moved.",
  recovery: "Hire a second fitter",
  rating: "green",
};

test.each<[string, RowSays, string[]]>([
  ["nothing where all is there", {}, []],
  ["no date", { day: "" }, ["the date it will be done by"]],
  [
    "a date that nobody can read",
    { due: dated("soonish", null, { class: "unreadable" }) },
    ["its date, written as a day or a month"],
  ],
  ["no status", { status: null }, ["its status"]],
  ["no status, but the owner's rating", { status: null, declared: "green" }, []],
  ["no status, but a percentage", { status: null, percent: 0 }, []],
  ["its date is past", { day: "2024-09-29" }, ["the day it was done, or the new date and who agreed to it"]],
  ["its date is past and revised to a day ahead", { day: "2024-09-29", revised: dated("1/12", "2024-12-01") }, []],
  ["its date is past and revised to the day itself", { day: "2024-09-29", revised: dated("30/9", AS_AT) }, []],
  ["its date is past and revised to a date that cannot be read", { day: "2024-09-29", revised: dated("?", null) }, []],
  [
    "its revised date is past as well",
    { day: "2024-08-29", revised: dated("29/9", "2024-09-29") },
    ["the day it was done, or the new date and who agreed to it"],
  ],
  ["its date is ahead and the revised one past", { day: "2025-03-31", revised: dated("29/9", "2024-09-29") }, []],
  ["red without a recovery action", { rating: "red", recovery: null }, ["the recovery action"]],
  ["amber with a blank one", { rating: "amber", recovery: "  " }, ["the recovery action"]],
  ["red with one", { rating: "red" }, []],
  ["green without one", { recovery: null }, []],
  ["no progress", { progress: null }, ["what has been done so far"]],
  [
    "nothing but a red rating",
    { day: "", status: null, progress: null, recovery: null, rating: "red" },
    ["the date it will be done by", "its status", "the recovery action", "what has been done so far"],
  ],
])("%s", (_case, says, missing) => {
  expect(missingFrom(reviewRow({ ...FULL, ...says }, 6), { asAt: AS_AT })).toEqual(missing);
});
