/** Where a plan is judged: a small one here, at once; a large one in a worker, so that scrolling and typing are not held up. */

import type { Judge } from "../app/run-review";
import type { ReviewInput, ReviewOutcome } from "../domain/review";

/** Cells from which on a worker is worth its start: some 250 rows, which a slow computer judges for longer than a click may wait. */
const CELLS = 3_000;

/**
 * What the worker answers: the review as text, which a page reads in half the time that it takes over a clone, for a review of
 * thousands of rows hundreds of milliseconds; what else there is as it is.
 */
export interface Answer {
  readonly review: string;
  readonly rest: Omit<ReviewOutcome, "review">;
}

export const answerOf = ({ review, ...rest }: ReviewOutcome): Answer => ({ review: JSON.stringify(review), rest });

const outcomeOf = ({ review, rest }: Answer): ReviewOutcome => ({
  review: JSON.parse(review) as ReviewOutcome["review"],
  ...rest,
});

/**
 * `start`: starts the worker; a plan of fewer than `cells` cells does without. It is started while the plan is still being read, and
 * kept for the next check, until one is stopped or breaks or the plan turns out to be small.
 */
export function judgeElsewhere(start: () => Worker, cells = CELLS): Judge {
  let worker: Worker | null = null;
  let wasSmall = false;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  const judge = async (input: ReviewInput, stopped?: Promise<unknown>): Promise<ReviewOutcome> => {
    wasSmall = cellsOf(input) < cells;
    if (wasSmall) {
      end();
      return (await import("../domain/review")).reviewPlan(input);
    }
    const at = (worker ??= start());
    try {
      return await new Promise<ReviewOutcome>((resolve, reject) => {
        at.onmessage = ({ data }: MessageEvent<Answer>) => resolve(outcomeOf(data));
        at.onerror = ({ message }) => reject(new Error(message));
        // Nobody waits for the answer any more: the thread is ended, and the computer is free for the next check.
        void stopped?.then(() => {
          if (worker === at) end();
        });
        at.postMessage(input);
      });
    } catch (error) {
      end();
      throw error;
    }
  };
  return Object.assign(judge, {
    ready: () => {
      if (!wasSmall) worker ??= start();
    },
  });
}

function cellsOf({ grids }: ReviewInput): number {
  return grids.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
}
