/** Judges plans in a thread of its own, so that the pane answers meanwhile. Grids in, outcome out, both plain data. */

import { reviewPlan, type ReviewInput } from "../domain/review";
import { answerOf } from "./judge-elsewhere";

addEventListener("message", ({ data }: MessageEvent<ReviewInput>) => postMessage(answerOf(reviewPlan(data))));
