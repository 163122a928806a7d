/** The use case "Combine": plans of many workbooks, each reviewed as it is laid out, and the pack across them written into a new workbook. */

import type { Day } from "../domain/calendar";
import { combineParts, settingsForAll } from "../domain/combine/combine-parts";
import { partOf, type PlanPart, type PlanRead } from "../domain/combine/plan-part";
import { COMBINED_PRESET } from "../domain/report/presets";
import { plural } from "../domain/report/words";
import type { Combined, Review } from "../domain/review-schema";
import { settingsSchema, type Settings } from "../domain/settings";
import { failed, type Outcome } from "./outcome";
import { runReview, type Judge } from "./run-review";
import type { WorkbookPort } from "./workbook-port";
import { writeReport, type WrittenReport } from "./write-report";

export interface CombiningChoices {
  readonly asAt: Day;
  readonly asAtFrom: Review["asAtFrom"];
  readonly today: Day;
  /** For all plans; those that decide a rating are one for all, whatever each workbook keeps. */
  readonly settings: Partial<Settings>;
  /** Judges the plans elsewhere; here unless it is given. */
  readonly judge?: Judge;
}

/** What is kept while plans are read: the parts, and never a workbook. */
export class PlansToCombine {
  readonly parts: PlanPart[] = [];
  readonly leftOut: Combined["leftOut"] = [];

  constructor(private readonly choices: CombiningChoices) {}

  /** Reviews the next workbook. One that cannot be read is left out with its reason, and is no reason to leave the others unread. */
  async add(file: string, port: Pick<WorkbookPort, "read">): Promise<Outcome<PlanPart>> {
    const read = await this.reviewOf(file, port);
    if (!read.ok) {
      this.leaveOut(file, read.failure.sentence);
      return read;
    }
    const part = partOf(
      read.value,
      this.parts.map(({ plan }) => plan),
    );
    this.parts.push(part);
    return { ok: true, value: part };
  }

  leaveOut(file: string, why: string): void {
    this.leftOut.push({ file, why });
  }

  private async reviewOf(file: string, port: Pick<WorkbookPort, "read">): Promise<Outcome<PlanRead>> {
    const { asAt, today, settings, judge } = this.choices;
    const outcome = await runReview(port, {
      asAt,
      today,
      settings: settingsForAll(settings),
      ...(judge ? { judge } : {}),
    });
    if (!outcome.ok) return outcome;
    const { review, remarks } = outcome.value;
    if (review.rows.length === 0)
      return failed({
        kind: "no-plan",
        sentence: "It holds figures and no actions, so there is nothing to combine.",
        detail: file,
        retry: false,
      });
    return { ok: true, value: { file, review, remarks } };
  }

  /** All plans as one review. */
  review(): Review {
    const { asAt, asAtFrom } = this.choices;
    return combineParts(this.parts, this.leftOut, { asAt, asAtFrom, settings: this.settings });
  }

  get settings(): Settings {
    return settingsSchema.parse(settingsForAll(this.choices.settings));
  }

  /** Writes the pack across the plans into the workbook behind the port, which holds no plan of its own. */
  write(port: WorkbookPort, review: Review, version: string): Promise<Outcome<WrittenReport>> {
    const plans = this.parts.length;
    const reading = { grids: [], ours: [], settings: null };
    return writeReport(port, review, reading, {
      title: plural(plans, "plan"),
      committee: null,
      meeting: null,
      preset: COMBINED_PRESET.id,
      sourceName: plural(plans, "workbook"),
      settings: this.settings,
      version,
    });
  }
}
