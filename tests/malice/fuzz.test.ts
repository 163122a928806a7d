/** A hundred whole workbooks, always the same, through check and pack and again; thousands of others by `npm run fuzz`. */

import fc from "fast-check";

import { PRESETS } from "../../src/domain/report/presets";
import { anyWorkbook, type AnyWorkbook } from "./fuzz/any-workbook";
import { faultsWith } from "./fuzz/hold";

jest.setTimeout(900_000);

const RUNS = 100;
const SEED = 20241031;

test("whatever the workbook: no throw, the officer's sheets as they were, the same review twice, a refill that changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkbook(PRESETS.map(({ id }) => id)), async (given) => {
      expect(await faultsWith(given)).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  process.stdout.write(`${RUNS} workbooks, seed ${SEED}\n`);
});

const CELL = { hidden: false, at: [0, 0], merges: [], hiddenRows: [] } as const;

/** Workbooks that once failed, made small. */
const ONCE_FAILED: readonly (readonly [why: string, workbook: AnyWorkbook])[] = [
  [
    "a plan of one row and nothing else",
    {
      sheets: [
        {
          ...CELL,
          name: "Plan",
          rows: [
            ["Action", "Owner", "Due date"],
            ["Write", "ICB", "March 2025"],
          ],
        },
      ],
      edits: [],
      preset: "board",
    },
  ],
];

test.each(ONCE_FAILED)("%s", async (_why, workbook) => {
  expect(await faultsWith(workbook)).toEqual([]);
});
