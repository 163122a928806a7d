/** All that a user may change, with its defaults; kept in the workbook, read here, passed as an argument everywhere. */

import "./zod-without-eval";
import * as z from "zod";

import { fingerprint } from "./fingerprint";
import { COLUMNS, MEASURE_FIELDS } from "./plan/columns";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What a status word means; the words themselves are the vocabulary below. */
export const STATUS_MEANINGS = [
  "complete",
  "assured",
  "in progress",
  "on track",
  "not started",
  "delayed",
  "at risk",
  "off track",
  "on hold",
  "closed",
] as const;
export type StatusMeaning = (typeof STATUS_MEANINGS)[number];

/** Fields of an action that an officer may leave out of a public copy. */
export const PUBLIC_FIELDS = ["measure", "owner", "recovery", "decision"] as const;
export type PublicField = (typeof PUBLIC_FIELDS)[number];

export const settingsSchema = z.object({
  policy: z.string().default("brag").describe("Which RAG policy rates the rows."),
  graceDays: z.number().int().min(0).default(0).describe("Days after the due date before a row is red."),
  dueSoonDays: z.number().int().min(0).default(30).describe("A due date this many days ahead or fewer is due soon."),
  reportingDays: z
    .number()
    .int()
    .min(1)
    .default(92)
    .describe("Days between reports; an update older than this and 14 more is stale."),
  behindPoints: z.number().min(0).max(100).default(20).describe("Points behind schedule that make a row amber."),
  wellBehindPoints: z.number().min(0).max(100).default(40).describe("Points behind schedule that make a row red."),
  revisionsForRed: z.number().int().min(1).default(3).describe("Date revisions, not approved, that make a row red."),
  tbcDays: z
    .number()
    .int()
    .min(0)
    .default(90)
    .describe("Days after the plan was agreed for which 'to be confirmed' is accepted."),
  reviewDays: z.number().int().min(1).default(90).describe("Days ahead that a suggested review date is set."),
  planDate: day.nullable().default(null).describe("The day the plan was agreed, where the sheet does not say."),
  acceptSuggestions: z
    .boolean()
    .default(false)
    .describe("Count ratings that rest on notes alone as if the officer had accepted them."),
  meetings: z
    .array(z.object({ name: z.string(), day }))
    .default([])
    .describe("Meetings named in dates, with their days."),
  statusWords: z
    .record(z.string(), z.enum(STATUS_MEANINGS))
    .default({})
    .describe("Status words of this workbook beyond the built-in list."),
  columns: z
    .array(
      z.object({
        sheet: z.string(),
        column: z.number().int().min(1),
        /** As it was when this was said: the meaning follows it where the column moves, and is dropped where it is gone. */
        heading: z.string().optional(),
        field: z.string().nullable(),
      }),
    )
    .default([])
    .describe("What the officer said a column means; null leaves it out."),
  layout: z
    .array(
      z.object({
        sheet: z.string(),
        heading: z.string(),
        /** Its letter. */
        column: z.string().regex(/^[A-Z]{1,3}$/),
        field: z.string(),
      }),
    )
    .default([])
    .describe("Where each column stood when the layout was last confirmed; what has moved since is said."),
  rulesOff: z
    .array(z.object({ rule: z.string(), reason: z.string() }))
    .default([])
    .describe("Rules switched off, with the reason."),
  accepted: z
    .array(z.object({ rule: z.string(), sheet: z.string(), cell: z.string(), text: z.string(), reason: z.string() }))
    .default([])
    .describe("Findings accepted with a reason; each holds until the text of its cell changes."),
  decisions: z
    .array(
      z.object({
        sheet: z.string(),
        row: z.number().int(),
        action: z.string(),
        rating: z.enum(["blue", "green", "amber", "red", "grey", "closed"]),
        reason: z.string(),
        by: z.string(),
        on: day,
        expires: day.nullable(),
      }),
    )
    .default([])
    .describe("Ratings the officer decided, each with reason, name and day."),
  identities: z
    .array(z.object({ sheet: z.string(), action: z.string(), ref: z.string().nullable(), key: z.string().nullable() }))
    .default([])
    .describe("Which action of earlier issues the officer said a row is; null: none of them."),
  contacts: z
    .array(z.object({ owner: z.string().trim().min(1), ask: z.string().trim().min(1) }))
    .default([])
    .describe("Whom to ask for an owner that is no one person or post, such as all practices."),
  asked: z
    .array(z.object({ owner: z.string(), on: day }))
    .default([])
    .describe("When each owner was last asked for an update."),
  reportingBody: z.string().default("").describe("The body that reports; owners outside it are asked about."),
  measureTolerancePercent: z
    .number()
    .min(0)
    .max(100)
    .default(5)
    .describe(
      "Per cent of the figure it is held against by which a measure may fall short and be amber; counts, rates and money.",
    ),
  measureTolerancePoints: z
    .number()
    .min(0)
    .max(100)
    .default(2)
    .describe("Percentage points by which a measure in per cent may fall short and be amber."),
  plan: z
    .object({
      required: z
        .array(z.enum(COLUMNS.filter(({ field }) => !MEASURE_FIELDS.has(field)).map(({ field }) => field)))
        .default(() => COLUMNS.filter(({ needed }) => needed).map(({ field }) => field))
        .describe(
          "Fields that every action must have; action, owner and due are asked for by rules in any case, which can be switched off.",
        ),
      owners: z
        .array(z.string().trim().min(1))
        .default([])
        .describe("The owners that an action may have; empty where any may."),
      ratings: z
        .array(z.string().trim().min(1))
        .min(1)
        .default(["Blue", "Green", "Amber", "Red", "Grey"])
        .describe("The words that an owner may rate an action with."),
      priorities: z
        .array(z.string().trim().min(1))
        .default(["High", "Medium", "Low"])
        .describe("The words for priority; empty where any may be used."),
    })
    .prefault({})
    .describe("What a row of this workbook's plan must hold, and what it may."),
  checklists: z
    .array(z.string())
    .nullable()
    .default(null)
    .describe("National checklists to hold the plan against, by id; null for those whose years fit the plan's dates."),
  returnedSheets: z
    .array(z.string())
    .default([])
    .describe("Sheets of this workbook that are copies of the plan sent back by owners; not read as part of it."),
  publicCopy: z
    .object({
      roles: z
        .record(z.string(), z.string())
        .default({})
        .describe("A person's name -> the role to print in its place."),
      fields: z
        .array(z.enum(PUBLIC_FIELDS))
        .default([...PUBLIC_FIELDS])
        .describe("What may be published of each action beside its words, date and rating."),
    })
    .prefault({})
    .describe("How a public copy is made."),
  pack: z
    .object({
      preset: z.string().default(""),
      title: z.string().default(""),
      committee: z.string().default(""),
      meeting: z.union([day, z.literal("")]).default(""),
      reportOf: z.string().default(""),
      agendaItem: z.string().default(""),
      marking: z.string().default(""),
    })
    .prefault({})
    .describe("What the pack was last built with, offered again the next time; blank where it was not said."),
  improvingCounts: z
    .boolean()
    .default(false)
    .describe("A measure off its target that is better than last time is amber, not red."),
});

export type Settings = z.output<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** A short name for all that bears on a result; the remembered layout, which only says what has moved, how copies are made and what the pack was last called do not. */
export function settingsFingerprint({
  layout: _layout,
  identities: _identities,
  publicCopy: _publicCopy,
  pack: _pack,
  ...rest
}: Settings): string {
  return fingerprint(rest);
}
