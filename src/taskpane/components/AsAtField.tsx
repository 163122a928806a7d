/** The as-at day: as typed, or today, which is said. */

import { Field, Input } from "@fluentui/react-components";

import type { ViewProps } from "./view";

export function AsAtField({ session, state }: ViewProps): React.JSX.Element {
  const { asAt } = state.form;
  return (
    <Field label="Rate as at" hint={asAt === "" ? "Left blank: as at today." : undefined}>
      <Input type="date" value={asAt} onChange={(_event, { value }) => session.choose({ asAt: value })} />
    </Field>
  );
}
