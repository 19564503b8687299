import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lockPort } from "./port-lock.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const LOCK_PORT = 19_981;
const BUILD_MS = 300_000;

/** Builds the pages that the server hands out, unless what was built is newer than all that it is made from. */
export async function buildExplorer(): Promise<void> {
  const release = await lockPort(LOCK_PORT, BUILD_MS, "another test run is building the explorer");
  try {
    const built = changedAt("dist/explorer").filter(({ name }) => name.endsWith("index.html"));
    const oldest = Math.min(...built.map(({ at }) => at));
    const sources = [...changedAt("src/explorer"), ...changedAt("schema")];
    if (built.length > 1 && sources.every(({ at }) => at < oldest)) return;
    const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "build:explorer"], {
      cwd: ROOT,
      // As it is shipped: under vitest's own NODE_ENV the page would be React's development build.
      env: { ...process.env, NODE_ENV: "production" },
      encoding: "utf8",
      timeout: BUILD_MS,
    });
    if (status !== 0) throw new Error(`npm run build:explorer ended with ${status}:\n${stdout}${stderr}`);
  } finally {
    await release();
  }
}

/** Every file below a folder of this project, and when it was changed last; none where there is no such folder. */
function changedAt(folder: string): readonly { readonly name: string; readonly at: number }[] {
  try {
    return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => ({ name, at: statSync(join(parentPath, name)).mtimeMs }));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
