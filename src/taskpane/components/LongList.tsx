/** A list that shows its first entries, and more as it is scrolled or asked for: a plan of thousands of rows is there at once, and stays quick. */

import { Button, makeStyles } from "@fluentui/react-components";
import { startTransition, useEffect, useRef, useState } from "react";

/** A few screens of a pane. */
const FIRST = 20;
const STEP = 30;
/** As many as come by themselves at once, so that they do not hold up the scrolling that asked for them. */
const BY_ITSELF = 6;
/** How far below the window the end of the list may be when more is made: a turn of the wheel, so that nobody sees it end. */
const AHEAD = "600px";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: "8px 0", padding: 0, listStyleType: "none" },
});

interface Props<T> {
  readonly label: string;
  readonly entries: readonly T[];
  /** What the entries were chosen by: where that changes, the list is another one and begins at its beginning. */
  readonly chosenBy?: string;
  /** An entry that has to be in view, by its place; -1 for none. */
  readonly reach?: number;
  readonly children: (entry: T) => React.ReactNode;
}

export function LongList<T>({ label, entries, chosenBy = "", reach = -1, children }: Props<T>): React.JSX.Element {
  const styles = useStyles();
  const [asked, setAsked] = useState(FIRST);
  const [askedUnder, setAskedUnder] = useState(chosenBy);
  if (askedUnder !== chosenBy) {
    setAskedUnder(chosenBy);
    setAsked(FIRST);
  }
  const more = useRef<HTMLButtonElement>(null);
  const shown = Math.max(asked, reach + 1);
  const left = entries.length - shown;
  useEffect(() => {
    const button = more.current;
    if (!button || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (seen) => {
        // Who is on the button chooses: what came before it by itself would be passed over unread.
        if (seen.some(({ isIntersecting }) => isIntersecting) && document.activeElement !== button) {
          startTransition(() => setAsked(shown + BY_ITSELF));
        }
      },
      { rootMargin: AHEAD },
    );
    observer.observe(button);
    return () => observer.disconnect();
  }, [shown, left]);
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {entries.slice(0, shown).map(children)}
      </ul>
      {left > 0 && (
        <Button ref={more} onClick={() => setAsked(shown + STEP)}>
          Show {Math.min(left, STEP)} more of {left}
        </Button>
      )}
    </>
  );
}
