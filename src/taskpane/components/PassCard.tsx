/** Says that nothing is wrong, and what that rests on, so that it cannot be taken for "not checked". */

import { Text, makeStyles } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons";

import { LOOKS } from "../../domain/report/roles";
import type { Review } from "../../domain/review-schema";

const useStyles = makeStyles({
  card: {
    display: "flex",
    gap: "10px",
    padding: "12px",
    borderRadius: "6px",
    color: LOOKS["rag.green"].colour,
    backgroundColor: LOOKS["rag.green"].fill ?? "#FFFFFF",
    border: `1px solid ${LOOKS["rag.green"].colour}`,
  },
  icon: { fontSize: "24px", flexShrink: 0 },
});

export function PassCard({ review }: { readonly review: Review }): React.JSX.Element {
  const styles = useStyles();
  const { lines, rules } = review.counts;
  return (
    <section aria-label="Nothing to mend" className={styles.card}>
      <CheckmarkCircleFilled className={styles.icon} />
      <div>
        <Text block weight="semibold" size={400}>
          Nothing to mend
        </Text>
        <Text block>
          {lines} action rows were checked against {rules} rules, and none found anything. That says the plan is
          complete and agrees with itself; whether it is the right plan is for you to say.
        </Text>
      </div>
    </section>
  );
}
