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
