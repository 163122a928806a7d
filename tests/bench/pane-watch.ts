/** What the benchmark adds to the pane's page: the stand-in's wire, and marks of when what was under way, so that Excel's share can be told from ours. */

/** Times in milliseconds of the page's clock. */
export interface Marks {
  /** Requests to the stand-in, from the sending to the answer's coming; it stands in for Excel, and its time is not ours. */
  wire: { sent: number; came: number }[];
  /** Plans given to a worker, and their outcomes. */
  judged: { given: number; came: number }[];
}

/** Runs in the page before anything else: no name of this module may be used in it. `path` is where the stand-in answers. */
export function watchPane(path: string): void {
  const marks: Marks = { wire: [], judged: [] };
  const toHost = async (text: string): Promise<string> => {
    const mark = { sent: performance.now(), came: 0 };
    marks.wire.push(mark);
    const answer = await fetch(path, { method: "POST", body: text });
    const said = await answer.text();
    mark.came = performance.now();
    return said;
  };
  class MarkedWorker extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      // The outcome comes in pieces: judging ends with the first.
      this.addEventListener("message", () => {
        const mark = marks.judged.find(({ came }) => came === 0);
        if (mark) mark.came = performance.now();
      });
    }
    override postMessage(message: unknown): void {
      marks.judged.push({ given: performance.now(), came: 0 });
      super.postMessage(message);
    }
  }
  Object.assign(window, { marks, toHost, Worker: MarkedWorker });
}

/** Where a check's time went, in milliseconds. */
export interface Parts {
  /** From the click to the frame after the first findings stand in the list. */
  readonly findings: number;
  /** From the click until nothing is under way any more. */
  readonly done: number;
  /** Our code loading before Excel is asked for anything. */
  readonly before: number;
  /** Excel, which the stand-in stands in for. */
  readonly excel: number;
  /** Microsoft's library and our reading of what it brings. */
  readonly reading: number;
  /** The worker: handing the grids over, its start where it is not running, judging. */
  readonly judging: number;
  /** Taking the outcome and showing it. */
  readonly showing: number;
}

/** Runs in the page: clicks Check plan, and follows it to its end. */
export async function checkAndTime(): Promise<Parts> {
  const { marks } = window as unknown as { marks: Marks };
  marks.wire.length = 0;
  marks.judged.length = 0;
  const button = [...document.querySelectorAll("button")].find((each) => each.textContent?.trim() === "Check plan");
  if (!button) throw new Error("There is no button to check with.");
  const list = (): Element | null => document.querySelector("[aria-label=Findings] li");
  const bar = (): Element | null => document.querySelector("[role=progressbar]");
  const before = list();
  const begun = performance.now();
  button.click();
  const frame = (): Promise<number> =>
    new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  let findings = 0;
  let hasBegun = false;
  for (;;) {
    const now = await frame();
    const isWorking = bar() !== null;
    hasBegun ||= isWorking;
    const judged = marks.judged.at(-1)?.came ?? 0;
    // Findings of the check before stay in view until those of this one take their place, which is after its outcome came.
    if (findings === 0 && list() !== null && (before === null || judged > 0)) findings = (await frame()) - begun;
    if (hasBegun && !isWorking && findings > 0) {
      const [judge] = marks.judged;
      const given = judge?.given ?? begun + findings;
      const wire = marks.wire.filter(({ sent }) => sent < given);
      let until = 0;
      let excel = 0;
      // Two that were under way at once count once.
      for (const { sent, came } of wire) {
        const end = Math.min(came || given, given);
        excel += Math.max(0, end - Math.max(sent, until));
        until = Math.max(until, end);
      }
      const first = (wire[0]?.sent ?? begun) - begun;
      const judging = judge ? judge.came - judge.given : 0;
      return {
        findings,
        done: now - begun,
        before: first,
        excel,
        reading: given - begun - first - excel,
        judging,
        showing: begun + findings - given - judging,
      };
    }
  }
}
