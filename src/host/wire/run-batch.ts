/** Runs one batch against the book, action by action, and stops at the first that fails, as Excel does. */

import { BookError } from "../book/book";
import { answerQuery } from "./answer-query";
import { HostError } from "./host-error";
import type { HostObject } from "./host-type";
import { callMethod, findItem, findObject, openChild, placeOf, setProperty } from "./members";
import { ACTION, PATH } from "./message";
import type { Action, ActionResult, Batch, BatchAnswer, ObjectPath } from "./message";
import type { Session } from "./session";

/** Told of what runs, and may throw in its place. */
export interface Watch {
  /** Of every member before it is used: "Range.values=", "Worksheet.activate()" … */
  readonly member: (member: string) => void;
  /** Of every action, counted from 1, before it is done and once it is. */
  readonly before: (at: number) => void;
  readonly after: (at: number) => void;
}

const KEEP = "_KeepReference";

export function runBatch(session: Session, root: HostObject, batch: Batch, watch: Watch): BatchAnswer {
  const paths = new PathResolver(session, root, batch, watch);
  const results: ActionResult[] = [];
  const traced: number[] = [];
  for (const [at, action] of batch.Actions.entries()) {
    if (action.ActionType === ACTION.trace) traced.push(action.Id);
    try {
      watch.before(at + 1);
      const value = runAction(session, paths, action, watch);
      watch.after(at + 1);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof HostError) && !(error instanceof BookError)) throw error;
      const Error = {
        Code: error.code,
        Message: error.message,
        Location: paths.placeOfAction(action),
        ActionIndex: at,
        HttpStatusCode: error.code === "ItemNotFound" ? 404 : error.code === "AccessDenied" ? 403 : 400,
      };
      return { Results: results, TraceIds: traced, Error };
    }
  }
  return { Results: results, ...(traced.length > 0 ? { TraceIds: traced } : {}) };
}

/** The action's answer; undefined where it has none. A trace marker must be answered: the client sets up event handlers by it. */
function runAction(session: Session, paths: PathResolver, action: Action, watch: Watch): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object === null ? null : { ...object.members.id?.(object.target) };
    case ACTION.query:
      watch.member(`${object?.typeName ?? "null object"} load`);
      return answerQuery(object, action.QueryInfo ?? {});
    case ACTION.method:
      // What is done to a null object is passed over in silence: Microsoft's samples delete a sheet that may not be there this way.
      if (object === null) return null;
      if (action.Name === KEEP) return session.keep(object);
      watch.member(`${placeOf(object.typeName, action.Name)}()`);
      return callMethod(object, action.Name, paths.argumentsOf(action.ArgumentInfo));
    case ACTION.setProperty:
      if (object === null) return undefined;
      watch.member(`${placeOf(object.typeName, action.Name)}=`);
      return setProperty(object, action.Name, paths.argumentsOf(action.ArgumentInfo)[0]);
    default:
      throw new HostError("ApiNotFound", `The stand-in has no action of type ${action.ActionType}.`);
  }
}

/** Object paths of one batch, each resolved once: a path such as `Add("Plan")` must not be run twice. */
class PathResolver {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly session: Session,
    private readonly root: HostObject,
    private readonly batch: Batch,
    private readonly watch: Watch,
  ) {}

  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.open(this.path(id));
    this.resolved.set(id, object);
    return object;
  }

  private path(id: number): ObjectPath {
    const path = this.batch.ObjectPaths[String(id)];
    if (!path)
      throw new HostError("InvalidRequest", `The request names object path ${id} and does not say what it is.`);
    return path;
  }

  private open(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PATH.root) return this.root;
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) return this.session.referred(path.Name);
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.method:
        this.watch.member(`${placeOf(parent.typeName, path.Name)}()`);
        return findObject(parent, path.Name, this.argumentsOf(path.ArgumentInfo));
      case PATH.property:
        return openChild(parent, path.Name);
      case PATH.indexer:
        this.watch.member(`${placeOf(parent.typeName, "getItem")}()`);
        return findItem(parent, this.argumentsOf(path.ArgumentInfo));
      default:
        throw new HostError("ApiNotFound", `The stand-in has no object path of type ${path.ObjectPathType}.`);
    }
  }

  /** Arguments with the objects that they stand for put in. */
  argumentsOf(info: ObjectPath["ArgumentInfo"]): unknown[] {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    return values.map((value, at) => {
      const reference = references[at];
      if (Array.isArray(reference)) return reference.map((id) => this.resolve(id));
      return reference ? this.resolve(reference) : value;
    });
  }

  /** "Worksheet.activate", as Excel names the place of an error. */
  placeOfAction(action: Action): string {
    const path = this.batch.ObjectPaths[String(action.ObjectPathId)];
    if (action.ActionType === ACTION.instantiate) return path ? this.placeOfPath(path) : "";
    const object = this.resolved.get(action.ObjectPathId);
    if (!object) return path ? this.placeOfPath(path) : "";
    return action.ActionType === ACTION.query ? object.typeName : placeOf(object.typeName, action.Name);
  }

  private placeOfPath(path: ObjectPath): string {
    const parent = this.resolved.get(path.ParentObjectPathId ?? -1);
    if (!parent) return path.Name;
    return placeOf(parent.typeName, path.ObjectPathType === PATH.indexer ? "getItem" : path.Name);
  }
}
