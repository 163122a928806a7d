/** A workbook port made of plain data, for tests of the use cases alone; the real one is tested on the real client. */

import { done, type Outcome } from "../../src/app/outcome";
import type { DocumentDetails, WorkbookPort, WorkbookReading } from "../../src/app/workbook-port";
import type { Fix } from "../../src/domain/finding";
import type { SheetModel } from "../../src/domain/report/sheet-model";

export interface RecordingPort extends WorkbookPort {
  /** What was written, last call first out. */
  readonly written: { readonly models: readonly SheetModel[]; readonly details: DocumentDetails }[];
  readonly fixed: (readonly Fix[])[];
}

/** Reads what it is given (a reading or a failure); remembers what is written to it. */
export function portOf(reading: Partial<WorkbookReading> | Outcome<WorkbookReading>): RecordingPort {
  const read: Outcome<WorkbookReading> =
    "ok" in reading ? reading : done({ grids: [], ours: [], settings: null, ...reading });
  const written: RecordingPort["written"] = [];
  const fixed: RecordingPort["fixed"] = [];
  return {
    written,
    fixed,
    read: () => Promise.resolve(read),
    readOurs: () => Promise.resolve(done([])),
    write: (models, details) => {
      written.push({ models, details });
      return Promise.resolve(done({ sheets: models.map(({ id, name }) => ({ id, name })), remarks: [] }));
    },
    fix: (fixes) => {
      fixed.push(fixes);
      return Promise.resolve(done({ applied: fixes.slice(0, 1), changed: fixes.slice(1) }));
    },
    select: () => Promise.resolve(done(undefined)),
    saveSettings: () => Promise.resolve(done(undefined)),
    highlight: (highlights) => Promise.resolve(done(highlights.flatMap(({ addresses }) => addresses).length)),
    addColumns: (columns) => Promise.resolve(done(columns.map(({ heading }) => ({ heading, address: "A1" })))),
    addTracker: ({ tables }) => Promise.resolve(done(tables.map(({ sheet }) => sheet))),
    traces: () => Promise.resolve(done({ sheets: [], memory: [], highlights: 0, names: [], settings: false })),
    removeTraces: () => Promise.resolve(done("There was nothing to take away.")),
    selfCheck: () => Promise.resolve(done({ excel: "", tried: [] })),
    isShared: () => Promise.resolve(done(false)),
  };
}
