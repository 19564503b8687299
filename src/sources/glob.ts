import picomatch from "picomatch";

/** Which files below a folder a pattern asks for. */
export interface Glob {
  /** The folder that the pattern names before its first wildcard; empty for the one a command is given in. */
  readonly base: string;
  /** How many folders below the base a file may lie; without end for `**`. */
  readonly depth: number;
  /** Whether names that begin with a dot are asked for. */
  readonly hidden: boolean;
  /** Whether a path below the base, with slashes, is asked for. */
  readonly matches: (path: string) => boolean;
}

/** True where a path has a wildcard: `*` and `?` within one part, `**` for any number of parts. */
export function isGlob(path: string): boolean {
  return /[*?]/.test(path);
}

/** Reads a pattern; what is no wildcard of ours stands for itself. Wildcards do not match a leading dot. */
export function readGlob(pattern: string): Glob {
  const parts = pattern.split("/").filter((part, at) => at === 0 || (part !== "" && part !== "."));
  const first = parts.findIndex(isGlob);
  const rest = parts.slice(first);
  const base = parts.slice(0, first).join("/");
  const itself = rest.join("/").replaceAll(/[\\()[\]{}!+@|^$,]/g, "\\$&");
  return {
    base: first === 1 && base === "" ? "/" : base,
    depth: rest.includes("**") ? Number.POSITIVE_INFINITY : rest.length - 1,
    hidden: rest.some((part) => part.startsWith(".")),
    matches: picomatch(itself),
  };
}
