/** Abbreviations of the access programme with what they stand for, so that a list's "CBT" finds a plan's "cloud based telephony" and the reverse. */

/** Source: the national checklists and the briefing note themselves, where they write each out. */
export const PROGRAMME_ABBREVIATIONS: Readonly<Record<string, string>> = {
  AMR: "antimicrobial resistance",
  AoMRC: "Academy of Medical Royal Colleges",
  ARRS: "Additional Roles Reimbursement Scheme",
  CAIP: "capacity and access improvement payment",
  CASP: "capacity and access support payment",
  CBT: "cloud based telephony",
  CPCS: "community pharmacist consultation service",
  DoS: "directory of services",
  DSIC: "digital services for integrated care",
  EHIA: "equality and health inequalities impact assessment",
  EPS: "electronic prescription service",
  GPAD: "GP appointments data",
  GPIP: "general practice improvement programme",
  IIF: "investment and impact fund",
  LMC: "local medical committee",
  NWRS: "national workforce reporting service",
  PCSE: "Primary Care Support England",
  PPG: "patient participation group",
  SDF: "service development funding",
  SLF: "support level framework",
  SRO: "senior responsible officer",
  UEC: "urgent and emergency care",
};
