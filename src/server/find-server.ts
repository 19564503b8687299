import { randomBytes } from "node:crypto";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { folderIdentity } from "./folder-identity.js";
import { sameSecret } from "./same-secret.js";
import { readServerFile, type ServerFile } from "./server-file.js";
import { serverProof } from "./server-proof.js";

/** A server that is busy answers late; one that is none does so at once, or never. */
const PATIENCE_MS = 5_000;

/**
 * The server that holds the graph of this very folder. `server.json` may have been left behind by a server that was
 * killed, or have come with a copy of another's folder, so that whoever listens there must prove itself before it is
 * sent the token or any work. Undefined where none does: the graph's own lock then has the last word.
 */
export async function findServer(dataDirectory: string): Promise<ServerFile | undefined> {
  const file = await readServerFile(dataDirectory);
  if (!file) return undefined;
  const nonce = randomBytes(16).toString("base64url");
  const given = await askForProof(file.url, nonce);
  const expected = serverProof(file.token, nonce, await folderIdentity(dataDirectory));
  return given !== undefined && sameSecret(given, expected) ? file : undefined;
}

/** What the server at an address says; undefined where no server of ours answers in time. */
async function askForProof(url: string, nonce: string): Promise<string | undefined> {
  try {
    return await new Promise((resolve, reject) => {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      request(new URL(`/admin/proof?nonce=${nonce}`, url), { signal }, (response) => {
        text(response).then((body) => resolve(response.statusCode === 200 ? body : undefined), reject);
      })
        .once("error", reject)
        .end();
    });
  } catch {
    return undefined;
  }
}
