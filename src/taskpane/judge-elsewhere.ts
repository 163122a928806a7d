/** Where a plan is judged: a small one here, at once; a large one in a worker, so that scrolling and typing are not held up. */

import type { Judge } from "../app/run-review";
import type { ReviewInput, ReviewOutcome } from "../domain/review";

/** Cells from which on a worker is worth its start: some 250 rows, which a slow computer judges for longer than a click may wait. */
const CELLS = 3_000;

/** `start`: starts the worker; a plan of fewer than `cells` cells does without. */
export function judgeElsewhere(start: () => Worker, cells = CELLS): Judge {
  return async (input, stopped) => {
    if (cellsOf(input) < cells) return (await import("../domain/review")).reviewPlan(input);
    const worker = start();
    try {
      return await new Promise<ReviewOutcome>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<ReviewOutcome>) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        // Nobody waits for the answer any more: the thread is ended, and the computer is free for the next check.
        void stopped?.then(() => worker.terminate());
        worker.postMessage(input);
      });
    } finally {
      worker.terminate();
    }
  };
}

function cellsOf({ grids }: ReviewInput): number {
  return grids.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
}
