import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The built-in literature, in the order in which it is ingested; paths from the working directory, as a user gives them. */
export function seedFiles(): readonly string[] {
  const folder = relative(process.cwd(), join(packageRoot(), "seeds"));
  return ["papers.jsonl", "daily-papers.txt"].map((file) => join(folder, file)).filter((file) => existsSync(file));
}

/** The package's folder, whether the program runs from `src` or from `dist`. */
export function packageRoot(): string {
  return join(dirname(fileURLToPath(import.meta.url)), "..", "..");
}
