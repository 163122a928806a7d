/** The tabs of the workbook's sheets. */

import { makeStyles, mergeClasses } from "@fluentui/react-components";

import type { BookPicture } from "./picture";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    gap: "2px",
    overflowX: "auto",
    padding: "0 8px",
    backgroundColor: "#DCE4EC",
    borderTop: "1px solid #AEB7BD",
    flexShrink: 0,
  },
  tab: {
    font: "13px Arial, sans-serif",
    whiteSpace: "nowrap",
    padding: "7px 12px",
    border: "none",
    borderBottom: "3px solid transparent",
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    backgroundColor: "transparent",
    color: "#231F20",
    cursor: "pointer",
    ":focus-visible": { outline: "2px solid #003087", outlineOffset: "-2px" },
  },
  shown: { backgroundColor: "#FFFFFF", fontWeight: 700, color: "#003087" },
});

interface Props {
  readonly picture: BookPicture;
  readonly onSheet: (id: string) => void;
}

export function SheetTabs({ picture, onSheet }: Props): React.JSX.Element {
  const styles = useStyles();
  return (
    <nav aria-label="Sheets" className={styles.tabs}>
      {picture.sheets.map(({ id, name, colour }) => (
        <button
          key={id}
          type="button"
          className={mergeClasses(styles.tab, id === picture.sheet.frame.id && styles.shown)}
          {...(id === picture.sheet.frame.id ? { "aria-current": "true" as const } : {})}
          style={colour ? { borderBottomColor: colour } : {}}
          onClick={() => onSheet(id)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
