import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import neo4j from "neo4j-driver";
import { Failure } from "./failure.mjs";
import { findJava } from "./find-java.mjs";
import { install } from "./install.mjs";
import { release } from "./releases.mjs";

const ROOT = fileURLToPath(new URL("../../../.neo4j", import.meta.url));
const USER = "neo4j";
/** Not a secret: the server listens on this machine alone and holds test data. */
const PASSWORD = "papergraph";
const READY_MS = 120_000;
const STOP_MS = 30_000;

const OPENED = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);
const TEST_JVM = ["-Xms64m", "-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];
const BENCH_JVM = ["-Xms1g", "-Xmx1536m", "-XX:+UseG1GC"];

/** The names under which papergraph and the tests find the server. */
export function environment(port) {
  return { NEO4J_URI: `neo4j://127.0.0.1:${port}`, NEO4J_USER: USER, NEO4J_PASSWORD: PASSWORD };
}

/** Starts a server, or finds it running; resolves with its process id when it answers `RETURN 1`. */
export async function start({ version, port, bench }) {
  const running = runningPid(port);
  if (running) {
    await untilReady(port, () => isAlive(running));
    return running;
  }
  if (await isTaken(port)) {
    throw new Failure(`port ${port} is taken by a program that this command did not start; choose another with --port`);
  }
  const { java: least, main, artifacts, settings } = release(version);
  const java = findJava(least);
  const folder = join(ROOT, version);
  const library = install(folder, version, artifacts);
  const home = join(folder, `home-${port}`);
  const classPath = ["-cp", join(library, "*")];
  prepareHome(home, port, settings, bench, java, classPath);
  const log = openSync(logFile(port), "w");
  const child = spawn(
    java,
    [
      ...classPath,
      ...(bench ? BENCH_JVM : TEST_JVM),
      ...OPENED,
      "--enable-native-access=ALL-UNNAMED",
      "-Dio.netty.tryReflectionSetAccessible=true",
      "-Dlog4j2.disable.jmx=true",
      main,
      `--home-dir=${home}`,
      `--config-dir=${join(home, "conf")}`,
    ],
    { detached: true, stdio: ["ignore", log, log] },
  );
  await new Promise((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });
  writeFileSync(pidFile(port), `${child.pid}\n`);
  child.unref();
  await untilReady(port, () => child.exitCode === null && child.signalCode === null);
  return child.pid;
}

/** Asks the server to end, waits, and ends it by force where it does not; false when none was running. */
export async function stop(port) {
  const pid = runningPid(port);
  rmSync(pidFile(port), { force: true });
  if (!pid) return false;
  process.kill(pid, "SIGTERM");
  const deadline = Date.now() + STOP_MS;
  while (isAlive(pid)) {
    if (Date.now() > deadline) {
      process.kill(pid, "SIGKILL");
      throw new Failure(`Neo4j (process ${pid}) did not stop within ${STOP_MS} ms and was killed`);
    }
    await sleep(50);
  }
  return true;
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A process that ended and that nobody has waited for still has its id.
  const { stdout } = spawnSync("ps", ["-p", String(pid), "-o", "stat="], { encoding: "utf8" });
  return stdout.trim() !== "" && !stdout.startsWith("Z");
}

export function logFile(port) {
  return join(ROOT, `${port}.log`);
}

function pidFile(port) {
  return join(ROOT, `${port}.pid`);
}

/** The process that the pid file names, where it is alive and still a Neo4j of ours. */
function runningPid(port) {
  if (!existsSync(pidFile(port))) return undefined;
  const pid = Number(readFileSync(pidFile(port), "utf8"));
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return undefined;
  const { stdout } = spawnSync("ps", ["-p", String(pid), "-o", "args="], { encoding: "utf8" });
  return stdout.includes(`home-${port}`) ? pid : undefined;
}

function prepareHome(home, port, settings, bench, java, classPath) {
  for (const folder of ["conf", "import", "logs"]) mkdirSync(join(home, folder), { recursive: true });
  const configuration = {
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.usage_report.enabled": "false",
    "server.memory.pagecache.size": bench ? "512m" : "64m",
    "db.tx_log.preallocate": "false",
    "db.tx_log.rotation.size": "16m",
    "server.directories.import": "import",
    "db.transaction.monitor.check.interval": "100ms",
    "internal.dbms.bolt.netty_server_shutdown_timeout": "1s",
    "internal.server.bolt.thread_pool_shutdown_wait_time": "1s",
    ...settings,
  };
  const lines = Object.entries(configuration).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(home, "conf/neo4j.conf"), lines.join(""));
  const marker = join(home, "password-set");
  if (existsSync(marker)) return;
  const { status, stdout, stderr } = spawnSync(
    java,
    [...classPath, ...OPENED, "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", PASSWORD],
    { encoding: "utf8", env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") } },
  );
  if (status !== 0) throw new Failure(`Neo4j's password could not be set: ${stdout}${stderr}`);
  writeFileSync(marker, "");
}

/** "The port is open" is not "ready": ask until the database answers. */
async function untilReady(port, alive) {
  const { NEO4J_URI } = environment(port);
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(USER, PASSWORD), { telemetryDisabled: true });
  const deadline = Date.now() + READY_MS;
  try {
    for (;;) {
      try {
        await driver.executeQuery("RETURN 1", {}, { database: "neo4j" });
        return;
      } catch (error) {
        if (!alive()) throw new Failure(`Neo4j ended while starting; its log is ${logFile(port)}`);
        if (Date.now() > deadline) {
          throw new Failure(`Neo4j was not ready within ${READY_MS / 1000} s (${error.message}); see ${logFile(port)}`);
        }
        await sleep(150);
      }
    }
  } finally {
    await driver.close();
  }
}

function isTaken(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ host: "127.0.0.1", port });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
