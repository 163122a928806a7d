/** Judges plans in a thread of its own, so that the pane answers meanwhile. Grids in, outcome out, both plain data. */

import { reviewPlan, type ReviewInput } from "../domain/review";

addEventListener("message", ({ data }: MessageEvent<ReviewInput>) => postMessage(reviewPlan(data)));
