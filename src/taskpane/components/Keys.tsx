/** How to work without a mouse: which keys are Excel's and which are the pane's. */

import { Fold } from "./Fold";
import { useLook } from "./use-look";

export function Keys(): React.JSX.Element {
  const look = useLook();
  return (
    <Fold title="By keyboard">
      {() => (
        <ul className={look.bullets}>
          <li>F6 goes from the sheet to the ribbon and to this pane; Shift and F6 goes back. Esc goes to the sheet.</li>
          <li>Tab goes from one thing in the pane to the next; the arrows go from tab to tab.</li>
          <li>Enter on a finding selects its cell and leaves you here, so that you can go on to the next.</li>
          <li>To type in the cell, press Esc or F6 until the sheet has the focus; the cell is selected already.</li>
        </ul>
      )}
    </Fold>
  );
}
