/** What was written: each sheet by name, a click away, and what the officer should know of it. */

import { Link, Text, makeStyles } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";

import { LOOKS } from "../../domain/report/roles";
import { plural } from "../words";
import { followsOnly, type ViewProps } from "./view";

const useStyles = makeStyles({
  card: {
    padding: "12px",
    borderRadius: "6px",
    border: `1px solid ${LOOKS["rag.green"].colour}`,
    borderLeft: `4px solid ${LOOKS["rag.green"].colour}`,
  },
  title: { display: "flex", gap: "8px", alignItems: "center", color: LOOKS["rag.green"].colour },
  list: { margin: "8px 0", paddingLeft: "18px" },
});

export const WrittenCard = followsOnly(Written, "written");

function Written({ session, state }: ViewProps): React.JSX.Element | null {
  const styles = useStyles();
  const { written } = state;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (written) card.current?.scrollIntoView({ block: "nearest" });
  }, [written]);
  if (!written) return null;
  return (
    <section ref={card} aria-label="What was written" className={styles.card}>
      <span className={styles.title}>
        <CheckmarkCircleFilled fontSize="20px" />
        <Text weight="semibold">{plural(written.sheets.length, "sheet")} written</Text>
      </span>
      <ul className={styles.list}>
        {written.sheets.map(({ id, name }) => (
          <li key={id}>
            <Link as="button" onClick={() => void session.select(name, "A1")}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {written.remarks.map((remark) => (
        <Text block key={remark}>
          {remark}
        </Text>
      ))}
      <Text block>To save it as a PDF: select the printed sheets&apos; tabs, then File, Save as, PDF.</Text>
    </section>
  );
}
