/** What `planproof changes` prints: what moved between two issues, or between one and the plan now, and why the figures moved. */

import { compareIssues, heldSentence, issuesHeld, type ComparedReports } from "../../app/compare-issues";
import { failed, type Outcome } from "../../app/outcome";
import type { Reviewed } from "../../app/run-review";
import { textOption, type Call } from "./arguments";

export function changesText(reviewed: Reviewed, options: Call["options"]): Outcome<string> {
  const issues = issuesHeld(reviewed);
  const [from, to] = [textOption(options, "from"), textOption(options, "to")];
  const noNumber = [to, from].find((given) => given !== undefined && !/^\d+$/.test(given));
  if (issues.length > 0 && noNumber !== undefined)
    return wrong(`There is no issue ${noNumber}. ${heldSentence(issues)}`);
  const compared = compareIssues(reviewed, {
    from: numbered(from),
    to: numbered(to),
    committee: textOption(options, "committee") ?? null,
  });
  if (!compared.ok) return issues.length > 0 ? compared : wrong(`${compared.failure.sentence} See planproof issue.`);
  const { before, after } = compared.value;
  const head = [`What changed between ${before} and ${after}`, heldSentence(issues), ""];
  return { ok: true, value: [...head, ...printed(compared.value)].join("\n") };
}

const numbered = (given: string | undefined) => (given === undefined ? null : { number: Number(given) });

const wrong = (sentence: string): Outcome<never> =>
  failed({ kind: "not-understood", sentence, detail: "", retry: false });

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
