/** Everything that is said of the sample plans, row by row and finding by finding, on two days and under every policy. */

import { join } from "node:path";
import { readDay, type Day } from "../../../src/domain/calendar";
import { reviewPlan } from "../../../src/domain/review";
import type { Review } from "../../../src/domain/review-schema";
import { settingsSchema } from "../../../src/domain/settings";
import { POLICIES } from "../../../src/domain/status/policies";
import { SAMPLES } from "../../../src/workbench/samples";
import { goldenOf, leftOver } from "../../support/golden";
import { gridsOfSample } from "../plan/sample-grids";

const FOLDER = join(__dirname, "goldens/reviews");
const DAYS: Readonly<Record<string, readonly string[]>> = {
  "stockton-action-plan": ["2024-09-30", "2025-04-01"],
  "staffordshire-access-plan": ["2021-12-31", "2022-06-30"],
  "pcarp-checklists": ["2023-10-31"],
  "llr-measures": ["2024-07-31"],
  "live-tracker": ["2024-10-31", "2025-04-30"],
};

function review(name: string, asAt: string, policy: string): Review {
  const sample = SAMPLES.map((make) => make()).find(({ file }) => file === `${name}.xlsx`)!;
  return reviewPlan({
    grids: gridsOfSample(sample),
    settings: settingsSchema.parse({ policy, acceptSuggestions: false }),
    asAt: readDay(asAt) as Day,
    asAtFrom: "given",
    committee: "Health Scrutiny Committee",
    meeting: null,
  }).review;
}

/** A line a thing, in the order of the review; what is null or empty is left out. */
function lines(review: Review): string {
  const { rows, findings, figures, measures, coverage, skipped, tables, ...rest } = review;
  const list = (name: string, items: readonly object[]): string[] => [
    `${name} ${items.length}`,
    ...items.map((each) => `  ${said(each)}`),
  ];
  return [
    ...Object.entries(rest).map(([name, value]) => `${name} ${JSON.stringify(value)}`),
    ...list("tables", tables),
    ...list("skipped", skipped),
    ...list("rows", rows),
    ...list("measures", measures),
    ...list("figures", figures),
    ...list("findings", findings),
    ...list("coverage", coverage),
    "",
  ].join("\n");
}

const isSaid = (value: unknown): boolean =>
  !(value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0));

function said(thing: object): string {
  return JSON.stringify(thing, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([, each]) => isSaid(each)))
      : value,
  );
}

const CASES = Object.entries(DAYS).flatMap(([name, days]) =>
  days.map((asAt) => ({ file: `${name}.${asAt}.txt`, name, asAt })),
);

test.each(CASES)("$file", ({ file, name, asAt }) => {
  const text = lines(review(name, asAt, "brag"));
  expect(text).toBe(goldenOf(FOLDER, file, text));
});

const RATED = CASES.filter(({ name }) => name !== "llr-measures");

test.each(RATED)("$name as at $asAt, by every policy", ({ name, asAt }) => {
  const text = POLICIES.map(({ id }) => {
    const { rows, rollup } = review(name, asAt, id);
    const rated = rows.map(
      ({ row, computed, reported, disagreement }) =>
        `${row} ${computed.rating} ${computed.case} "${computed.label}": ${computed.because}` +
        (reported.rating === computed.rating && reported.label === computed.label
          ? ""
          : ` | reported ${reported.rating} "${reported.label}": ${reported.because}`) +
        (disagreement === null ? "" : ` | ${JSON.stringify(disagreement)}`),
    );
    return [`POLICY ${id} ${JSON.stringify(rollup.all)}`, ...rated, ""].join("\n");
  }).join("\n");
  expect(text).toBe(goldenOf(FOLDER, `${name}.${asAt}.policies.txt`, text));
});

test("no text is left over", () => {
  const made = [...CASES.map(({ file }) => file), ...RATED.map(({ name, asAt }) => `${name}.${asAt}.policies.txt`)];
  expect(leftOver(FOLDER, made)).toEqual([]);
});
