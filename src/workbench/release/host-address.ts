/** Where the built files will be served from: read from the command line, and put into the manifest. */

/** What the manifest says before it is stamped: the developer's own machine. */
export const DEVELOPMENT_URL = "https://localhost:3000/";

export type HostAddress =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly sentence: string };

/** "https://files.example.nhs.uk/planproof" -> "https://files.example.nhs.uk/planproof/". Excel loads an add-in by https alone. */
export function readHost(given: string): HostAddress {
  if (!URL.canParse(given))
    return refused(`"${given}" is no address; give one such as https://files.example.nhs.uk/planproof.`);
  const { protocol, origin, pathname, search, hash, username } = new URL(given);
  if (protocol !== "https:") return refused(`"${given}" does not begin with https://, and Excel loads nothing else.`);
  if (search || hash || username)
    return refused(`"${given}" must be a plain address, without ? or # or a user's name.`);
  return { ok: true, url: `${origin}${pathname.replace(/(?<!\/)\/+$/, "")}/` };
}

const refused = (sentence: string): HostAddress => ({ ok: false, sentence });

/** The value after `--host`, or of `--host=…`; undefined where it is not there. */
export function hostOf(args: readonly string[]): string | undefined {
  const at = args.indexOf("--host");
  if (at >= 0) return args[at + 1] ?? "";
  return args.find((each) => each.startsWith("--host="))?.slice("--host=".length);
}

/** Each version has a folder of its own: what users run changes when the manifest does, and not before. */
export const versionedUrl = (host: string, version: string): string => `${host}${version}/`;
