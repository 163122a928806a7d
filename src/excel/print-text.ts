/** Page heads and feet in Excel's codes, where "&" begins a code and all three parts share 255 characters. */

type Parts = readonly [string, string, string];

/** Excel's limit on a page's head or foot, less the codes "&L&C&R" that part it. */
const ROOM = 255 - 6;

/** "&P" and "&N" stay codes; any other "&" is doubled, which prints one. A text that does not fit is cut, the longest part first. */
export function printText(parts: Parts): [string, string, string] {
  const escaped = parts.map((part) =>
    part.replace(/&(?:&|[PN](?![A-Za-z]))|&/g, (found) => (found === "&" ? "&&" : found)),
  );
  const [left = "", centre = "", right = ""] = fitted(escaped);
  return [left, centre, right];
}

function fitted(parts: readonly string[]): readonly string[] {
  const over = parts.reduce((sum, part) => sum + part.length, 0) - ROOM;
  if (over <= 0) return parts;
  const longest = parts.reduce((most, part) => (part.length > most.length ? part : most), "");
  const kept = longest.slice(0, Math.max(0, longest.length - over - 2));
  const whole = /(?:^|[^&])(?:&&)*&$/.test(kept) ? kept.slice(0, -1) : kept;
  const at = parts.indexOf(longest);
  return fitted(parts.map((part, index) => (index === at ? `${whole}…` : part)));
}
