/** A plan judged in a worker comes to the same review, byte for byte, as one judged here. */

import { day } from "../../src/domain/calendar";
import { reviewPlan, type ReviewInput, type ReviewOutcome } from "../../src/domain/review";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { judgeElsewhere } from "../../src/taskpane/judge-elsewhere";
import { piecesOf } from "../../src/taskpane/review-pieces";
import { gridOf } from "../support/grid-of";

const INPUT: ReviewInput = {
  grids: [
    gridOf(
      "Plan",
      "A1",
      `Action | Lead | Due date | Status
Open the new surgery | Estates | 31 March 2024 | On track
Train the staff | | Spring 2024 | Complete`,
    ),
  ],
  settings: DEFAULT_SETTINGS,
  asAt: day(2024, 9, 30),
  asAtFrom: "given",
};

/** A worker as the browser has it: what goes in and what comes out is cloned. */
function workerOf(judge: (input: ReviewInput) => ReviewOutcome) {
  let ended = 0;
  const worker = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    onerror: null as ((event: { message: string }) => void) | null,
    postMessage(input: ReviewInput) {
      const inside = structuredClone(input);
      void Promise.resolve().then(() => {
        try {
          for (const piece of piecesOf(judge(inside))) this.onmessage?.({ data: structuredClone(piece) });
        } catch (error) {
          this.onerror?.({ message: String(error) });
        }
      });
    },
    terminate: () => {
      ended += 1;
    },
  };
  return { start: () => worker as unknown as Worker, ended: () => ended };
}

test("the same outcome, byte for byte, and the worker stays for the next check", async () => {
  const { start, ended } = workerOf(reviewPlan);
  const started = jest.fn(start);
  const judge = judgeElsewhere(started, 1);
  const there = await judge(INPUT);
  expect(JSON.stringify(there)).toBe(JSON.stringify(reviewPlan(INPUT)));
  expect(there).toEqual(reviewPlan(INPUT));
  expect(await judge(INPUT)).toEqual(there);
  expect([started.mock.calls.length, ended()]).toEqual([1, 0]);
});

test("told that a plan will come, it starts the worker meanwhile, and only one; not where the last plan was small", async () => {
  const { start, ended } = workerOf(reviewPlan);
  const started = jest.fn(start);
  const judge = judgeElsewhere(started, 1);
  judge.ready?.();
  judge.ready?.();
  await judge(INPUT);
  expect(started).toHaveBeenCalledTimes(1);
  const small = judgeElsewhere(started, 1000);
  small.ready?.();
  await small(INPUT);
  small.ready?.();
  expect([started.mock.calls.length, ended()]).toEqual([2, 1]);
});

test("a small plan is judged here, and no worker is started", async () => {
  const start = jest.fn();
  const here = await judgeElsewhere(start, 1000)(INPUT);
  expect(JSON.stringify(here)).toBe(JSON.stringify(reviewPlan(INPUT)));
  expect(start).not.toHaveBeenCalled();
});

test("a worker that breaks is our mistake, and is thrown", async () => {
  const { start, ended } = workerOf(() => {
    throw new Error("broken on purpose");
  });
  await expect(judgeElsewhere(start, 1)(INPUT)).rejects.toThrow("broken on purpose");
  expect(ended()).toBe(1);
});

test("once nobody waits for it, the worker is ended, whatever it was doing", async () => {
  const terminate = jest.fn();
  const silent = { postMessage: () => undefined, terminate } as unknown as Worker;
  void judgeElsewhere(() => silent, 1)(INPUT, Promise.resolve("stopped"));
  await new Promise((resolve) => setTimeout(resolve));
  expect(terminate).toHaveBeenCalledTimes(1);
});
