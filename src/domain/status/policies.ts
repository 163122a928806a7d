/** THE list of RAG policies. Each is one entry: its ordered clauses (first match wins), settings, words and printed key. */

import type { Rating } from "../review-schema";
import type { Settings } from "../settings";
import type { Clause } from "./clause";
import { NOT_STARTED } from "./clauses/not-started";
import { OPEN_ENDED } from "./clauses/open-ended";
import { OVERDUE } from "./clauses/overdue";
import { HIGH_BAND, LOW_BAND, MIDDLE_BAND } from "./clauses/percent-bands";
import { NO_REPORT_DATE, SETTLED, STATUS_NEEDED } from "./clauses/settled";
import { AT_RISK, BEHIND_SCHEDULE, DUE_SOON, MILESTONE_PASSED, ON_TRACK, UPDATE_NEEDED } from "./clauses/underway";
import { keyByLabel, keyOf, PLAIN_WORDS, rearrange, relabel, type Policy } from "./policy";

/** R1 to R29 in the order in which they are tried (domain conventions 1.3). */
export const STANDARD_CLAUSES: readonly Clause[] = [
  NO_REPORT_DATE,
  STATUS_NEEDED,
  ...SETTLED,
  ...OVERDUE,
  AT_RISK,
  ...NOT_STARTED,
  MILESTONE_PASSED,
  ...BEHIND_SCHEDULE,
  DUE_SOON,
  UPDATE_NEEDED,
  ...ON_TRACK,
  ...OPEN_ENDED,
];

const STRICT_CLAUSES = rearrange(STANDARD_CLAUSES, { without: ["R1b"] });

/** Bands by percent take the place of the comparison with the time gone; and where there is no grace, no clause speaks of it. */
const AUDIT_CLAUSES = rearrange(STANDARD_CLAUSES, {
  without: ["R9", "R17a", "R17b"],
  before: { R15a: [LOW_BAND, MIDDLE_BAND], R20: [HIGH_BAND] },
});

const SCRUTINY_WORDS: Readonly<Record<Rating, string>> = {
  blue: "Fully achieved",
  green: "On track",
  amber: "Partly achieved, attention needed",
  red: "Not achieved by its date",
  grey: "Not assessed",
  closed: "Closed",
};
const SCRUTINY_CLAUSES = relabel(STANDARD_CLAUSES, SCRUTINY_WORDS, {
  R1b: "Status needed",
  R3: "Confirm completion",
  R3a: "Confirm completion",
  R3b: "Confirm closure",
  R7: "Off track",
  R12: "Date revised repeatedly",
  R17a: "Well behind",
});

const CONFIDENCE_WORDS: Readonly<Record<Rating, string>> = {
  blue: "Delivered",
  green: "Green: delivery highly likely",
  amber: "Amber: feasible, with issues to resolve",
  red: "Red: delivery appears unachievable",
  grey: "Not rated",
  closed: "Closed",
};
const PROBABLE = "Amber/green: probable, needs constant attention";
const IN_DOUBT = "Amber/red: in doubt";
/** Half steps: amber that asks for attention only, and red that an action may still come back from. */
const CONFIDENCE_CLAUSES = relabel(STANDARD_CLAUSES, CONFIDENCE_WORDS, {
  R1b: "Status needed",
  R3: PROBABLE,
  R3a: PROBABLE,
  R8a: IN_DOUBT,
  R8b: IN_DOUBT,
  R9: PROBABLE,
  R10: PROBABLE,
  R12: IN_DOUBT,
  R13: PROBABLE,
  R17a: IN_DOUBT,
  R18: PROBABLE,
  R19: PROBABLE,
  R24: PROBABLE,
});

export const POLICIES: readonly Policy[] = [
  {
    id: "brag",
    title: "BRAG",
    use: "The usual choice: blue complete, red overdue or off track, amber for attention, green on track, grey where nothing can be said.",
    source: "PlanProof's own policy, after the BRAG keys that NHS trusts publish with their improvement plans.",
    sourceUrl: "https://shsc.nhs.uk/about-us/corporate-information/cqc/action-plan-progress-update/",
    clauses: STANDARD_CLAUSES,
    settings: {},
    words: PLAIN_WORDS,
    colour: true,
    key: keyOf(STANDARD_CLAUSES, PLAIN_WORDS),
  },
  {
    id: "strict-dates",
    title: "Strict dates",
    use: "A chasing list for a plan without statuses: dates alone give red and amber. Not for publication.",
    source:
      "PlanProof's own policy: as BRAG, but a plan that records no status is rated by its dates, as councils do that let audit actions stand as overdue until an update comes.",
    sourceUrl: "https://democracy.huntingdonshire.gov.uk/moderngov/ieIssueDetails.aspx?IId=65288&Opt=3&PlanId=0",
    clauses: STRICT_CLAUSES,
    settings: {},
    words: PLAIN_WORDS,
    colour: true,
    key: keyOf(STRICT_CLAUSES, PLAIN_WORDS),
  },
  {
    id: "audit",
    title: "Audit",
    use: "Audit recommendations rated by percent complete, with no grace after the agreed date.",
    source: "The percent bands that Reading Borough Council publishes for audit recommendations.",
    sourceUrl: "https://democracy.reading.gov.uk/mgAi.aspx?ID=9589",
    clauses: AUDIT_CLAUSES,
    settings: { graceDays: 0 },
    words: PLAIN_WORDS,
    colour: true,
    key: keyOf(AUDIT_CLAUSES, PLAIN_WORDS),
  },
  {
    id: "one-month-grace",
    title: "One-month grace",
    use: "Up to a month behind is amber, more is red.",
    source: "The lateness bands that Bromsgrove District Council publishes for its actions.",
    sourceUrl: "https://moderngovwebpublic.bromsgrove.gov.uk/ieIssueDetails.aspx?IId=1264&Opt=3&PlanId=0",
    clauses: STANDARD_CLAUSES,
    settings: { graceDays: 30 },
    words: PLAIN_WORDS,
    colour: true,
    key: keyOf(STANDARD_CLAUSES, PLAIN_WORDS),
  },
  {
    id: "scrutiny-words",
    title: "Scrutiny words",
    use: "For a committee that grades actions in words and prints no colour.",
    source:
      "The words that Stockton-on-Tees Borough Council's scrutiny committees use for progress on recommendations.",
    sourceUrl: "https://moderngov.stockton.gov.uk/mgAi.aspx?ID=5212",
    clauses: SCRUTINY_CLAUSES,
    settings: {},
    words: SCRUTINY_WORDS,
    colour: false,
    key: keyOf(STANDARD_CLAUSES, SCRUTINY_WORDS),
  },
  {
    id: "delivery-confidence",
    title: "Delivery confidence",
    use: "The five-point words of government projects, for boards that are used to them.",
    source: "The delivery confidence scale of the Infrastructure and Projects Authority.",
    sourceUrl: "https://ppponline.affinitext.com/public/book?id=5738&toc_id=860170",
    clauses: CONFIDENCE_CLAUSES,
    settings: {},
    words: CONFIDENCE_WORDS,
    colour: true,
    key: keyByLabel(CONFIDENCE_CLAUSES, CONFIDENCE_WORDS),
  },
];

/** The policy of that id, or undefined where there is none. */
export function findPolicy(id: string): Policy | undefined {
  return POLICIES.find((policy) => policy.id === id);
}

/** The settings with those that the policy fixes. */
export function settingsUnder(policy: Policy, settings: Settings): Settings {
  return { ...settings, ...policy.settings };
}
