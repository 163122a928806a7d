/** The few looks that every view shares: cards, lists, folded parts, muted words. */

import { makeStyles, tokens } from "@fluentui/react-components";

export const useLook = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "10px", minWidth: 0 },
  tight: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  card: {
    padding: "10px 12px",
    borderRadius: "6px",
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  item: {
    padding: "8px 12px",
    borderRadius: "6px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    listStyleType: "none",
  },
  list: { margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px", listStyleType: "none" },
  bullets: { margin: "4px 0", paddingLeft: "18px", overflowWrap: "anywhere" },
  line: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  ends: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "end" },
  /** Things of one kind to tick or to choose from, under their legend. */
  group: {
    margin: 0,
    padding: 0,
    border: "none",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  /** A box or a circle with its words beside it; the whole line is clicked. */
  tick: {
    display: "flex",
    gap: "8px",
    alignItems: "flex-start",
    padding: "4px 0",
    cursor: "pointer",
    "& > input": { width: "18px", height: "18px", margin: "1px 0 0", flexShrink: 0 },
    "& > input:focus-visible": { outline: "2px solid #003087", outlineOffset: "2px" },
  },
  grows: { flexGrow: 1, minWidth: "120px" },
  /** A list to pick from, no wider than the pane however long its entries are. */
  pick: { minWidth: 0, "& > select": { minWidth: 0, width: "100%" } },
  muted: { color: "#425563" },
  small: { color: "#425563", fontSize: "13px" },
  term: { fontWeight: 600, color: "#425563", fontSize: "12px" },
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "6px" },
  summary: {
    cursor: "pointer",
    fontWeight: 600,
    padding: "6px 0",
    color: "#003087",
    ":focus-visible": { outline: "2px solid #003087", outlineOffset: "2px" },
  },
  inside: { display: "flex", flexDirection: "column", gap: "10px", padding: "4px 0 8px" },
  heading: { margin: 0, fontSize: "16px", lineHeight: "22px", fontWeight: 600 },
});
