/** What `planproof --help` prints, made from the lists of commands and policies. */

import { COMMANDS, type Option } from "./commands";

/** `policies` is a line each: "brag — BRAG". */
export function helpText(policies: readonly { readonly id: string; readonly title: string }[]): string {
  const lines = [
    "PlanProof checks an action plan where it is kept, in Excel, and writes the committee pack.",
    "",
    "Use: npm run planproof -- COMMAND [FILE] [OPTIONS]",
    "",
  ];
  for (const command of COMMANDS) {
    lines.push(
      `  ${command.name}${command.file ? " FILE" : ""}${command.more ? ` ${command.more}…` : ""}`,
      `      ${command.help}`,
    );
    for (const option of command.options) lines.push(`      ${flag(option).padEnd(24)} ${option.help}`);
    lines.push("");
  }
  lines.push("  --help, --version", "", "Policies:");
  for (const policy of policies) lines.push(`  ${policy.id.padEnd(22)} ${policy.title}`);
  lines.push(
    "",
    "Exit status: 0 it ran, whatever it found; 1 the file or the machine was at fault, with a sentence on standard error;",
    "2 the call was wrong. Nothing leaves this machine.",
  );
  return lines.join("\n");
}

function flag(option: Option): string {
  const text = option.value ? `--${option.name} ${option.value}` : `--${option.name}`;
  return option.needed ? `${text} *` : text;
}
