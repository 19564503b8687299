import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError, cannotWrite } from "../errors.js";

/** What a running server tells the user's other processes, in `server.json` of the data folder. */
export interface ServerFile {
  readonly pid: number;
  readonly url: string;
  readonly token: string;
}

const pathIn = (dataDirectory: string) => join(dataDirectory, "server.json");

/** A fresh token for the admin routes. */
export function createToken(): string {
  return randomBytes(24).toString("base64url");
}

/** Writes the file, for its owner's eyes only; it appears whole or not at all. */
export async function writeServerFile(dataDirectory: string, file: ServerFile): Promise<void> {
  const path = pathIn(dataDirectory);
  const draft = `${path}.${file.pid}.tmp`;
  try {
    await mkdir(dataDirectory, { recursive: true });
    await rm(draft, { force: true });
    await writeFile(draft, `${JSON.stringify(file)}\n`, { mode: 0o600, flag: "wx" });
    await rename(draft, path);
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
}

/** What the file says, or undefined where it is absent or that process is gone: `findServer` asks whether it is true. */
export async function readServerFile(dataDirectory: string): Promise<ServerFile | undefined> {
  const path = pathIn(dataDirectory);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw new AppError("BAD_FILE", `cannot read ${path}: ${error.code ?? error.message}`, { cause: error });
  });
  if (text === undefined) return undefined;
  const file = parse(text, path);
  return isRunning(file.pid) ? file : undefined;
}

/** Takes the file away, if it is still that of this process. */
export async function removeServerFile(dataDirectory: string, pid: number = process.pid): Promise<void> {
  const file = await readServerFile(dataDirectory);
  if (file === undefined || file.pid === pid) await rm(pathIn(dataDirectory), { force: true });
}

function parse(text: string, path: string): ServerFile {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && "pid" in value && "url" in value && "token" in value) {
      const { pid, url, token } = value;
      if (
        typeof pid === "number" &&
        Number.isInteger(pid) &&
        pid > 0 &&
        typeof url === "string" &&
        typeof token === "string"
      ) {
        return { pid, url, token };
      }
    }
  } catch (cause) {
    throw new AppError(
      "BAD_FILE",
      `${path} must hold the address of a running server, but is not JSON; delete it when no server runs`,
      { cause },
    );
  }
  throw new AppError(
    "BAD_FILE",
    `${path} must hold pid, url and token of a running server, but does not; delete it when no server runs`,
  );
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
