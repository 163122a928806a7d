/** Words for a status that this workbook uses and PlanProof does not know, and what each means. */

import { Select, Text } from "@fluentui/react-components";

import { STATUS_MEANINGS } from "../../../domain/settings";
import { keepSettings } from "./keep-settings";
import { PairList } from "./PairList";
import type { SetupProps } from "./setup-props";

export function StatusWordsPart({ session, state, reviewed }: SetupProps): React.JSX.Element {
  const { statusWords } = reviewed.settings;
  return (
    <>
      <Text>The usual words are known. Add what only your plan says, such as &quot;With finance&quot;.</Text>
      <PairList
        label="Status words of this workbook"
        none="None added."
        nameLabel="Word"
        valueLabel="Means"
        busy={state.work !== null}
        pairs={Object.entries(statusWords).map(([name, value]) => ({ name, value }))}
        valueInput={(value, onValue) => (
          <Select value={value} onChange={(_event, { value: picked }) => onValue(picked)}>
            <option value="">Choose</option>
            {STATUS_MEANINGS.map((meaning) => (
              <option key={meaning} value={meaning}>
                {meaning}
              </option>
            ))}
          </Select>
        )}
        onAdd={({ name, value }) =>
          keepSettings(session, `"${name}" is read as ${value}.`, (settings) => ({
            statusWords: { ...settings.statusWords, [name]: value as (typeof STATUS_MEANINGS)[number] },
          }))
        }
        onRemove={({ name }) =>
          void keepSettings(session, `"${name}" is no longer read as a status of its own.`, (settings) => ({
            statusWords: Object.fromEntries(Object.entries(settings.statusWords).filter(([word]) => word !== name)),
          }))
        }
      />
    </>
  );
}
