/** The text that crosses the wire, as the real client writes it: an envelope, object paths and actions. */

import { z } from "zod";

/** Kinds of object path, by the client's numbers. */
export const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** Kinds of action, by the client's numbers. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

const argumentsInfo = z.object({
  Arguments: z.array(z.unknown()).nullish(),
  /** 0 for a plain argument, else the id of the path that the argument stands for. */
  ReferencedObjectPathIds: z.array(z.union([z.number(), z.null(), z.array(z.number())])).nullish(),
});

const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string(),
  ParentObjectPathId: z.number().optional(),
  ArgumentInfo: argumentsInfo.optional(),
});

const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string(),
  ObjectPathId: z.number(),
  ArgumentInfo: argumentsInfo.optional(),
  QueryInfo: z
    .object({
      Select: z.array(z.string()).optional(),
      Expand: z.array(z.string()).optional(),
      Top: z.number().optional(),
      Skip: z.number().optional(),
    })
    .optional(),
});

const batch = z.object({
  AutoKeepReference: z.boolean().optional(),
  Actions: z.array(action),
  ObjectPaths: z.record(z.string(), objectPath),
});

export const envelope = z.object({
  id: z.number(),
  type: z.number(),
  flags: z.number().optional(),
  message: z.object({ url: z.string(), method: z.string(), body: z.union([z.string(), batch]) }),
});

export type ObjectPath = z.infer<typeof objectPath>;
export type Action = z.infer<typeof action>;
export type Batch = z.infer<typeof batch>;

/** Reads a batch that came as text inside the envelope. */
export function batchOf(body: string | Batch): Batch {
  return typeof body === "string" ? batch.parse(JSON.parse(body)) : body;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchAnswer {
  readonly Results: readonly ActionResult[];
  /** Trace markers that were passed, which the client lists in an error. */
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}
