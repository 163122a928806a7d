/** The cell that is selected: where it is, what it holds, a field to type something else into it, and where its link leads. */

import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    gap: "8px",
    alignItems: "center",
    padding: "4px 8px",
    borderBottom: "1px solid #AEB7BD",
    backgroundColor: "#FFFFFF",
    flexShrink: 0,
  },
  form: { display: "flex", gap: "8px", alignItems: "center", flexGrow: 1, minWidth: 0 },
  where: { font: "13px Arial, sans-serif", fontWeight: 700, minWidth: "48px", color: "#003087" },
  what: {
    flexGrow: 1,
    minWidth: 0,
    font: "13px Arial, sans-serif",
    padding: "5px 8px",
    border: "1px solid #768692",
    borderRadius: "3px",
    ":focus-visible": { outline: "2px solid #003087" },
  },
});

interface Props {
  /** "N21". */
  readonly address: string;
  /** What would be typed to make the cell what it is. */
  readonly text: string;
  /** Where the cell's link leads, in words; null where it has none. */
  readonly link: string | null;
  readonly onEnter: (text: string) => void;
  readonly onFollow: () => void;
}

/** To be given a key of the cell and its text, so that what was typed and not entered goes with the cell. */
export function CellBar({ address, text, link, onEnter, onFollow }: Props): React.JSX.Element {
  const styles = useStyles();
  const [typed, setTyped] = useState(text);
  return (
    <section aria-label="Cell" className={styles.bar}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== text) onEnter(typed);
        }}
      >
        <label htmlFor="cell-text" className={styles.where}>
          {address}
        </label>
        <input
          id="cell-text"
          className={styles.what}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") setTyped(text);
          }}
        />
      </form>
      {link && (
        <Button size="small" onClick={onFollow}>
          Go to {link}
        </Button>
      )}
    </section>
  );
}
