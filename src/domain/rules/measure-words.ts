/** What the words of a success measure say: a target, a baseline, a source, a whole; kept apart from the rules that ask. */

/** Figures that are no measure: years, financial years, days. */
const CALENDAR_FIGURE = /\b(?:(?:19|20)\d\d(?:[/-]\d\d)?|\d\d\/\d\d(?:\/\d\d(?:\d\d)?)?)\b/g;

/** True where a figure stands that could be counted. */
function holdsFigure(measure: string): boolean {
  return /\d/.test(measure.replace(CALENDAR_FIGURE, ""));
}

/** Words that make a figure something to be reached. */
const TARGET_WORD =
  /\b(?:target|achiev\w{0,6}|reach\w{0,4}|at least|at most|more than|less than|fewer than|minimum|maximum of|up to|(?:rise|increase|grow|fall|drop|reduce)s? (?:to|by) \d)/i;

const NUMBER_WORD = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|half|twice)\b/i;

/** Words that say where a figure starts. */
const BASELINE_WORD =
  /\b(?:baseline|from \d|currently|current(?:ly)? \d|compared (?:to|with)|against \d|was \d|were \d|up from|down from|starting from|data:)/i;

const MONTH_OR_YEAR =
  /\b(?:(?:19|20)\d\d|\d{2}\/\d{2}|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|q[1-4])\b/i;

/** Where figures come from, in plans of the field. */
const SOURCE_WORD =
  /\b(?:source|data|survey|audit|dashboard|report(?:ed|ing|s)?|returns?|register|emis|systmone|nhs digital|nhs england|gpad|gpps|fft|cqc|ons|fingertips|supplied|recorded|measured|counted)\b/i;

/** Things made or done, as the subject or the verb of a measure. */
const OUTPUT_WORD =
  /\b(?:meetings?|discussions?|sessions?|events?|reports?|training|communications?|messag(?:es?|ing)|newsletters?|leaflets?|workshops?|links|information|resources?|data)\b[^.;]{0,60}\b(?:held|established|published|delivered|produced|disseminated|circulated|shared|sent|issued|completed|made available|taken place|attended|in place|set up)\b/i;

/** True where any number stands, in figures or in words. */
export function holdsNumber(measure: string): boolean {
  return /\d/.test(measure) || NUMBER_WORD.test(measure);
}

/** Figures in per cent and figures that count, those of the calendar and wholes ("19 of 19") left out. */
function figuresIn(measure: string): { readonly shares: number; readonly counts: number } {
  const bare = measure.replace(CALENDAR_FIGURE, "").replace(/\b\d[\d,.]{0,14} of \d[\d,.]{0,14}/g, "");
  const shares = (bare.match(/\d ?(?:%|per ?cent)/gi) ?? []).length;
  return { shares, counts: (bare.match(/\d[\d,.]*/g) ?? []).length - shares };
}

/** True where a figure is named as one to be reached. */
export function saysTarget(measure: string): boolean {
  return holdsFigure(measure) && (TARGET_WORD.test(measure) || /\d ?%/.test(measure));
}

/** True where the words say from which figure: in so many words, or by two figures of one kind ("71% in April, 85% by March"). */
export function saysBaseline(measure: string): boolean {
  if (!holdsFigure(measure)) return false;
  const { shares, counts } = figuresIn(measure);
  return shares > 1 || counts > 1 || BASELINE_WORD.test(measure);
}

/** True where a month, a quarter or a year stands in the words. */
export function saysDay(measure: string): boolean {
  return MONTH_OR_YEAR.test(measure);
}

export function saysSource(measure: string): boolean {
  return SOURCE_WORD.test(measure);
}

/** True where the measure counts what was made or held and not what it changed. */
export function saysOutput(measure: string): boolean {
  return OUTPUT_WORD.test(measure);
}

/** "5" of "Remaining 5 practices", "95%" of "uptake of 95%"; null where the whole stands beside it or nothing is counted. */
export function countSpoken(measure: string): string | null {
  const remaining = /\b(?:remaining|other|further|additional) (\d{1,6})\b(?! of\b)/i.exec(measure);
  if (remaining?.[1]) return remaining[1];
  const share = /\b(\d{1,3}(?:\.\d{1,3})?) ?(?:%|per ?cent\b)(?! ?(?:points?|age))/i.exec(measure);
  if (
    !share?.[1] ||
    /\b(?:of|out of|per|among|in) (?:all|the|our|its|their|registered|\d|\p{L})/iu.test(afterOrBefore(measure, share))
  ) {
    return null;
  }
  return `${share[1]}%`;
}

/** What follows a share in its clause; the whole stands there ("95% of patients"). */
function afterOrBefore(measure: string, share: RegExpExecArray): string {
  const rest = measure.slice(share.index + share[0].length);
  const end = rest.search(/[.;:]/);
  return end < 0 ? rest : rest.slice(0, end);
}
