/** The open workbook, for the page's components: its picture, kept fresh, and what can be done with it. */

import { useEffect, useRef, useState } from "react";

import { today } from "../../app/clock";
import { Session } from "../../app/session";
import { registerButtons, type RibbonHost } from "../../commands/ribbon";
import { cellAddress } from "../../domain/grid";
import { OfficeWorkbook } from "../../excel/office-workbook";
import type { BookPicture } from "./picture";
import { FileRefused, WorkbookDesk, type Far } from "./workbook-desk";

declare const PLANPROOF_VERSION: string;

/** The sheet is drawn anew once the add-in has been quiet for this long. */
const QUIET_MS = 120;

type Run = Parameters<RibbonHost["associate"]>[1];

export interface OpenedWorkbook {
  readonly fileName: string;
  readonly session: Session;
  /** The ribbon's buttons by the manifest's names. */
  readonly buttons: ReadonlyMap<string, Run>;
}

export interface WorkbookState {
  readonly opened: OpenedWorkbook | null;
  readonly picture: BookPicture | null;
  /** Why a file could not be opened, or a cell not changed. */
  readonly refusal: string | null;
  readonly opening: boolean;
}

export interface WorkbookActions {
  open(fileName: string, bytes: ArrayBuffer, asAt: string): Promise<void>;
  select(sheetId: string, row: number, column: number): void;
  /** Types into the cell that is selected, as Excel takes what is typed. */
  enter(text: string): Promise<void>;
  save(): Promise<Uint8Array>;
}

const NOTHING: WorkbookState = { opened: null, picture: null, refusal: null, opening: false };

export function useWorkbook(far: Far): WorkbookState & WorkbookActions {
  const [state, setState] = useState<WorkbookState>(NOTHING);
  const change = (part: Partial<WorkbookState>): void => setState((now) => ({ ...now, ...part }));
  const desk = useRef<WorkbookDesk | null>(null);
  useEffect(() => {
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const made = new WorkbookDesk(far, () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => void made.ask("look", null).then((picture) => change({ picture })), QUIET_MS);
    });
    desk.current = made;
    return () => clearTimeout(quiet);
  }, [far]);
  const asked = (): WorkbookDesk => {
    if (!desk.current) throw new Error("The page is not ready.");
    return desk.current;
  };
  return {
    ...state,
    open: async (fileName, bytes, asAt) => {
      change({ opening: true, refusal: null });
      try {
        const picture = await asked().open(bytes);
        change({ picture, opened: joined(fileName, asAt) });
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        change({ refusal: `${fileName}: ${error.message}` });
      } finally {
        change({ opening: false });
      }
    },
    select: (sheetId, row, column) =>
      void asked()
        .ask("select", { sheetId, row, column })
        .then((picture) => change({ picture })),
    enter: async (text) => {
      const { picture } = state;
      if (picture) change({ refusal: await typeInto(picture, text) });
    },
    save: () => asked().ask("save", null),
  };
}

/** A pane and a ribbon of the add-in's own, on the workbook that the client has just been joined to. */
function joined(fileName: string, asAt: string): OpenedWorkbook {
  const session = new Session(new OfficeWorkbook(), today, PLANPROOF_VERSION);
  session.choose({ asAt });
  const buttons = new Map<string, Run>();
  registerButtons({ associate: (name, run) => buttons.set(name, run), showPane: () => Promise.resolve() }, session);
  return { fileName, session, buttons };
}

/** null where Excel took it; else why not. */
async function typeInto({ sheet, selection }: BookPicture, text: string): Promise<string | null> {
  try {
    await Excel.run(async (context) => {
      const at = cellAddress({ row: selection.row + 1, column: selection.column + 1 });
      context.workbook.worksheets.getItem(sheet.name).getRange(at).values = [[text]];
      await context.sync();
    });
    return null;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return `The cell was not changed: ${error.message}`;
  }
}
