/**
 * THE points that every pack is checked for before it is written. The list is the Analysis Function's "Making spreadsheets accessible:
 * a brief checklist of the basics", with WCAG 2.2 for contrast (1.4.3), use of colour (1.4.1), links (2.4.4) and titles (2.4.2), and the
 * NHS identity for type. Data sheets are held to all of it; sheets for print and the officer's working sheets to all but what print and
 * work need, which each point says. No point asks after merged cells: a sheet model cannot hold any, and a test reads the written file.
 */

import { CHART_CHECKS } from "./chart-checks";
import type { AccessCheck } from "./check";
import { CONTENT_CHECKS } from "./content-checks";
import { LOOK_CHECKS } from "./look-checks";
import { SHEET_CHECKS } from "./sheet-checks";
import { TABLE_CHECKS } from "./table-checks";

export const ACCESS_CHECKS: readonly AccessCheck[] = [
  ...SHEET_CHECKS,
  ...TABLE_CHECKS,
  ...LOOK_CHECKS,
  ...CONTENT_CHECKS,
  ...CHART_CHECKS,
];
