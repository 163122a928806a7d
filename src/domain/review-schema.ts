/** What checking ends in: plain data, versioned; what `check --json` prints, what cases expect and what sheets are built from. */

import "./zod-without-eval";
import * as z from "zod";

import { BASES, POSITIONS, RATINGS } from "./ratings";

export { BASES, POSITIONS, RATINGS };
export type { Basis, Position, Rating } from "./ratings";

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe("A day, YYYY-MM-DD.");
const place = { sheet: z.string(), row: z.number().int() };
const cell = z.string().describe("A1 address on the sheet.");

export const ratingSchema = z.enum(RATINGS);
export const basisSchema = z.enum(BASES).describe("What a rating rests on.");
export const positionSchema = z
  .enum(POSITIONS)
  .describe("Where the date stands as at the report date; needs no status.");

export const dateSchema = z.object({
  text: z.string(),
  class: z.enum([
    "exact",
    "month",
    "quarter",
    "season",
    "year",
    "range",
    "soft",
    "conditional",
    "event",
    "multiple",
    "ongoing",
    "tbc",
    "blank",
    "unreadable",
  ]),
  start: day.nullable(),
  end: day.nullable().describe("The day after which the row is late."),
  precision: z.string().nullable(),
  ongoing: z.boolean(),
  soft: z.boolean(),
  condition: z.string().nullable(),
  milestones: z.array(z.object({ day, label: z.string() })),
  note: z.string().nullable().describe("Assumptions, warnings and labels, in sentences."),
  cell,
});
export type ReviewDate = z.output<typeof dateSchema>;

export const computedSchema = z.object({
  rating: ratingSchema,
  case: z.string().describe("The clause of the policy that decided."),
  label: z.string(),
  basis: basisSchema,
  suggested: z.boolean().describe("True where it rests on notes alone and counts only once accepted."),
  because: z.string(),
});
export type Computed = z.output<typeof computedSchema>;

export const reportedSchema = z.object({
  rating: ratingSchema,
  label: z.string(),
  basis: basisSchema,
  because: z.string(),
  by: z.string().nullable(),
  on: day.nullable(),
  reason: z.string().nullable(),
  expires: day.nullable(),
});
export type Reported = z.output<typeof reportedSchema>;

export const rowSchema = z.object({
  ...place,
  cell,
  table: z.number().int(),
  hidden: z.boolean(),
  ref: z.string().nullable(),
  theme: z.string().nullable(),
  recommendation: z.string().nullable(),
  part: z.string().nullable(),
  action: z.string(),
  measure: z.string().nullable(),
  owners: z.array(z.string()),
  ownerText: z.string().nullable().describe("The owner cell as written."),
  lead: z.string().nullable(),
  due: dateSchema,
  revised: dateSchema.nullable(),
  completed: dateSchema.nullable(),
  start: dateSchema.nullable(),
  review: dateSchema.nullable(),
  updated: dateSchema.nullable(),
  status: z.string().nullable(),
  declared: z.string().nullable(),
  percent: z.number().nullable(),
  progress: z.string().nullable(),
  recovery: z.string().nullable(),
  decision: z.string().nullable(),
  position: positionSchema,
  computed: computedSchema,
  reported: reportedSchema,
  disagreement: z.string().nullable().describe("Where the declared and the computed rating differ, in a sentence."),
  variance: z.object({
    days: z.number().int().nullable().describe("As-at (or completion) minus due: positive is late."),
    workingDays: z.number().int().nullable(),
    slipDays: z.number().int().nullable().describe("Revised minus first date."),
    timesRevised: z.number().int(),
    because: z.string(),
  }),
  measureOf: z.number().int().nullable(),
  linkedTo: z.array(z.object(place)).describe("Other rows that hold the same action."),
  notes: z.array(z.string()).describe("What was done to read the row, in sentences; empty for most."),
  plan: z
    .object({ name: z.string(), file: z.string(), ...place })
    .optional()
    .describe("Where several plans are combined: the plan it is from, and its place there."),
});
export type ReviewRow = z.output<typeof rowSchema>;

export const tableSchema = z.object({
  sheet: z.string(),
  address: z.string(),
  kind: z.enum(["actions", "measures", "figures", "checklist", "other"]),
  why: z.string(),
  headerRow: z.number().int(),
  rows: z.number().int(),
  sure: z.number(),
  columns: z.record(z.string(), z.string()).describe("Field -> column letter."),
  headings: z.array(
    z.object({
      column: z.string(),
      heading: z.string(),
      field: z.string().nullable(),
      sure: z.number(),
      from: z.string(),
    }),
  ),
});

export const countsSchema = z.object({
  blue: z.number().int(),
  green: z.number().int(),
  amber: z.number().int(),
  red: z.number().int(),
  grey: z.number().int(),
  closed: z.number().int(),
  total: z.number().int(),
});
export type Counts = z.output<typeof countsSchema>;

export const groupSchema = countsSchema.extend({
  name: z.string(),
  headline: z.string().describe("One rating for the group with its rule, in words."),
  headlineRating: ratingSchema,
});
export type Group = z.output<typeof groupSchema>;

export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(["error", "warning", "advice"]),
  title: z.string(),
  sheet: z.string(),
  cell,
  count: z.number().int(),
  cells: z.array(z.object({ sheet: z.string(), cell })),
  message: z.string(),
  why: z.string(),
  mend: z.string(),
  beforePaper: z.boolean(),
  fix: z.object({ sheet: z.string(), cell, old: z.string(), new: z.string() }).nullable(),
  text: z.string().optional().describe("What its cell holds: a finding that is accepted stays so until this changes."),
});
export type ReviewFinding = z.output<typeof findingSchema>;

export const figureSchema = z.object({
  sheet: z.string(),
  cell,
  printed: z.string(),
  recomputed: z.number().nullable(),
  formula: z.string(),
  verdict: z.enum(["agrees", "rounding", "consistent", "query", "disagrees", "cannot"]),
  because: z.string(),
  subject: z.string().optional().describe("What the figure is of: its row and column, or the words of a claim."),
  relation: z
    .enum(["sum", "difference", "percent change", "percentage points", "share", "growth"])
    .nullable()
    .optional()
    .describe("How it follows from its inputs; null where it is no sum of theirs, as with a window of days."),
});
export type ReviewFigure = z.output<typeof figureSchema>;

export const measureSchema = z.object({
  ...place,
  name: z.string(),
  period: z.string().nullable(),
  unit: z.string().nullable(),
  polarity: z.enum(["higher", "lower"]).nullable(),
  baseline: z.number().nullable(),
  trajectory: z.number().nullable(),
  target: z.number().nullable(),
  actual: z.number().nullable(),
  previous: z.number().nullable(),
  comparators: z.array(z.object({ name: z.string(), period: z.string().nullable(), value: z.number() })),
  rating: ratingSchema,
  case: z.string(),
  because: z.string(),
  variance: z.object({
    absolute: z.number().nullable().describe("Actual minus what it is held against, signed; per cent as a share."),
    unit: z.string().nullable(),
    percent: z
      .number()
      .nullable()
      .optional()
      .describe("The same as a share of what it is held against; counts, rates and money."),
    why: z.string().nullable().optional().describe("Why there is none: n/a or [c], with the reason."),
  }),
  cell: cell.optional().describe("Where the measure's name stands."),
  cells: z.record(z.string(), z.string()).optional().describe("Field -> A1 address of the cell it was read from."),
  label: z.string().optional(),
  periodEnd: day.nullable().optional().describe("The last day of the period, where the sheet says."),
  missing: z
    .enum(["suppressed", "not available", "not applicable"])
    .nullable()
    .optional()
    .describe("Why there is no actual figure, where its cell holds a marker."),
  targetText: z.string().nullable().optional().describe("The target as its cell says it."),
  heldAgainst: z.enum(["trajectory", "target", "final target"]).nullable().optional(),
  deadline: day.nullable().optional().describe("The day by which the target is wanted, where the sheet says."),
  deadlinePassed: z.boolean().optional(),
  stillNeeded: z.number().nullable().optional().describe("Target minus actual, signed; 0 where the target is met."),
  pacePerMonth: z.number().nullable().optional().describe("Still needed, over the months left to the deadline."),
  dataAgeMonths: z
    .number()
    .int()
    .nullable()
    .optional()
    .describe("Whole months from the period's end to the report date."),
  direction: z
    .enum(["Improving", "Worsening", "No change"])
    .nullable()
    .optional()
    .describe("Against the previous figure."),
  benchmarks: z.array(z.string()).optional().describe("The gap to each comparator in words; none of them is a target."),
  remarks: z.array(z.string()).optional().describe("Sentences that go with the rating and never change it."),
  notes: z.array(z.string()).optional().describe("How cells were read where their wording left a choice."),
  dataCount: z
    .object({ variation: z.string(), assurance: z.string().nullable() })
    .optional()
    .describe(
      "Making Data Count's words for a series of 12 or more periods, on its newest line; never on a sheet with ratings.",
    ),
});
export type ReviewMeasure = z.output<typeof measureSchema>;

export const coverageSchema = z.object({
  list: z.string(),
  id: z.string(),
  verdict: z.enum(["likely", "possible", "none", "covered", "partly", "not covered", "not applicable"]),
  rows: z.array(z.object(place)),
  terms: z.array(z.string()),
  title: z.string().describe("The list's name."),
  years: z.string().describe("2023/24; empty for a list of the officer's own."),
  kind: z.enum(["asks", "prompts"]),
  commitment: z.string().nullable(),
  ask: z.string(),
  measure: z.string().nullable(),
  due: z.string().nullable().describe("The list's own date, as it says it."),
  dueDay: day.nullable(),
  suggestion: z.enum(["likely", "possible", "none"]).describe("What the words suggest, whatever was decided."),
  score: z.number().int(),
  matches: z.array(
    z.object({
      ...place,
      cell,
      terms: z.array(z.string()),
      sectionAgrees: z.boolean(),
      daysAfter: z.number().int().nullable().describe("Days that the row's date is after the list's; negative before."),
    }),
  ),
  answer: z.string().nullable().describe("What the plan's own facts say to a prompt; null where it is left open."),
  decided: z
    .object({ verdict: z.enum(["covered", "partly", "not covered", "not applicable"]), reason: z.string() })
    .nullable()
    .describe("The officer's decision, which wins; null until there is one."),
});

export const decisionSchema = z.object({
  date: day,
  committee: z.string(),
  minute: z.string(),
  ref: z.string(),
  action: z.string(),
  decision: z
    .string()
    .describe("One of the list: Noted, Extension agreed, Closed, Signed off, Escalated, More information."),
  until: day.nullable().describe("The new date that was agreed, or the day by which something is wanted."),
  lead: z.string(),
  done: z.string().describe("What was done; empty until it is filled in."),
  asks: z.boolean().describe("True where something is asked, and stays asked until it is done."),
  row: z
    .object({ ...place, cell })
    .nullable()
    .describe("The row of the plan it is about; null where it is not found."),
});
export type ReviewDecision = z.output<typeof decisionSchema>;
const issueSchema = z.object({
  number: z.number().int(),
  committee: z.string(),
  meeting: day,
  asAt: day,
  version: z.string(),
  superseded: z.boolean(),
  counts: countsSchema,
});
export type ReviewIssue = z.output<typeof issueSchema>;

const wasSchema = z.object({
  ref: z.string().nullable(),
  theme: z.string().nullable(),
  action: z.string(),
  lead: z.string().nullable(),
  now: day.nullable().describe("The date that was in force."),
  rating: ratingSchema,
  label: z.string(),
});

/** A change of one action since an earlier issue; `row` is null where it is no longer in the plan. */
const changeSchema = z.object({
  row: z.object(place).nullable(),
  was: wasSchema.nullable().describe("How it stood then; null for what is new."),
  kinds: z.array(z.string()).describe("Ids of the kinds of change: completed, dateRevised, worsened, removed …"),
  said: z.string().describe("The change in a sentence."),
  by: z.string().nullable().describe("How the two were found to be one action."),
  sure: z.number().nullable(),
  partner: z.string().nullable().describe("What it was split from or merged into, in words."),
});
export type ReviewChange = z.output<typeof changeSchema>;

export const changesSchema = z.object({
  issues: z.array(issueSchema).describe("Every issue held, the earliest first."),
  since: issueSchema.nullable().describe("The issue compared with; null where none was issued to this committee."),
  note: z.string().describe("What was compared with what, in a sentence."),
  rows: z.array(
    z.object({
      ...place,
      key: z.string().nullable().describe("Which action it is through all issues; null where no issue has held it."),
      promised: day.nullable().describe("The first date ever issued for it."),
      moves: z.array(z.object({ from: day, to: day, asAt: day })),
      daysMoved: z.number().int().nullable(),
      direction: z.enum(["Improving", "Worsening", "No change"]).nullable(),
      strip: z.string().describe("Ratings in the last twelve reports, the newest last: B G A R – C, · for not there."),
    }),
  ),
  changes: z.array(changeSchema),
  accounts: z
    .array(
      z.object({
        rating: ratingSchema,
        before: z.number().int(),
        into: z.array(z.object({ from: ratingSchema.nullable(), changes: z.array(z.number().int()) })),
        outOf: z.array(z.object({ to: ratingSchema.nullable(), changes: z.array(z.number().int()) })),
        after: z.number().int(),
      }),
    )
    .describe("Why the figures moved: before, plus what came, minus what went, is after; by index into changes."),
  unread: z.array(z.object({ ...place, why: z.string() })).describe("Lines of the Issue history that were not read."),
});
export type ReviewChanges = z.output<typeof changesSchema>;

const combinedSchema = z.object({
  plans: z.array(
    z.object({
      name: z.string().describe("What the plan is called here: its title, told apart where two share one."),
      file: z.string(),
      rows: z.number().int(),
      notes: z.array(z.object({ item: z.string(), said: z.string() })).describe("How it was read."),
    }),
  ),
  leftOut: z.array(z.object({ file: z.string(), why: z.string() })),
});
export type Combined = z.output<typeof combinedSchema>;

export const reviewSchema = z
  .object({
    schema: z.literal(1),
    asAt: day,
    asAtFrom: z.enum(["given", "plan", "today"]).describe("Where the as-at date came from."),
    policy: z.string(),
    settings: z.string().describe("A fingerprint of the settings used."),
    title: z.string().nullable(),
    tables: z.array(tableSchema),
    rows: z.array(rowSchema),
    skipped: z.array(z.object({ ...place, why: z.string() })),
    figures: z.array(figureSchema),
    measures: z.array(measureSchema),
    findings: z.array(findingSchema),
    readings: z
      .array(findingSchema)
      .describe("How cells were read where the wording left a choice; not counted as wrong."),
    coverage: z.array(coverageSchema),
    coverageNotes: z
      .array(z.string())
      .optional()
      .describe("Lists left out and decisions that could not be taken as typed, a sentence each."),
    decisions: z
      .array(decisionSchema)
      .optional()
      .describe("What committees decided, as the Decisions sheet has it; absent where nothing is recorded."),
    decisionNotes: z
      .array(z.string())
      .optional()
      .describe("Decisions that could not be taken as typed, a sentence each."),
    changes: changesSchema.optional().describe("What has moved since an earlier issue; absent where none is held."),
    combined: combinedSchema.optional().describe("The plans it is made of, where several were combined."),
    rollup: z.object({
      all: countsSchema,
      ifAccepted: countsSchema,
      positions: z.record(positionSchema, z.number().int()),
      bases: z.record(basisSchema, z.number().int()),
      byTheme: z.array(groupSchema),
      byRecommendation: z.array(groupSchema),
      byOwner: z.array(
        groupSchema.extend({
          alsoNamed: z.number().int().describe("How many other rows name this owner beside the lead."),
        }),
      ),
      byMonth: z.array(groupSchema),
    }),
    counts: z.object({
      rowsSeen: z.number().int(),
      rowsRead: z.number().int(),
      rowsSkipped: z.number().int(),
      lines: z.number().int(),
      actions: z.number().int(),
      distinct: z.number().int(),
      recommendations: z.number().int(),
      themes: z.number().int(),
      rules: z.number().int(),
    }),
  })
  .describe("What PlanProof found in a workbook as at a day: the plan as read, variances, ratings and findings.");

export type Review = z.output<typeof reviewSchema>;
