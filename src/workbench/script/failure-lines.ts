/** What a script failed with, in lines for people: Excel's code and place, the statement, and the line of the script. */

import { resolve } from "node:path";

interface Debugging {
  readonly errorLocation?: string;
  readonly statement?: string;
  readonly surroundingStatements?: readonly string[];
}

/** An error of Excel's has a code, a place and mostly the statement; any other its name and message. */
export function failureLines(error: unknown, file: string): string[] {
  const line = lineOfScript(error, file);
  const at = line === undefined ? [] : [`${file}, line ${line}`];
  if (!(error instanceof Error)) return [`The script threw ${String(error)}`, ...at];
  if (error instanceof SyntaxError) return [`${error.name}: ${error.message}`, ...at];
  if (!("code" in error) || !("debugInfo" in error)) return [`${error.name}: ${error.message}`, ...at];
  const { errorLocation, statement, surroundingStatements = [] } = error.debugInfo as Debugging;
  const place = errorLocation ? ` at ${errorLocation}` : "";
  return [
    `${String(error.code)}${place}: ${error.message}`,
    ...(statement ? [`Statement: ${statement}`] : []),
    ...(surroundingStatements.length > 0 ? ["Around it:", ...surroundingStatements.map((each) => `  ${each}`)] : []),
    ...at,
  ];
}

/** The first of the script's own lines in the stack; an error in its grammar names the line at the very top. */
function lineOfScript(error: unknown, file: string): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const at = stack.indexOf(`${resolve(file)}:`);
  return at < 0 ? undefined : /^\d+/.exec(stack.slice(at + resolve(file).length + 1))?.[0];
}
