/** THE ordered list of date phrases: how a whole cell is said. The first that knows the cell reads it; the suite proves that none steals another's example. */

import { DEPENDENT_PHRASES } from "./phrases/dependent-phrases";
import { NO_DATE_PHRASES } from "./phrases/no-date-phrases";
import { ON_DEMAND_ALONE, ONGOING_ALONE, ONGOING_PHRASES } from "./phrases/ongoing-phrases";
import type { DatePhrase } from "./phrases/phrase";
import { EXTENDED_BY, REPLACED_BY_NONE, REPLACED_DATE, SEVERAL_PHRASES } from "./phrases/several-phrases";
import { SINGLE_PHRASES, WRONG_PHRASES } from "./phrases/single-phrases";

export const PHRASES: readonly DatePhrase[] = [
  ...WRONG_PHRASES,
  REPLACED_BY_NONE,
  EXTENDED_BY,
  ...NO_DATE_PHRASES,
  ON_DEMAND_ALONE,
  ...DEPENDENT_PHRASES,
  ONGOING_ALONE,
  REPLACED_DATE,
  ...ONGOING_PHRASES,
  ...SEVERAL_PHRASES,
  ...SINGLE_PHRASES,
];
