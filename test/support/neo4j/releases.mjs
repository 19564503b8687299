import { Failure } from "./failure.mjs";

export const DEFAULT_VERSION = "5.26.30";

/** Where Maven has a release, what runs it, and the one setting whose name changed between the two lines. */
export function release(version) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Failure(`a Neo4j version must be exact, like ${DEFAULT_VERSION} or 2026.08.1, but is "${version}"`);
  }
  if (version.startsWith("5.")) {
    return {
      java: 17,
      main: "org.neo4j.server.CommunityEntryPoint",
      artifacts: [["org.neo4j.assembly", "neo4j-community-standalone", "pom"]],
      settings: { "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0" },
    };
  }
  return {
    java: 21,
    main: "org.neo4j.server.Neo4jCommunity",
    artifacts: [
      ["org.neo4j.app", "neo4j-server", "jar"],
      ["org.neo4j", "neo4j", "jar"],
    ],
    settings: { "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s" },
  };
}
