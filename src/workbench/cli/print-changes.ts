/** What `planproof changes` prints: what moved between two issues, or between one and the plan now, and why the figures moved. */

import { compareIssues, heldSentence, issuesHeld, type ComparedReports } from "../../app/compare-issues";
import { failed, type Outcome } from "../../app/outcome";
import type { Reviewed } from "../../app/run-review";
import { textOption, type Call } from "./arguments";

export function changesText(reviewed: Reviewed, options: Call["options"]): Outcome<string> {
  const issues = issuesHeld(reviewed);
  const number = (name: "from" | "to"): number | null => {
    const given = textOption(options, name);
    return given === undefined ? null : /^\d+$/.test(given) ? Number(given) : Number.NaN;
  };
  for (const name of ["to", "from"] as const) {
    // A word in the place of a number is quoted as it was typed.
    if (issues.length > 0 && Number.isNaN(number(name))) {
      const sentence = `There is no issue ${textOption(options, name) ?? ""}. ${heldSentence(issues)}`;
      return failed({ kind: "not-understood", sentence, detail: "", retry: false });
    }
  }
  const numbered = (name: "from" | "to") => {
    const given = number(name);
    return given === null ? null : { number: given };
  };
  const compared = compareIssues(reviewed, {
    from: numbered("from"),
    to: numbered("to"),
    committee: textOption(options, "committee") ?? null,
  });
  if (!compared.ok) return compared;
  const { before, after } = compared.value;
  const head = [`What changed between ${before} and ${after}`, heldSentence(issues), ""];
  return { ok: true, value: [...head, ...printed(compared.value)].join("\n") };
}

function printed({ kinds, figures, unchanged, of }: ComparedReports): string[] {
  return [
    ...kinds.flatMap(({ kind, changes }) => [
      `${kind.toUpperCase()} (${changes.length})`,
      ...changes.map(({ name, said, how }) => `  ${name}\n      ${said}${how === null ? "" : ` [${how}]`}`),
      "",
    ]),
    "WHY THE FIGURES MOVED",
    ...figures.map(
      ({ rating, before, moves, after }) =>
        `  ${rating.padEnd(7)}${String(before).padStart(4)} ${moves.join(", ") || "no change"} = ${after}`,
    ),
    "",
    `${unchanged} of ${of} did not change.`,
  ];
}
