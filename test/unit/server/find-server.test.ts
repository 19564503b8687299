import { cpSync, mkdtempSync, renameSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { findServer } from "../../../src/server/find-server.js";
import { folderIdentity } from "../../../src/server/folder-identity.js";
import { createToken, writeServerFile } from "../../../src/server/server-file.js";
import { run } from "./running.js";

async function* nothing() {}

/** A data folder with a server that holds it. */
async function served() {
  const folder = mkdtempSync(join(tmpdir(), "papergraph-find-server-"));
  const token = createToken();
  const admin = { token, folder: await folderIdentity(folder), ingest: nothing, task: nothing };
  const { url } = await run({ admin });
  const file = { pid: process.pid, url, token };
  await writeServerFile(folder, file);
  return { folder, file };
}

/** Something that listens, and what it was sent. */
async function impostor(answer: string) {
  const heard: string[] = [];
  const http = createServer((request, response) => {
    heard.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    response.end(answer);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void http.close());
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, heard };
}

describe("the server that holds a folder", () => {
  it("is found, also where the folder was moved since", async () => {
    const { folder, file } = await served();
    expect(await findServer(folder)).toEqual(file);
    renameSync(folder, `${folder}-moved`);
    expect(await findServer(`${folder}-moved`)).toEqual(file);
  });

  it("is not that of a copy of the folder, nor is the copy's that of the folder", async () => {
    const { folder, file } = await served();
    const copy = `${folder}-copy`;
    cpSync(folder, copy, { recursive: true });
    expect(await findServer(copy)).toBeUndefined();
    renameSync(folder, `${folder}-before`);
    renameSync(copy, folder);
    expect(await findServer(folder)).toBeUndefined();
    expect(await findServer(`${folder}-before`)).toEqual(file);
  });

  it("is none where the process id lives on and nothing listens", async () => {
    const folder = mkdtempSync(join(tmpdir(), "papergraph-find-server-"));
    await writeServerFile(folder, { pid: process.pid, url: "http://127.0.0.1:1", token: createToken() });
    expect(await findServer(folder)).toBeUndefined();
  });

  it("is not whoever listens at its address, and the token is not told to find out", async () => {
    const folder = mkdtempSync(join(tmpdir(), "papergraph-find-server-"));
    const { url, heard } = await impostor("proof");
    const token = createToken();
    await writeServerFile(folder, { pid: process.pid, url, token });
    expect(await findServer(folder)).toBeUndefined();
    expect(heard).toHaveLength(1);
    expect(heard.join()).not.toContain(token);
  });
});
