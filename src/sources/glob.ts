import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { AppError } from "../errors.js";

/** True where a path has a wildcard: `*` and `?` within one part, `**` for any number of parts. */
export function isGlob(path: string): boolean {
  return /[*?]/.test(path);
}

/** Told of a folder that cannot be listed; may throw. */
export type OnUnlisted = (folder: string, error: unknown) => void;

/** The paths that match a pattern, sorted. Wildcards do not match a leading dot. */
export async function expandGlob(pattern: string, onUnlisted: OnUnlisted): Promise<readonly string[]> {
  const root = /^[/\\]+/.exec(pattern)?.[0] ?? "";
  const parts = pattern
    .slice(root.length)
    .split("/")
    .filter((part) => part !== "" && part !== ".");
  const found = new Set<string>();
  // `**` comes by a folder more than once.
  const told = new Set<string>();
  await walk(root, parts, found, (folder, error) => {
    if (!told.has(folder)) onUnlisted(folder, error);
    told.add(folder);
  });
  return [...found].sort();
}

/** Follows the parts of a pattern from `base`, which is empty or ends with a slash. */
async function walk(
  base: string,
  [part, ...rest]: readonly string[],
  found: Set<string>,
  onUnlisted: OnUnlisted,
): Promise<void> {
  const entriesAt = (folder: string) =>
    entriesOf(folder).catch((error: unknown): readonly Dirent[] => {
      onUnlisted(folder, error);
      return [];
    });
  if (part === undefined) return;
  if (!isGlob(part)) {
    if (rest.length > 0) return walk(`${base}${part}/`, rest, found, onUnlisted);
    if ((await entriesAt(base)).some(({ name }) => name === part)) found.add(base + part);
    return;
  }
  const anyDepth = part === "**";
  // `**` also stands for no folder at all; as the last part it means every file below.
  if (anyDepth && rest.length > 0) await walk(base, rest, found, onUnlisted);
  for (const entry of await entriesAt(base)) {
    if (!matchesWildcard(entry.name, anyDepth ? "*" : part)) continue;
    if (entry.isDirectory() && anyDepth) await walk(`${base}${entry.name}/`, [part, ...rest], found, onUnlisted);
    else if (rest.length === 0) found.add(base + entry.name);
    else if (!anyDepth && !entry.isFile()) await walk(`${base}${entry.name}/`, rest, found, onUnlisted);
  }
}

async function entriesOf(base: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(base || ".", { withFileTypes: true });
  } catch (cause) {
    // A folder that is not there matches nothing; one that may not be read must not look so.
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw new AppError("BAD_FILE", `cannot read the folder ${JSON.stringify(base)}: ${String(cause)}`, { cause });
  }
}

/** Matches one file name against `*` (any run) and `?` (any one character), in time length x length. */
export function matchesWildcard(name: string, pattern: string): boolean {
  if (name.startsWith(".") && !pattern.startsWith(".")) return false;
  let at = 0;
  let inPattern = 0;
  let star = -1;
  let retry = 0;
  while (at < name.length) {
    if (pattern[inPattern] === "*") {
      star = inPattern;
      inPattern += 1;
      retry = at;
    } else if (pattern[inPattern] === "?" || pattern[inPattern] === name[at]) {
      inPattern += 1;
      at += 1;
    } else if (star >= 0) {
      retry += 1;
      at = retry;
      inPattern = star + 1;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(inPattern));
}
