import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../util/package-root.js";

/** The version in the package's own manifest. */
export function packageVersion(): string {
  const manifest = readFileSync(join(packageRoot(import.meta.url) ?? "", "package.json"), "utf8");
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
