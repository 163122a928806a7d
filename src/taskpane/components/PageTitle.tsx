/** The pane's title for those who hear it: Excel shows its own above the pane, where nothing is read aloud. */

import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

export function PageTitle(): React.JSX.Element {
  return <h1 className={useStyles().unseen}>PlanProof</h1>;
}
