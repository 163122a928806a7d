/** How the ratings stand on the report day, on publication and at the meeting, for a person at a command line. */

import { printDay, type Day } from "../../domain/calendar";
import { publicationDay, type NamedDay, type RatingsBetween } from "../../domain/status/meeting-days";

/** The days that matter to a paper: its own, the last on which it can be published, and the meeting's. */
export function daysOfPaper(asAt: Day, meeting: Day): NamedDay[] {
  const days = [{ name: "Report", day: asAt }];
  const published = publicationDay(meeting);
  if (published > asAt) days.push({ name: "Publication", day: published });
  if (meeting > asAt) days.push({ name: "Meeting", day: meeting });
  return days;
}

export function printDays({ days, turningRed }: RatingsBetween): string {
  const lines = days.map(({ name, day, counts }) => {
    const { red, amber, green, blue, grey } = counts;
    return `  ${name.padEnd(12)}${printDay(day).padEnd(20)}${red} red, ${amber} amber, ${green} green, ${blue} blue, ${grey} grey`;
  });
  const turning = turningRed.map(
    ({ sheet, row, on, by, reported }) =>
      `    ${sheet} row ${row} on ${printDay(on)}, by ${by.name.toLowerCase()}: ${reported.because}`,
  );
  const last = days.at(-1);
  const none = last ? `  No row turns red by ${printDay(last.day)}, as things are recorded now.` : "";
  return ["", "BY THE MEETING", ...lines, ...(turning.length > 0 ? ["  Turning red:", ...turning] : [none])].join("\n");
}
