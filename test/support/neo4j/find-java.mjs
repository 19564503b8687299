import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { Failure } from "./failure.mjs";

/** Folders in which systems and version managers keep JVMs, and the way from each entry to its home. */
const PLACES = [
  ["/usr/lib/jvm", ""],
  ["/usr/java", ""],
  ["/opt/java", ""],
  ["/Library/Java/JavaVirtualMachines", "Contents/Home"],
  [join(homedir(), ".sdkman/candidates/java"), ""],
  [join(homedir(), ".jdks"), ""],
];

/** The `java` of at least this version: that of JAVA_HOME, else that on the path, else the oldest that will do. */
export function findJava(least) {
  const preferred = [process.env.JAVA_HOME && join(process.env.JAVA_HOME, "bin/java"), "java"].filter(Boolean);
  for (const java of preferred) {
    if ((javaVersion(java) ?? 0) >= least) return java;
  }
  const others = PLACES.filter(([place]) => existsSync(place))
    .flatMap(([place, rest]) => readdirSync(place).map((name) => join(place, name, rest, "bin/java")))
    .filter((java) => existsSync(java))
    .map((java) => ({ java, version: javaVersion(java) ?? 0 }));
  const fit = others.filter(({ version }) => version >= least).sort((a, b) => a.version - b.version)[0];
  if (fit) return fit.java;
  const found = [...preferred.map((java) => ({ java, version: javaVersion(java) })), ...others]
    .filter(({ version }) => version)
    .map(({ java, version }) => `${java} is ${version}`);
  throw new Failure(
    `this Neo4j needs Java ${least} or later; ${found.length > 0 ? `found only: ${found.join(", ")}` : "no Java was found"}. Install a JDK or set JAVA_HOME.`,
  );
}

function javaVersion(java) {
  const { status, stderr } = spawnSync(java, ["-version"], { encoding: "utf8" });
  const version = status === 0 ? /version "(?:1\.)?(\d+)/.exec(stderr)?.[1] : undefined;
  return version && Number(version);
}
