/** `npm run release -- VERSION`: judges, tests, then commits the version and tags it. It pushes and publishes nothing. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { releaseRefusals } from "./release-refusals.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const gitSays = (...args: string[]) => execFileSync("git", args, { cwd: ROOT, encoding: "utf8" });
const npmPasses = (...args: string[]) =>
  spawnSync("npm", args, { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32" }).status === 0;

function release(version: string): readonly string[] {
  const refusals = releaseRefusals({
    version,
    changelog: readFileSync(`${ROOT}/CHANGELOG.md`, "utf8"),
    status: gitSays("status", "--porcelain"),
    tags: gitSays("tag").split("\n"),
    hasNeo4j: Boolean(process.env.NEO4J_URI),
  });
  if (refusals.length > 0) return refusals;
  if (!npmPasses("test")) return ["the tests do not pass"];
  if (!npmPasses("version", version, "--allow-same-version", "--message", "%s"))
    return ["npm could not set the version"];
  console.log(`v${version} is committed and tagged here: git push --follow-tags`);
  return [];
}

const refusals = release(process.argv[2] ?? "");
for (const refusal of refusals) console.error(`not released: ${refusal}`);
if (refusals.length > 0) process.exitCode = 1;
