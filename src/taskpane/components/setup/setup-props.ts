/** What each part of the set-up is given: beside the session, the last check, since every part shows what it came to. */

import type { Reviewed } from "../../../app/run-review";
import type { ViewProps } from "../view";

export interface SetupProps extends ViewProps {
  readonly reviewed: Reviewed;
}
