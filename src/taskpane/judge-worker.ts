/** Judges plans in a thread of its own, so that the pane answers meanwhile. Grids in, the outcome out in pieces, all plain data. */

import { reviewPlan, type ReviewInput } from "../domain/review";
import { piecesOf } from "./review-pieces";

addEventListener("message", ({ data }: MessageEvent<ReviewInput>) => {
  for (const piece of piecesOf(reviewPlan(data))) postMessage(piece);
});
