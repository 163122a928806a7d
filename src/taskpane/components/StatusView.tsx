/** Status: counts by rating with what they rest on, then every row with its reason. */

import { Link, Text, makeStyles } from "@fluentui/react-components";

import { readAddress } from "../../domain/grid";
import { RATINGS, type Rating } from "../../domain/ratings";
import type { Review } from "../../domain/review-schema";
import { LOOKS } from "../../domain/report/roles";
import type { ViewProps } from "./view";

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", gap: "6px" },
  tag: { padding: "2px 8px", borderRadius: "4px", fontWeight: 600 },
  rows: { display: "flex", flexDirection: "column", gap: "10px", margin: 0, padding: 0, listStyleType: "none" },
});

const POSITIONS: readonly [keyof Review["rollup"]["positions"], string][] = [
  ["passed", "passed"],
  ["softPassed", "first end date passed"],
  ["dueSoon", "due soon"],
  ["later", "later"],
  ["noFixedDate", "no fixed date"],
];

export function StatusView({ session, state }: ViewProps): React.JSX.Element {
  const styles = useStyles();
  const review = state.reviewed?.review;
  if (!review) return <Text>Check the plan first: the ratings stand here then, each with its reason.</Text>;
  const { all, positions } = review.rollup;
  return (
    <>
      <section aria-label="Counts by rating" className={styles.counts}>
        {RATINGS.filter((rating) => all[rating] > 0).map((rating) => (
          <Tag key={rating} rating={rating} words={`${rating} ${all[rating]}`} />
        ))}
      </section>
      <Text>Dates: {POSITIONS.map(([key, word]) => `${positions[key]} ${word}`).join(", ")}.</Text>
      <ul className={styles.rows} aria-label="Rows with their ratings">
        {review.rows.map((row) => (
          <li key={`${row.sheet} ${row.row}`}>
            <Tag rating={row.reported.rating} words={row.reported.label} />{" "}
            <Link
              as="button"
              onClick={() =>
                void session.select({ sheet: row.sheet, row: row.row, column: readAddress(row.cell)?.left ?? 1 })
              }
            >
              {row.sheet} {row.cell}
            </Link>
            <Text block weight="semibold">
              {row.action}
            </Text>
            <Text block>{row.reported.because}</Text>
            {row.disagreement && <Text block>{row.disagreement}</Text>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Tag({ rating, words }: { readonly rating: Rating; readonly words: string }): React.JSX.Element {
  const styles = useStyles();
  const { colour, fill } = LOOKS[`rag.${rating}`];
  return (
    <span className={styles.tag} style={{ color: colour, backgroundColor: fill ?? "transparent" }}>
      {words}
    </span>
  );
}
