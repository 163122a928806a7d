/** Every button of the ribbon completes on every path: done, refused, broken, and with a pane that will not show. */

import { Session } from "../../src/app/session";
import { registerButtons, type RibbonHost } from "../../src/commands/ribbon";
import { day } from "../../src/domain/calendar";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { sampleBytes } from "../support/sample-bytes";
import { openHost } from "../support/open-host";
import { portOf } from "../support/port-of";

jest.setTimeout(30_000);

type Run = Parameters<RibbonHost["associate"]>[1];

/** What was reported by the buttons clicked since the test began. */
const reported: unknown[] = [];
beforeEach(() => {
  reported.length = 0;
});

/** Clicks a button as Excel does; gives how often it completed. */
async function click(name: string, session: Session, showPane = () => Promise.resolve()): Promise<number> {
  const buttons = new Map<string, Run>();
  registerButtons(
    { associate: (button, run) => buttons.set(button, run), showPane, report: (error) => reported.push(error) },
    session,
  );
  let completed = 0;
  await new Promise<void>((resolve) => {
    buttons.get(name)?.({
      completed: () => {
        completed += 1;
        setTimeout(resolve, 0);
      },
    });
  });
  return completed;
}

const today = () => day(2024, 10, 31);

async function onTheSample(): Promise<{
  session: Session;
  host: Awaited<ReturnType<typeof openHost>>["host"];
  names: () => string[];
  /** Conditional formats on the sheets. */
  count: () => number;
}> {
  const { host, book } = await openHost(sampleBytes("live-tracker.xlsx"));
  return {
    host,
    session: new Session(new OfficeWorkbook({ attempts: 1 }), today, "0.1.0"),
    names: () => book.sheets().map(({ name }) => name),
    count: () => book.sheets().flatMap((sheet) => sheet.conditionalFormats()).length,
  };
}

test("Check plan checks, shows the outcome in the pane's first view, and completes", async () => {
  const { session, names } = await onTheSample();
  session.show("pack");
  expect(await click("checkPlan", session)).toBe(1);
  expect(session.now().view).toBe("check");
  expect(session.now().reviewed?.review.counts.lines).toBe(34);
  expect(names()).toEqual(["Action plan", "Measures"]);
});

test("Highlights colours the cells, and takes the colours off again, and completes", async () => {
  const { session, count } = await onTheSample();
  expect(await click("toggleHighlights", session)).toBe(1);
  expect(session.now().highlighted).toBeGreaterThan(5);
  expect(count()).toBeGreaterThan(5);
  expect(await click("toggleHighlights", session)).toBe(1);
  expect(session.now().highlighted).toBeNull();
  expect(count()).toBe(0);
});

test("Build pack writes the sheets by what was chosen in the pane, and completes", async () => {
  const { session, names } = await onTheSample();
  session.choose({ preset: "board", committee: "Integrated Care Board" });
  expect(await click("buildPack", session)).toBe(1);
  expect(session.now().view).toBe("pack");
  expect(names()).toEqual(expect.arrayContaining(["Front sheet", "Exceptions", "Action plan"]));
  expect(names()).not.toContain("Plan appendix");
});

test.each(["checkPlan", "buildPack", "toggleHighlights"])(
  "%s completes where Excel refuses, and the sentence stands in the pane",
  async (name) => {
    const { session, host } = await onTheSample();
    host.injectFault({ request: 1, code: "InvalidOperationInCellEditMode" });
    expect(await click(name, session)).toBe(1);
    expect(session.now().failure?.kind).toBe("busy");
    expect(session.now().work).toBeNull();
  },
);

describe("a mistake of ours", () => {
  test.each(["checkPlan", "buildPack"])(
    "%s completes where the job throws; it is shown, and reported",
    async (name) => {
      const broken = new Error("broken on purpose");
      const port = { ...portOf({}), read: () => Promise.reject(broken) };
      const session = new Session(port, today, "0.1.0");
      expect(await click(name, session)).toBe(1);
      expect(session.now().failure?.sentence).toMatch(/mistake of its own/);
      expect(session.now().failure?.detail).not.toContain("on purpose");
      expect(reported).toEqual([broken]);
    },
  );

  test("a button completes and does its job where the pane cannot be shown", async () => {
    const { session } = await onTheSample();
    const refused = new Error("no pane");
    const throwing = (): Promise<void> => {
      throw refused;
    };
    expect(await click("checkPlan", session, throwing)).toBe(1);
    expect(session.now().reviewed?.review.counts.lines).toBe(34);
    expect(reported).toEqual([refused]);
  });
});

test("a second click while one is at work does nothing, and completes", async () => {
  const { session } = await onTheSample();
  const both = await Promise.all([click("checkPlan", session), click("checkPlan", session)]);
  expect(both).toEqual([1, 1]);
  expect(session.now().failure).toBeNull();
});
