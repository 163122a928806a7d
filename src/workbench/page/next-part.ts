/** F6 goes round the parts of the page, as in Excel: the only way out of a grid in which Tab moves from cell to cell. */

/** In the order in which they stand; each is entered at the first of these that it holds. */
const PARTS: readonly (readonly [part: string, first: string])[] = [
  ["header", "button"],
  ['[aria-label="Ribbon"]', "button"],
  ['[aria-label="Cell"]', "input"],
  ["[data-sheet-grid]", ".fortune-sheet-overlay"],
  ['[aria-label="Sheets"]', '[aria-current="true"]'],
  ['[aria-label="PlanProof pane"]', '[role="tab"][aria-selected="true"]'],
];

const SHEET = PARTS.find(([part]) => part === "[data-sheet-grid]");

/** Moves the focus to the sheet's cells. */
export function toSheet(page: HTMLElement): void {
  if (SHEET) page.querySelector<HTMLElement>(SHEET.join(" "))?.focus();
}

/** Moves the focus to the part after the one that has it, or before; the first or the last where none has it. */
export function nextPart(page: HTMLElement, step: 1 | -1): void {
  const doors = PARTS.flatMap(([part, first]) => {
    const place = page.querySelector<HTMLElement>(part);
    const door = place?.querySelector<HTMLElement>(first);
    return place && door ? [{ place, door }] : [];
  });
  const here = doors.findIndex(({ place }) => place.contains(document.activeElement));
  const next = here === -1 ? (step === 1 ? 0 : doors.length - 1) : (here + step + doors.length) % doors.length;
  doors[next]?.door.focus();
}
