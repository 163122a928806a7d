/** Elements of XML as text, found in one pass over their tags: an element that is never closed costs no more than one that is. */

/** An element without others of its own name in it. */
export interface TextElement {
  readonly whole: string;
  readonly inner: string;
  readonly from: number;
  readonly to: number;
}

/** The elements of a local name, in order; with any prefix, or with none where `plain`. */
export function elementsNamed(xml: string, name: string, plain = false): TextElement[] {
  const tags = new RegExp(`<(/?)${plain ? "" : "(?:[\\w.-]{1,40}:)?"}${name}(?=[\\s/>])[^<>]*>`, "g");
  const found: TextElement[] = [];
  let open: { readonly from: number; readonly inner: number } | null = null;
  for (const { 0: tag, 1: slash, index } of xml.matchAll(tags)) {
    const to = index + tag.length;
    if (slash === "/") {
      if (open)
        found.push({ whole: xml.slice(open.from, to), inner: xml.slice(open.inner, index), from: open.from, to });
      open = null;
    } else if (!open && tag.endsWith("/>")) found.push({ whole: tag, inner: "", from: index, to });
    else open ??= { from: index, inner: to };
  }
  return found;
}

/** The text with each element of the name, without a prefix, in its new form. */
export function replaceElements(xml: string, name: string, change: (element: TextElement) => string): string {
  let text = "";
  let at = 0;
  for (const element of elementsNamed(xml, name, true)) {
    text += xml.slice(at, element.from) + change(element);
    at = element.to;
  }
  return text + xml.slice(at);
}
