/** Building the pack: which names the sheets go by, and what goes into the document's properties. */

import { runReview } from "../../src/app/run-review";
import { writeReport } from "../../src/app/write-report";
import type { WorkbookReading } from "../../src/app/workbook-port";
import { day } from "../../src/domain/calendar";
import { gridOf } from "../support/grid-of";
import { portOf } from "../support/port-of";

const PLAN = gridOf(
  "Action plan",
  "A1",
  `Action | Owner | Due date | Status
   Write to practices | Programme lead | 31 March 2025 | Complete
   Agree a protocol | Programme lead | 30 June 2027 | In progress`,
);
const CHOICES = { title: null, committee: null, meeting: null, preset: "council-scrutiny", version: "0.1.0" };

async function written(reading: Partial<WorkbookReading>, choices = {}) {
  const port = portOf({ grids: [PLAN], ...reading });
  const checked = await runReview(port, { today: day(2026, 11, 22), asAt: day(2026, 9, 30) });
  if (!checked.ok) throw new Error(checked.failure.sentence);
  const outcome = await writeReport(port, checked.value.review, checked.value.reading, { ...CHOICES, ...choices });
  if (!outcome.ok) throw new Error(outcome.failure.sentence);
  return port.written[0]!;
}

const namesOf = ({ models }: Awaited<ReturnType<typeof written>>) =>
  Object.fromEntries(models.map(({ id, name }) => [id, name]));

test("sheets go by their own names where these are free", async () => {
  expect(namesOf(await written({}))).toMatchObject({ "front-sheet": "Front sheet", "action-data": "Action data" });
});

test("a name the officer uses is stepped aside from, and formulas follow", async () => {
  const pack = await written({ tabs: ["Action plan", "ACTION DATA"] });
  expect(namesOf(pack)).toMatchObject({ "action-data": "Action data (PlanProof)" });
  const formulas = pack.models.flatMap(({ blocks }) =>
    blocks.flatMap(({ cells }) =>
      cells.flat().flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : [])),
    ),
  );
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas.filter((formula) => formula.includes("'Action data'!"))).toEqual([]);
});

test("our sheets keep the names they have now", async () => {
  const ours = [{ id: "checks", name: "Findings for the lead" }];
  expect(namesOf(await written({ ours }))).toMatchObject({ checks: "Findings for the lead" });
});

test("title and author of the document", async () => {
  const { details } = await written({}, { title: "Discharge action plan", reportOf: "Example ICB" });
  expect(details).toEqual({ title: "Discharge action plan", author: "Example ICB" });
  expect((await written({ settings: { reportingBody: "Example Council" } })).details.author).toBe("Example Council");
});
