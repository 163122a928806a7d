/** What a check and a pack cost on the wire, counted by the stand-in behind Microsoft's own client. */

import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import type { Outcome } from "../../src/app/outcome";
import { runReview } from "../../src/app/run-review";
import { writeReport } from "../../src/app/write-report";
import { day } from "../../src/domain/calendar";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import type { Counts } from "../../src/host/bridge";
import { openHost } from "../support/open-host";
import { fileOf } from "./file-of-grid";
import { makeTracker } from "./make-tracker";

const SAMPLES = resolve(__dirname, "../../assets/samples");
const CHOICES = { title: null, committee: "Health Scrutiny Committee", meeting: null, version: "bench" };

export interface Traffic {
  readonly name: string;
  readonly check: Counts;
  /** Null where the workbook holds no plan to build a pack of. */
  readonly pack: { readonly sheets: number; readonly counts: Counts } | null;
}

/** Every sample workbook, and a tracker of so many actions. */
export async function measureTraffic(actions: number): Promise<Traffic[]> {
  const traffic: Traffic[] = [];
  for (const file of readdirSync(SAMPLES).filter((each) => each.endsWith(".xlsx"))) {
    traffic.push(await trafficOf(file, new Uint8Array(readFileSync(resolve(SAMPLES, file)))));
  }
  traffic.push(await trafficOf(`${actions.toLocaleString("en-GB")} actions`, fileOf(makeTracker(actions))));
  return traffic;
}

async function trafficOf(name: string, bytes: Uint8Array): Promise<Traffic> {
  const { host } = await openHost(bytes);
  const port = new OfficeWorkbook();
  const counts = (): Counts => ({ ...host.counts });
  const choices = { today: day(2024, 10, 31), asAt: day(2024, 10, 31), withoutPlan: true };
  const { review, reading } = valueOf(await runReview(port, choices));
  const check = counts();
  if (review.rows.length === 0) return { name, check, pack: null };
  host.resetCounts();
  const { sheets } = valueOf(await writeReport(port, review, reading, { ...CHOICES, preset: "delivery-group" }));
  return { name, check, pack: { sheets: sheets.length, counts: counts() } };
}

/** What the pack that most committees get costs to write, for a tracker of so many actions. */
export async function measureCouncilPack(actions: number): Promise<Counts> {
  const { host } = await openHost(fileOf(makeTracker(actions)));
  const port = new OfficeWorkbook();
  const { review, reading } = valueOf(await runReview(port, { today: day(2024, 10, 31), asAt: day(2024, 10, 31) }));
  host.resetCounts();
  valueOf(await writeReport(port, review, reading, { ...CHOICES, preset: "council-scrutiny" }));
  return { ...host.counts };
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.sentence} (${outcome.failure.detail})`);
  return outcome.value;
}
