/** THE ordered list of the ways in which one date is written; the first that matches at a place wins. The suite proves that none steals another's example. */

import { DAY_FORMS, DAY_FORMS_WITHOUT_YEAR } from "./forms/day-forms";
import { MALFORMED_FORMS } from "./forms/malformed-forms";
import { BARE_MONTH, MONTH_FORMS } from "./forms/month-forms";
import { PERIOD_FORMS } from "./forms/period-forms";
import { partForm, WEEK_FORMS } from "./forms/week-forms";
import { YEAR_FORMS } from "./forms/year-forms";
import type { DateForm } from "./moment";

/** The day and the month without a year come last, so that they never take half of a fuller date. */
const WHOLE: readonly DateForm[] = [
  ...MALFORMED_FORMS,
  ...WEEK_FORMS,
  ...DAY_FORMS,
  ...MONTH_FORMS,
  ...PERIOD_FORMS,
  ...YEAR_FORMS,
  ...DAY_FORMS_WITHOUT_YEAR,
  BARE_MONTH,
];

export const FORMS: readonly DateForm[] = [
  ...YEAR_FORMS.filter((form) => form.id === "financial-year-end"),
  partForm(WHOLE),
  ...WHOLE.filter((form) => form.id !== "financial-year-end"),
];

export const FORMS_BY_OPENING: Readonly<Record<"number" | "word", readonly DateForm[]>> = {
  number: FORMS.filter((form) => form.opens !== "word"),
  word: FORMS.filter((form) => form.opens !== "number"),
};
