/** Takes what is no wording out of a cell: markup, bullets, odd spaces and dashes. For reading only; the cell keeps its text. */

const PLAIN = /^[\x20-\x25\x27-\x3b\x3d-\x7e]*$/;
/** A tag opens with a letter or a slash, so that "<2 weeks" stays. */
const TAG = /<(\/?[a-z][a-z0-9]*)(?:[^<>a-z0-9][^<>]*)?>/gi;
/** Text struck through in markup is the date that was; what follows is the date now. */
const STRUCK_TAGS = new Set(["s", "del", "strike"]);
const LINE_TAGS = new Set(["p", "br", "li", "ul", "ol", "div", "tr", "td"]);
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  ndash: "-",
  mdash: "-",
  lt: "<",
  gt: ">",
  quot: '"',
  rsquo: "'",
  lsquo: "'",
};

/** Each odd character and what stands in its place. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...spread("‐‑‒–—―−﹣⁃", "-"),
  ...spread("’‘ʼ`´", "'"),
  ...spread("“”", '"'),
  ...spread("•◦▪●∙·‣■□\r\u2028\u2029", "\n"),
  ...spread("➔➜⇒⟶➝", "→"),
  ...spread("⁄", "/"),
  ...spread("\u200b\u200c\u200d\u2060\ufeff\u00ad", ""),
]);
const ODD = new RegExp(`[${[...CHARACTERS.keys()].join("")}]`, "g");

/** Newlines part the lines of a cell; everything else is spaces, words, numbers and marks. */
export function cleanText(text: string): string {
  if (PLAIN.test(text) && !text.includes("->")) return text;
  return text
    .normalize("NFKC")
    .replace(TAG, (_tag, name: string) => standIn(name.toLowerCase()))
    .replace(/&([a-z]{2,5});/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(ODD, (character) => CHARACTERS.get(character) ?? character)
    .replaceAll("->", "→")
    .replaceAll("=>", "→");
}

/** What a tag leaves behind; `name` has its slash where it closes. */
function standIn(name: string): string {
  const bare = name.replace("/", "");
  if (STRUCK_TAGS.has(bare)) return name === bare ? " was " : " now ";
  return LINE_TAGS.has(bare) ? "\n" : "";
}

function spread(characters: string, instead: string): (readonly [string, string])[] {
  return [...characters].map((character) => [character, instead] as const);
}
