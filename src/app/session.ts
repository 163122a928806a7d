/**
 * What is going on, for whoever shows it: the pane and the ribbon's buttons work on one session, so that a button's outcome
 * stands in the pane. The use cases, and with them the whole domain, are loaded when first used: the pane opens without them.
 */

import { readDay, type Day } from "../domain/calendar";
import type { Fix } from "../domain/finding";
import { readAddress, type CellRef } from "../domain/grid";
import type { Failure, Outcome } from "./outcome";
import type { Reviewed } from "./run-review";
import type { WorkbookPort, WrittenSheets } from "./workbook-port";
import type { PlannedSheet, ReportChoices } from "./write-report";

export interface Work {
  /** "Reading the workbook". */
  readonly doing: string;
  /** 0 to 1; null where it cannot be said. */
  readonly share: number | null;
}

export type ViewId = "check" | "status" | "pack";

/** What the officer has typed and picked; kept here so that the ribbon's buttons work by it too. Empty text: not given. */
export interface Form {
  /** "2024-10-31", or "" for today, which is said. */
  readonly asAt: string;
  readonly preset: string;
  readonly title: string;
  readonly committee: string;
  readonly meeting: string;
  readonly reportOf: string;
  readonly agendaItem: string;
  readonly marking: string;
}

export interface SessionState {
  readonly view: ViewId;
  readonly form: Form;
  readonly work: Work | null;
  readonly failure: Failure | null;
  readonly reviewed: Reviewed | null;
  /** The sheets that Build pack would write, by the last check; null before one. */
  readonly planned: readonly PlannedSheet[] | null;
  readonly written: WrittenSheets | null;
  /** What the last mending did, in a sentence. */
  readonly mended: string | null;
  /** Changes made by the last mending, to take back; empty where there are none. */
  readonly undo: readonly Fix[];
}

const NOTHING_YET: SessionState = {
  view: "check",
  form: {
    asAt: "",
    preset: "council-scrutiny",
    title: "",
    committee: "",
    meeting: "",
    reportOf: "",
    agendaItem: "",
    marking: "",
  },
  work: null,
  failure: null,
  reviewed: null,
  planned: null,
  written: null,
  mended: null,
  undo: [],
};

type Job = () => Promise<boolean>;

export class Session {
  private state = NOTHING_YET;
  private readonly listeners = new Set<() => void>();
  private lastJob: Job | null = null;

  constructor(
    private readonly port: WorkbookPort,
    private readonly today: () => Day,
    private readonly version: string,
  ) {}

  /** The state now; the same object until something changes. */
  readonly now = (): SessionState => this.state;

  /** Calls back after each change; returns how to stop it. */
  readonly watch = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly show = (view: ViewId): void => this.set({ view });

  /** Takes what was typed; the sheets planned follow. */
  readonly choose = (change: Partial<Form>): void => {
    this.set({ form: { ...this.state.form, ...change } });
    if (this.state.reviewed) void this.plan();
  };

  /** Reads, rates and judges the plan; writes nothing. True where it came to a review. */
  readonly check = (): Promise<boolean> => {
    this.show("check");
    return this.begin("Reading the workbook", () => this.review());
  };

  /** As `check`, without leaving the view that asked for it. */
  readonly checkHere = (): Promise<boolean> => this.begin("Reading the workbook", () => this.review());

  /** Checks afresh, then writes our sheets. True where they were all written. */
  readonly buildPack = (): Promise<boolean> => {
    this.set({ view: "pack" });
    return this.begin("Reading the workbook", async () => (await this.review()) && this.write());
  };

  /** Makes changes that were shown and clicked, then checks again. */
  readonly fix = (fixes: readonly Fix[]): Promise<boolean> =>
    this.begin("Mending", async () => {
      const { applyFixes } = await import("./apply-fixes");
      const outcome = await applyFixes(this.port, fixes);
      const made = this.take(outcome, ({ applied, sentence }) => ({
        mended: sentence,
        undo: applied.map(({ cell, old, new: now }) => ({ cell, old: now, new: old })),
      }));
      return made && this.review();
    });

  /** Takes back the last mending, where its cells still hold what it wrote, and checks again. */
  readonly takeBack = (): Promise<boolean> => this.fix(this.state.undo);

  /** Shows a cell to the officer: "C17", or the first cell of "C17:D20". */
  readonly select = async (sheet: string, address: string): Promise<void> => {
    const area = readAddress(address);
    const cell: CellRef = { sheet, row: area?.top ?? 1, column: area?.left ?? 1 };
    this.lastJob = async () => this.take(await this.port.select(cell), () => ({ failure: null }));
    await this.lastJob();
  };

  /** Does again what failed. */
  readonly retry = (): Promise<boolean> => (this.lastJob ? this.lastJob() : Promise.resolve(false));

  /** Takes the message of a failure away. */
  readonly dismiss = (): void => this.set({ failure: null });

  private async review(): Promise<boolean> {
    const { runReview } = await import("./run-review");
    const asAt = readDay(this.state.form.asAt);
    const outcome = await runReview(this.port, { today: this.today(), ...(asAt ? { asAt } : {}) });
    const reviewed = this.take(outcome, (value) => ({ reviewed: value, written: null }));
    if (reviewed) await this.plan();
    return reviewed;
  }

  private async plan(): Promise<void> {
    const { plannedSheets } = await import("./write-report");
    const { reviewed } = this.state;
    if (reviewed) this.set({ planned: plannedSheets(reviewed.review, reviewed.reading, this.choices()) });
  }

  private async write(): Promise<boolean> {
    const { writeReport } = await import("./write-report");
    const { reviewed } = this.state;
    if (!reviewed) return false;
    this.set({ work: { doing: "Writing the pack", share: null } });
    const outcome = await writeReport(this.port, reviewed.review, reviewed.reading, this.choices(), (done, of, sheet) =>
      this.set({ work: { doing: `Writing ${sheet}`, share: of > 0 ? done / of : null } }),
    );
    return this.take(outcome, (written) => ({ written }));
  }

  private choices(): ReportChoices {
    const { form } = this.state;
    const given = (text: string): string | null => text.trim() || null;
    return {
      title: given(form.title),
      committee: given(form.committee),
      meeting: readDay(form.meeting) ?? null,
      preset: form.preset,
      reportOf: given(form.reportOf),
      agendaItem: given(form.agendaItem),
      marking: given(form.marking),
      version: this.version,
    };
  }

  /** One job at a time; a second click while one runs does nothing. A mistake of ours is shown, and thrown on to be seen. */
  private begin(doing: string, work: Job): Promise<boolean> {
    const job: Job = async () => {
      if (this.state.work) return false;
      this.lastJob = job;
      this.set({ work: { doing, share: null }, failure: null, mended: null });
      try {
        return await work();
      } catch (error) {
        this.set({ failure: ourMistake(error) });
        throw error;
      } finally {
        this.set({ work: null });
      }
    };
    return job();
  }

  private take<T>(outcome: Outcome<T>, change: (value: T) => Partial<SessionState>): boolean {
    if (outcome.ok) this.set(change(outcome.value));
    else this.set({ failure: outcome.failure });
    return outcome.ok;
  }

  private set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** No words of the error itself: they may quote the plan. */
function ourMistake(error: unknown): Failure {
  return {
    kind: "rule-broken",
    sentence:
      "PlanProof made a mistake of its own and stopped. The plan is not at fault. Check the plan again; if it happens again, please report what you clicked.",
    detail: error instanceof Error ? error.name : "unknown",
    retry: true,
  };
}
