/** Says what is being done, and how far it is. */

import { Field, ProgressBar } from "@fluentui/react-components";

import type { Work } from "../../app/session";

export function WorkBar({ work }: { readonly work: Work | null }): React.JSX.Element {
  return (
    <div role="status" aria-live="polite">
      {work && (
        <Field validationMessage={`${work.doing} …`} validationState="none">
          <ProgressBar {...(work.share === null ? {} : { value: work.share })} aria-label={work.doing} />
        </Field>
      )}
    </div>
  );
}
