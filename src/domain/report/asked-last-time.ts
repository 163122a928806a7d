/** What the committee asked last time and what was done: what the Decisions sheet gives the front of What has changed. */

import type { Review } from "../review-schema";
import type { ReportOptions } from "./report-options";

export interface AskedLastTime {
  /** What was asked or decided, with its date or minute. */
  readonly asked: string;
  readonly done: string;
}

/** Empty where no decision is recorded; the section is then left out. */
export function askedLastTime(_review: Review, _options: ReportOptions): readonly AskedLastTime[] {
  return [];
}
