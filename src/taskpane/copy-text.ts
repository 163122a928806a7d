/** Puts text on the clipboard. Where a browser or Excel's own window forbids it, the text is selected for the person to copy. */

export async function copyText(text: string, shown: HTMLTextAreaElement | null): Promise<"copied" | "selected"> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch (error) {
    // Refused by a policy, or no clipboard here at all: both have the same way out, which the caller says.
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    shown?.focus();
    shown?.select();
    return "selected";
  }
}

/** As `copyText`, with the same words as rich text beside them for Word and slides. A browser that takes no rich text gets the plain one. */
export async function copyRich(
  html: string,
  text: string,
  shown: HTMLTextAreaElement | null,
): Promise<"copied" | "selected"> {
  if (typeof ClipboardItem === "undefined" || !navigator.clipboard?.write) return copyText(text, shown);
  const item = new ClipboardItem({
    "text/html": new Blob([html], { type: "text/html" }),
    "text/plain": new Blob([text], { type: "text/plain" }),
  });
  try {
    await navigator.clipboard.write([item]);
    return "copied";
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    return copyText(text, shown);
  }
}
