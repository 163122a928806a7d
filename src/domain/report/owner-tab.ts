/** Names for the tab and the file of an owner. */

/** Names that Excel keeps for itself (History), and that Windows keeps from files. */
const KEPT_NAMES = /^(?:history|con|prn|aux|nul|com\d|lpt\d)$/i;

/** A tab's name, and a file's: short, of characters that Excel and Windows allow, and no other's. */
export function tabFor(owner: string, taken: readonly string[]): string {
  const plain =
    owner
      .replace(/[:\\/?*[\]'"<>|]|\p{Zl}|\p{Zp}/gu, " ")
      .replace(/[^\S ]/g, " ")
      .replace(/\p{C}/gu, "")
      .replace(/ +/g, " ")
      .trim()
      .slice(0, 27)
      .replace(/\p{Cs}/gu, "")
      .replace(/^[. ]+/, "")
      .replace(/(?<![. ])[. ]+$/, "") || "Owner";
  const clean = KEPT_NAMES.test(plain) ? `${plain} (owner)` : plain;
  let name = clean;
  for (let number = 2; taken.some((each) => each.toLowerCase() === name.toLowerCase()); number += 1)
    name = `${clean} ${number}`;
  return name;
}
