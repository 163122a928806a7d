/** The schema of a plan's row: from the list of columns, by the workbook's settings, in each of its forms. */

import { z } from "zod";

import { COLUMNS } from "../../../src/domain/plan/columns";
import { matchHeading } from "../../../src/domain/plan/match-heading";
import {
  describePlan,
  measureColumns,
  measureRowSchema,
  planColumns,
  planRowSchema,
} from "../../../src/domain/plan/plan-schema";
import { tableSchema } from "../../../src/domain/plan/schema-frictionless";
import { STATUS_CHOICES } from "../../../src/domain/plan/schema-words";
import { DEFAULT_SETTINGS, settingsSchema } from "../../../src/domain/settings";
import { ratingWord, statusMeaning } from "../../../src/domain/status/status-words";

const USUAL = DEFAULT_SETTINGS;
const OURS = settingsSchema.parse({
  plan: {
    required: ["action", "due", "priority"],
    owners: ["ICB", "Digital lead"],
    ratings: ["Red", "Amber", "Green"],
  },
  statusWords: { "Ambling along": "in progress" },
});
const ACTION = { action: "Write to all practices", owner: ["Digital lead"], due: "2025-03-31" };

describe("a row", () => {
  const passes = (row: object, settings = USUAL): boolean => planRowSchema(settings).safeParse(row).success;

  test.each([
    ["what every action needs, and no more", ACTION, true],
    ["a blank where a blank may be", { ...ACTION, revised: null }, true],
    ["no action", { ...ACTION, action: null }, false],
    ["an action of nothing but spaces", { ...ACTION, action: "  " }, false],
    ["no owner", { ...ACTION, owner: [] }, false],
    ["no due date", { action: "Write", owner: ["ICB"] }, false],
    ["a day in words", { ...ACTION, due: "March 2025" }, false],
    ["a day before 2000", { ...ACTION, due: "1925-03-31" }, false],
    ["a thirteenth month", { ...ACTION, due: "2025-13-01" }, false],
    ["a share", { ...ACTION, percent: 0.75 }, true],
    ["a share over the whole", { ...ACTION, percent: 75 }, false],
    ["a status of the list", { ...ACTION, status: "On track" }, true],
    ["a status of no list", { ...ACTION, status: "Ambling along" }, false],
    ["a rating of the list", { ...ACTION, declared: "Amber" }, true],
    ["a column that no plan has", { ...ACTION, colour: "Amber" }, false],
  ])("with %s", (_what, row, good) => expect(passes(row)).toBe(good));

  test("keeps to this workbook's own settings", () => {
    const row = { action: "Write to all practices", due: "2025-03-31", priority: "High" };
    expect(passes(row, OURS)).toBe(true);
    expect(passes({ ...row, priority: null }, OURS)).toBe(false);
    expect(passes({ ...row, owner: ["ICB", "Digital lead"] }, OURS)).toBe(true);
    expect(passes({ ...row, owner: ["Somebody else"] }, OURS)).toBe(false);
    expect(passes({ ...row, declared: "Blue" }, OURS)).toBe(false);
    expect(passes({ ...row, status: "Ambling along" }, OURS)).toBe(true);
  });

  test("of a table of measures has its name, a figure now and one to reach", () => {
    const schema = measureRowSchema(USUAL);
    expect(schema.safeParse({ measure: "Practices live", actual: 17, target: 19, polarity: "Higher" }).success).toBe(
      true,
    );
    expect(schema.safeParse({ measure: "Practices live", actual: "17", target: 19 }).success).toBe(false);
  });
});

test("every column of the list stands in one of the two schemas, under a heading that is recognised without a doubt", () => {
  const columns = [...planColumns(USUAL), ...measureColumns(USUAL)];
  expect(new Set(columns.map(({ field }) => field))).toEqual(new Set(COLUMNS.map(({ field }) => field)));
  expect(columns.map(({ heading }) => matchHeading(heading))).toEqual(columns.map(({ field }) => ({ field, sure: 1 })));
});

test("every word of the lists for status and rating reads back as what it stands for", () => {
  for (const [meaning, word] of Object.entries(STATUS_CHOICES)) expect(statusMeaning(word, USUAL)).toBe(meaning);
  for (const word of USUAL.plan.ratings) expect(ratingWord(word)).toBe(word.toLowerCase());
});

test("as JSON Schema it takes and refuses the same rows", () => {
  const json = z.toJSONSchema(planRowSchema(USUAL));
  expect(json.required).toEqual(["action", "owner", "due"]);
  expect(json.properties?.["due"]).toMatchObject({ type: "string", format: "date", title: "Due date" });
  const back = z.fromJSONSchema(json);
  for (const [row, good] of [
    [ACTION, true],
    [{ ...ACTION, percent: 0.4, status: "Complete", revised: null }, true],
    [{ ...ACTION, due: "soon" }, false],
    [{ ...ACTION, status: "Ambling along" }, false],
    [{ ...ACTION, owner: "ICB" }, false],
  ] as const)
    expect(back.safeParse(row).success).toBe(good);
});

test("as a Frictionless Table Schema it has a field a heading, each once, with its constraints", () => {
  const schema = tableSchema(planColumns(OURS));
  expect(schema.$schema).toBe("https://datapackage.org/profiles/2.0/tableschema.json");
  const field = (name: string) => schema.fields.find((each) => each.name === name);
  expect(new Set(schema.fields.map(({ name }) => name)).size).toBe(schema.fields.length);
  expect(field("Due date")).toMatchObject({ type: "date", constraints: { required: true, minimum: "2000-01-01" } });
  expect(field("% complete")).toMatchObject({
    type: "number",
    constraints: { required: false, minimum: 0, maximum: 1 },
  });
  expect(field("Owner")?.constraints).toEqual({ required: false, enum: ["ICB", "Digital lead"] });
  expect(field("RAG rating")?.constraints.enum).toEqual(["Red", "Amber", "Green"]);
  expect(field("Success measure")).toMatchObject({ type: "string", constraints: { required: false } });
});

test("in words it is a line a column, and says what is needed", () => {
  const lines = describePlan(OURS);
  expect(lines).toHaveLength(23);
  expect(lines).toContain("Priority (needed): How much it matters. One of: High, Medium, Low.");
  expect(lines).toContain(
    "RAG rating: Your own rating. PlanProof works out its own from dates and status, and shows where the two differ. One of: Red, Amber, Green.",
  );
  expect(lines.filter((line) => line.includes("(needed)"))).toHaveLength(3);
});

test("settings that name no such field are refused", () => {
  expect(settingsSchema.safeParse({ plan: { required: ["colour"] } }).success).toBe(false);
  expect(settingsSchema.parse({ plan: { owners: ["ICB"] } }).plan).toEqual({ ...USUAL.plan, owners: ["ICB"] });
});
