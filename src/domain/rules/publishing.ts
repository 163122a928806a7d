/** What must not stand in a published paper: draft marks, and what could tell who a patient or a member of staff is. */

const PLACEHOLDER =
  /(?:^|[\s([/])(?:x{2,4}|\?{2,}|tb[ca]|tbd|lorem ipsum|to be confirmed)(?=$|[\s)\].,;:/%])|\[(?:insert|add|name|date|number|x|tbc|to be|owner)[^\][]{0,40}\]|<insert[^<>]{0,40}>|\bto be inserted\b|\binsert (?:name|date|figure|number|text) here\b/i;

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}/;
const MOBILE = /\b07\d{3} ?\d{3} ?\d{3}\b/;
const BIRTH = /\b(?:d\.?o\.?b\.?|date of birth|nhs (?:no|number))\b[ :.]{0,3}\d/i;
const TEN_DIGITS = /(?:^|[^\d])(\d{3})[ -]?(\d{3})[ -]?(\d{4})(?![\d])/g;

/** Up to four people, counted, of a kind that must not be told apart. */
const SMALL_COUNT =
  /(?:^|[^\d.,/–-])(?:(?:[2-4]|two|three|four) (?:patients|complainants|service users|residents|deaths|children|members of staff|staff members|suicides)|(?:1|one) (?:patient|complainant|service user|resident|death|child|member of staff|staff member|suicide)(?=$|[.,;)]| (?:was|is|has|had|who|with|from|complained|died)\b))\b/i;

/** The quick look first: few texts hold a small number before a word for people, and the pattern above tries every sign of a text. */
const MAY_COUNT =
  /(?:[1-4]|one|two|three|four) (?:patient|complainant|service user|resident|death|child|member|staff member|suicide)/i;

/** True where words of a draft were left: "xx", "??", "TBC", "[insert name]". */
export function readsAsPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}

/** True for an NHS number, an address, a telephone number, a day of birth, or a count of people under 5. */
export function readsAsIdentifier(text: string): boolean {
  if (MAY_COUNT.test(text) && SMALL_COUNT.test(text)) return true;
  if (!/\d|@/.test(text)) return false;
  return (text.includes("@") && EMAIL.test(text)) || MOBILE.test(text) || BIRTH.test(text) || holdsNhsNumber(text);
}

function holdsNhsNumber(text: string): boolean {
  for (const match of text.matchAll(TEN_DIGITS)) if (isNhsNumber(`${match[1]}${match[2]}${match[3]}`)) return true;
  return false;
}

/** The check digit of an NHS number: weights 10 to 2, modulus 11 (NHS Data Dictionary, "NHS Number"). */
function isNhsNumber(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits.charAt(place)) * (10 - place);
  const check = (11 - (sum % 11)) % 11;
  return check < 10 && check === Number(digits.charAt(9));
}
