/** Status: counts by rating with what they rest on, then every row with its reason. */

import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { BASES, RATINGS, type Basis, type Rating } from "../../domain/ratings";
import type { ReviewRow } from "../../domain/review-schema";
import { longDay, plural } from "../words";
import { Bar } from "./Bar";
import { LongList } from "./LongList";
import { Tag } from "./Tag";
import type { ViewProps } from "./view";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "10px" },
  row: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    padding: "8px 12px",
    overflowWrap: "anywhere",
  },
  line: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  muted: { color: "#425563" },
});

const WORDS: Readonly<Record<Rating, string>> = {
  blue: "Blue",
  green: "Green",
  amber: "Amber",
  red: "Red",
  grey: "Grey",
  closed: "Closed",
};

/** Red first: what a committee asks about. */
const ORDER: readonly Rating[] = ["red", "amber", "green", "blue", "grey", "closed"];

const POSITIONS = [
  ["passed", "passed"],
  ["softPassed", "first end date passed"],
  ["dueSoon", "due soon"],
  ["later", "later"],
  ["noFixedDate", "no fixed date"],
] as const;

const RESTS_ON: Readonly<Record<Basis, string>> = {
  officer: "your decision",
  declared: "the owner's rating or status",
  percent: "percent complete",
  notes: "notes",
  dates: "dates",
  none: "nothing yet",
};

export function StatusView({ session, state }: ViewProps): React.JSX.Element {
  const styles = useStyles();
  const [picked, setPicked] = useState<Rating | null>(null);
  const review = state.reviewed?.review;
  if (!review) {
    return (
      <>
        <Text>Once the plan is checked, the ratings stand here, each with its reason.</Text>
        <Button disabledFocusable={state.work !== null} onClick={() => void session.checkHere()}>
          Check now
        </Button>
      </>
    );
  }
  const { all, positions, bases } = review.rollup;
  const rows = review.rows.filter(({ reported }) => picked === null || reported.rating === picked);
  return (
    <div className={styles.stack}>
      <Text as="h2" block weight="semibold" size={400} style={{ margin: 0 }}>
        {plural(all.total, "action")}, as at {longDay(review.asAt)}
      </Text>
      <Bar
        label="Actions by rating"
        parts={ORDER.filter((rating) => RATINGS.includes(rating)).map((rating) => ({
          id: rating,
          word: WORDS[rating],
          count: all[rating],
          role: `rag.${rating}` as const,
          barRole: `chart.${rating}` as const,
        }))}
        picked={picked}
        onPick={setPicked}
      />
      <Text block>Dates: {POSITIONS.map(([key, word]) => `${positions[key]} ${word}`).join(", ")}.</Text>
      <Text block className={styles.muted}>
        Ratings rest on{" "}
        {BASES.filter((basis) => bases[basis] > 0)
          .map((basis) => `${RESTS_ON[basis]} (${bases[basis]})`)
          .join(", ")}
        .
      </Text>
      <LongList key={picked ?? "all"} label="Rows with their ratings" entries={rows}>
        {(row) => <StatusRow key={`${row.sheet} ${row.cell}`} row={row} onSelect={session.select} />}
      </LongList>
    </div>
  );
}

function StatusRow({
  row,
  onSelect,
}: {
  readonly row: ReviewRow;
  readonly onSelect: (sheet: string, cell: string) => Promise<void>;
}): React.JSX.Element {
  const styles = useStyles();
  const { reported, disagreement } = row;
  return (
    <li className={styles.row}>
      <span className={styles.line}>
        <Tag role={`rag.${reported.rating}`}>{`${WORDS[reported.rating]}: ${reported.label}`}</Tag>
        <Link as="button" onClick={() => void onSelect(row.sheet, row.cell)}>
          {row.sheet} {row.cell}
        </Link>
      </span>
      <Text block weight="semibold">
        {row.ref ? `${row.ref} ` : ""}
        {row.action}
      </Text>
      {!says(disagreement, reported.because) && <Text block>{reported.because}</Text>}
      {disagreement && <Text block>{disagreement}</Text>}
      {row.ownerText && (
        <Text block className={styles.muted}>
          {row.ownerText}
        </Text>
      )}
    </li>
  );
}

/** A disagreement mostly quotes the reason: it is not said twice. */
function says(sentence: string | null, reason: string): boolean {
  return sentence !== null && sentence.toLowerCase().includes(reason.toLowerCase());
}
