/** The worker's door: what the page posts goes to the desk, what the desk says goes back. */

import { Desk } from "./desk";
import type { ToWorker } from "./messages";

const desk = new Desk((message) => postMessage(message));

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => void desk.hear(data));
