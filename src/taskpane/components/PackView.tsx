/** Pack: what the front sheet should say, which sheets will be written, and one button that writes them. */

import { Button, Field, Input, Link, Select, Text } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons";
import { lazy, memo, Suspense } from "react";

import type { Form, Session } from "../../app/session";
import { PRESETS } from "../../domain/report/presets";
import { longDay, plural } from "../words";
import { AsAtField } from "./AsAtField";
import { Fold } from "./Fold";
import { IssueForm } from "./IssueForm";
import { PlannedSheets } from "./PlannedSheets";
import { WrittenCard } from "./WrittenCard";
import type { ViewProps } from "./view";

const HandEdits = lazy(() => import("./HandEdits"));
const PaperWords = lazy(() => import("./PaperWords"));
const VerifyPack = lazy(() => import("./VerifyPack"));

interface TextField {
  readonly id: keyof Form;
  readonly label: string;
  readonly hint?: string;
  readonly type?: "date";
}

const FIELDS: readonly TextField[] = [
  { id: "title", label: "Title", hint: "Left blank: the plan's own title." },
  { id: "committee", label: "Committee" },
  { id: "meeting", label: "Meeting", type: "date" },
];
const MORE: readonly TextField[] = [
  { id: "reportOf", label: "Report of", hint: "The body or post whose report it is." },
  { id: "agendaItem", label: "Agenda item" },
  { id: "marking", label: "Marking", hint: "Printed on every page, for instance OFFICIAL." },
];

export function PackView(props: ViewProps): React.JSX.Element {
  const { session, state } = props;
  const preset = PRESETS.find(({ id }) => id === state.form.preset);
  return (
    <>
      <Field label="For" hint={preset?.about}>
        <Select value={state.form.preset} onChange={(_event, { value }) => session.choose({ preset: value })}>
          {PRESETS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {FIELDS.map((field) => (
        <FormField key={field.id} field={field} session={session} value={state.form[field.id]} />
      ))}
      <AsAtField {...props} />
      <Fold title="More for the front sheet">
        {() =>
          MORE.map((field) => <FormField key={field.id} field={field} session={session} value={state.form[field.id]} />)
        }
      </Fold>
      <PlannedSheets {...props} />
      {state.toDecide.length > 0 && (
        <Text>
          <strong>{plural(state.toDecide.length, "rating")} to decide.</strong> Until then they are printed as they
          stand now.{" "}
          <Link as="button" onClick={() => session.show("status")}>
            Decide them first
          </Link>
        </Text>
      )}
      {state.shared && (
        <Text>Other people have this workbook open: they will see the sheets as soon as they are made.</Text>
      )}
      {(state.written !== null || (state.reviewed?.reading.ours.length ?? 0) > 0) && (
        <Fold title="What was changed by hand" {...(state.handEdits ? { count: state.handEdits.edits.length } : {})}>
          {() => (
            <Suspense fallback={<Text>One moment …</Text>}>
              <HandEdits {...props} />
            </Suspense>
          )}
        </Fold>
      )}
      <Button
        appearance="primary"
        size="large"
        icon={<DocumentTableRegular />}
        disabledFocusable={state.work !== null}
        onClick={() => void session.buildPack()}
      >
        Build draft
      </Button>
      <Text>
        As Build pack on the ribbon: the plan is checked afresh, then PlanProof writes its own sheets, or fills them
        anew. Your sheets are not touched; others in the workbook see the new ones at once. What you typed above is kept
        in the workbook for the next time.
      </Text>
      <WrittenCard {...props} />
      {state.reviewed && (
        <Fold title="Words for the paper">
          {() => (
            <Suspense fallback={<Text>One moment …</Text>}>
              <PaperWords {...props} />
            </Suspense>
          )}
        </Fold>
      )}
      <Fold title="Is the pack still true?">
        {() => (
          <Suspense fallback={<Text>One moment …</Text>}>
            <VerifyPack {...props} />
          </Suspense>
        )}
      </Fold>
      <Fold title="Issue to the committee">{() => <IssueForm {...props} />}</Fold>
    </>
  );
}

interface FieldProps {
  readonly field: TextField;
  readonly session: Session;
  readonly value: string;
}

/** Drawn anew only when its own value changes: a key in one must not wait for the others. */
const FormField = memo(function FormField({ field, session, value }: FieldProps): React.JSX.Element {
  const { id, label, type } = field;
  const hint = type === "date" && value !== "" ? longDay(value) : field.hint;
  return (
    <Field label={label} hint={hint}>
      <Input
        type={type ?? "text"}
        value={value}
        onChange={(_event, { value: typed }) => session.choose({ [id]: typed })}
      />
    </Field>
  );
});
