/** THE list of validation rules, in the order of the catalogue; a new rule is one object in its subject's array. */

import { ACTION_RULES } from "./actions";
import { DATE_RULES } from "./dates";
import { MEASURE_RULES } from "./measures";
import { NUMBER_RULES } from "./numbers";
import { OWNER_RULES } from "./owners";
import { PROGRESS_RULES } from "./progress";
import type { Rule } from "./rule";
import { STRUCTURE_RULES } from "./structure";
import { TEXT_RULES } from "./text";

export const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...ACTION_RULES,
  ...OWNER_RULES,
  ...DATE_RULES,
  ...MEASURE_RULES,
  ...PROGRESS_RULES,
  ...NUMBER_RULES,
  ...TEXT_RULES,
];
