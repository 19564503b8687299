// A real Neo4j Community for tests and by-hand use, without Docker: needs Java and Maven, keeps everything in `.neo4j/`.
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Failure } from "./neo4j/failure.mjs";
import { DEFAULT_VERSION } from "./neo4j/releases.mjs";
import { environment, isAlive, logFile, start, stop } from "./neo4j/server.mjs";

const USAGE = `usage: node test/support/neo4j.mjs [run | start | stop] [--version ${DEFAULT_VERSION}] [--port 7687] [--bench]
  run    stay in the foreground and stop Neo4j on Ctrl-C (the default)
  start  return when Neo4j answers, leaving it running
  stop   stop the one that "start" left running
  --version  an exact release, also as NEO4J_VERSION; --bench  a larger heap and a full JIT`;

async function main() {
  const { values, positionals } = readArguments();
  const command = positionals[0] ?? "run";
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Failure(`--port must be 1 to 65535\n${USAGE}`);
  const options = { version: values.version, port, bench: values.bench };
  switch (command) {
    case "run":
      return run(options);
    case "start":
      await start(options);
      return announce(port);
    case "stop":
      console.log((await stop(port)) ? "stopped" : `no Neo4j of this command is running on port ${port}`);
      return;
    default:
      throw new Failure(`unknown command "${command}"\n${USAGE}`);
  }
}

async function run(options) {
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      asked = true;
    });
  }
  const pid = await start(options);
  if (!asked) announce(options.port);
  while (!asked && isAlive(pid)) await sleep(250);
  if (!asked) throw new Failure(`Neo4j ended by itself; its log is ${logFile(options.port)}`);
  await stop(options.port);
  console.log("stopped");
}

function announce(port) {
  for (const [name, value] of Object.entries(environment(port))) console.log(`${name}=${value}`);
  console.log("ready");
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        version: { type: "string", default: process.env.NEO4J_VERSION || DEFAULT_VERSION },
        port: { type: "string", default: "7687" },
        bench: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new Failure(`${error.message}\n${USAGE}`);
  }
}

main().catch((error) => {
  console.error(error instanceof Failure ? error.message : error);
  process.exitCode = 1;
});
