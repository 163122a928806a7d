/** The one key under which PlanProof leaves its mark: on its own sheets (the sheet's id in the pack) and in the workbook's settings. */

export const MARK = "PlanProof";

/** Names of the charts PlanProof drew begin so; a chart somebody else put on one of our sheets is left alone. */
export const CHART_MARK = "PlanProof: ";
