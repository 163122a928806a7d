/** How wide Arial's letters are, in thousandths of the type size, so that row heights can be computed where nothing is drawn. */

/** Characters 32 to 126 in order; Arial and its metric twins (Helvetica, Liberation Sans) agree on these. */
export const ARIAL: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

export const ARIAL_BOLD: readonly number[] = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
  556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
  280, 389, 584,
];

/** The marks beyond those that plans use; the wider of regular and bold. */
export const ARIAL_MARKS: Readonly<Record<string, number>> = {
  "\u00a0": 278,
  "£": 556,
  "€": 556,
  "–": 556,
  "—": 1000,
  "‘": 278,
  "’": 278,
  "“": 500,
  "”": 500,
  "•": 350,
  "·": 333,
  "…": 1000,
  "½": 834,
  "≤": 549,
  "≥": 549,
};

/** Letters with accents are as wide as without; anything unknown is taken to be as wide as a capital, which errs on showing all. */
export const ARIAL_OTHER = 722;
/** Full-width scripts and pictures. */
export const ARIAL_WIDE = 1000;
