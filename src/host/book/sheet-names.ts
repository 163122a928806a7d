/** What Excel allows as a sheet's name. */

import { BookError } from "./book";

const maxLength = 31;
const forbidden = /[[\]:*?/\\]/;

/** Throws BookError: InvalidArgument for a name that is none, ItemAlreadyExists for one in use whatever its case. */
export function checkSheetName(name: string, others: readonly string[]): void {
  const refuse = (message: string): never => {
    throw new BookError("InvalidArgument", message);
  };
  if (name.trim() === "") refuse("A sheet must have a name.");
  if (name.length > maxLength)
    refuse(`A sheet's name cannot have more than ${maxLength} characters; "${name.slice(0, 60)}" has ${name.length}.`);
  if (forbidden.test(name)) refuse(`A sheet's name cannot hold any of : \\ / ? * [ ]; "${name}" does.`);
  if (name.startsWith("'") || name.endsWith("'")) refuse("A sheet's name cannot begin or end with an apostrophe.");
  if (name.toLowerCase() === "history") refuse('"History" is a name that Excel keeps for itself.');
  if (others.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new BookError("ItemAlreadyExists", `A sheet named "${name}" is already in the workbook.`);
  }
}
