/** How ratings stand on the report day, the publication day and the meeting day, and which rows turn red in between. */

import { addDays, weekday, type Day } from "../calendar";
import type { Grid } from "../grid";
import { findTables } from "../plan/find-tables";
import { readRows } from "../plan/read-rows";
import type { Counts, Reported } from "../review-schema";
import type { Settings } from "../settings";
import { isWorkingDay } from "../working-days";
import { judgePlan, policyOf, type JudgeInput } from "./judge-status";
import { countRatings } from "./roll-up";
import { settingsUnder } from "./policies";
import type { JudgedRow } from "./judged-row";

export interface NamedDay {
  /** "Report date", "Publication", "Meeting". */
  readonly name: string;
  readonly day: Day;
}

export interface TurnsRed {
  readonly sheet: string;
  readonly row: number;
  /** The first day on which the row is red, as far as its own date tells; else the first of the days asked about. */
  readonly on: Day;
  /** The first of the days asked about on which it is red. */
  readonly by: NamedDay;
  readonly reported: Reported;
}

export interface RatingsBetween {
  readonly days: readonly (NamedDay & { readonly counts: Counts })[];
  /** Rows that are not red on the first day and red on a later one. */
  readonly turningRed: readonly TurnsRed[];
}

/** Judges the plan as at each day, earliest first. Nothing but the day changes: what is done in between is not guessed. */
export function ratingsBetween(plan: Omit<JudgeInput, "asAt">, days: readonly NamedDay[]): RatingsBetween {
  const ordered = [...days].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const judged = ordered.map(({ day }) => judgePlan({ ...plan, asAt: day }));
  const { graceDays } = settingsUnder(policyOf(plan.settings), plan.settings);
  const turningRed = plan.rows.flatMap((_, index): TurnsRed[] => {
    const first = judged.findIndex((rows) => rows[index]?.reported.rating === "red");
    const row = judged[first]?.[index];
    const by = ordered[first];
    const before = ordered[first - 1];
    if (!row || !by || !before) return [];
    return [
      {
        sheet: row.row.sheet,
        row: row.row.row,
        on: dayTurned(row, before.day, by.day, graceDays),
        by,
        reported: row.reported,
      },
    ];
  });
  return {
    days: ordered.map((each, index) => ({
      ...each,
      counts: countRatings((judged[index] ?? []).map(({ reported }) => reported.rating)),
    })),
    turningRed,
  };
}

/** The day after the date in force and its grace, where that falls between the two days; else the later of them. */
function dayTurned({ variance, computed }: JudgedRow, after: Day, by: Day, graceDays: number): Day {
  if (!variance.inForce || computed.basis !== "dates") return by;
  const due = addDays(variance.inForce, graceDays + 1);
  return due > after && due <= by ? due : by;
}

/** As `ratingsBetween`, from the sheets themselves: what the officer's last check read is read again, and nothing is written. */
export function ratingsOn(grids: readonly Grid[], settings: Settings, days: readonly NamedDay[]): RatingsBetween {
  const { tables } = findTables(grids, settings);
  const { rows, stated } = readRows(grids, tables, settings);
  return ratingsBetween({ rows, tables, stated, settings }, days);
}

/** A council's agenda lies open for five clear days before the meeting (Local Government Act 1972, section 100B). */
const CLEAR_DAYS = 5;
/** As `weekday` counts; it alone tells where the year's bank holidays are not held. */
const SATURDAY = 5;

/** The last working day on which a paper can be published for a meeting, neither that day nor the meeting's counted among the clear days. */
export function publicationDay(meeting: Day): Day {
  let day = meeting;
  for (let left = CLEAR_DAYS + 1; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(day) ?? weekday(day) < SATURDAY) left -= 1;
  }
  return day;
}
