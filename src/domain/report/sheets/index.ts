/** THE list of sheets, in tab order. A new sheet is one file beside this one and one line here. */

import { actionData } from "./action-data";
import { checks } from "./checks";
import { exceptions } from "./exceptions";
import { frontSheet } from "./front-sheet";
import { notes } from "./notes";
import { planAppendix } from "./plan-appendix";
import type { SheetEntry } from "./sheet";

export { SHEET_IDS, type SheetBody, type SheetEntry, type SheetId } from "./sheet";

export const SHEETS: readonly SheetEntry[] = [frontSheet, exceptions, planAppendix, checks, actionData, notes];
