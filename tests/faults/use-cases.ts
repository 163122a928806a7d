/** THE use cases that faults are tried on: what the officer does in the pane, one entry each, from what it begins with to how its success is seen. */

import { acceptFinding, takeBackAcceptance } from "../../src/app/accept-finding";
import { changeSettings } from "../../src/app/change-settings";
import { noteAsked } from "../../src/app/chase";
import { decideRating, takeBackDecision } from "../../src/app/decide-rating";
import { overrideColumn } from "../../src/app/override-column";
import { fixOfReturn, readReturns, returnedInWorkbook } from "../../src/app/read-returns";
import { rememberLayout } from "../../src/app/remember-layout";
import type { Reviewed } from "../../src/app/run-review";
import type { Session } from "../../src/app/session";
import { switchRuleOff } from "../../src/app/switch-rule";
import { trackingColumns } from "../../src/app/tracking-columns";
import { day } from "../../src/domain/calendar";
import type { Fix } from "../../src/domain/finding";
import { fixOf } from "../../src/taskpane/components/fix-of";
import type { Snapshot } from "./snapshot";

export interface UseCase {
  readonly name: string;
  /** Done once, without faults, to the tracker: the workbook in which the use case begins. */
  readonly setUp?: (session: Session) => Promise<void>;
  /** Done each time, without faults, on the opened workbook: what the officer has in the pane when it begins. */
  readonly ready?: (session: Session) => Promise<void>;
  /** What faults are tried on. True where it came to its end. */
  readonly run: (session: Session) => Promise<boolean>;
  /** How it is seen to have succeeded. */
  readonly succeeded: (now: Snapshot, before: Snapshot, session: Session) => boolean;
  /** Id of the sheet that remembers it: once it is written there, doing it again is another, and ours tell of it. */
  readonly remembers?: string;
  /** Where the officer's sheets change by it, as was shown and clicked: cells each at once, or places in several steps. */
  readonly changesTheirs?: "cells" | "in steps";
}

export const TODAY = day(2024, 10, 31);

const reviewed = (session: Session): Reviewed => {
  const now = session.now().reviewed;
  if (!now) throw new Error(`Nothing was checked: ${session.now().failure?.sentence ?? "no failure either"}`);
  return now;
};
const must = async (done: Promise<boolean>, session: Session): Promise<void> => {
  if (!(await done)) throw new Error(`The set-up failed: ${session.now().failure?.sentence ?? "silently"}`);
};
const check = (session: Session): Promise<void> => must(session.check(), session);
const pack = (session: Session): Promise<void> => must(session.buildPack(), session);
const fixesOf = (session: Session): readonly Fix[] =>
  reviewed(session).review.findings.flatMap(({ fix }) => (fix ? [fixOf(fix)] : []));
const oneRow = { sheet: "Access plan", row: 5, action: "Recruit two link workers" };
const oneDecision = {
  rating: "amber",
  reason: "One of the two is in post.",
  by: "Programme lead",
  on: TODAY,
  expires: null,
} as const;
const ONE_EXTENSION = {
  date: TODAY,
  committee: "Health Scrutiny Committee",
  minute: "12/24",
  ref: "A3",
  action: "Agree a discharge protocol",
  decision: "Extension agreed",
  until: day(2025, 9, 30),
  lead: "",
  done: "",
} as const;
const oneFinding = (session: Session) => {
  const found = reviewed(session).review.findings.find(({ rule, sheet }) => rule === "D03" && sheet === "Access plan");
  if (!found) throw new Error("There is no such finding.");
  return found;
};
const setting = (now: Snapshot, text: string): boolean => now.settings.some((each) => each.includes(text));
const isComplete = ({ ours }: Snapshot): boolean =>
  ours.length >= 6 && ours.every(({ unfinished, isEmpty }) => !unfinished && !isEmpty);
/** Days of the meetings in the Issue history, under its heading "Meeting". */
const meetingsIn = ({ ours }: Snapshot): ReadonlySet<unknown> => {
  const cells = ours.find(({ id }) => id === "history")?.cells ?? [];
  const headings = cells.findIndex((row) => row.includes("Meeting"));
  const column = cells[headings]?.indexOf("Meeting") ?? -1;
  return new Set(
    cells
      .slice(headings + 1)
      .map((row) => row[column])
      .filter((day) => day !== ""),
  );
};
const cell = ({ cells }: Snapshot, row: number, column: number): unknown =>
  cells["Access plan"]?.[row - 1]?.[column - 1];

export const USE_CASES: readonly UseCase[] = [
  {
    name: "check",
    run: (session) => session.check(),
    succeeded: (_now, _before, session) => reviewed(session).review.rows.length === 8,
  },
  {
    name: "pack, plans on two sheets combined",
    run: (session) => session.buildPack(),
    succeeded: (now) => isComplete(now) && now.ours.length > 6,
  },
  {
    name: "pack, filled anew after an edit of the plan",
    setUp: pack,
    ready: (session) =>
      must(
        session.keep((port) => decideRating(port, [oneRow], oneDecision)),
        session,
      ),
    run: (session) => session.buildPack(),
    succeeded: (now, before) => isComplete(now) && JSON.stringify(now.ours) !== JSON.stringify(before.ours),
  },
  {
    name: "issue",
    remembers: "history",
    run: (session) => session.issue("1.0"),
    succeeded: (now) => isComplete(now) && now.ours.some(({ id }) => id === "history"),
  },
  {
    name: "issue, with an issue and a decision to remember",
    remembers: "history",
    setUp: async (session) => {
      session.choose({ meeting: "2024-09-12" });
      await must(session.issue("1.0"), session);
      await must(session.recordDecision(ONE_EXTENSION), session);
    },
    run: (session) => session.issue("1.0"),
    succeeded: (now) => isComplete(now) && meetingsIn(now).size === 2,
  },
  {
    name: "verify the pack",
    setUp: pack,
    run: (session) => session.verifyPack(),
    succeeded: (_now, _before, session) => session.now().verified?.verdict === "still true",
  },
  {
    name: "look for edits by hand",
    setUp: pack,
    run: (session) => session.findHandEdits(),
    succeeded: (_now, _before, session) => session.now().handEdits?.edits.length === 0,
  },
  {
    name: "fix",
    ready: check,
    run: (session) => session.fix(fixesOf(session)),
    succeeded: (now) => cell(now, 2, 4) === "31 March 2025" && cell(now, 4, 4) === "30 June 2025",
    changesTheirs: "cells",
  },
  {
    name: "undo",
    ready: async (session) => {
      await check(session);
      await must(session.fix(fixesOf(session)), session);
    },
    run: (session) => session.takeBack(),
    succeeded: (now) => cell(now, 2, 4) === "31 st March 2025" && cell(now, 4, 4) === "31 June 2025",
    changesTheirs: "cells",
  },
  {
    name: "returns",
    ready: check,
    run: (session) => session.fix(returnsOf(session)),
    succeeded: (now) => cell(now, 3, 5) === "Sent in May." && cell(now, 6, 5) === "One has left.",
    changesTheirs: "cells",
  },
  {
    name: "highlights on",
    ready: check,
    run: (session) => session.toggleHighlights(),
    succeeded: (now) => now.highlights > 0,
    changesTheirs: "cells",
  },
  {
    name: "highlights off",
    ready: async (session) => {
      await check(session);
      await must(session.toggleHighlights(), session);
    },
    run: (session) => session.toggleHighlights(),
    succeeded: (now) => now.highlights === 0,
    changesTheirs: "cells",
  },
  {
    name: "tracking columns",
    ready: check,
    run: (session) => session.addColumns(columnsOf(session)),
    succeeded: (now) => ["Status", "Revised date", "% complete"].every((each, at) => cell(now, 1, 6 + at) === each),
    changesTheirs: "in steps",
  },
  {
    name: "settings",
    ready: check,
    run: (session) => session.keep((port) => changeSettings(port, "The grace is 7 days.", () => ({ graceDays: 7 }))),
    succeeded: (now) => setting(now, '"graceDays":7'),
  },
  {
    name: "asked an owner",
    ready: check,
    run: (session) => session.keep((port) => noteAsked(port, "Discharge lead", TODAY)),
    succeeded: (now) => setting(now, '"owner":"Discharge lead"'),
  },
  {
    name: "layout remembered",
    ready: check,
    run: (session) => session.keep((port, { review }) => rememberLayout(port, review)),
    succeeded: (now) => setting(now, '"layout":[{'),
  },
  {
    name: "column overridden",
    ready: check,
    run: (session) =>
      session.keep((port) => overrideColumn(port, { sheet: "Access plan", column: "E", heading: "Progress" }, null)),
    succeeded: (now) => setting(now, '"heading":"Progress"'),
  },
  {
    name: "rule left out",
    ready: check,
    run: (session) => session.keep((port) => switchRuleOff(port, "M01", "Measures are kept elsewhere.")),
    succeeded: (now) => setting(now, "Measures are kept elsewhere."),
  },
  {
    name: "finding accepted",
    ready: check,
    run: (session) => session.keep((port) => acceptFinding(port, oneFinding(session), "As the board wrote it.")),
    succeeded: (now) => setting(now, "As the board wrote it."),
  },
  {
    name: "acceptance taken back",
    ready: async (session) => {
      await check(session);
      const finding = oneFinding(session);
      await must(
        session.keep((port) => acceptFinding(port, finding, "As the board wrote it.")),
        session,
      );
    },
    run: (session) =>
      session.keep((port) => takeBackAcceptance(port, { rule: "D03", sheet: "Access plan", cell: "D2" })),
    succeeded: (now) => !setting(now, "As the board wrote it."),
  },
  {
    name: "rating decided",
    ready: check,
    run: (session) => session.keep((port) => decideRating(port, [oneRow], oneDecision)),
    succeeded: (now) => setting(now, "One of the two is in post."),
  },
  {
    name: "rating taken back",
    ready: (session) =>
      must(
        session.keep((port) => decideRating(port, [oneRow], oneDecision)),
        session,
      ),
    run: (session) => session.keep((port) => takeBackDecision(port, [oneRow])),
    succeeded: (now) => !setting(now, "One of the two is in post."),
  },
  {
    name: "decision of a committee recorded",
    ready: check,
    run: (session) => session.recordDecision(ONE_EXTENSION),
    succeeded: ({ ours }) => ours.some(({ cells, unfinished }) => !unfinished && cells.flat().includes("12/24")),
  },
  {
    name: "look for what PlanProof keeps",
    setUp: pack,
    run: (session) => session.findTraces(),
    succeeded: (_now, _before, session) => (session.now().traces?.sheets.length ?? 0) > 4,
  },
  {
    name: "remove PlanProof",
    setUp: async (session) => {
      await pack(session);
      await must(session.toggleHighlights(), session);
    },
    run: (session) =>
      session.removeTraces({ sheets: true, memory: true, highlights: true, names: true, settings: true }),
    succeeded: (now) => now.ours.length === 0 && now.highlights === 0 && !setting(now, "PlanProof"),
    changesTheirs: "cells",
  },
];

/** What the owner sent back, as the officer ticked it. */
function returnsOf(session: Session): readonly Fix[] {
  const now = reviewed(session);
  const { rows } = readReturns(now, returnedInWorkbook(now));
  return rows.flatMap(({ cells }) => cells.flatMap((each) => fixOfReturn(each) ?? []));
}

function columnsOf(session: Session) {
  const offered = trackingColumns(reviewed(session)).find(({ sheet }) => sheet === "Access plan");
  if (!offered) throw new Error("No columns are offered.");
  return offered.columns;
}
