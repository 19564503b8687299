import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The nearest folder above a module, named by its URL, that holds `seeds`: this package, run from `src` or from `dist`. */
export function packageRoot(moduleUrl: string): string | undefined {
  let folder = dirname(fileURLToPath(moduleUrl));
  for (;;) {
    if (readdirSync(folder).includes("seeds")) return folder;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}
