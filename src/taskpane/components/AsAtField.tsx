/** The as-at day: as typed, or today, which is said. A browser may write it month first, so it stands in words as well. */

import { Field, Input } from "@fluentui/react-components";

import { longDay } from "../words";
import type { ViewProps } from "./view";

export function AsAtField({ session, state }: ViewProps): React.JSX.Element {
  const { asAt } = state.form;
  return (
    <Field label="Rate as at" hint={asAt === "" ? "Left blank: as at today." : longDay(asAt)}>
      <Input type="date" value={asAt} onChange={(_event, { value }) => session.choose({ asAt: value })} />
    </Field>
  );
}
