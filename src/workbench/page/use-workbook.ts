/** The open workbook, for the page's components: its picture, kept fresh, and what can be done with it. */

import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import { today } from "../../app/clock";
import { readDay } from "../../domain/calendar";
import { EditWatch } from "../../app/edit-watch";
import { Session } from "../../app/session";
import { registerButtons, type RibbonHost } from "../../commands/ribbon";
import { hearEdits } from "../../excel/hear-edits";
import { OfficeWorkbook } from "../../excel/office-workbook";
import { judgeElsewhere } from "../../taskpane/judge-elsewhere";
import type { PlanFile } from "./combine-files";
import { readCopy, readFileBeside } from "./read-copy";
import type { BookPicture } from "./picture";
import { updated, type BookUpdate } from "./sheet-changes";
import { FileRefused, WorkbookDesk, type Far } from "./workbook-desk";

declare const PLANPROOF_VERSION: string;

/** The sheet is drawn anew once the add-in has been quiet for this long. */
const QUIET_MS = 120;

/** What the combined workbook is called until it is saved under another name. */
const COMBINED_FILE = "combined.xlsx";

const startJudge = (): Worker =>
  new Worker(new URL("../../taskpane/judge-worker.ts", import.meta.url), { name: "judge" });

/** One for all the workbooks that are opened one after the other. */
const judge = judgeElsewhere(startJudge);

type Run = Parameters<RibbonHost["associate"]>[1];

export interface OpenedWorkbook {
  /** Another for each that is opened, were it the same file again. */
  readonly id: number;
  readonly fileName: string;
  readonly session: Session;
  readonly edits: EditWatch;
  /** The ribbon's buttons by the manifest's names. */
  readonly buttons: ReadonlyMap<string, Run>;
}

export interface WorkbookState {
  readonly opened: OpenedWorkbook | null;
  readonly picture: BookPicture | null;
  /** Why a file could not be opened, or a cell not changed. */
  readonly refusal: string | null;
  readonly opening: boolean;
  /** What was done, or is being done, with several files. */
  readonly notice: string | null;
}

export interface WorkbookActions {
  /** While it is fetched and opened nothing can be begun with the workbook before it, whose work is then stopped. */
  open(fileName: string, fetched: Promise<ArrayBuffer>, asAt: string): Promise<void>;
  /** Combines plans in files into a new workbook, which is then open; what was done, or why not, stands as a notice or a refusal. */
  combine(files: readonly PlanFile[], asAt: string): Promise<void>;
  select(sheetId: string, row: number, column: number): void;
  /** Types texts into the sheet in front from a cell on, as a person does. */
  type(row: number, column: number, texts: readonly (readonly string[])[]): void;
  save(): Promise<Uint8Array>;
}

const NOTHING: WorkbookState = { opened: null, picture: null, refusal: null, opening: false, notice: null };

export function useWorkbook(far: Far): WorkbookState & WorkbookActions {
  const [state, setState] = useState<WorkbookState>(NOTHING);
  const change = useCallback((part: Partial<WorkbookState>) => setState((now) => ({ ...now, ...part })), []);
  const shown = useRef<BookPicture | null>(null);
  const desk = useRef<WorkbookDesk | null>(null);
  const before = useRef<OpenedWorkbook | null>(null);
  /** Answers come in the order of their questions, so that each is put upon the one before. */
  const take = useCallback(
    (update: BookUpdate) => {
      shown.current = updated(shown.current, update);
      change({ picture: shown.current });
    },
    [change],
  );
  useEffect(() => {
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const made = new WorkbookDesk(far, () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => void made.ask("look", { known: known() }).then(take), QUIET_MS);
    });
    const known = (): string | null => shown.current?.sheet.frame.id ?? null;
    desk.current = made;
    return () => clearTimeout(quiet);
  }, [far, take]);
  const actions = useMemo<WorkbookActions>(() => {
    const asked = (): WorkbookDesk => {
      if (!desk.current) throw new Error("The page is not ready.");
      return desk.current;
    };
    const sheetId = (): string => shown.current?.sheet.frame.id ?? "";
    const next = (fileName: string, asAt: string): OpenedWorkbook => {
      void before.current?.session.close();
      before.current = joined((before.current?.id ?? 0) + 1, fileName, asAt);
      return before.current;
    };
    return {
      open: async (fileName, fetched, asAt) => {
        change({ opening: true, refusal: null, notice: before.current && `Opening ${fileName} …` });
        try {
          const update = await asked().open(await fetched);
          shown.current = null;
          take(update);
          change({ opened: next(fileName, asAt) });
        } catch (error) {
          if (!(error instanceof FileRefused)) throw error;
          change({ refusal: `${fileName}: ${error.message}` });
        } finally {
          change({ opening: false, notice: null });
        }
      },
      combine: async (files, asAt) => {
        change({ opening: true, refusal: null, notice: `Reading ${files.length} files …` });
        const { combineFiles } = await import("./combine-files");
        try {
          const outcome = await combineFiles(files, {
            judge: judgeElsewhere(startJudge),
            version: PLANPROOF_VERSION,
            asAt: readDay(asAt) ?? null,
            readFile: readFileBeside,
            openNew: async () => {
              await asked().open(null);
              return new OfficeWorkbook();
            },
            heard: (done, of) => change({ notice: `Read ${done} of ${of} files …` }),
          });
          if (!outcome.ok) {
            change({ refusal: outcome.failure.sentence, notice: null });
            return;
          }
          const update = await asked().ask("dropBlank", null);
          shown.current = null;
          take(update);
          change({ opened: next(COMBINED_FILE, asAt), notice: outcome.value });
        } finally {
          change({ opening: false });
        }
      },
      select: (sheet, row, column) =>
        void asked()
          .ask("select", { sheetId: sheet, row, column, known: sheetId() || null })
          .then(take),
      type: (row, column, texts) => {
        const typed = { sheetId: sheetId(), row, column, texts };
        void asked()
          .ask("type", typed)
          .then(({ refusal }) => change({ refusal: refusal && `The cell was not changed: ${refusal}` }));
        void asked()
          .ask("look", { known: sheetId() || null })
          .then(take);
      },
      save: () => asked().ask("save", null),
    };
  }, [change, take]);
  return { ...state, ...actions };
}

/** A pane and a ribbon of the add-in's own, on the workbook that the client has just been joined to. */
function joined(id: number, fileName: string, asAt: string): OpenedWorkbook {
  const session = new Session(new OfficeWorkbook(), today, PLANPROOF_VERSION, judge, readCopy);
  session.choose({ asAt });
  const buttons = new Map<string, Run>();
  registerButtons({ associate: (name, run) => buttons.set(name, run), showPane: () => Promise.resolve() }, session);
  const edits = new EditWatch(session);
  void hearEdits(edits.heard);
  return { id, fileName, session, edits, buttons };
}
