/** THE list of claim forms. A new way of saying a figure is one more entry, with its examples. */

import { CHANGE_CLAIMS } from "./changes";
import type { ClaimForm } from "./claim";
import { LOOSE_CLAIMS } from "./loose-figures";
import { MONEY_CLAIMS } from "./money";
import { REACH_CLAIMS } from "./reach";
import { SHARE_CLAIMS } from "./survey-shares";
import { TABLE_CLAIMS } from "./comparisons";
import { VALUE_CLAIMS } from "./table-values";

export const CLAIM_FORMS: readonly ClaimForm[] = [
  ...CHANGE_CLAIMS,
  ...TABLE_CLAIMS,
  ...VALUE_CLAIMS,
  ...SHARE_CLAIMS,
  ...MONEY_CLAIMS,
  ...REACH_CLAIMS,
  ...LOOSE_CLAIMS,
];
