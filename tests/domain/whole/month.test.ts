/** A month of the live tracker in the domain alone, no workbook and no client: returns, an issue, texts typed on the pack, decisions, the next issue, its papers and its public copy. */

import { join } from "node:path";
import { readDay, toSerial, type Day } from "../../../src/domain/calendar";
import { readAddress, type CellValue, type Grid } from "../../../src/domain/grid";
import type { KeptSheets } from "../../../src/domain/kept-sheets";
import { buildDecisions, buildSheets } from "../../../src/domain/report/build-sheets";
import { editNotes, sayEdits } from "../../../src/domain/report/by-hand/say-edits";
import { settleEdits } from "../../../src/domain/report/by-hand/settle-edits";
import type { HandEditChoices } from "../../../src/domain/report/by-hand/place-edits";
import { staleCells } from "../../../src/domain/report/by-hand/stale-cells";
import { madeNotes, readMade } from "../../../src/domain/report/checked-copy";
import { ownerSheets } from "../../../src/domain/report/owner-sheets";
import { buildPaper } from "../../../src/domain/report/paper/build-paper";
import { paperAsHtml } from "../../../src/domain/report/paper/paper-as-html";
import { paperAsText } from "../../../src/domain/report/paper/paper-as-text";
import { peopleIn, publicPack, publishedMemory, publishedReview } from "../../../src/domain/report/public-copy";
import type { ReportOptions } from "../../../src/domain/report/report-options";
import type { SheetModel } from "../../../src/domain/report/sheet-model";
import { trackerChanges } from "../../../src/domain/report/tracker-changes";
import { compareReturns } from "../../../src/domain/returns/compare-returns";
import { readCopy } from "../../../src/domain/returns/read-copy";
import { reviewPlan } from "../../../src/domain/review";
import type { Review } from "../../../src/domain/review-schema";
import { settingsSchema, type Settings } from "../../../src/domain/settings";
import { printReturns } from "../../../src/workbench/cli/print-returns";
import { SAMPLES } from "../../../src/workbench/samples";
import { goldenOf, leftOver } from "../../support/golden";
import { gridOfModel, standingOf } from "../../support/grid-of-model";
import { sheetText } from "../../support/sheet-text";
import { gridsOfSample } from "../plan/sample-grids";

const FOLDER = join(__dirname, "goldens/month");
const COMMITTEE = "Health Scrutiny Committee";
const day = (text: string): Day => readDay(text)!;
const serial = (text: string): number => toSerial(day(text));

type Typed = Readonly<Record<string, CellValue>>;

/** The plan with these cells typed over. */
function typed(grids: readonly Grid[], cells: Typed, sheet = "Action plan"): Grid[] {
  return grids.map((grid) => {
    if (grid.sheet !== sheet) return grid;
    const values = grid.values.map((row) => [...row]);
    const formats = (grid.numberFormats ?? []).map((row) => [...row]);
    const text = (grid.text ?? []).map((row) => [...row]);
    for (const [address, value] of Object.entries(cells)) {
      const { top, left } = readAddress(address)!;
      const [row, column] = [top - grid.firstRow, left - grid.firstColumn];
      values[row]![column] = value;
      text[row]![column] = String(value);
      if (typeof value === "number") formats[row]![column] = value > 40_000 ? "dd/mm/yyyy" : "0%";
    }
    return { ...grid, values, numberFormats: formats, text };
  });
}

const TRACKER = gridsOfSample(SAMPLES.map((make) => make()).find(({ file }) => file === "live-tracker.xlsx")!);
const COPIES: Readonly<Record<string, Typed>> = {
  "Digital lead.xlsx": {
    L18: "Complete",
    N18: 1,
    O18: serial("2024-10-31"),
    P18: "All 19 practices switched on.",
    R39: "Ask the trainer",
  },
  "Communications manager.xlsx": { L14: "Complete", O14: serial("2024-10-28"), P34: "Evening use at 79% (Sep-24)." },
  "Engagement manager.xlsx": { P34: "Evening use at 80% (Oct-24).", H35: serial("2025-02-28"), L35: "In progress" },
  "Head of estates.xlsx": {},
};
const ANSWERED: Typed = {
  ...COPIES["Digital lead.xlsx"],
  ...COPIES["Communications manager.xlsx"],
  ...COPIES["Engagement manager.xlsx"],
};
const NOVEMBER: Typed = {
  ...ANSWERED,
  L37: "On track",
  M37: "Green",
  I37: serial("2025-01-15"),
  P37: "Data sharing agreement signed on 14 November.",
  Q37: serial("2024-11-27"),
  L12: "Complete",
  M12: "Blue",
  O12: serial("2024-11-19"),
  I9: serial("2025-05-31"),
  L9: "At risk",
  M9: "Amber",
  B13: "Engagement",
  D22: "Protect learning time for every practice and record who attended.",
  A39: "11.4",
};

interface Step {
  readonly grids: readonly Grid[];
  readonly asAt: string;
  readonly meeting: string;
  readonly version: string;
  readonly kept: KeptSheets;
  readonly settings?: Partial<Settings>;
}

function check({ grids, asAt, meeting, kept, settings = {} }: Step): Review {
  return reviewPlan({
    grids,
    settings: settingsSchema.parse(settings),
    asAt: day(asAt),
    asAtFrom: "given",
    kept,
    committee: COMMITTEE,
    meeting: day(meeting),
  }).review;
}

function optionsFor({ meeting, version, kept, grids }: Step, review: Review): ReportOptions {
  const options: ReportOptions = {
    title: null,
    committee: COMMITTEE,
    meeting: day(meeting),
    reportOf: "Example Integrated Care Board",
    version: "0.1.0",
    draft: `Version ${version}`,
    preset: "delivery-group",
    sheetNames: { measures: "Measures (PlanProof)" },
    sourceName: "live-tracker.xlsx",
    issue: { version },
    kept,
  };
  return { ...options, made: madeNotes(review, grids, options, ["front-sheet"]) };
}

const keptOf = (models: readonly SheetModel[]): KeptSheets =>
  Object.fromEntries(
    models
      .filter(({ id }) => ["coverage-check", "briefing", "decisions", "history"].includes(id))
      .map((model) => [model.id, gridOfModel(model)]),
  );
const modelOf = (models: readonly SheetModel[], id: string): SheetModel => models.find((each) => each.id === id)!;

/** Where a cell of a sheet stands: by what its row begins with and the heading above it, as "row,column". */
function placeOf(model: SheetModel, beginning: string, heading: string): string {
  const { values, firstRow } = gridOfModel(model);
  const headings = values.findIndex((row) => row.includes(heading));
  const row = values.findIndex(
    (cells, index) => index > headings && cells.some((cell) => String(cell).startsWith(beginning)),
  );
  return `${row + firstRow},${values[headings]!.indexOf(heading) + 1}`;
}

const october: Step = {
  grids: typed(TRACKER, ANSWERED),
  asAt: "2024-10-31",
  meeting: "2024-11-14",
  version: "1.0",
  kept: {},
  settings: {
    decisions: [
      {
        sheet: "Action plan",
        row: 21,
        action: "Provide taught care navigation training through the training hub.",
        rating: "amber",
        reason: "Seven staff are still to be trained",
        by: "Head of primary care",
        on: "2024-11-01",
        expires: "2024-11-30",
      },
    ],
    accepted: [],
  } as Partial<Settings>,
};
const first = check(october);
const issued = buildSheets(first, optionsFor(october, first));

/** What the committee decided, and the answers typed on Briefing and on the coverage check. */
function decided(): KeptSheets {
  const entered = [
    { ref: "6.1", action: "Move the remaining practices", decision: "Extension agreed", until: "2025-02-28", done: "" },
    {
      ref: "8.5",
      action: "Offer skilled worker visas to trainees who qualify.",
      decision: "Closed",
      until: null,
      done: "",
    },
    {
      ref: "11.1",
      action: "Give each practice its complaints data",
      decision: "More information",
      until: "2024-12-12",
      done: "Signed on 14 November",
    },
    { ref: "1.3", action: "Support practices", decision: "Escalated", until: "2024-12-12", done: "" },
    { ref: "99", action: "An action that is not in the plan", decision: "Referred onwards", until: null, done: "" },
  ].map((each) => ({ date: "2024-11-14", committee: COMMITTEE, minute: "31", lead: "", ...each }));
  const decisions = buildDecisions(first, optionsFor(october, first), entered);
  const briefing = modelOf(issued, "briefing");
  const answered = standingOf(briefing, { [placeOf(briefing, "6.1", "Answer")]: "A second supplier is appointed." });
  return {
    ...keptOf(issued),
    decisions: gridOfModel(decisions),
    briefing: { ...gridOfModel(briefing), values: answered.values },
  };
}

const november: Step = {
  ...october,
  grids: typed(TRACKER, NOVEMBER),
  asAt: "2024-11-30",
  meeting: "2024-12-12",
  version: "2.0",
  kept: decided(),
};
const second = check(november);
const build = () => buildSheets(second, optionsFor(november, second));

/** The sheet with a row taken out and those below moved up. */
const withoutRow =
  (row: number) =>
  (grid: Grid): Grid => {
    if (grid.sheet !== "Action plan") return grid;
    const out = <T>(rows: readonly T[]): T[] => rows.filter((_, index) => index + grid.firstRow !== row);
    return {
      ...grid,
      values: out(grid.values),
      numberFormats: out(grid.numberFormats ?? []),
      text: out(grid.text ?? []),
    };
  };

/** What was typed by hand on the pack of October: over our text, in a row of its own, beside the table, and a heading. */
function typedOnThePack() {
  const exceptions = modelOf(issued, "exceptions");
  const front = modelOf(issued, "front-sheet");
  const appendix = modelOf(issued, "plan-appendix");
  const below = gridOfModel(exceptions).values.length + 2;
  return [
    standingOf(exceptions, {
      [placeOf(exceptions, "1.3", "Recovery action")]: "Ask the region for help",
      [placeOf(exceptions, "11.3", "Reason")]: "The trainer was ill",
      [`${below},1`]: "Seen by the chair on 4 November",
      "4,12": "Beside the table",
    }),
    standingOf(front, { "1,1": "Access plan: our title" }),
    standingOf(appendix, { [placeOf(appendix, "2.5", "Action")]: "Leaflet" }),
    ...issued
      .filter(({ id }) => !["exceptions", "front-sheet", "plan-appendix"].includes(id))
      .map((model) => standingOf(model)),
  ];
}

function withEdits(choices: HandEditChoices): string {
  const settled = settleEdits(
    (told) => buildSheets(second, { ...optionsFor(november, second), byHand: editNotes(told) }),
    typedOnThePack(),
    choices,
  );
  const shown = ["front-sheet", "exceptions"].map((id) => sheetText(modelOf(settled.models, id)));
  return [
    ...sayEdits(settled.placed),
    ...settled.placed.map((each) => JSON.stringify(each)),
    ...settled.untold.map(({ why }) => why),
    "",
    ...shown,
  ].join("\n");
}

const TEXTS: Readonly<Record<string, () => string>> = {
  "returns.txt": () => {
    const settings = settingsSchema.parse({});
    const copies = Object.entries(COPIES).map(([name, cells]) => readCopy(name, typed(TRACKER, cells), settings));
    const tracker = readCopy("tracker", typed(TRACKER, { P12: "Changed since they were sent." }), settings);
    const sent = readCopy("sent", TRACKER, settings);
    const isSettled = ({ row }: { row: number }): boolean => row === 6;
    return [
      printReturns(compareReturns({ tracker, copies, isSettled })),
      "WITH THE COPY THAT WAS SENT",
      printReturns(compareReturns({ tracker, copies, sent, isSettled })),
      "",
    ].join("\n");
  },
  ...Object.fromEntries(issued.map((model) => [`october.${model.id}.txt`, () => sheetText(model)])),
  ...Object.fromEntries(build().map((model) => [`november.${model.id}.txt`, () => sheetText(model)])),
  "november.changes.txt": () => `${JSON.stringify([second.changes, second.decisions], null, 1)}\n`,
  "kept-by-hand.txt": () => withEdits({ all: "keep" }),
  "merged-by-hand.txt": () => withEdits({ all: "merge" }),
  "dropped-by-hand.txt": () => withEdits({ all: "drop", each: { "exceptions!C6": "keep" } }),
  ...Object.fromEntries(
    ["scrutiny", "board"].map((kind) => [
      `november.${kind}-paper.txt`,
      () => {
        const paper = buildPaper(second, optionsFor(november, second), kind);
        return `${paperAsText(paper, { appendices: true })}\nStill to be written: ${paper.toWrite.join("; ")}.\n`;
      },
    ]),
  ),
  "november.paper-as-html.txt": () =>
    `${paperAsHtml(buildPaper(second, optionsFor(november, second), "board"), { appendices: true })}\n`,
  "november.owners.txt": () =>
    ownerSheets(second, november.grids, optionsFor(november, second))
      .map(({ owner, model }) => `${owner}\n${sheetText(model)}`)
      .join("\n"),
  "what-is-no-longer-true.txt": () => {
    const moved = { ...october, grids: typed(TRACKER, NOVEMBER).map(withoutRow(20)) };
    const now = check(moved);
    const models = buildSheets(now, optionsFor(moved, now));
    const standing = typedOnThePack();
    const values = (model: SheetModel) => gridOfModel(model).values;
    const changes = trackerChanges(values(modelOf(issued, "action-data")), values(modelOf(models, "action-data")), now);
    const edits = settleEdits(() => models, standing, { all: "keep" }).placed;
    const stale = staleCells(standing, models, edits);
    const noRecord = staleCells(
      standing.map((each) => ({ ...each, record: null })),
      models,
      [],
    );
    const made = readMade(standingOf(modelOf(issued, "notes")));
    return [
      "MADE",
      JSON.stringify({ ...made, tracker: [...(made?.tracker ?? [])] }, null, 1),
      "TRACKER",
      ...changes.map((each) => JSON.stringify(each)),
      "STALE",
      ...stale.map((each) => JSON.stringify(each)),
      "STALE WHERE THE RECORD IS GONE",
      ...noRecord.map((each) => JSON.stringify(each)),
      "",
    ].join("\n");
  },
  "november.public.txt": () => {
    const published = publishedReview(second, ["measure"]);
    const options = optionsFor(november, published);
    const pack = publicPack(
      buildSheets(published, { ...options, kept: publishedMemory(options.kept) }),
      [...peopleIn(second), "Digital lead"],
      {
        roles: { "Digital lead": "Lead for telephones" },
        fields: ["measure"],
      },
    );
    return [JSON.stringify([pack.names, pack.doubtful], null, 1), ...pack.models.map((model) => sheetText(model))].join(
      "\n",
    );
  },
};

test.each(Object.entries(TEXTS))("%s", (file, make) => {
  const text = make();
  expect(text).toBe(goldenOf(FOLDER, file, text));
});

test("no text is left over", () => {
  expect(leftOver(FOLDER, Object.keys(TEXTS))).toEqual([]);
});
