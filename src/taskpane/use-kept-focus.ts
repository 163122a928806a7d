/** Keeps the focus in the pane for whoever works by keyboard: where what had it is gone, it goes to what stands in its place. */

import { useEffect, type RefObject } from "react";

/** An element that had the focus, or one around it, with its place among its siblings. */
interface Link {
  readonly node: Element;
  readonly at: number;
}

const FOCUSABLE = "button, a[href], input, select, textarea, summary, [tabindex='0']";

export function useKeptFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = place.current;
    if (!pane) return;
    let chain: readonly Link[] = [];
    const remember = ({ target }: FocusEvent): void => {
      chain = target instanceof Element ? chainOf(target, pane) : [];
    };
    const mend = (): void => {
      const had = chain[0]?.node;
      if (!had || !hasLost(had)) return;
      // In a window that has not the focus, taking it would pull the officer away from the sheet.
      if (document.hasFocus()) heirOf(chain, pane)?.focus();
    };
    pane.addEventListener("focusin", remember);
    const observer = new MutationObserver(mend);
    observer.observe(pane, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden"] });
    return () => {
      pane.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, [place]);
}

/** True where an element had the focus until it went away, and nothing else has taken it since. */
function hasLost(had: Element): boolean {
  const { activeElement, body } = document;
  if (!had.isConnected) return activeElement === body || activeElement === null;
  return had.closest("[hidden]") !== null && (activeElement === had || activeElement === body);
}

function chainOf(from: Element, pane: Element): Link[] {
  const chain: Link[] = [];
  for (let node: Element | null = from; node && node !== pane.parentElement; node = node.parentElement) {
    chain.push({ node, at: node.parentElement ? [...node.parentElement.children].indexOf(node) : 0 });
  }
  return chain;
}

/** Whatever stands where it stood, else after it, else before it; in a view that is hidden now, the tab of the one that is shown. */
function heirOf(chain: readonly Link[], pane: Element): HTMLElement | null {
  const tab = pane.querySelector<HTMLElement>("[role='tab'][aria-selected='true']");
  if (chain[0]?.node.isConnected) return tab;
  for (const [index, { node }] of chain.entries()) {
    if (!node.isConnected) continue;
    const at = chain[index - 1]?.at ?? 0;
    const children = [...node.children];
    const heir = [...children.slice(at), ...children.slice(0, at).reverse()].flatMap(focusableIn)[0];
    if (heir) return heir;
  }
  return tab;
}

function focusableIn(place: Element): HTMLElement[] {
  const all = [...(place.matches(FOCUSABLE) ? [place] : []), ...place.querySelectorAll(FOCUSABLE)];
  return all.filter((each): each is HTMLElement => each instanceof HTMLElement && isReachable(each));
}

function isReachable(element: HTMLElement): boolean {
  if (element.tabIndex < 0 || element.closest("[hidden]") || element.matches(":disabled")) return false;
  const fold = element.closest("details:not([open])");
  return fold === null || element === fold.querySelector("summary");
}
