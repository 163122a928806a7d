/** THE budgets of `npm run bench`: what may not be exceeded, each with its reason. A line past its budget ends the benchmark with 1. */

export const BUDGETS = {
  "check, times the floor": {
    most: 20,
    why: "Excel hands the grid over as JSON: a check of 10,000 rows stays near what reading that takes; 10 is aimed at.",
  },
  "growth for ten times the rows": {
    most: 13,
    why: "Linear, with room for the memory that longer plans wait for.",
  },
  "pack, times the floor": {
    most: 95,
    why: "Ten sheets, with some eight cells for each cell of the plan, each with its look and its row with its height: 80 when this was set; more is a step back.",
  },
  "growth of the pack for ten times the rows": { most: 13, why: "Linear, as the check." },
  "history, times a check without": { most: 2, why: "The history is read at every check, and may at most double it." },
  "requests to check": { most: 3, why: "Each is a wait on Excel for the web." },
  "requests to write a sheet": { most: 2, why: "One to find it, one to fill it." },
  "requests of a use case that writes no pack": {
    most: 13,
    why: "A decision recorded is the most: it checks, writes one sheet, and checks again. Each is a wait on Excel for the web.",
  },
  "requests of a pack or an issue, beyond two a sheet": {
    most: 4,
    why: "Checking afresh, reading what stands on ours, and adding what is not there.",
  },
  "bytes to check, times the grid": {
    most: 2,
    why: "Values, formats and shown texts, and little beside them.",
  },
  "megabytes to write the council pack of 2,000 actions": {
    most: 7.2,
    why: "The plan's own text is 1.1 MB, which the pack shows three times as values, for sheets must stand where PlanProof is not installed: in the Action data, in the appendix and in what is exceptional. It goes out in slices of under 2 MB.",
  },
  "kilobytes of the pane's first load": {
    most: 169,
    why: "What Microsoft's bare React task pane template weighs with its polyfills.",
  },
  "start to interactive, times Microsoft's library alone": {
    most: 2.2,
    why: "Half of the wait is the library, which every pane loads; ours is at most as long again, and a little.",
  },
} as const satisfies Readonly<Record<string, { readonly most: number; readonly why: string }>>;

export type Budget = keyof typeof BUDGETS;
