/** What jobs work with. */

import type { Day } from "../../domain/calendar";
import type { Judge } from "../run-review";
import type { WorkbookPort } from "../workbook-port";

export interface Tools {
  readonly port: WorkbookPort;
  readonly today: () => Day;
  readonly version: string;
  /** Judges a plan elsewhere than in the pane's own thread; absent where it is judged here. */
  readonly judge?: Judge;
}
