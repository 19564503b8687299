import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../errors.js";
import { packageRoot } from "../../util/package-root.js";
import { Lexicon } from "./lexicon.js";
import type { LexiconEntry, LexiconKind } from "./lexicon-entry.js";
import { parseLexicon } from "./parse-lexicon.js";

const FOLDERS: readonly (readonly [folder: string, kind: LexiconKind])[] = [
  ["methods", "method"],
  ["datasets", "dataset"],
  ["tasks", "task"],
];

/** The entries of `seeds/lexicon` of this package, whether it runs from `src` or from `dist`. */
export function readDefaultEntries(): readonly LexiconEntry[] {
  const root = join(shippedRoot(), "seeds", "lexicon");
  return FOLDERS.flatMap(([folder, kind]) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith(".tsv"))
      .sort()
      .flatMap((file) => parseLexicon(readFileSync(join(root, folder, file), "utf8"), `${folder}/${file}`, kind)),
  );
}

/** The lexicon of `seeds/lexicon` with a user's own files (`PAPERGRAPH_LEXICON`) after it; theirs win where a name repeats. */
export function loadDefaultLexicon(extraFiles: readonly string[] = []): Lexicon {
  const own = extraFiles.flatMap((file) => parseLexicon(readFile(file), file));
  const theirs = new Set(own.map(({ kind, name }) => `${kind}\n${name.toLowerCase()}`));
  const shipped = readDefaultEntries().filter(({ kind, name }) => !theirs.has(`${kind}\n${name.toLowerCase()}`));
  return new Lexicon([...shipped, ...own]);
}

function readFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new AppError("BAD_CONFIGURATION", `PAPERGRAPH_LEXICON names "${file}", which cannot be read`, { cause });
  }
}

/** The folder of this package. */
function shippedRoot(): string {
  const root = packageRoot(import.meta.url);
  if (root === undefined)
    throw new AppError("BAD_FILE", "seeds/lexicon was expected beside the program, but is not there");
  return root;
}
