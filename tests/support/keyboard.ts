/** A page worked by keyboard alone: keys pressed as a person presses them, and what was wrong with the focus on the way. */

import type { Page } from "playwright-core";

/** Presses of Tab after which a person has given up. */
const MOST_PRESSES = 260;

interface Focused {
  readonly name: string;
  /** True where something else lies over it, so that the person does not see where they are. */
  readonly isHidden: boolean;
  readonly isInGrid: boolean;
}

export class Keyboard {
  /** Places at which the focus could not be seen. */
  readonly unseen: string[] = [];

  constructor(private readonly page: Page) {}

  /** To be called before the page is opened: whatever a mouse or a finger does is counted. */
  static async watchPointer(page: Page): Promise<() => Promise<number>> {
    await page.addInitScript(() => {
      const counter = window as unknown as { pointed: number };
      counter.pointed = 0;
      for (const type of ["mousedown", "pointerdown", "touchstart"]) {
        addEventListener(type, () => (counter.pointed += 1), true);
      }
    });
    return () => page.evaluate(() => (window as unknown as { pointed: number }).pointed);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** What has the focus, as a screen reader would name it. */
  focused(): Promise<Focused> {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return { name: "", isHidden: false, isInGrid: false };
      const labels = "labels" in at && at.labels instanceof NodeList ? [...at.labels] : [];
      const name =
        at.getAttribute("aria-label") ?? (labels.map((each) => each.textContent).join(" ") || at.textContent);
      const { left, top, width, height } = at.getBoundingClientRect();
      const x = Math.min(Math.max(left + Math.min(width, 40) / 2, 0), innerWidth - 1);
      const over = document.elementFromPoint(x, top + Math.min(height, 24) / 2);
      const isSeen =
        over === null ? false : at.contains(over) || over.contains(at) || labels.some((each) => each.contains(over));
      return {
        name: (name ?? "").trim(),
        isHidden: width > 1 && !isSeen,
        isInGrid: at.closest("[data-sheet-grid]") !== null,
      };
    });
  }

  /** Tab after Tab until the focus is on what bears this name; from the end of the page it begins again. */
  async tabTo(name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      const focused = await this.focused();
      if (typeof name === "string" ? focused.name === name : name.test(focused.name)) {
        if (focused.isHidden) this.unseen.push(focused.name);
        return;
      }
      // In the grid Tab goes from cell to cell, as in Excel: F6 leads out of it.
      await this.press(focused.isInGrid ? key.replace("Tab", "F6") : key);
    }
    throw new Error(`${String(name)} was not reached by ${key}; the focus is on "${(await this.focused()).name}".`);
  }

  /** F6 from part to part until the pane's tab of this name has the focus. */
  async toPane(tab: string): Promise<void> {
    for (let presses = 0; presses < 14; presses += 1) {
      if ((await this.focused()).name === tab) return;
      await this.press("F6");
      // The grid gives the focus up a moment later.
      await this.page.waitForTimeout(30);
    }
    throw new Error(`The pane's tab ${tab} was not reached by F6.`);
  }
}
