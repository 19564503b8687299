import type { Dirent, Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { AppError } from "../errors.js";
import { isGlob, readGlob } from "./glob.js";

/** The argument and the name of standard input. */
export const STANDARD_INPUT = "-";

/** Told of a folder that cannot be listed; may throw. */
type OnUnlisted = (folder: string, error: unknown) => void;

/** What of a folder is looked at. */
interface Walk {
  /** How many folders below this one. */
  readonly depth: number;
  readonly hidden: boolean;
  readonly onUnlisted: OnUnlisted;
}

/** One file to read. `bytes` is its size as stored, `savedOn` and `changedAt` the ISO date and instant of its last change; absent for pipes. */
export interface InputPath {
  readonly path: string;
  readonly bytes?: number;
  readonly savedOn?: string;
  readonly changedAt?: string;
}

/**
 * The files that arguments name, each once, in the order of the arguments: files as they are, folders and patterns
 * (`*`, `?`, `**`) as the files within, sorted; names that begin with a dot only where they are asked for.
 * A folder within one of them that cannot be listed is told to `onUnlisted`, which may throw, and passed over.
 * Errors: BAD_ARGUMENT for no argument, BAD_FILE for one that names no file.
 */
export async function expandInputPaths(
  inputs: readonly string[],
  onUnlisted: OnUnlisted = rethrow,
): Promise<readonly InputPath[]> {
  if (inputs.length === 0) {
    throw new AppError("BAD_ARGUMENT", 'expected files, folders, patterns or "-" for standard input, given none');
  }
  const found = new Map<string, InputPath>();
  for (const argument of inputs) {
    const paths = argument === STANDARD_INPUT ? [{ path: STANDARD_INPUT }] : await expand(argument, onUnlisted);
    for (const path of paths) {
      const key = path.path === STANDARD_INPUT ? STANDARD_INPUT : resolve(path.path);
      if (!found.has(key)) found.set(key, path);
    }
  }
  return [...found.values()];
}

async function expand(argument: string, onUnlisted: OnUnlisted): Promise<readonly InputPath[]> {
  const given = JSON.stringify(argument);
  const stats = await statOrNone(argument);
  if (!stats && isGlob(argument)) {
    const matching = await filesMatching(argument, onUnlisted);
    if (matching.length > 0) return matching;
    throw new AppError("BAD_FILE", `expected files that match the pattern ${given}, found none`);
  }
  if (!stats) throw new AppError("BAD_FILE", `expected a file, folder or pattern, and there is no ${given}`);
  if (!stats.isDirectory()) return [stats.isFile() ? fileOf(argument, stats) : { path: argument }];
  const everything = { depth: Number.POSITIVE_INFINITY, hidden: false, onUnlisted };
  const files = await filesWithin(argument, await entriesOf(argument), everything);
  if (files.length === 0) throw new AppError("BAD_FILE", `expected files in the folder ${given}, found none`);
  return files;
}

async function filesMatching(pattern: string, onUnlisted: OnUnlisted): Promise<readonly InputPath[]> {
  const { base, depth, hidden, matches } = readGlob(pattern);
  const stats = base === "" ? undefined : await statOrNone(base);
  if (base !== "" && !stats?.isDirectory()) return [];
  const files = await filesWithin(base, await entriesOf(base || "."), { depth, hidden, onUnlisted });
  return files.filter(({ path }) => matches(relative(base, path).replaceAll(sep, "/")));
}

async function filesWithin(folder: string, entries: readonly Dirent[], walk: Walk): Promise<readonly InputPath[]> {
  const visible = entries.filter(({ name }) => walk.hidden || !name.startsWith("."));
  const files: InputPath[] = [];
  for (const entry of visible.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (await isFolder(entry, path, walk)) {
      if (walk.depth === 0) continue;
      const inner = await entriesOf(path).catch((error: unknown): readonly Dirent[] => {
        walk.onUnlisted(path, error);
        return [];
      });
      files.push(...(await filesWithin(path, inner, { ...walk, depth: walk.depth - 1 })));
    } else files.push(...[await expandFile(path)].filter((file) => file !== undefined));
  }
  return files;
}

/** A link to a folder is followed only where the walk has an end: it may lead back up. */
async function isFolder(entry: Dirent, path: string, { depth }: Walk): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return Number.isFinite(depth) && (await statOrNone(path))?.isDirectory() === true;
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new AppError("BAD_FILE", `cannot read the folder ${JSON.stringify(folder)}: ${reasonOf(cause)}`, { cause });
  });
}

function rethrow(_folder: string, error: unknown): void {
  throw error;
}

async function expandFile(path: string): Promise<InputPath | undefined> {
  const stats = await statOrNone(path);
  return stats?.isFile() ? fileOf(path, stats) : undefined;
}

function fileOf(path: string, { size, mtime }: Stats): InputPath {
  const changedAt = mtime.toISOString();
  return { path, bytes: size, savedOn: changedAt.slice(0, 10), changedAt };
}

async function statOrNone(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw new AppError("BAD_FILE", `cannot read ${JSON.stringify(path)}: ${reasonOf(cause)}`, { cause });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

/** What the system says about a failure. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
