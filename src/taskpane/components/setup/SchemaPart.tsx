/** What belongs in each column, in words, and which of them every action needs. */

import { Text } from "@fluentui/react-components";

import { columnNote, planColumns } from "../../../domain/plan/plan-schema";
import { Tag } from "../Tag";
import { useLook } from "../use-look";
import type { SetupProps } from "./setup-props";

export function SchemaPart({ reviewed }: SetupProps): React.JSX.Element {
  const look = useLook();
  return (
    <ul className={look.list}>
      {planColumns(reviewed.settings).map((column) => (
        <li key={column.field}>
          <Text weight="semibold">{column.heading}</Text> {column.required && <Tag role="severity.warning">Needed</Tag>}
          <Text block className={look.small}>
            {columnNote(column)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
