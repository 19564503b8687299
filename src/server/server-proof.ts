import { createHmac } from "node:crypto";

/**
 * What a server answers to a number that was never used before, to show without telling it that it knows the token of
 * `server.json`, and that it holds the folder of this identity rather than one it was copied to (HMAC, RFC 2104).
 */
export function serverProof(token: string, nonce: string, folder: string): string {
  return createHmac("sha256", token).update(`${nonce} ${folder}`).digest("base64url");
}
