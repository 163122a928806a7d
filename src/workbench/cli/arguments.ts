/** Reads what was typed after `planproof` into a call that can be made, or into a sentence on what is wrong with it. */

import { parseArgs } from "node:util";

import { readDay, type Day } from "../../domain/calendar";
import { CHECKLISTS } from "../../domain/coverage/checklists";
import { decisionKindOf, DECISION_KINDS } from "../../domain/decisions/decision-kinds";
import { PRESETS } from "../../domain/report/presets";
import { POLICIES } from "../../domain/status/policies";
import { COMMANDS, type Command, type CommandName } from "./commands";

export interface Call {
  readonly command: CommandName;
  readonly file: string | null;
  /** Further files, where the command takes them. */
  readonly more: readonly string[];
  readonly options: Readonly<Record<string, string | boolean>>;
}

export type Typed = { readonly ok: true; readonly call: Call } | { readonly ok: false; readonly sentence: string };

/** What Node's own reader of arguments is given: every option of every command, so that a misplaced one can be named. */
const KNOWN = Object.fromEntries(
  COMMANDS.flatMap((command) =>
    command.options.map((option) => [option.name, { type: option.value ? "string" : "boolean" } as const]),
  ),
);

export function readArguments(args: readonly string[]): Typed {
  if (args.includes("--help") || args.includes("-h") || args[0] === "help") return call("help", null, {});
  if (args.includes("--version")) return call("version", null, {});
  const [name, ...rest] = args;
  if (name === undefined) return call("help", null, {});
  const command = COMMANDS.find((each) => each.name === name);
  if (!command)
    return refused(`There is no command "${name}". Commands: ${COMMANDS.map((each) => each.name).join(", ")}.`);
  return readOptions(command, rest);
}

/** The day that an option names; undefined where it was not given. Throws nothing: the call was checked when it was read. */
export function dayOption(options: Call["options"], name: string): Day | undefined {
  const text = options[name];
  return typeof text === "string" ? readDay(text) : undefined;
}

export function textOption(options: Call["options"], name: string): string | undefined {
  const text = options[name];
  return typeof text === "string" ? text : undefined;
}

function readOptions(command: Command, args: readonly string[]): Typed {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: KNOWN, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError) return refused(`${error.message.split(". ")[0]}. See planproof --help.`);
    throw error;
  }
  const options = parsed.values as Record<string, string | boolean>;
  for (const [name, value] of Object.entries(options)) {
    const option = command.options.find((each) => each.name === name);
    if (!option) return refused(`"${command.name}" takes no --${name}. See planproof --help.`);
    if (option.name === "policy" && !POLICIES.some((policy) => policy.id === value)) {
      return refused(`There is no policy "${value}". Policies: ${POLICIES.map((policy) => policy.id).join(", ")}.`);
    }
    if (option.name === "preset" && !PRESETS.some((preset) => preset.id === value)) {
      return refused(`There is no preset "${value}". Presets: ${PRESETS.map((preset) => preset.id).join(", ")}.`);
    }
    if (option.name === "list" && !CHECKLISTS.some(({ id }) => id === value)) {
      return refused(`There is no checklist "${value}". Checklists: ${CHECKLISTS.map(({ id }) => id).join(", ")}.`);
    }
    if (option.oneOf && !option.oneOf.includes(String(value))) {
      return refused(`--${option.name} takes one of ${option.oneOf.join(", ")}, not "${value}".`);
    }
    if (option.name === "decision" && decisionKindOf(String(value)) === null) {
      return refused(`"${value}" is no decision. Decisions: ${DECISION_KINDS.map(({ word }) => word).join(", ")}.`);
    }
    if (option.value === "DAY" && readDay(String(value)) === undefined) {
      return refused(`--${name} wants a day as YYYY-MM-DD, such as 2024-09-30, not "${value}".`);
    }
  }
  if (options["apply"] === true && options["out"] === undefined)
    return refused(`"${command.name}" --apply needs --out FILE.`);
  const missing = command.options.find((option) => option.needed && options[option.name] === undefined);
  if (missing) return refused(`"${command.name}" needs --${missing.name} ${missing.value}.`);
  const [file, ...others] = parsed.positionals;
  if (command.file && file === undefined)
    return refused(`"${command.name}" needs a file: planproof ${command.name} FILE.`);
  if (command.more && others.length === 0)
    return refused(
      `"${command.name}" needs ${command.more} beside FILE: planproof ${command.name} FILE ${command.more}…`,
    );
  const extra = command.more ? undefined : command.file ? others[0] : file;
  if (extra !== undefined) return refused(`"${command.name}" does not know what to do with "${extra}".`);
  return call(command.name, file ?? null, options, command.more ? others : []);
}

function call(
  command: CommandName,
  file: string | null,
  options: Call["options"],
  more: readonly string[] = [],
): Typed {
  return { ok: true, call: { command, file, more, options } };
}

function refused(sentence: string): Typed {
  return { ok: false, sentence };
}
