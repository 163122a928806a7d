/** A text to copy: shown whole, copied with one click, or selected where the clipboard is forbidden. */

import { Button, Field, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";

import { copyRich, copyText } from "../copy-text";
import { useLook } from "./use-look";

interface Props {
  readonly label: string;
  readonly text: string;
  /** The same words as rich text, for Word and slides; absent where plain text is all there is. */
  readonly html?: string;
  /** Called once it was copied or selected. */
  readonly onCopied?: () => void;
  readonly children?: React.ReactNode;
}

export function CopyBox({ label, text, html, onCopied, children }: Props): React.JSX.Element {
  const look = useLook();
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    const how = html === undefined ? await copyText(text, box.current) : await copyRich(html, text, box.current);
    setSaid(how === "copied" ? "Copied." : "Selected: press Ctrl and C to copy it.");
    onCopied?.();
  };
  return (
    <div className={look.tight}>
      <Field label={label}>
        <Textarea ref={box} readOnly resize="vertical" rows={8} value={text} />
      </Field>
      <div className={look.line}>
        <Button size="small" appearance="primary" onClick={() => void copy()}>
          Copy
        </Button>
        {children}
        <span role="status" className={look.small}>
          {said}
        </span>
      </div>
    </div>
  );
}
