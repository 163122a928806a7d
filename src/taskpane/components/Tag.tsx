/** A word in the colours that the pack gives it. */

import { makeStyles } from "@fluentui/react-components";

import { LOOKS, type Role } from "../../domain/report/roles";

const useStyles = makeStyles({
  tag: {
    display: "inline-block",
    padding: "1px 8px",
    borderRadius: "4px",
    fontSize: "12px",
    lineHeight: "18px",
    fontWeight: 600,
    border: "1px solid #AEB7BD",
  },
});

export function Tag({ role, children }: { readonly role: Role; readonly children: string }): React.JSX.Element {
  const styles = useStyles();
  const { colour, fill } = LOOKS[role];
  return (
    <span className={styles.tag} style={{ color: colour, backgroundColor: fill ?? "transparent" }}>
      {children}
    </span>
  );
}
