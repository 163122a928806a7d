/** What `verify` prints: the verdict first, then each cell that it rests on. */

import { sayVerified } from "../../app/say-verified";
import { WHAT_IT_PROVES, type VerifiedPack } from "../../app/verify-pack";

/** Cells beyond these are counted. */
const MOST = 40;

export function printVerified(verified: VerifiedPack): string {
  const { verdict, made, parts } = sayVerified(verified);
  const { remarks } = verified;
  return [
    verdict,
    made,
    ...parts.flatMap(({ heading, lines }) =>
      section(
        heading,
        lines.map(({ place, said }) => `${place}${said}`),
      ),
    ),
    ...(remarks.length === 0 ? [] : ["", ...remarks]),
    "",
    WHAT_IT_PROVES,
  ].join("\n");
}

function section(heading: string, lines: readonly string[]): string[] {
  const more = lines.length > MOST ? [`  and ${lines.length - MOST} more`] : [];
  return ["", heading, ...lines.slice(0, MOST).map((line) => `  ${line.replaceAll("\n", " / ")}`), ...more];
}
