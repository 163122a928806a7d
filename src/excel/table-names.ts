/** Names for our tables: unique in the workbook, where the officer's tables and names came first. */

import type { Place } from "./place-sheets";
import type { Survey } from "./survey";

/** The name in the model -> the name in this workbook: its own, else with the first number that is free. */
export function freeTableNames(survey: Survey, places: readonly Place[]): ReadonlyMap<string, string> {
  const ours = new Set(places.flatMap(({ standing }) => (standing ? [standing.sheet] : [])));
  const theirs = survey.sheets.filter(({ sheet }) => !ours.has(sheet)).flatMap(({ tables }) => tables);
  const taken = new Set([...theirs.map(({ name }) => name), ...survey.names].map((name) => name.toLowerCase()));
  const names = new Map<string, string>();
  for (const wanted of places.flatMap(({ model }) => model.tables.map(({ name }) => name))) {
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
    taken.add(name.toLowerCase());
    names.set(wanted, name);
  }
  return names;
}
