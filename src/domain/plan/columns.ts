/**
 * THE list of columns that a plan may have, with the headings under which NHS bodies, councils and auditors keep them.
 * A new synonym is one string here. Each belongs to one field only; matching ignores case, punctuation and broken words.
 */

import type { MeasureField, PlanField } from "./plan-row";

export type ColumnField = PlanField | MeasureField;

/** What the cells of a column hold, and so how they are read. */
export type ColumnContent = "text" | "date" | "owner" | "percent" | "status" | "rag" | "number";

export interface ColumnMeaning {
  readonly field: ColumnField;
  /** What the pane and the pack call the column where the plan has no word of its own. */
  readonly title: string;
  readonly content: ColumnContent;
  /** True for what a plan cannot do without; its lack is reported. */
  readonly needed: boolean;
  /** As headings are written. A "/" or "&" inside counts as a word break and as "and". */
  readonly synonyms: readonly string[];
  /** Cells that stand under such a heading. */
  readonly examples: readonly string[];
}

const column = (
  field: ColumnField,
  title: string,
  content: ColumnContent,
  synonyms: string,
  examples: readonly string[],
  needed = false,
): ColumnMeaning => ({
  field,
  title,
  content,
  needed,
  examples,
  synonyms: synonyms.split("|").map((each) => each.trim()),
});

export const COLUMNS: readonly ColumnMeaning[] = [
  column(
    "ref",
    "No.",
    "text",
    `No.|No|Number|#|Rec|Rec.|StEIS no|StEIS number|Incident no|Incident number|Incident ref|Datix no|Datix ref|Datix number|Case no|Scheme no|Scheme ref|WBS|Ref|Ref.|Ref No|Ref no.|Ref number|Reference|Reference number|Reference no|ID|Action ID|
    Action no|Action no.|Action number|Action ref|Action reference|Rec no|Rec. no|Rec ref|Recommendation no|Recommendation number|
    Recommendation ref|Recommendation reference|Item no|Item number|Item ref|S/N|Serial no|Line|Line no|Row|Unique ID|Unique reference|
    Action area no|Area no|Objective no|Priority no|Project ID|Task no|Task ID|Task number|Risk ref|Agenda ref|Minute ref|Log no|Log ref|KLOE ref|Step`,
    ["1", "2.3", "A07"],
  ),
  column(
    "theme",
    "Theme",
    "text",
    `Theme|Themes|Workstream|Work stream|Workstreams|Domain|Section|Area|Action area|Area of work|Work area|
    Priority area|Priority theme|Key theme|Key area|Focus area|Area of focus|Strand|Pillar|Category|Programme|Programme area|Project|
    Service area|Service|Directorate|Department|Portfolio|Heading|Topic|Subject|Standard|CQC domain|KLOE|Key line of enquiry|Key lines of enquiry|
    Strategic priority|Strategic theme|Ambition|Commitment|Chapter|Enabler|Function|Cluster|Group|Source|Source of action|Source document|Audit|Audit title|
    Audit name|Review title|Report title|Meeting|Strategic objective|Corporate priority|Corporate objective|Plan area|Sub theme|Sub-theme`,
    ["Communications", "Workforce"],
  ),
  column(
    "recommendation",
    "Recommendation",
    "text",
    `Recommendation|Recommendations|Agreed recommendation|Scrutiny recommendation|Audit recommendation|
    Original recommendation|Recommendation made|Recommendation text|Recommendation agreed|Recommendation detail|Recommendation from review|
    Report recommendation|Committee recommendation|Finding|Findings|Audit finding|Key finding|Finding and risk|Findings and recommendations|
    Issue|Issue identified|Issues identified|Issue raised|Gap|Gap identified|Gaps in assurance|Area for improvement|Areas for improvement|Improvement required|
    Objective|Objectives|Aim|Aims|Goal|Goals|Must do|Should do|Requirement|Requirements|Regulatory requirement|Concern|Problem|
    Weakness|Observation|Recommendation / objective|What do we want to achieve|What we want to achieve|What are we trying to achieve|Deliverable|Key deliverable|Outcome sought`,
    ["All general practices move towards providing the full use of digital telephony capabilities"],
  ),
  column(
    "action",
    "Action",
    "text",
    `Action|Actions|Proposed action|Proposed actions|Proposed Actions / Progress|Action / progress|Actions and progress|
    Action required|Actions required|Required action|Required actions|Action to be taken|Actions to be taken|Action needed|Actions needed|
    Agreed action|Agreed actions|Agreed management action|Management action|Management actions|Management response|Management response and action|
    Response and action|Action agreed|Actions agreed|Action plan|Action description|Description of action|Action detail|Action details|Details of action|Key action|Key actions|
    Specific action|Specific actions|Planned action|Planned actions|Planned activity|Improvement action|Improvement actions|Actions to address|Actions to achieve|
    Actions to achieve objective|Actions to meet recommendation|Action point|Action points|Action item|Task|Tasks|Task name|Task description|Activity|Activities|
    Key activity|Key activities|Key task|Key tasks|Step to be taken|Steps to be taken|What|What will we do|What we will do|What will be done|
    What needs to be done|What are we going to do|How will we do it|How we will do it|How will this be achieved|How will we achieve this|Intervention|Initiative|
    Action for practices / PCNs|Action for practices|Action for PCNs|Action for ICBs|Actions for ICBs|Action for providers|Ask|Ask summary|
    Detail|Details|Description|Item|Milestone|Milestones|Key milestone|Project / action|Actions / milestones|Implementation|Planned response|Proposal|
    Cabinet response and proposed action|Response and proposed action|Executive response and action|Cabinet response and action|What needs doing|
    What needs to happen|Scheme description|Description of scheme|Project description|Actions to be taken|Corrective action|Remedial action|Mitigating action|Mitigating actions|Mitigation|Action title|Action name|Summary of action`,
    ["Update report to the health and wellbeing board."],
    true,
  ),
  column(
    "measure",
    "Success measure",
    "text",
    `Success measure|Success measures|Measure|Measures|Measure of success|Measures of success|How will we measure success|
    How success will be measured|How will success be measured|How will we know|How will we know it has worked|How will we know we have succeeded|
    How will this be measured|How will it be measured|KPI|KPIs|Key performance indicator|Key performance indicators|Performance indicator|Performance measure|
    Performance measures|Indicator|Indicators|Success criteria|Success criterion|Metric|Metrics|Metric/Target|Outcome measure|Outcome measures|
    Outcome|Outcomes|Expected outcome|Expected outcomes|Intended outcome|Intended outcomes|Desired outcome|Desired outcomes|Planned outcome|
    Anticipated outcome|Outcome / measure|Outcome / success measure|Outcome / impact|Impact|Expected impact|Intended impact|Benefit|Benefits|Expected benefits|Expected result|
    Measurable outcome|Measure of impact|What does good look like|What will success look like|What good looks like|What success looks like|Target / measure|
    Measure / target|Measure – how will this be assured by ICBs?|How will this be assured|How will this be assured by ICBs|
    How will this be monitored|Monitoring|Monitoring arrangements|Monitoring method|Reporting|Reporting arrangements|Outputs|Output|Output / outcome|
    Appointment/Access Metric|Measure name|Indicator name|Metric name|KPI name|Quantifiable measure`,
    ["Number of practices with call-back", "All practices to be on cloud-based telephony"],
  ),
  column(
    "owner",
    "Owner",
    "owner",
    `Owner|Owners|Owner(s)|Action owner|Action owners|Action by|Actioned by|Action lead|Action leads|By whom|By who|Who|Who by|Who will do it|
    Who will do this|Who is responsible|Who's responsible|Who will lead|Responsibility|Responsibilities|Responsible|Responsible person|Person responsible|Persons responsible|
    Person(s) responsible|People responsible|Responsible officer|Officer responsible|Officer|Responsible manager|Manager responsible|Responsible body|Responsible organisation|Organisation responsible|
    Organisation|Responsible team|Team responsible|Team|Responsible department|Responsible owner|Responsible party|Responsible individual|Responsible for action|
    Responsible officer / team|Responsibility for action|Responsibility of|Assigned to|Assigned|Assignee|Allocated to|Delegated to|Owner / lead|
    Lead / owner|Owner name|Task owner|Delivery partner|Delivery partners|Partners|Key partners|Recommendation owner|Implementation owner|
    Whose job|Whose job is it|Who is doing it|Resource names|Resource name|Accountable|Accountability|Resource|Resources|Named person|Named individual|Delivered by|Responsible agency|Agency`,
    ["ICB/ Practices", "Practice Manager lead"],
    true,
  ),
  column(
    "lead",
    "Lead",
    "owner",
    `Lead|Leads|Lead officer|Lead officers|Lead name|Lead person|Lead responsible|Lead responsibility|Lead organisation|Lead agency|Lead partner|
    Lead body|Lead director|Lead manager|Lead professional|Lead member|Lead clinician|Clinical lead|Operational lead|Executive lead|Exec lead|
    Executive owner|Executive sponsor|Executive director|Sponsor|SRO|Senior responsible officer|Senior responsible owner|Responsible lead|Responsible director|Accountable officer|
    Accountable lead|Accountable owner|Accountable director|Accountable executive|Accountable person|Director|Project lead|Project manager|Programme lead|Theme lead|
    Workstream lead|Named lead|Overall lead|Delivery lead|Strategic lead|ICB lead|Trust lead|Lead & support|Lead / support|Lead/s|Lead(s)|Portfolio holder|Head of service`,
    ["Director of Public Health"],
  ),
  column(
    "start",
    "Start",
    "date",
    `Start|Start date|Started|Date started|Commencement date|Commence|Date commenced|Planned start|Planned start date|Proposed start date|Actual start|
    Actual start date|From|Date raised|Raised|Date opened|Opened|Date added|Date identified|Date agreed|Date logged|Date of action|Date set|
    Begin|Begin date|Date entered|Date issued|Report date|Date of report|Date of meeting|Meeting date|Start by`,
    ["April 2024"],
  ),
  column(
    "due",
    "Due date",
    "date",
    `Date|Due|Due date|Due by|Date due|Target date|Target dates|Target completion|Target completion date|Target date for completion|Target for completion|
    Target end date|Target implementation date|Target deadline|Target delivery date|Timescale|Timescales|Time scale|Time scales|Time due|Time frame|Timeframe|Timeframes|Timeline|Timelines|Timing|Timings|
    By when|When|When by|When will it be done|When will this be done|When will we do it by|Complete by|Completed by|Completion by|To be completed by|Complete by date|Completion|
    Completion date|Date for completion|Completion due|Completion due date|Completion target|Planned completion|Planned completion date|Planned end date|Proposed completion date|Expected completion|Expected completion date|Expected date|
    Expected date of completion|Estimated completion date|Anticipated completion date|Agreed completion date|Agreed date|Agreed implementation date|Agreed due date|Agreed timescale|Agreed deadline|Deadline|Deadlines|Deadline date|Deadline for completion|
    End|End date|Finish|Finish date|Finish by|Date to be completed|Date to be completed by|To be achieved by|Date to be achieved|Achieve by|Deliver by|Delivery date|Date of delivery|
    Implementation date|Date for implementation|Planned implementation date|Implement by|Implementation deadline|Implementation timescale|
    Original date|Original due date|Original target date|Original completion date|Original deadline|Original implementation date|Original timescale|Original target|
    Initial date|Initial due date|Initial target date|Baseline date|Baseline end date|Baseline finish|First date|First due date|Due date (original)|Date (original)|
    Milestone date|Delivery by|Due (month)|Due month|Date required|Required by|Needed by|Wanted by|Action due|Action due date|Action date|Action deadline|Date for action|To|Until|Timescale / deadline|Date by when|Timescale for completion|Timescale for delivery|Timescale for implementation|Target timescale`,
    ["March 2025", "31/03/2025", "Ongoing"],
    true,
  ),
  column(
    "revised",
    "Revised date",
    "date",
    `Revised|Revised date|Revised due date|Revised target date|Revised target|Revised completion date|Revised deadline|Revised timescale|
    Revised implementation date|Revised end date|Revised date for completion|New date|New due date|New target date|New deadline|New completion date|Updated date|Updated due date|Updated target date|Amended date|
    Amended due date|Extended date|Extended to|Extension|Extension date|Extension to|Rescheduled date|Reforecast date|Forecast|Forecast date|Forecast completion|Forecast completion date|Forecast end date|
    Current date|Current due date|Current target date|Current deadline|Current forecast|Re-profiled date|Reprofiled date|Slipped to|Latest date|Latest due date|Revised date (if applicable)`,
    ["30 June 2025"],
  ),
  column(
    "reasonRevised",
    "Reason for revision",
    "text",
    `Reason|Reason revised|Reason for new date|Reason for moving date|Reason for revised deadline|Reason for revised timescale|Reason for revision|Reason for revised date|Reason for change|Reason for date change|Reason for extension|Reason for delay|Reasons for delay|
    Reason for slippage|Reason date changed|Reason for change of date|Reason for non completion|Explanation for delay|Explanation of slippage|Rationale for extension|Rationale for revised date|Cause of delay|Why delayed|Justification for extension`,
    ["Supplier withdrew in May"],
  ),
  column(
    "approvedBy",
    "Revision approved by",
    "text",
    `Approved by|Approver|Revision approved by|Extension approved by|Extension agreed by|Change approved by|Date change approved by|Authorised by|Agreed by|Signed off by|Sign off by|Sign-off|Sign off`,
    ["Delivery board, 12 June 2024"],
  ),
  column(
    "review",
    "Review date",
    "date",
    `Review|Review date|Review by|Date of review|Date for review|Next review|Next review date|To be reviewed|Next update due|Next update|Date of next review|Follow up date|Follow-up date|Follow up|Next report|Next report due|Next reporting date|Checkpoint`,
    ["September 2024"],
  ),
  column(
    "completed",
    "Date completed",
    "date",
    `Completed|Date completed|Completed date|Completed on|Date complete|Date of completion|Actual completion|Actual completion date|Actual date|Actual end date|Actual end|Actual finish|Actual date of completion|
    Actual delivery date|Actual implementation date|Date closed|Closed|Closed date|Closed on|Closure date|Date of closure|Date achieved|Achieved on|Date delivered|Date implemented|Implemented on|Date done|Done|Done on|
    Date action completed|Date finished|Finished|Date signed off|Completed (date)|Action completed|Action completed date|Date action closed|Complete date`,
    ["14/05/2024"],
  ),
  column(
    "status",
    "Status",
    "status",
    `Status|Current status|Action status|Progress status|Overall status|Status of action|Status update (open/closed)|Implementation status|Completion status|Delivery status|Project status|
    Open/Closed|Open or closed|Open / complete|Complete?|Complete Y/N|Complete (Y/N)|Completed Y/N|Completed (Y/N)|Is it complete|State|Stage|Stage of completion|Recommendation status|Task status|Position|Current position|Assessment of progress|Progress assessment|Assessment`,
    ["In progress", "Complete"],
  ),
  column(
    "declared",
    "Owner's RAG",
    "rag",
    `RAG|BRAG|RAGB|BRAGG|RAYG|RAG rating|BRAG rating|RAG status|BRAG status|Current RAG|Current BRAG|RAG (current)|Current RAG rating|Current RAG status|Overall RAG|Progress RAG|
    RAG rate|RAG rated|RAG score|RAG assessment|Delivery RAG|Action RAG|RAG/BRAG|Traffic light|Traffic light status|Rating|Rated|Self assessed RAG|Self-assessment RAG|Delivery confidence|
    Delivery confidence assessment|DCA|Milestone RAG|Schedule RAG|Time RAG|Colour|Colour rating|Colour code|RAG this month|RAG this period|Latest RAG|Performance rating|Health|Project health|Assurance rating`,
    ["Green", "A"],
  ),
  column(
    "percent",
    "% complete",
    "percent",
    `% complete|%|% done|% completed|Percent complete|Percent completed|Percentage complete|Percentage completed|Percentage|Complete %|Completion %|% completion|Progress %|% progress|Percent|Pct complete|Percentage of completion|% achieved|% delivered`,
    ["75%", "0.4"],
  ),
  column(
    "progress",
    "Progress",
    "text",
    `Progress|Progress update|Progress updates|Progress report|Progress to date|Progress made|Progress notes|Progress note|Progress against action|Progress / comments|Progress/update|Progress and comments|Progress and next steps|
    Progress since last update|Progress since last report|Progress since last meeting|Update|Updates|Update / progress|Latest update|Current update|Latest position|Monthly update|Quarterly update|Update this month|Status update|Narrative|Narrative update|
    Notes|Note|Note/s|Notes / update|Notes / comments|Comment|Comments|Comments / update|Comments / progress|Comments / notes|Commentary|Commentary on progress|Remarks|Additional information|Further information|Additional comments|Action update|Action taken|Actions taken|Action taken to date|
    Actions to date|Work to date|Work done|Highlight report|Where are we|Where are we now|Where we are now|Position statement|What have we done|What has been done|What we have done|Achievements|Current progress|Client update|Owner update|Officer comments|Lead's comments|Position update|Response|Client response|Management comment|Management comments|Management update|Update on progress|Latest progress|Implementation update`,
    ["Toolkit sent (Nov-21)"],
  ),
  column(
    "updated",
    "Last updated",
    "date",
    `Last updated|Last update|Updated|Updated on|Date updated|Date of update|Date last updated|Update date|Last reviewed|Date of last update|Date of last review|Last review date|Last modified|Modified|As at|As at date|Status date|Position as at`,
    ["29/11/21"],
  ),
  column(
    "recovery",
    "Recovery action",
    "text",
    `Recovery|Recovery action|Recovery actions|Recovery plan|Path to green|Route to green|Return to green|Plan to recover|Actions to recover|Action to get back on track|Next step|Next steps|Next action|Next actions|Further action|Further actions|Further action required|Further actions required|Remaining action|Remaining actions|Remaining work|Outstanding action|Outstanding actions|Mitigation if red|Escalation|Escalation action|Get to green plan`,
    ["Second supplier asked to quote by 30 June"],
  ),
  column(
    "decision",
    "Decision",
    "text",
    `Decision|Decisions|Decision required|Decision needed|Decision sought|Decision requested|Accepted / partially accepted / rejected|Accepted / partially accepted / not accepted|Agreed / partially agreed / not agreed|Committee decision|Board decision|Ask of the board|Ask of the committee|Ask of committee|Support needed|Support required|Help needed|Committee comment|Members' decision|Cabinet response|Executive response|Accepted / rejected|Accepted?|Accepted Y/N|Agreed / not agreed|Approval`,
    ["Extension agreed, 4 July 2024"],
  ),
  column(
    "priority",
    "Priority",
    "text",
    `Priority|Priority level|Priority rating|Priority (H/M/L)|Importance|Urgency|Risk rating|Risk level|Risk score|Risk grade|Risk category|Risk|Grade|Grading|Severity|H/M/L|High/Medium/Low|Criticality|Recommendation priority|Priority of recommendation|Recommendation grade|Must/Should|Impact rating|MoSCoW`,
    ["High", "2"],
  ),
  column(
    "evidence",
    "Evidence",
    "text",
    `Evidence|Evidence of completion|Evidence of progress|Evidence of delivery|Evidence of impact|Evidence required|Evidence provided|Evidence seen|Evidence / assurance|Evidence location|Evidence link|Evidence base|Assurance|Assurances|Source of assurance|Sources of assurance|Assurance evidence|Assurance received|Supporting evidence|Proof|Link|Hyperlink|Link to evidence|Documents|Supporting documents|Verification|Verified by|How is it evidenced|How will it be evidenced|Internal audit opinion|Audit verification`,
    ["Minutes of 12 June 2024"],
  ),
  column("unit", "Unit", "text", `Unit|Units|Unit of measure|Unit of measurement|Measured in|Measured as`, [
    "%",
    "patients",
  ]),
  column(
    "polarity",
    "Better is",
    "text",
    `Polarity|Good is|Good performance is|Good performance|Better is|Direction of improvement|High or low is good|Higher or lower is better|Aim to maximise or minimise|Desired direction`,
    ["higher"],
  ),
  column(
    "period",
    "Period",
    "text",
    `Period|Reporting period|Data period|Period covered|Time period|Measurement period|Month|Quarter|Data as at|Data month|Latest period|Latest data|Date of data|Frequency period`,
    ["March 2024"],
  ),
  column(
    "baseline",
    "Baseline",
    "number",
    `Baseline|Baseline figure|Baseline value|Baseline position|Baseline performance|Baseline data|Base|Starting position|Starting point|Start position|Start value`,
    ["70%"],
  ),
  column(
    "trajectory",
    "Trajectory",
    "number",
    `Trajectory|Plan to date|Planned trajectory|Trajectory to date|Target to date|Planned value|Planned to date|Profile|Profiled target|Target profile|Milestone target|Interim target|Plan|Planned|YTD plan|YTD target`,
    ["82%"],
  ),
  column(
    "target",
    "Target",
    "number",
    `Target|Targets|Target value|Target figure|Target performance|Annual target|Year end target|End target|Final target|Target level|Target position|Standard / target|National target|Local target|Threshold|Ambition level`,
    ["90%"],
  ),
  column(
    "actual",
    "Actual",
    "number",
    `Actual|Actuals|Actual to date|Actual value|Actual performance|Actual position|Current performance|Current value|Current figure|Current level|Latest value|Latest performance|Latest figure|Performance|Result|Outturn|Value|Score|YTD actual|YTD|Position to date|Achieved|Reported value`,
    ["74%"],
  ),
  column(
    "previous",
    "Previous",
    "number",
    `Previous|Previous value|Previous period|Previous performance|Previous position|Previous result|Prior period|Prior|Prior year|Last period|Last month|Last quarter|Last year|Previous year|Previous month|Previous quarter`,
    ["71%"],
  ),
  column(
    "comparator",
    "Comparator",
    "number",
    `Comparator|Comparators|Benchmark|Benchmarks|National average|National|England|England average|Region average|Regional average|Peer average|Peer group|Midlands|NHSE|ICB average|Nearest neighbours|Nearest neighbour average|Statistical neighbours|Comparison`,
    ["79%"],
  ),
];

export const COLUMN_BY_FIELD: ReadonlyMap<ColumnField, ColumnMeaning> = new Map(
  COLUMNS.map((meaning) => [meaning.field, meaning]),
);

/** The fields that only a table of measures has. */
export const MEASURE_FIELDS: ReadonlySet<string> = new Set<MeasureField>([
  "unit",
  "polarity",
  "period",
  "baseline",
  "trajectory",
  "target",
  "actual",
  "previous",
  "comparator",
]);

export function isPlanField(field: string | null): field is PlanField {
  return field !== null && !MEASURE_FIELDS.has(field) && COLUMN_BY_FIELD.has(field as PlanField);
}
