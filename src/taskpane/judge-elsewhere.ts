/** Where a plan is judged: a small one here, at once; a large one in a worker, so that scrolling and typing are not held up. */

import type { Judge } from "../app/run-review";
import type { ReviewInput, ReviewOutcome } from "../domain/review";
import { gatherPieces, type Piece } from "./review-pieces";

/** Cells from which on a worker is worth its start: some 250 rows, which a slow computer judges for longer than a click may wait. */
const CELLS = 3_000;

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
        const gather = gatherPieces();
        at.onmessage = ({ data }: MessageEvent<Piece>) => {
          const outcome = gather(data);
          if (outcome) resolve(outcome);
        };
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
