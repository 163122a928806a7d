/** What an officer is told of each column: what belongs in it, and how PlanProof reads what stands there. */

import type { StatusMeaning } from "../settings";
import type { ColumnContent, ColumnField } from "./columns";

/** One sentence or two a column, as they stand in the note on its heading. */
export const COLUMN_WORDS: Readonly<Record<ColumnField, string>> = {
  ref: "A number of its own for each action, such as 2.3. It stays the same in every report.",
  theme: "The part of the plan that the action belongs to, such as Workforce.",
  recommendation: "The recommendation or objective that the action answers, in the words of the report that made it.",
  action: "What will be done, in one sentence that begins with a verb. One action in each row.",
  measure: "How you will know that it worked: a figure now, a figure to reach and the day to reach it by.",
  owner: "The one post or team that answers for the action. A post, not a person's name, if the paper is public.",
  lead: "The senior officer who answers for it to the board, where that is not the owner.",
  start: "The day work begins.",
  due: "The day the action was first promised for. It never changes: a later promise goes under Revised date.",
  revised: "The new day, where the date has moved. The first one stays under Due date.",
  reasonRevised: "Why the date moved.",
  approvedBy: "Who agreed to the new date, and when.",
  review: "The day on which an action without an end is looked at again.",
  completed: "The day it was done. Blank until then.",
  status: "How the action stands.",
  declared: "Your own rating. PlanProof works out its own from dates and status, and shows where the two differ.",
  percent: "How much of the work is done.",
  progress: "What has been done since the last report, each note with its day, the newest first.",
  updated: "The day the progress was last brought up to date.",
  recovery: "Where it is late or at risk: what brings it back, and by when.",
  decision: "What the committee is asked to decide, where it is asked anything.",
  priority: "How much it matters.",
  evidence: "What shows that it was done, such as the minutes of a meeting, and where that is kept.",
  unit: "What is counted, such as % or patients.",
  polarity: "Whether a higher or a lower figure is better.",
  period: "The month or quarter that the latest figure is for.",
  baseline: "The figure at the start.",
  trajectory: "Where the figure should be by now, if the plan says so.",
  target: "The figure to reach.",
  actual: "The latest figure.",
  previous: "The figure in the report before this one.",
  comparator: "A figure to compare with, such as the England average. It gives context and changes no rating.",
};

/** Headings for a new plan where the column's usual title could mean something else as well, and so is not recognised beyond doubt. */
export const HEADINGS: Readonly<Partial<Record<ColumnField, string>>> = {
  ref: "Ref",
  start: "Start date",
  declared: "RAG rating",
  period: "Reporting period",
  target: "Target value",
};

/** How a cell is read, by what its column holds. */
export const HOW_READ: Readonly<Record<ColumnContent, string>> = {
  text: "",
  owner: "Several names are read as several owners, the first of them the lead.",
  date: "A real date is best, from 2000 on. A month or a quarter in words is read as its last day.",
  percent: "From 0% to 100%.",
  status: "",
  rag: "",
  number: "A number, with the same unit all along the row.",
};

/** One wording for each meaning, as it stands in a drop-down list; each reads back as the meaning it stands for. */
export const STATUS_CHOICES: Readonly<Record<StatusMeaning, string>> = {
  "not started": "Not started",
  "in progress": "In progress",
  "on track": "On track",
  "at risk": "At risk",
  delayed: "Delayed",
  "off track": "Off track",
  "on hold": "On hold",
  complete: "Complete",
  assured: "Complete and assured",
  closed: "No longer required",
};

export const POLARITY_CHOICES: readonly string[] = ["Higher", "Lower"];
