/** How the plan was read: rows seen, read and skipped, each table with how sure, and what the officer should know of it. */

import { Text, makeStyles, tokens } from "@fluentui/react-components";

import type { Reviewed } from "../../app/run-review";
import type { Review } from "../../domain/review-schema";
import { longDay, plural } from "../words";

const useStyles = makeStyles({
  card: {
    padding: "10px 12px",
    borderRadius: "6px",
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: { cursor: "pointer", padding: "4px 0", color: "#003087" },
  list: { margin: "4px 0", paddingLeft: "18px" },
});

interface Props {
  readonly reviewed: Reviewed;
  /** The as-at day typed meanwhile, "" for today. */
  readonly typed: string;
}

export function ReadSummary({ reviewed, typed }: Props): React.JSX.Element {
  const styles = useStyles();
  const { counts, tables, asAt, asAtFrom, skipped } = reviewed.review;
  const plans = tables.filter(({ kind }) => kind === "actions" || kind === "checklist");
  return (
    <section aria-label="How it was read" className={styles.card}>
      <Text block weight="semibold" size={400}>
        {plural(counts.lines, "action row")} read, {plural(counts.rowsSkipped, "other row")} skipped
      </Text>
      <Text block>
        {plural(counts.recommendations, "recommendation")}, {plural(counts.themes, "theme")}.{" "}
        {asAtFrom === "today" ? `Rated as at today, ${longDay(asAt)}.` : `Rated as at ${longDay(asAt)}.`}
      </Text>
      {typed !== "" && typed !== asAt && (
        <Text block weight="semibold">
          You have typed {longDay(typed)} since: check again to rate as at that day.
        </Text>
      )}
      {reviewed.remarks.map((remark) => (
        <Text block key={remark}>
          {remark}
        </Text>
      ))}
      <details>
        <summary className={styles.summary}>Tables and rows skipped</summary>
        <ul className={styles.list}>
          {plans.map((table) => (
            <li key={`${table.sheet} ${table.address}`}>
              {table.sheet}, {table.address}: {plural(table.rows, "row")}, {Math.round(table.sure * 100)}% sure
            </li>
          ))}
          {whySkipped(skipped).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** "3 rows skipped: title". */
function whySkipped(skipped: Review["skipped"]): string[] {
  const counts = new Map<string, number>();
  for (const { why } of skipped) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => `${plural(count, "row")} skipped: ${why}`);
}
