/** Words for the paper: numbered paragraphs under the headings of a scrutiny report or a board paper, to copy into Word. */

import { Checkbox, Field, Select, Text } from "@fluentui/react-components";
import { useState } from "react";

import { useLoaded } from "../use-loaded";
import { plural } from "../words";
import { CopyBox } from "./CopyBox";
import { useLook } from "./use-look";
import type { ViewProps } from "./view";

/** The words and their looks are a good part of the domain: they are loaded when first asked for. */
const paper = () => import("../../app/paper-words");

export default function PaperWords({ state, session }: ViewProps): React.JSX.Element {
  const look = useLook();
  const [kind, setKind] = useState("scrutiny");
  const [appendices, setAppendices] = useState(false);
  const { reviewed, form } = state;
  const kinds = useLoaded(async () => (await paper()).paperKinds(), []);
  const words = useLoaded(
    async () => (reviewed ? (await paper()).wordsForPaper(reviewed, form, session.version, kind, appendices) : null),
    [reviewed, form, kind, appendices],
  );
  if (!reviewed) return <Text>Check the plan first.</Text>;
  if (!kinds || !words) return <Text>One moment …</Text>;
  return (
    <>
      <Field label="Written as">
        <Select value={kind} onChange={(_event, { value }) => setKind(value)}>
          {kinds.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label="With the appendices"
        checked={appendices}
        onChange={(_event, { checked }) => setAppendices(checked === true)}
      />
      {words.gaps.length > 0 && (
        <Text className={look.small}>
          {plural(words.gaps.length, "place")} in brackets for you to write: {words.gaps.join("; ")}.
        </Text>
      )}
      <CopyBox label="Words for the paper" text={words.text} html={words.html} />
    </>
  );
}
