/** A list that shows its first entries, and more when asked: a plan of thousands of rows stays quick to scroll. */

import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";

const STEP = 60;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: "8px 0", padding: 0, listStyleType: "none" },
});

interface Props<T> {
  readonly label: string;
  readonly entries: readonly T[];
  /** An entry that has to be in view, by its place; -1 for none. */
  readonly reach?: number;
  readonly children: (entry: T) => React.ReactNode;
}

export function LongList<T>({ label, entries, reach = -1, children }: Props<T>): React.JSX.Element {
  const styles = useStyles();
  const [asked, setAsked] = useState(STEP);
  const shown = Math.max(asked, reach + 1);
  const left = entries.length - shown;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {entries.slice(0, shown).map(children)}
      </ul>
      {left > 0 && (
        <Button onClick={() => setAsked(shown + STEP)}>
          Show {Math.min(left, STEP)} more of {left}
        </Button>
      )}
    </>
  );
}
