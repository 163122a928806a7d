/** The words by which an owner cell is taken apart: bodies told from people, kinds of body, lead from support. */

/** A kind of body rather than one of them: nobody in particular can be asked. Compared in lower case, without "the" and "all". */
export const OWNER_TYPES: ReadonlySet<string> = new Set([
  "practices",
  "practice",
  "gp practices",
  "general practices",
  "general practice",
  "gps",
  "gp",
  "pcns",
  "pcn",
  "primary care networks",
  "icbs",
  "ccgs",
  "trusts",
  "nhs trusts",
  "providers",
  "acute trusts",
  "community providers",
  "local authorities",
  "councils",
  "councillors",
  "elected members",
  "members",
  "mps",
  "local mps",
  "region",
  "regions",
  "regional team",
  "partners",
  "system partners",
  "all partners",
  "stakeholders",
  "pharmacies",
  "community pharmacies",
  "vcse",
  "vcse partners",
  "vcs",
  "voluntary sector",
  "practice managers",
  "managers",
  "all managers",
  "line managers",
  "clinicians",
  "staff",
  "all staff",
  "all",
  "everyone",
  "various",
  "schools",
  "care homes",
  "federations",
  "places",
  "place teams",
  "directorates",
  "services",
  "service leads",
  "heads of service",
]);

/** Words that a post, a team or an organisation has in its name, and a person has not. */
const BODY_WORDS =
  "team teams board group committee subcommittee council trust trusts hospital hospitals service services department directorate network networks " +
  "practice practices federation alliance partnership partners authority agency hub office unit forum collaborative programme project workstream " +
  "lead leads manager managers director directors officer officers head chief chair chairs coordinator administrator nurse doctor consultant analyst " +
  "executive secretary accountant pharmacist clinician governance finance estates workforce health care primary secondary public community " +
  "communications comms digital data quality performance planning commissioning contracting transformation strategy nursing medical clinical " +
  "pharmacy pharmacies healthwatch icb icbs pcn pcns nhs nhse england region regional system place borough county city local national training school " +
  "university college police ambulance social housing councillor councillors member members deputy assistant associate senior interim joint " +
  "engagement safety safeguarding operations operational corporate business intelligence internal external audit staff all various gp gps " +
  "leadership development people patient patients improvement access delivery provider providers tbc vacant";

export const BODY_WORD: ReadonlySet<string> = new Set(BODY_WORDS.split(" "));

/** What a name can end with and stand for itself; "and" between two such names parts them, as in "Public Health and NENC ICB". */
export const PARTY_ENDS: ReadonlySet<string> = new Set(
  (
    "team teams board group committee council trust trusts hospital service services department directorate network networks practice practices " +
    "federation alliance partnership partners authority agency hub office unit lead leads manager managers director directors officer officers " +
    "chair coordinator nurse pharmacist councillors members mps gps pharmacies healthwatch providers communications comms digital region staff " +
    "stakeholders authorities councils finance contracting commissioning estates"
  ).split(" "),
);

/** Names that end in a word which elsewhere is only half a name. */
export const PARTY_NAMES: ReadonlySet<string> = new Set([
  "public health",
  "primary care",
  "social care",
  "adult social care",
  "mental health",
  "secondary care",
  "community services",
  "medicines optimisation",
  "business intelligence",
]);

/** A mark beside a name, in brackets or before a colon, and the role it gives. */
export const ROLE_MARKS: readonly { readonly pattern: RegExp; readonly role: "lead" | "support" }[] = [
  {
    pattern:
      /^(?:joint )?(?:lead|leads|leading|sro|owner|accountable|responsible|chair|primary)(?: (?:officer|organisation|owner|agency|body|director))?$/i,
    role: "lead",
  },
  {
    pattern:
      /^(?:support|supporting|supported by|supports|contributor|contributing|consulted|informed|partner|partners|with|secondary|deputy)(?: (?:officer|organisation|agency|body|partners?))?$/i,
    role: "support",
  },
];

/** Titles that only a person has. */
export const PERSON_TITLE = /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|cllr|councillor|sir|dame|rev)\.? \p{Lu}/iu;
