/** The sections that papers are put together from. Each gives its blocks, heading first; nothing where it has nothing to say. */

import { printDay, type Day } from "../../calendar";
import { asksOf } from "../asks";
import { hasPlan, nothingRated, planHasNoStatus } from "../facts";
import { keyMessages } from "../key-messages";
import { presetOf } from "../presets";
import { findPolicy } from "../../status/policies";
import { PLAIN_WORDS } from "../../status/policy";
import { capitalised, listOf, plural } from "../words";
import { ended, namesNoLead, sentences } from "./action-words";
import { measureBlocks } from "./measure-words";
import { appendixOf, type PaperContext } from "./paper-context";
import { heading, paragraph, toBeWritten, type PaperBlock, type Paragraph } from "./paper-model";
import { groupTable, standingTable } from "./rating-words";
import { themeBlocks } from "./theme-words";

export type Section = (context: PaperContext) => readonly PaperBlock[];

const asAt = ({ review }: PaperContext): string => printDay(review.asAt as Day);
/** Measures without a plan leave nothing to agree: they are reported on as ever. */
const agreeing = ({ review, options }: PaperContext): boolean => !presetOf(options.preset).ratings && hasPlan(review);

/** The committee and its day, the title, and whose report it is: what a council's report opens with. */
export const councilCover: Section = (context) => {
  const { options, title } = context;
  const committee = (options.committee ?? "").trim();
  return [
    said(committee, "Committee"),
    said(options.meeting === null ? "" : printDay(options.meeting), "Date of the meeting"),
    { kind: "title", text: title },
    said((options.reportOf ?? "").trim(), "Report of", "Report of the "),
  ];
};

/** A line of the cover; in brackets where nobody has said what it holds. */
function said(text: string, what: string, before = ""): PaperBlock {
  const line = `${before !== "" && /^the\s/i.test(text) ? before.replace(/the $/, "") : before}${text}`;
  return text === "" ? { kind: "line", text: `[${what}: to be written]`, toWrite: what } : { kind: "line", text: line };
}

/** Agenda item, report by, paper type, date, objective: what an NHS board paper opens with. */
export const boardCover: Section = (context) => {
  const { review, options, title } = context;
  const decisions = review.rows.filter(({ decision }) => (decision ?? "").trim() !== "").length;
  const type = agreeing(context) ? "For agreement" : decisions > 0 ? "For decision" : "For information";
  return [
    { kind: "title", text: title },
    {
      kind: "details",
      rows: [
        detail("Meeting", options.committee),
        detail("Agenda item", options.agendaItem),
        detail("Report by", options.reportOf),
        detail("Paper type", type),
        detail("Date", options.meeting === null ? null : printDay(options.meeting)),
        detail("Organisation objective", null),
      ],
    },
  ];
};

function detail(label: string, given: string | null | undefined) {
  const value = (given ?? "").trim();
  return value === "" ? { label, value: `[${label}: to be written]`, toWrite: label } : { label, value };
}

export const purpose: Section = (context) => {
  const { committee, title, review } = context;
  if (review.rows.length === 0 && review.measures.length === 0) {
    return [
      heading("Purpose of the Report"),
      paragraph(`No plan was found to report on to ${committee}.`),
      toBeWritten("Purpose of the report"),
    ];
  }
  const about = agreeing(context)
    ? `This report puts the plan “${title}” to ${committee} to be agreed.`
    : `This report tells ${committee} where “${title}” stands as at ${asAt(context)}. Days are counted to that date.`;
  return [heading("Purpose of the Report"), paragraph(about, review.rows), ...contents(context)];
};

/** What the reader will find, and where. */
function contents(context: PaperContext): Paragraph[] {
  const { review, groupNoun } = context;
  const [found, whole] = [appendixOf(context, "exceptions"), appendixOf(context, "plan-appendix")];
  const parts = [
    review.rows.length === 0 || agreeing(context)
      ? ""
      : planHasNoStatus(review) && nothingRated(review)
        ? `It sets out ${groupNoun === "plan" ? "" : `by ${groupNoun} `}which dates have passed and which come next, for the plan records no progress.`
        : `It sets out ${groupNoun === "plan" ? "" : `by ${groupNoun} `}what is done, what is late or at risk, and what is asked.`,
    found === null
      ? ""
      : `${nothingRated(review) ? "The dates to ask about" : "The exceptions"} are listed in ${found}.`,
    whole === null ? "" : `The plan in full is in ${whole}.`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? [] : [paragraph(parts.join(" "))];
}

export const previousDecisions: Section = () => [
  heading("Policy Framework and Previous Decisions"),
  toBeWritten("Policy framework and previous decisions", "Say what the plan answers and what was decided before."),
];

export const background: Section = (context) => [heading("Background"), ...backgroundParagraphs(context)];

function backgroundParagraphs(context: PaperContext): Paragraph[] {
  const { review, groups, groupNoun, noun } = context;
  if (review.rows.length === 0) return [toBeWritten("Background")];
  const { recommendations } = review.counts;
  const under = recommendations > 0 ? ` under ${plural(recommendations, "recommendation")}` : "";
  const names = groups.map(({ name }) => name.trim());
  const list = names.some((name) => name.includes(","))
    ? names.join("; ").replace(/; (?=[^;]*$)/, "; and ")
    : listOf(names);
  const themes =
    groupNoun === "theme" ? ` ${names.length === 1 ? "Its theme is" : `Its ${names.length} themes are`} ${list}.` : "";
  const leads = namesNoLead(review) ? " It names no lead for any of them." : "";
  const { lines, actions } = review.counts;
  const more =
    lines === actions ? "" : ` Some actions stand on more than one line: there are ${plural(actions, "action")}.`;
  return [
    paragraph(`The plan has ${plural(review.rows.length, noun)}${under}.${themes}${more}${leads}`, review.rows),
    ...(agreeing(context) ? [] : basis(context)),
    toBeWritten("How the plan came about"),
  ];
}

/** What the ratings rest on, so that nobody takes a date for a status. */
function basis({ review, noun }: PaperContext): Paragraph[] {
  if (planHasNoStatus(review) && nothingRated(review)) {
    return [
      paragraph(
        "Nothing is rated, because the plan records no status, rating, percentage or progress. This report gives where its dates stand instead.",
      ),
    ];
  }
  const bases = (["officer", "declared", "percent", "notes", "dates"] as const)
    .map((each) => ({ words: BASES[each], count: review.rollup.bases[each] ?? 0 }))
    .filter(({ count }) => count > 0);
  const none = review.rollup.bases.none ?? 0;
  const rest = `The ratings rest on ${listOf(bases.map(({ words, count }) => `${words} for ${plural(count, noun)}`))}.`;
  const silent = `For ${plural(none, noun)} too little is recorded to rest a rating on.`;
  return [
    paragraph(`Each ${noun} is rated ${scaleInWords(review)}. Where too little is recorded to say, it is not rated.`),
    paragraph(sentences(bases.length === 0 ? "" : rest, none === 0 ? "" : silent), review.rows),
  ];
}

const BASES = {
  officer: "a decision by the reporting officer",
  declared: "the owner’s report",
  percent: "the percentage complete",
  notes: "progress notes",
  dates: "dates alone",
} as const;

/** The scale of the policy: its colours with what they stand for, or its own words. */
function scaleInWords({ policy }: PaperContext["review"]): string {
  const listed = findPolicy(policy);
  const ratings = ["blue", "green", "amber", "red"] as const;
  if (!listed || listed.words === PLAIN_WORDS) {
    return "blue (complete), green (on track), amber (needs attention) or red (late or off track)";
  }
  return listOf(
    ratings.map((rating) => `“${listed.words[rating].toLowerCase()}”`),
    "or",
  );
}

/** The key messages and the counts. */
export const standing: Section = (context) => {
  const { review } = context;
  if (review.rows.length === 0 || agreeing(context)) return [];
  const byGroup = groupTable(context);
  return [
    heading("Where the Plan Stands"),
    ...keyMessages(review).map(({ text, rows }) => paragraph(text, rows)),
    standingTable(context),
    ...(byGroup ? [byGroup] : []),
  ];
};

/** What a board reads if it reads no further. */
export const executiveSummary: Section = (context) => {
  const [, ...about] = purpose(context);
  const [, ...stands] = standing(context);
  return [heading("Executive Summary"), ...about, ...stands];
};

/** Paragraphs by theme, one heading for each. */
export const themes: Section = (context) => {
  const { groups, groupNoun } = context;
  if (groups.length === 0) return [];
  const title = { theme: "Progress by Theme", recommendation: "Progress by Recommendation", plan: "Progress" }[
    groupNoun
  ];
  return [heading(agreeing(context) ? "The Plan" : title), ...groups.flatMap((group) => themeBlocks(context, group))];
};

export const measuresSection: Section = (context) => {
  const blocks = agreeing(context) ? [] : measureBlocks(context);
  return blocks.length === 0 ? [] : [heading("Measures"), ...blocks];
};

/** Equality and human rights always; others where they were typed. */
export const implications: Section = ({ options }) => {
  const typed = options.implications ?? [];
  const find = (name: string) => typed.find((each) => each.heading.toLowerCase().includes(name.toLowerCase()));
  const always = ["Equality", "Human rights"].map((name) => ({ name, given: find(name)?.text.trim() ?? "" }));
  const others = typed.filter((each) => each.text.trim() !== "" && !always.some(({ name }) => find(name) === each));
  return [
    ...always.flatMap(({ name, given }) => implication(name, given)),
    ...others.flatMap((each) => implication(each.heading.replace(/(?<!\s)\s+implications?$/i, ""), each.text.trim())),
  ];
};

function implication(name: string, given: string): PaperBlock[] {
  const title = name.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
  return [
    heading(`${title} Implications`),
    given === "" ? toBeWritten(`${capitalised(name.toLowerCase())} implications`) : paragraph(ended(given)),
  ];
}

export const appendixList: Section = ({ appendices }) => [
  heading("Appendices"),
  appendices.length === 0
    ? paragraph("There are no appendices.")
    : paragraph(
        appendices.length === 1 ? "There is one appendix:" : "The appendices are:",
        [],
        appendices.map(({ title }) => [{ text: title }]),
      ),
];

/** What the committee is asked to do, under the heading that the kind of paper gives it. */
export function asked(title: string): Section {
  return (context) => {
    const { review, options, committee } = context;
    const typed = (options.asks ?? []).length > 0;
    if (!typed && review.rows.length === 0 && review.measures.length === 0) {
      return [heading(title), toBeWritten(`What ${committee} is asked to do`)];
    }
    const where = appendixOf(context, "exceptions") ?? appendixOf(context, "plan-appendix");
    const asks = typed ? asksOf(review, options) : ownAsks(context, where);
    return [
      heading(title),
      paragraph(
        `${capitalised(committee)} is asked to${asks.length === 1 ? "" : ":"}`,
        [],
        asks.map(({ text }, index) => [{ text: typed ? ended(text) : inAList(text, index, asks.length) }]),
      ),
    ];
  };
}

/** A plan to be agreed, and measures without a plan, ask for something else than a plan under way. */
function ownAsks(context: PaperContext, where: string | null): readonly { readonly text: string }[] {
  const { review, options } = context;
  if (agreeing(context)) return [{ text: "Agree the plan." }];
  if (review.rows.length === 0 && review.measures.length > 0)
    return [{ text: `Note the measures as at ${asAt(context)}.` }];
  return asksOf(review, options, where ?? undefined);
}

/** "note where the plan stands; and" */
function inAList(text: string, index: number, count: number): string {
  const words = `${text.slice(0, 1).toLowerCase()}${text.slice(1).replace(/\.$/, "")}`;
  return `${words}${index === count - 1 ? "." : index === count - 2 ? "; and" : ";"}`;
}
