/** The meeting calendar: days for dates that a plan gives as a meeting, such as "October board". */

import { Input, Text } from "@fluentui/react-components";

import { longDay } from "../../words";
import { keepSettings } from "./keep-settings";
import { PairList } from "./PairList";
import type { SetupProps } from "./setup-props";

export function MeetingsPart({ session, state, reviewed }: SetupProps): React.JSX.Element {
  const { meetings } = reviewed.settings;
  return (
    <>
      <Text>A date such as &quot;October board&quot; is read as the day of the meeting of that name.</Text>
      <PairList
        label="Meetings"
        none="None added: such dates stay without a day, and that is said."
        nameLabel="Meeting, as the plan names it"
        valueLabel="Day"
        busy={state.work !== null}
        pairs={meetings.map(({ name, day }) => ({ name, value: day, shown: longDay(day) }))}
        valueInput={(value, onValue) => (
          <Input type="date" value={value} onChange={(_event, { value: typed }) => onValue(typed)} />
        )}
        onAdd={({ name, value }) =>
          keepSettings(session, `${name} is on ${longDay(value)}.`, (settings) => ({
            meetings: [...settings.meetings, { name, day: value }],
          }))
        }
        onRemove={(pair) =>
          void keepSettings(session, `${pair.name} is no longer in the calendar.`, (settings) => ({
            meetings: settings.meetings.filter(({ name, day }) => name !== pair.name || day !== pair.value),
          }))
        }
      />
    </>
  );
}
