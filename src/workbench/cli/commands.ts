/** THE list of commands and their options: help is printed from it and arguments are read by it. */

import { PAPER_KINDS } from "../../domain/report/paper/paper-kinds";
import { HAND_EDIT_CHOICES } from "../../domain/report/by-hand/place-edits";

import { DECISION_KINDS } from "../../domain/decisions/decision-kinds";

export interface Option {
  readonly name: string;
  /** What follows it: "DAY", "FILE", a word; null for a switch. */
  readonly value: string | null;
  readonly needed?: boolean;
  /** The words it takes, where it takes no others. */
  readonly oneOf?: readonly string[];
  readonly help: string;
}

export interface Command {
  readonly name: CommandName;
  /** True where a workbook is named. */
  readonly file: boolean;
  /** What the further files it takes are called in its help; absent where it takes one alone. */
  readonly more?: string;
  readonly help: string;
  readonly options: readonly Option[];
}

export type CommandName =
  | "check"
  | "pack"
  | "issue"
  | "changes"
  | "read"
  | "coverage"
  | "returns"
  | "combine"
  | "decide"
  | "schema"
  | "template"
  | "verify"
  | "public"
  | "circulate"
  | "owners"
  | "help"
  | "version";

const AS_AT: Option = {
  name: "as-at",
  value: "DAY",
  help: "rate as at this day, YYYY-MM-DD; without it, as at today, which is said",
};
const POLICY: Option = {
  name: "policy",
  value: "NAME",
  help: "the RAG policy: brag (default), strict-dates and others, listed below",
};
const SETTINGS: Option = { name: "settings", value: "FILE", help: "settings as JSON, over those kept in the workbook" };
/** Where no workbook is opened, there are none to be over. */
const SETTINGS_ALONE: Option = { ...SETTINGS, help: "settings as JSON: what is needed, which owners, which words" };
const ACCEPT: Option = {
  name: "accept-suggestions",
  value: null,
  help: "count ratings that rest on notes alone as accepted",
};

const PRESET: Option = {
  name: "preset",
  value: "NAME",
  help: "which sheets: council-scrutiny (default), board, delivery-group, plan-for-agreement",
};
const COMMITTEE: Option = { name: "committee", value: "TEXT", help: "the committee it goes to" };
const MEETING: Option = { name: "meeting", value: "DAY", help: "the day it meets" };
const PACK: readonly Option[] = [
  { name: "out", value: "FILE", needed: true, help: "where the workbook with its pack goes; may be FILE itself" },
  AS_AT,
  POLICY,
  SETTINGS,
  ACCEPT,
  { name: "title", value: "TEXT", help: "title of the report; without it, the plan's own" },
  PRESET,
  { name: "report-of", value: "TEXT", help: "who reports" },
  {
    name: "hand-edits",
    value: "CHOICE",
    oneOf: [...HAND_EDIT_CHOICES, "list"],
    help: "what becomes of edits by hand on an earlier pack: keep (default), merge, drop, or list, which writes nothing",
  },
  { name: "report", value: "FILE", help: "the words for the paper as well, as a Word file to edit: FILE.docx" },
  {
    name: "report-kind",
    value: "NAME",
    oneOf: PAPER_KINDS.map(({ id }) => id),
    help: "what that paper is: scrutiny (default) or board",
  },
];

export const COMMANDS: readonly Command[] = [
  {
    name: "check",
    file: true,
    help: "read the plan, rate it, and say what is wrong with it; writes nothing",
    options: [
      AS_AT,
      POLICY,
      SETTINGS,
      ACCEPT,
      { name: "meeting", value: "DAY", help: "also say which rows turn red by publication and by the day it meets" },
      { name: "json", value: null, help: "print the whole review as JSON" },
    ],
  },
  {
    name: "pack",
    file: true,
    help: "write the committee pack into a copy of the workbook",
    options: [...PACK, COMMITTEE, MEETING],
  },
  {
    name: "issue",
    file: true,
    help: "write the pack as a version for one meeting, and remember what it said on the sheet Issue history",
    options: [
      ...PACK,
      { ...COMMITTEE, needed: true },
      { ...MEETING, needed: true },
      { name: "version-label", value: "TEXT", needed: true, help: "the version that is issued, such as 1.0" },
    ],
  },
  {
    name: "changes",
    file: true,
    help: "say what has changed since an issue: between any two, or between one and the plan as it is now",
    options: [
      { name: "from", value: "ISSUE", help: "number of the earlier issue; without it, the last to the committee" },
      { name: "to", value: "ISSUE", help: "number of the later issue; without it, the plan now" },
      COMMITTEE,
      AS_AT,
      POLICY,
      SETTINGS,
      ACCEPT,
    ],
  },
  {
    name: "verify",
    file: true,
    help: "say whether the pack in a workbook is still true, the tracker has changed since, or it was edited by hand, and where",
    options: [
      { ...SETTINGS, help: "the settings that the pack was made with, where they are not kept in the workbook" },
    ],
  },
  {
    name: "public",
    file: true,
    help: "write a public copy: a separate file of values, roles in place of names, nothing hidden; and list what it holds",
    options: [
      { name: "out", value: "FILE", needed: true, help: "where the copy goes" },
      AS_AT,
      POLICY,
      { ...SETTINGS, help: "settings as JSON; publicCopy names the role of each person and the columns to publish" },
      ACCEPT,
      { name: "title", value: "TEXT", help: "title of the report; without it, the plan's own" },
      { name: "committee", value: "TEXT", help: "the committee it goes to" },
      { name: "meeting", value: "DAY", help: "the day it meets" },
      PRESET,
      { name: "report-of", value: "TEXT", help: "who reports" },
    ],
  },
  {
    name: "circulate",
    file: true,
    help: "write a copy of the tracker without anything of PlanProof's: sheets, marks, settings, highlights",
    options: [{ name: "out", value: "FILE", needed: true, help: "where the copy goes" }],
  },
  {
    name: "owners",
    file: true,
    help: "write a file an owner: their rows under the tracker's own headings, what is missing, and room to reply",
    options: [
      {
        name: "out",
        value: "FOLDER",
        needed: true,
        help: "where they go; a name that ends in .xlsx: one workbook, a sheet an owner",
      },
      AS_AT,
      POLICY,
      SETTINGS,
      ACCEPT,
    ],
  },
  {
    name: "read",
    file: true,
    help: "say how the workbook was read: tables, columns, rows skipped, dates assumed",
    options: [SETTINGS],
  },
  {
    name: "coverage",
    file: true,
    help: "hold the plan, or a paper saved as plain text (FILE.txt), against the national checklists; suggestions, with their words",
    options: [
      AS_AT,
      {
        name: "list",
        value: "ID",
        help: "one list, whether or not its years fit the plan; without it, those that fit",
      },
      SETTINGS,
    ],
  },
  {
    name: "returns",
    file: true,
    more: "COPIES",
    help: "hold copies that owners sent back against the tracker, cell by cell; writes nothing unless told to",
    options: [
      { name: "sent", value: "FILE", help: "the copy that was sent out, so that what changed on which side is known" },
      { name: "apply", value: null, help: "write the answers that nobody disputes into --out" },
      { name: "out", value: "FILE", help: "with --apply: where the tracker with its answers goes; may be FILE itself" },
      AS_AT,
      SETTINGS,
    ],
  },
  {
    name: "combine",
    file: true,
    more: "FILES",
    help: "bring many plans together in one new workbook, however each is laid out; several in one workbook are one plan to every command",
    options: [
      { name: "out", value: "FILE", needed: true, help: "where the combined workbook goes" },
      {
        name: "csv",
        value: "FILE",
        help: "its rows as CSV as well: FILE.csv, with FILE.schema.json to say what they are",
      },
      { ...AS_AT, help: "rate all as at this day, YYYY-MM-DD; without it, as at today, which is said" },
      {
        ...SETTINGS,
        help: "settings as JSON, for all plans: the policy and its days are one for all, the usual ones if not named",
      },
    ],
  },
  {
    name: "decide",
    file: true,
    help: "record what a committee decided about an action, on the Decisions sheet; it counts from the next check on",
    options: [
      { name: "action", value: "TEXT", help: "the action's words, as the plan has them; or:" },
      { name: "ref", value: "TEXT", help: "its reference, where one row alone bears it" },
      {
        name: "decision",
        value: "WORD",
        needed: true,
        help: `one of: ${DECISION_KINDS.map(({ word }) => word).join(", ")}`,
      },
      { name: "committee", value: "TEXT", needed: true, help: "who decided" },
      { name: "date", value: "DAY", needed: true, help: "the day of the meeting" },
      { name: "minute", value: "TEXT", help: "the minute's number" },
      { name: "until", value: "DAY", help: "the new date that was agreed, or the day by which something is wanted" },
      { name: "lead", value: "TEXT", help: "who is to do it" },
      { name: "done", value: "TEXT", help: "what was done" },
      { name: "out", value: "FILE", needed: true, help: "where the workbook goes; may be FILE itself" },
    ],
  },
  {
    name: "schema",
    file: false,
    help: "print the JSON Schema of what check --json prints",
    options: [
      { name: "plan", value: null, help: "that of a row of the plan instead, as the settings have it" },
      { name: "frictionless", value: null, help: "with --plan: as a Frictionless Table Schema" },
      { name: "words", value: null, help: "with --plan: in words, a line a column" },
      SETTINGS_ALONE,
    ],
  },
  {
    name: "template",
    file: false,
    help: "make an empty tracker that keeps to the schema of the plan, with lists, date rules and notes",
    options: [
      { name: "out", value: "FILE", needed: true, help: "where it goes; a file that is there already is left alone" },
      { name: "title", value: "TEXT", help: "name of the plan" },
      SETTINGS_ALONE,
    ],
  },
];
