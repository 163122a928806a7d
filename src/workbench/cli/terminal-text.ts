/** The one gate through which words pass on their way to a terminal: a text from a plan cannot move the cursor, colour, ring, hide or turn round what is printed. */

/**
 * Control characters but for line ends and tabs (ECMA-48 builds its sequences from them: C0, delete and C1), and those that turn the
 * direction of writing round or separate lines (Unicode TR 9, section 2; TR 36, section 2.6).
 */
const COMMANDING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const DELETE = 0x7f;
const PICTURES = 0x2400;

/** Each such character as a sign for it: "␛" for escape, "�" where Unicode has no picture. A return before a line end is the line end. */
export function terminalText(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(COMMANDING, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(PICTURES + code) : code === DELETE ? "␡" : "�";
  });
}

/** As JSON in which such characters are escaped, so that nothing of them is lost and none comes out. */
export function terminalJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    COMMANDING,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
