import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";

/** Fetches the jars of a release through Maven once; gives the folder they are in. */
export function install(folder, version, artifacts) {
  const library = join(folder, "lib");
  const done = join(folder, "installed");
  if (existsSync(done)) return library;
  console.error(`fetching Neo4j ${version} (about 150 MB) through Maven …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "pom.xml"), pom(version, artifacts));
  const { error, status } = spawnSync(
    "mvn",
    ["-q", "-B", "-f", join(folder, "pom.xml"), "dependency:copy-dependencies", `-DoutputDirectory=${library}`],
    { stdio: ["ignore", 2, 2] },
  );
  if (error) throw new Failure(`Maven (mvn) is needed to fetch Neo4j and was not found: ${error.message}`);
  if (status !== 0) throw new Failure(`Maven could not fetch Neo4j ${version}; its words are above`);
  writeFileSync(done, `${version}\n`);
  return library;
}

function pom(version, artifacts) {
  const dependencies = artifacts.map(
    ([group, artifact, type]) =>
      `    <dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version><type>${type}</type></dependency>`,
  );
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>papergraph</groupId>
  <artifactId>neo4j</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
${dependencies.join("\n")}
  </dependencies>
</project>
`;
}
