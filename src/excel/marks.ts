/** The one key under which PlanProof leaves its mark: on its own sheets (the sheet's id in the pack) and in the workbook's settings. */

export const MARK = "PlanProof";

/** Names of the charts PlanProof drew begin so; a chart somebody else put on one of our sheets is left alone. */
export const CHART_MARK = "PlanProof: ";

/** Properties of a sheet of ours that hold what was written on it begin so: "PlanProof written 1" and on. */
export const RECORD = "PlanProof written ";

/** Stands in the first of them while the sheet is being filled, so that a writing that breaks off is seen. */
export const UNFINISHED = "unfinished";

/** Properties of a sheet of memory that hold what stood on it while it is filled anew begin so. */
export const STOOD = "PlanProof stood ";
