/** What the officer decides, accepts and switches off is kept in the file, holds in the next check, and can be taken back. */

import { acceptFinding, takeBackAcceptance } from "../../src/app/accept-finding";
import { decideRating, takeBackDecision } from "../../src/app/decide-rating";
import type { Outcome } from "../../src/app/outcome";
import { runReview } from "../../src/app/run-review";
import { switchRuleOff, switchRuleOn } from "../../src/app/switch-rule";
import { day } from "../../src/domain/calendar";
import { ratingsToDecide } from "../../src/domain/status/to-decide";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import type { Value } from "../../src/host/book/book";
import { newBook } from "../../src/host/book/open-book";
import { hostOver, openHost } from "../support/open-host";
import { portOf } from "../support/port-of";

const port = new OfficeWorkbook();
const AS_AT = day(2024, 9, 30);
const PLAN: Value[][] = [
  ["Action", "Owner", "Due date", "Status", "RAG"],
  ["Open a same-day hub", "Hub manager", "June 2024", "In progress", "Green"],
  ["Recruit two pharmacists", "Workforce lead", "Ongoing", "In progress", ""],
];

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.sentence} (${outcome.failure.detail})`);
  return outcome.value;
}

const sentenceOf = (outcome: Outcome<unknown>): string => (outcome.ok ? "done" : outcome.failure.sentence);

async function openPlan() {
  const book = await newBook();
  book.renameSheet(book.sheets()[0]!.id, "Plan");
  book.sheets()[0]!.setValues({ row: 0, column: 0, rows: PLAN.length, columns: 5 }, PLAN);
  return hostOver(book);
}

const check = async () => valueOf(await runReview(port, { today: AS_AT, asAt: AS_AT })).review;
const decision = {
  rating: "amber",
  reason: "Extension agreed",
  by: "Programme lead",
  on: AS_AT,
  expires: null,
} as const;

test("a decision on a rating is kept in the file, printed with its reason, and can be taken back", async () => {
  const { book } = await openPlan();
  const [asked] = ratingsToDecide(await check());
  expect(asked).toMatchObject({ cell: "A2", question: "disagreement", reported: { rating: "red" } });
  const kept = valueOf(await decideRating(port, [asked!], { ...decision, expires: day(2024, 12, 31) }));
  expect(kept.sentence).toBe(
    "The action is rated amber until 31 December 2024 by decision of Programme lead, from the next check on.",
  );

  await openHost(book.save());
  const review = await check();
  expect(review.rows[0]?.reported).toMatchObject({
    rating: "amber",
    basis: "officer",
    because: "Changed by Programme lead on 30 September 2024: Extension agreed.",
    expires: "2024-12-31",
  });
  expect(ratingsToDecide(review)).toEqual([]);

  const back = valueOf(await takeBackDecision(port, [asked!]));
  expect(back).toEqual({ decisions: [], sentence: "The decision is taken back, from the next check on." });
  expect((await check()).rows[0]?.reported.basis).toBe("dates");
});

test("a later decision on the same action takes the place of the earlier; one on another row leaves it", async () => {
  await openPlan();
  const [hub, pharmacists] = (await check()).rows;
  await decideRating(port, [hub!], decision);
  await decideRating(port, [hub!], { ...decision, rating: "red" });
  const { decisions, sentence } = valueOf(
    await decideRating(port, [hub!, pharmacists!], { ...decision, rating: "green" }),
  );
  expect(decisions.map(({ row, rating }) => `${row} ${rating}`)).toEqual(["2 green", "3 green"]);
  expect(sentence).toBe("2 actions are rated green by decision of Programme lead, from the next check on.");
});

test("a decision needs a reason, a name, and days in order; nothing is sent without", async () => {
  const { host } = await openPlan();
  const [hub] = (await check()).rows;
  host.resetCounts();
  expect(sentenceOf(await decideRating(port, [hub!], { ...decision, reason: " " }))).toBe(
    "A decision needs a reason and the name or role of who decides.",
  );
  expect(sentenceOf(await decideRating(port, [hub!], { ...decision, by: "" }))).toContain("name or role");
  expect(sentenceOf(await decideRating(port, [hub!], { ...decision, expires: day(2024, 9, 29) }))).toBe(
    "A decision cannot end before the day on which it is made.",
  );
  expect(host.counts.requests).toBe(0);
});

test("a finding that is accepted stays away until its cell changes", async () => {
  const { book } = await openPlan();
  const found = (await check()).findings.find(({ rule }) => rule === "D07")!;
  expect(found).toMatchObject({ cell: "C3", text: "Ongoing" });
  const { sentence } = valueOf(await acceptFinding(port, found, "Recruitment runs all year."));
  expect(sentence).toBe("The finding at Plan C3 is accepted. It comes back when that cell changes.");

  const { book: again } = await openHost(book.save());
  const without = await check();
  expect(without.findings.filter(({ rule }) => rule === "D07")).toEqual([]);
  const now: Value[][] = [["Ongoing for now"]];
  again.sheets()[0]!.setValues({ row: 2, column: 2, rows: 1, columns: 1 }, now);
  expect((await check()).findings.find(({ rule }) => rule === "D07")?.text).toBe("Ongoing for now");
});

test("an acceptance can be taken back, and needs a reason", async () => {
  await openPlan();
  const found = (await check()).findings.find(({ rule }) => rule === "D07")!;
  expect(sentenceOf(await acceptFinding(port, found, ""))).toContain("with a reason");
  await acceptFinding(port, found, "Recruitment runs all year.");
  const { accepted } = valueOf(await acceptFinding(port, found, "Agreed with the board."));
  expect(accepted.map(({ reason }) => reason)).toEqual(["Agreed with the board."]);
  expect(valueOf(await takeBackAcceptance(port, found)).accepted).toEqual([]);
  expect((await check()).findings.some(({ rule }) => rule === "D07")).toBe(true);
});

test("a rule is switched off with a reason, and on again", async () => {
  const { book } = await openPlan();
  const before = await check();
  const off = valueOf(await switchRuleOff(port, "D07", "Every action here is ongoing."));
  expect(off.sentence).toBe('"Ongoing with no review date" is left out from the next check on.');
  await openHost(book.save());
  const without = await check();
  expect(without.counts.rules).toBe(before.counts.rules - 1);
  expect(without.findings.some(({ rule }) => rule === "D07")).toBe(false);
  expect(valueOf(await switchRuleOn(port, "D07")).rulesOff).toEqual([]);
  expect((await check()).findings).toEqual(before.findings);
});

test("a rule that is not there, or without a reason, is refused", async () => {
  const none = portOf({});
  expect(sentenceOf(await switchRuleOff(none, "X99", "Because"))).toBe("There is no rule X99.");
  expect(sentenceOf(await switchRuleOff(none, "D07", " "))).toContain("with a reason");
});

test("what Excel will not keep is a failure with its sentence", async () => {
  const { host } = await openPlan();
  const review = await check();
  for (const act of [
    () => decideRating(port, [review.rows[0]!], decision),
    () => acceptFinding(port, review.findings[0]!, "Known"),
    () => switchRuleOff(port, "D07", "Known"),
  ]) {
    host.resetCounts();
    host.injectFault({ request: 2, code: "AccessDenied" });
    expect(sentenceOf(await act())).toContain("those in the workbook are as they were");
  }
});
