/**
 * What is going on, for whoever shows it: the pane and the ribbon's buttons work on one session, so that a button's outcome
 * stands in the pane. Jobs are in `session/`; the use cases, and with them the whole domain, are loaded when first used.
 */

import type { Day } from "../domain/calendar";
import type { Fix } from "../domain/finding";
import { readAddress, type CellRef } from "../domain/grid";
import type { HandEditChoices } from "../domain/report/by-hand/place-edits";
import type { NewDecision } from "../domain/report/decision-lines";
import { Bench, type Job } from "./session/bench";
import { review, tryDays, useCases } from "./session/check-jobs";
import { askShared, findHandEdits, issuePack, planSheets, verify, warnOfOthers, writePack } from "./session/pack-jobs";
import { keep, record, type Keeping } from "./session/settings-jobs";
import {
  addColumns,
  findTraces,
  hideHighlights,
  makeTracker,
  mend,
  removeTraces,
  selfCheck,
  showHighlights,
} from "./session/sheet-jobs";
import type { Form, SessionState, ViewId } from "./session/state";
import type { Tools } from "./session/tools";
import type { Judge } from "./run-review";
import type { Outcome } from "./outcome";
import type { ReturnedSheets } from "./read-returns";
import type { NewColumn, TracesToRemove, WorkbookPort } from "./workbook-port";

/** Reads the sheets of a file beside the open workbook, which stays as it is. */
export type ReadCopy = (name: string, bytes: ArrayBuffer) => Promise<Outcome<ReturnedSheets>>;

export type { Form, SessionState, Trial, ViewId, Work } from "./session/state";
export type { Keeping } from "./session/settings-jobs";
export type { NewDecision };

/** What of the form decides on the sheets that a pack has. */
const PLANNED_BY: readonly (keyof Form)[] = ["preset", "committee", "meeting"];

/** Nobody types so slowly, and nobody minds waiting so long. */
const PAUSE_MS = 400;

export class Session {
  private planning: ReturnType<typeof setTimeout> | undefined;
  private readonly bench = new Bench();
  private readonly tools: Tools;

  /** `judge`: judges a plan elsewhere than in the pane's own thread. `readCopy`: absent where files cannot be read beside the workbook. */
  constructor(
    port: WorkbookPort,
    today: () => Day,
    version: string,
    judge?: Judge,
    readonly readCopy?: ReadCopy,
  ) {
    this.tools = { port, today, version, ...(judge ? { judge } : {}) };
    port.attend?.({ waits: (why) => this.bench.set({ waiting: why }), ticket: this.bench.ticket });
  }

  /** PlanProof's own. */
  get version(): string {
    return this.tools.version;
  }

  /** What day it is, for what is kept with its day. */
  readonly today = (): Day => this.tools.today();

  /** The state now; the same object until something changes. */
  readonly now = (): SessionState => this.bench.now();

  /** Calls back after each change; returns how to stop it. */
  readonly watch = (listener: () => void): (() => void) => this.bench.watch(listener);

  readonly show = (view: ViewId): void => {
    this.bench.set({ view });
    if (view === "pack" && !this.now().planned) this.plan();
  };

  /**
   * Takes what was typed; the sheets planned follow where it decides on them, once typing has paused, for planning a long plan takes
   * longer than a key.
   */
  readonly choose = (change: Partial<Form>): void => {
    this.bench.set({ form: { ...this.now().form, ...change } });
    if (!this.now().reviewed || !PLANNED_BY.some((id) => id in change)) return;
    clearTimeout(this.planning);
    this.planning = setTimeout(() => {
      if (this.now().view === "pack") this.plan();
      else this.bench.set({ planned: null });
    }, PAUSE_MS);
  };

  /** Loads what the first check needs, in a moment when nothing else is going on. */
  readonly getReady = async (): Promise<void> => {
    await useCases();
  };

  /** Reads, rates and judges the plan; writes nothing. True where it came to a review. */
  readonly check = (): Promise<boolean> => {
    this.show("check");
    return this.checkHere();
  };

  /** As `check`, without leaving the view that asked for it. */
  readonly checkHere = (): Promise<boolean> =>
    this.bench.begin("Reading the workbook", async (job) => {
      const checked = await review(job, this.tools);
      if (checked) await askShared(job, this.tools);
      return checked;
    });

  /** Checks afresh, then writes our sheets; where others have the workbook open, says so first, once. True where all were written. */
  readonly buildPack = (): Promise<boolean> => this.writing((job) => writePack(job, this.tools));

  /** As `buildPack`, as a version for the committee and the meeting that were typed: the workbook remembers what it said. */
  readonly issue = (version: string): Promise<boolean> => this.writing((job) => issuePack(job, this.tools, version));

  /** Checks afresh, then looks for what was typed on our sheets; writes nothing. */
  readonly findHandEdits = (): Promise<boolean> =>
    this.bench.begin("Reading the workbook", async (job) =>
      (await review(job, this.tools)) ? findHandEdits(job, this.tools) : false,
    );

  /** Says what building the pack does with what was typed on our sheets. */
  readonly chooseHandEdits = (handEditChoices: HandEditChoices): void => {
    this.bench.set({ handEditChoices });
  };

  /** Tells whether the pack in the workbook is still true; writes nothing. */
  readonly verifyPack = (): Promise<boolean> =>
    this.bench.begin("Verifying the pack", (job) => verify(job, this.tools));

  /** Makes changes that were shown and clicked, then checks again. */
  readonly fix = (fixes: readonly Fix[]): Promise<boolean> =>
    this.bench.begin("Mending", (job) => mend(job, this.tools, fixes));

  /** Takes back the last mending, where its cells still hold what it wrote, and checks again. */
  readonly takeBack = (): Promise<boolean> => this.fix(this.now().undo);

  /** Shows a cell to the officer: "C17", or the first cell of "C17:D20". */
  readonly select = async (sheet: string, address: string): Promise<void> => {
    const area = readAddress(address);
    const cell: CellRef = { sheet, row: area?.top ?? 1, column: area?.left ?? 1 };
    await this.bench.beside(async (job) => job.take(await this.tools.port.select(cell), () => ({ failure: null })));
  };

  /** Rates the plan as at other days, beside the day it was rated by. */
  readonly tryDays = (days: readonly { readonly day: string; readonly called: string }[]): Promise<boolean> =>
    this.bench.begin("Rating as at other days", (job) => tryDays(job, this.tools, days));

  /** Keeps something in the workbook by a use case, and checks again. */
  readonly keep = (keeping: Keeping): Promise<boolean> =>
    this.bench.begin("Saving in the workbook", (job) => keep(job, this.tools, keeping));

  /** Writes what a committee decided on the Decisions sheet, and checks again. */
  readonly recordDecision = (decision: NewDecision): Promise<boolean> =>
    this.bench.begin("Recording the decision", (job) => record(job, this.tools, decision));

  /** Off where they are on; else checks first, for rows may have moved since, and a colour on the wrong cell is a false alarm. */
  readonly toggleHighlights = (): Promise<boolean> =>
    this.bench.begin("Highlighting", async (job) => {
      if (this.now().highlighted !== null) return hideHighlights(job, this.tools);
      if (!(await review(job, this.tools))) return false;
      return showHighlights(job, this.tools);
    });

  readonly addColumns = (columns: readonly NewColumn[]): Promise<boolean> =>
    this.bench.begin("Adding the columns", (job) => addColumns(job, this.tools, columns));

  /** Adds an empty tracker to the workbook, on sheets of the officer's own, and shows it. */
  readonly makeTracker = (title: string): Promise<boolean> =>
    this.bench.begin("Making an empty tracker", (job) => makeTracker(job, this.tools, title));

  /** For testers: does everything that PlanProof does on a scratch sheet of its own, and tells what this Excel does otherwise. */
  readonly selfCheck = (): Promise<boolean> =>
    this.bench.begin("Trying this Excel", (job) => selfCheck(job, this.tools));

  /** Looks for what PlanProof keeps in this workbook. */
  readonly findTraces = (): Promise<boolean> =>
    this.bench.begin("Looking for what PlanProof keeps here", (job) => findTraces(job, this.tools));

  /** Takes what was ticked out of the workbook. */
  readonly removeTraces = (which: TracesToRemove): Promise<boolean> =>
    this.bench.begin("Taking PlanProof's things out", (job) => removeTraces(job, this.tools, which));

  /** Does again what failed. */
  readonly retry = (): Promise<boolean> => this.bench.retry();

  /** Stops what is being done. */
  readonly stop = (): void => this.bench.stop();

  /** Nobody needs it any more: stops what is being done and what would follow; settles once nothing runs. */
  readonly close = (): Promise<void> => {
    clearTimeout(this.planning);
    this.stop();
    return this.bench.settled();
  };

  /** Takes the message of a failure, or of what was done, away. */
  readonly dismiss = (): void => {
    this.bench.set({ failure: null, said: null });
  };

  /** Plans the sheets, which only Pack shows. */
  private plan(): void {
    if (this.now().reviewed) void this.bench.beside((job) => planSheets(job, this.tools));
  }

  private writing(write: (job: Job) => Promise<boolean>): Promise<boolean> {
    this.show("pack");
    return this.bench.begin("Reading the workbook", async (job) => {
      const knew = job.now().shared;
      if (!(await review(job, this.tools))) return false;
      await askShared(job, this.tools);
      return job.now().shared && !knew ? warnOfOthers(job) : write(job);
    });
  }
}
