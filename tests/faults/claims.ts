/** What a sentence to the officer claims of the workbook, held against the workbook; and whether it is plain. */

import { isDeepStrictEqual } from "node:util";

import { isSame, theirDifferences, type OurSheet, type Snapshot } from "./snapshot";

export interface Moments {
  readonly before: Snapshot;
  readonly now: Snapshot;
  /** As it is once the use case is done. */
  readonly after: Snapshot;
}

interface Claim {
  readonly says: RegExp;
  /** Whether it is true; `names` are the sheets that the sentence names for it. */
  readonly holds: (moments: Moments, names: readonly string[]) => boolean;
}

const named = ({ ours }: Snapshot, name: string): OurSheet | undefined => ours.find((each) => each.name === name);
const cellsAre = (one: Snapshot, other: Snapshot, name: string): boolean =>
  isDeepStrictEqual(named(one, name)?.cells ?? [], named(other, name)?.cells ?? []);

const CLAIMS: readonly Claim[] = [
  {
    says: /Nothing in the workbook was changed|the workbook is as it was/,
    holds: ({ before, now }) => isSame(before, now),
  },
  { says: /Nothing was (?:changed|written|kept|saved)/, holds: ({ before, now }) => isSame(before, now) },
  {
    says: /(?<!may )were not saved|those in the workbook are as they were/,
    holds: ({ before, now }) => isDeepStrictEqual(before.settings, now.settings),
  },
  {
    says: /[Yy]our own sheets (?:were not touched|are as they were)(?!, but)/,
    holds: ({ before, now }) => theirDifferences(before, now).length === 0,
  },
  { says: /Your own fills are as they were/, holds: () => true },
  {
    says: /Written: ([^.]+)\./,
    holds: ({ now, after }, names) =>
      names.every((name) => named(now, name)?.unfinished !== true && cellsAre(now, after, name)),
  },
  {
    says: /Not written: ([^.]+)\./,
    holds: ({ before, now }, names) => names.every((name) => cellsAre(before, now, name)),
  },
  {
    says: /As it was: ([^.]+)\./,
    holds: ({ before, now }, names) => names.every((name) => cellsAre(before, now, name)),
  },
  {
    says: /Not finished: ([^.;]+); what stood on it was put back/,
    holds: ({ before, now }, names) =>
      names.every((name) => named(now, name)?.unfinished === false && cellsAre(before, now, name)),
  },
];

/** What the sentence says that is not so. */
export function falseClaims(sentence: string, moments: Moments): string[] {
  return CLAIMS.flatMap(({ says, holds }) => {
    const said = says.exec(sentence);
    if (!said) return [];
    return holds(moments, (said[1] ?? "").split(", ")) ? [] : [`"${said[0]}" is not so`];
  });
}

/** What is wrong with a sentence as a sentence. */
export function plainFaults(sentence: string): string[] {
  const wrong: string[] = [];
  if (!/^[A-Z0-9"].*[.]$/s.test(sentence)) wrong.push("does not read as sentences");
  if (/\b(?:undefined|null|NaN|object|exception|error|sync|API|request|payload|proxy)\b/i.test(sentence)) {
    wrong.push("speaks as a machine does");
  }
  if (/[a-z][A-Z]/.test(sentence.replace(/PlanProof|BreakDown/g, ""))) wrong.push("names something of the program");
  return wrong.map((each) => `the sentence ${each}: ${sentence}`);
}
