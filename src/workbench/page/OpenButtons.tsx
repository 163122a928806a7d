/** Open a workbook from disk, open the sample, combine plans in several files, download what is open. */

import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowDownloadRegular, FolderOpenRegular, TableMultipleRegular, TableRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";

import type { WorkbookActions, WorkbookState } from "./use-workbook";

const SAMPLE = "live-tracker.xlsx";
/** What the sample's own position is as at. */
const SAMPLE_AS_AT = "2024-10-31";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  asAt: { alignSelf: "center", fontSize: "14px" },
  unseen: { display: "none" },
});

export function OpenButtons({ workbook }: { readonly workbook: WorkbookState & WorkbookActions }): React.JSX.Element {
  const styles = useStyles();
  const { opened, opening } = workbook;
  const file = useRef<HTMLInputElement>(null);
  const several = useRef<HTMLInputElement>(null);
  const [asAt, setAsAt] = useState("");
  const openFile = async (chosen: File | undefined): Promise<void> => {
    if (chosen) await workbook.open(chosen.name, chosen.arrayBuffer(), "");
  };
  const openSample = (): Promise<void> => workbook.open(SAMPLE, fetchSample(), SAMPLE_AS_AT);
  const download = async (): Promise<void> => {
    const bytes = await workbook.save();
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
    const link = document.createElement("a");
    link.href = address;
    link.download = opened?.fileName ?? "workbook.xlsx";
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };
  return (
    <div className={styles.buttons}>
      <input
        ref={file}
        type="file"
        accept=".xlsx,.xlsm"
        aria-label="Workbook from this computer"
        className={styles.unseen}
        onChange={(event) => {
          void openFile(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <Button icon={<FolderOpenRegular />} disabledFocusable={opening} onClick={() => file.current?.click()}>
        Open a workbook
      </Button>
      <Button
        icon={<TableRegular />}
        appearance={opened ? "secondary" : "primary"}
        disabledFocusable={opening}
        onClick={() => void openSample()}
      >
        Open the sample
      </Button>
      <input
        ref={several}
        type="file"
        multiple
        accept=".xlsx,.xlsm"
        aria-label="Workbooks to combine"
        className={styles.unseen}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = "";
          if (chosen.length > 0) void workbook.combine(chosen, asAt);
        }}
      />
      <Button icon={<TableMultipleRegular />} disabledFocusable={opening} onClick={() => several.current?.click()}>
        Combine plans
      </Button>
      <label className={styles.asAt}>
        as at{" "}
        <input
          type="date"
          value={asAt}
          title="The day that combined plans are rated as at; left blank, today"
          onChange={(event) => setAsAt(event.target.value)}
        />
      </label>
      {opened && (
        <Button icon={<ArrowDownloadRegular />} onClick={() => void download()}>
          Download
        </Button>
      )}
    </div>
  );
}

async function fetchSample(): Promise<ArrayBuffer> {
  const response = await fetch(`assets/samples/${SAMPLE}`);
  if (!response.ok) throw new Error(`The sample was not served: ${response.status}.`);
  return response.arrayBuffer();
}
