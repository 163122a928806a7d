/** The columns that a file for an owner has around the tracker's own: which row each line is, and room to reply. The file is read back by them. */

export const OWNER_FILE_BEFORE = ["Sheet", "Row"] as const;
export const OWNER_FILE_AFTER = ["Rating", "What is missing", "Your reply"] as const;
