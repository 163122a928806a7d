/** The as-at day: as typed, or today, which is said. */

import { Field, Input } from "@fluentui/react-components";

interface Props {
  readonly asAt: string;
  readonly onAsAt: (day: string) => void;
}

export function AsAtField({ asAt, onAsAt }: Props): React.JSX.Element {
  return (
    <Field label="Rate as at" hint={asAt === "" ? "Left blank: as at today." : undefined}>
      <Input type="date" value={asAt} onChange={(_event, { value }) => onAsAt(value)} />
    </Field>
  );
}
