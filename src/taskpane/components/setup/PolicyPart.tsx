/** The RAG policy: which one rates the rows, whose practice it follows, and its key as it is printed. */

import { Checkbox, Field, Link, Select, Text } from "@fluentui/react-components";

import { findPolicy, POLICIES } from "../../../domain/status/policies";
import { Tag } from "../Tag";
import { useLook } from "../use-look";
import { keepSettings } from "./keep-settings";
import type { SetupProps } from "./setup-props";

export function PolicyPart({ session, state, reviewed }: SetupProps): React.JSX.Element {
  const look = useLook();
  const policy = findPolicy(reviewed.settings.policy);
  const busy = state.work !== null;
  return (
    <>
      <Field label="Policy" hint={policy?.use}>
        <Select
          value={reviewed.settings.policy}
          aria-disabled={busy}
          onChange={(_event, { value }) =>
            void keepSettings(session, `The plan is rated by "${findPolicy(value)?.title ?? value}" now.`, () => ({
              policy: value,
            }))
          }
        >
          {POLICIES.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {policy && (
        <>
          <Text className={look.small}>
            {policy.source}{" "}
            <Link href={policy.sourceUrl} target="_blank" rel="noopener noreferrer">
              Where it is published
            </Link>
          </Text>
          <Text weight="semibold">The key, as it is printed</Text>
          <ul className={look.list}>
            {policy.key.map(({ rating, word, meaning }) => (
              <li key={rating}>
                <Tag role={`rag.${rating}`}>{word}</Tag> <span className={look.small}>{meaning}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Checkbox
        label="Count ratings that rest on notes alone as accepted"
        checked={reviewed.settings.acceptSuggestions}
        aria-disabled={busy}
        onChange={(_event, { checked }) =>
          void keepSettings(
            session,
            checked === true ? "Suggestions count as accepted." : "Suggestions wait for your decision.",
            () => ({ acceptSuggestions: checked === true }),
          )
        }
      />
    </>
  );
}
