/** THE list of sample workbooks. */

import type { Sample } from "./sample";
import { stocktonSample } from "./stockton";

export const SAMPLES: readonly (() => Sample)[] = [stocktonSample];
