/** Counts as a bar with its words beneath: each word is a switch that shows its own alone. The bar repeats the words, for the eye. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import { LOOKS, type Role } from "../../domain/report/roles";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    height: "14px",
    borderRadius: "3px",
    overflow: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    marginBottom: "8px",
  },
  part: { borderRight: "1px solid #FFFFFF", forcedColorAdjust: "none" },
  words: { display: "flex", flexWrap: "wrap", gap: "6px" },
  word: {
    font: "inherit",
    fontSize: "13px",
    fontWeight: 600,
    cursor: "pointer",
    padding: "4px 10px",
    minHeight: "28px",
    borderRadius: "14px",
    border: "1px solid #768692",
    ":focus-visible": { outline: "2px solid #003087", outlineOffset: "2px" },
  },
  picked: { boxShadow: "inset 0 0 0 2px #003087", textDecorationLine: "underline" },
});

export interface BarPart<Id extends string> {
  readonly id: Id;
  /** "Red", "Errors". */
  readonly word: string;
  readonly count: number;
  /** The colours of the word, and of its part of the bar. */
  readonly role: Role;
  readonly barRole: Role;
}

interface Props<Id extends string> {
  /** What is counted, for those who hear it: "Actions by rating". */
  readonly label: string;
  readonly parts: readonly BarPart<Id>[];
  readonly picked: Id | null;
  readonly onPick: (id: Id | null) => void;
}

export function Bar<Id extends string>({ label, parts, picked, onPick }: Props<Id>): React.JSX.Element {
  const styles = useStyles();
  const some = parts.filter(({ count }) => count > 0);
  return (
    <div role="group" aria-label={label}>
      <div className={styles.bar} aria-hidden="true">
        {some.map(({ id, count, barRole }) => (
          <span
            key={id}
            className={styles.part}
            style={{ flexGrow: count, flexBasis: "4px", backgroundColor: LOOKS[barRole].fill ?? "transparent" }}
          />
        ))}
      </div>
      <div className={styles.words}>
        {some.map(({ id, word, count, role }) => (
          <button
            key={id}
            type="button"
            aria-pressed={picked === id}
            className={mergeClasses(styles.word, picked === id && styles.picked)}
            style={{ color: LOOKS[role].colour, backgroundColor: LOOKS[role].fill ?? "#FFFFFF" }}
            onClick={() => onPick(picked === id ? null : id)}
          >
            {word} {count}
          </button>
        ))}
      </div>
    </div>
  );
}
