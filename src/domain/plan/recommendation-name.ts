/** What a recommendation is known by in counts, so that one divided into a), b) and c) is counted as one. */

/** The words that lead in to all parts, where `part` is one of them ("8b"); else the name as it is. */
export function recommendationName(name: string | null, part: string | null): string | null {
  if (name === null || part === null) return name;
  const own = name.indexOf(`${part.slice(-1)}) `);
  const leadIn = own > 0 ? name.slice(0, own).replace(/(?<![\s:;,])[\s:;,]+$/, "") : "";
  return leadIn === "" ? name : leadIn;
}
