/** THE list of sheets, in tab order. A new sheet is one file beside this one and one line here. */

import { acrossPlans } from "./across-plans";
import { actionData } from "./action-data";
import { briefing } from "./briefing";
import { byOwner } from "./by-owner";
import { byTheme } from "./by-theme";
import { checks } from "./checks";
import { coverage } from "./coverage";
import { coverageCheck } from "./coverage-check";
import { decisions } from "./decisions";
import { dueNext } from "./due-next";
import { exceptions } from "./exceptions";
import { frontSheet } from "./front-sheet";
import { glossary } from "./glossary";
import { history } from "./history";
import { measures } from "./measures";
import { notes } from "./notes";
import { planAppendix } from "./plan-appendix";
import type { SheetEntry } from "./sheet";
import { trends } from "./trends";
import { whatHasChanged } from "./what-has-changed";

export { SHEET_IDS, type SheetBody, type SheetEntry, type SheetId } from "./sheet";

export const SHEETS: readonly SheetEntry[] = [
  frontSheet,
  whatHasChanged,
  acrossPlans,
  exceptions,
  byTheme,
  dueNext,
  measures,
  trends,
  coverage,
  planAppendix,
  glossary,
  checks,
  byOwner,
  briefing,
  coverageCheck,
  actionData,
  decisions,
  history,
  notes,
];
