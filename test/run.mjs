// `npm test`: type check, lint, then every test, and closing lines that say plainly what ran and what did not.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const steps = [];

function step(name, command, ...args) {
  console.log(`\n> ${name}`);
  const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  steps.push({ name, passed: status === 0 });
  return status === 0;
}

const only = process.argv.slice(2);
if (only.length === 0) {
  step("type check", "npx", "tsc", "-p", "test/tsconfig.json");
  step("lint", "npm", "run", "--silent", "lint");
}
const folder = mkdtempSync(join(tmpdir(), "papergraph-test-"));
const report = join(folder, "report.json");
step(
  "unit, contract, conformance, e2e, misuse, architecture",
  "npx",
  "vitest",
  "run",
  "--config",
  "test/vitest.config.ts",
  "--reporter=dot",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...only,
);

let counts = { passed: 0, failed: 0, skipped: [], onNeo4j: 0, inBrowser: 0 };
try {
  const { testResults, numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  const tests = testResults.flatMap((file) => file.assertionResults);
  const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  for (const { name, message } of broken) console.log(`\n${name} could not be read: ${message}`);
  const passedOf = (kind) =>
    tests.filter(({ status, fullName }) => status === "passed" && fullName.includes(kind)).length;
  counts = {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    onNeo4j: passedOf("(neo4j)"),
    inBrowser: passedOf("(browser)"),
    skipped: tests.filter(({ status }) => status === "pending" || status === "skipped").map(({ fullName }) => fullName),
  };
} catch (error) {
  console.log(`\nno test report could be read: ${error.message}`);
  counts.failed += 1;
}
rmSync(folder, { recursive: true, force: true });

const passed = counts.passed + steps.filter((entry) => entry.passed).length;
const failed = counts.failed + steps.filter((entry) => !entry.passed).length;
console.log("");
for (const entry of steps) console.log(`${entry.passed ? "passed" : "FAILED"}  ${entry.name}`);
const notRun = new Set(counts.skipped);
for (const name of notRun) console.log(`NOT RUN ${String(name)}`);
console.log(
  counts.onNeo4j > 0
    ? `The contract suite ran on both engines: embedded, and ${counts.onNeo4j} tests passed on Neo4j at NEO4J_URI.`
    : "The contract suite ran on the embedded engine only. NEO4J HALF NOT RUN: `npm run neo4j`, then set NEO4J_URI.",
);
console.log(
  counts.inBrowser > 0
    ? `The pages were opened in a browser: ${counts.inBrowser} tests passed there.`
    : "BROWSER TESTS NOT RUN: they need Chromium or Chrome on the PATH, or `npx playwright-core install chromium`.",
);
console.log(`${passed} passed, ${failed} failed, ${counts.skipped.length} skipped`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
