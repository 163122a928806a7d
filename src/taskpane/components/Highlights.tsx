/** Highlights on and off: the cells that findings are about, coloured over the officer's own fills, which stay beneath. */

import { Switch, Text } from "@fluentui/react-components";

import { plural } from "../words";
import { useLook } from "./use-look";
import type { ViewProps } from "./view";

export function Highlights({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const { highlighted } = state;
  return (
    <div className={look.tight}>
      <Switch
        label="Highlight the cells in the sheet"
        checked={highlighted !== null}
        aria-disabled={state.work !== null}
        onChange={() => void session.toggleHighlights()}
      />
      <Text className={look.small}>
        {highlighted === null
          ? "Your own fills stay beneath, and come back exactly when highlights go off."
          : `${plural(highlighted, "cell")} highlighted. Others who have the workbook open see them too.`}
      </Text>
    </div>
  );
}
